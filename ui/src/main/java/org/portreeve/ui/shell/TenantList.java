package org.portreeve.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.KeyHint;
import org.portreeve.ui.component.Symbol;

/** All one's tenants behind a search field: recent first, then all; built when it opens and dropped when it closes. */
final class TenantList extends Div {
    /** More are found by typing. */
    private static final int SHOWN = 60;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final TextField search = new TextField();
    private final Span count = new Span();
    private final Div options = new Div();
    private List<TenantChoice> tenants = List.of();
    private @Nullable TenantId current;
    private Consumer<TenantChoice> onChoose = _ -> {};

    TenantList() {
        addClassName("tenantlist");
        search.setPrefixComponent(Symbol.SEARCH.icon());
        search.setPlaceholder(getTranslation("tenants.search"));
        search.setAriaLabel(getTranslation("tenants.search"));
        search.setValueChangeMode(ValueChangeMode.EAGER);
        search.addValueChangeListener(_ -> fill());
        count.addClassNames("t3", "sm", "num", "nowrap");
        search.setSuffixComponent(count);
        options.addClassName("options");
        options.getElement().setAttribute("role", "listbox");
        options.getElement().setAttribute("aria-label", getTranslation("tenants.switch"));
        add(search, options, foot());
    }

    void setTenants(List<TenantChoice> choices, @Nullable TenantId here) {
        tenants = List.copyOf(choices);
        current = here;
    }

    void onChoose(Consumer<TenantChoice> action) {
        onChoose = action;
    }

    void open() {
        search.clear();
        fill();
        search.focus();
        getElement().executeJs("window.Portreeve.listbox(this)");
    }

    void close() {
        options.removeAll();
    }

    private void fill() {
        var words = search.getValue().strip().toLowerCase(Locale.ROOT);
        var matching = tenants.stream().filter(choice -> matches(choice, words)).toList();
        count.setText(getTranslation("tenants.count", matching.size(), tenants.size()));
        options.removeAll();
        options.getElement().setAttribute("data-answers", words);
        var recent = matching.stream().filter(TenantChoice::recent).toList();
        var others = matching.stream()
                .filter(choice -> !choice.recent())
                .limit(SHOWN)
                .toList();
        int digit = addGroup("tenants.recent", recent, words, 1);
        addGroup("tenants.all", others, words, digit);
        if (matching.isEmpty()) {
            addQuiet(getTranslation("tenants.nothing-matches", search.getValue()));
        } else if (recent.size() + others.size() < matching.size()) {
            addQuiet(getTranslation("tenants.more", matching.size() - recent.size() - others.size()));
        }
    }

    private int addGroup(String title, List<TenantChoice> choices, String words, int firstDigit) {
        int digit = firstDigit;
        if (!choices.isEmpty()) {
            var heading = new Div(getTranslation(title));
            heading.addClassName("gl");
            var group = new Div(heading);
            group.getElement().setAttribute("role", "group");
            group.getElement().setAttribute("aria-label", getTranslation(title));
            for (TenantChoice choice : choices) {
                boolean here = choice.id().equals(current);
                boolean numbered = choice.isOpen() && !here && digit <= 9;
                group.add(new TenantOption(choice, here, words, numbered ? digit++ : 0, onChoose));
            }
            options.add(group);
        }
        return digit;
    }

    private void addQuiet(String text) {
        var line = new Div(text);
        line.addClassNames("quiet", "t2", "sm");
        options.add(line);
    }

    private static boolean matches(TenantChoice choice, String words) {
        return plain(choice.name()).contains(plain(words))
                || choice.id().value().contains(words);
    }

    /** Small letters without marks: “ostereich” finds “Österreich”. */
    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private Div foot() {
        var foot = new Div(
                new KeyHint("↑"),
                new KeyHint("↓"),
                new Span(getTranslation("tenants.choose")),
                new KeyHint(getTranslation("tenants.enter")),
                new Span(getTranslation("tenants.open-here")),
                new KeyHint(getTranslation("tenants.ctrl-enter")),
                new Span(getTranslation("tenants.new-tab")),
                new KeyHint("Esc"),
                new Span(getTranslation("tenants.close")));
        foot.addClassNames("ft", "only-wide");
        return foot;
    }
}
