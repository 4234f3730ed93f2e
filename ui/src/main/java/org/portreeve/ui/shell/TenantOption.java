package org.portreeve.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.function.Consumer;
import org.portreeve.ui.component.KeyHint;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.TenantTile;

/** One tenant in the list: a link, so that a new tab works as everywhere. */
final class TenantOption extends Anchor {
    TenantOption(TenantChoice choice, boolean here, String words, int digit, Consumer<TenantChoice> onChoose) {
        addClassName("opt2");
        getElement().setAttribute("role", "option");
        getElement().setAttribute("tabindex", "-1");
        getElement()
                .setAttribute("data-words", choice.name() + ' ' + choice.id().value());
        getElement().setAttribute("aria-selected", "false");
        if (here) {
            getElement().setAttribute("aria-current", "true");
        }
        var slug = new Span(choice.id().value());
        slug.addClassNames("t3", "sm", "clip", "slug");
        var end = new Span();
        end.addClassNames("row", "end");
        if (here) {
            var mark = new Span(Symbol.TICK.small(), new Span(getTranslation("tenants.here")));
            mark.addClassNames("allow", "row", "sm");
            end.add(mark);
        }
        if (choice.isOpen()) {
            setHref(choice.href());
            // Why: a plain click chooses; with Ctrl, Cmd or Shift it stays the browser's.
            getElement()
                    .addEventListener("click", _ -> onChoose.accept(choice))
                    .setFilter("!(event.ctrlKey || event.metaKey || event.shiftKey) && (event.preventDefault(), true)");
        } else {
            addClassName("off");
            getElement().setAttribute("aria-disabled", "true");
            end.add(StatusBadge.of(choice.status()));
        }
        end.add(StatusBadge.of(choice.baseRole()));
        var key = new KeyHint(digit == 0 ? "" : String.valueOf(digit));
        key.addClassName("digit");
        if (digit > 0) {
            getElement().setAttribute("data-digit", String.valueOf(digit));
        }
        end.add(key);
        add(new TenantTile(choice.name()), name(choice.name(), words), slug, end);
    }

    private static Span name(String name, String words) {
        var span = new Span();
        span.addClassNames("med", "clip");
        span.getElement().setAttribute("dir", "auto");
        var lower = name.toLowerCase(Locale.ROOT);
        int at = words.isEmpty() || lower.length() != name.length() ? -1 : lower.indexOf(words);
        if (at < 0) {
            span.setText(name);
        } else {
            var mark = new Span(name.substring(at, at + words.length()));
            mark.addClassName("mark");
            span.add(new Span(name.substring(0, at)), mark, new Span(name.substring(at + words.length())));
        }
        return span;
    }
}
