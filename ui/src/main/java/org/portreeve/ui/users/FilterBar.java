package org.portreeve.ui.users;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.FilterChip;
import org.portreeve.ui.component.SearchField;

/** The search, one chip for each facet that narrows, one more that offers the others, and how many people match. */
final class FilterBar extends Div {
    private static final int PAUSE_MILLISECONDS = 250;

    private final SearchField search;
    private final Map<Facet, FilterChip> chips = new EnumMap<>(Facet.class);
    private final Map<Facet, FacetEditor> editors = new EnumMap<>(Facet.class);
    private final Map<Facet, ConsoleButton> offers = new EnumMap<>(Facet.class);
    private final FilterChip offer;
    private final Span matches = new Span();
    private final Div tools = new Div();
    private PeopleFilter shown = PeopleFilter.NONE;

    /** Tells every other filter: that of typed words to {@code onType}, that of chosen facets to {@code onChoose}. */
    FilterBar(Consumer<PeopleFilter> onType, Consumer<PeopleFilter> onChoose) {
        addClassName("bar");
        search = new SearchField(getTranslation("users.search"), text -> {
                    if (!text.equals(shown.text())) {
                        onType.accept(shown.withText(text));
                    }
                })
                .withSlash();
        search.setValueChangeTimeout(PAUSE_MILLISECONDS);
        add(search);
        var menu = new Div();
        menu.addClassName("offers");
        offer = new FilterChip(getTranslation("users.filter"), menu, () -> {});
        for (Facet facet : Facet.values()) {
            var editor = new FacetEditor(facet, chosen -> onChoose.accept(shown.with(facet, chosen)));
            var chip = new FilterChip(
                    getTranslation("users.facet." + facet.key()),
                    editor,
                    () -> onChoose.accept(shown.with(facet, Set.of())));
            var button = ConsoleButton.quiet(getTranslation("users.facet." + facet.key()), null)
                    .small()
                    .onClick(() -> edit(facet));
            editors.put(facet, editor);
            chips.put(facet, chip);
            offers.put(facet, button);
            menu.add(button);
            add(chip);
        }
        matches.addClassNames("end", "sm", "t2", "num", "only-wide");
        matches.getElement().setAttribute("aria-live", "polite");
        tools.addClassNames("row", "tools");
        add(offer, matches, tools);
    }

    /** Puts something at the very end. */
    void addTools(Component... components) {
        tools.add(components);
    }

    /** Shows a filter, and the values from which each facet chooses. */
    void show(PeopleFilter filter, Map<Facet, List<Facet.Choice>> choices) {
        shown = filter;
        if (!search.getValue().strip().equals(filter.text())) {
            search.setValue(filter.text());
        }
        chips.forEach((facet, chip) -> {
            var of = choices.getOrDefault(facet, List.of());
            var chosen = filter.chosen(facet);
            editor(facet).show(of, chosen);
            chip.setVisible(!chosen.isEmpty());
            if (chosen.isEmpty()) {
                chip.clear();
            } else {
                chip.narrow(words(of, chosen));
            }
            var button = offers.get(facet);
            if (button != null) {
                button.setVisible(chosen.isEmpty() && !of.isEmpty());
            }
        });
        offer.setVisible(offers.values().stream().anyMatch(ConsoleButton::isVisible));
    }

    /** Such as “18,204 match”; empty where nothing narrows. */
    void setMatches(String text) {
        matches.setText(text);
    }

    private void edit(Facet facet) {
        offer.close();
        var chip = chips.get(facet);
        if (chip != null) {
            chip.setVisible(true);
            chip.open();
            editor(facet).focus();
        }
    }

    private FacetEditor editor(Facet facet) {
        return Objects.requireNonNull(editors.get(facet));
    }

    private String words(List<Facet.Choice> of, Set<String> chosen) {
        if (chosen.size() > 2) {
            return getTranslation("users.any-of", chosen.size());
        }
        return String.join(
                ", ",
                chosen.stream()
                        .map(value -> of.stream()
                                .filter(choice -> choice.value().equals(value))
                                .map(Facet.Choice::label)
                                .findFirst()
                                .orElse(value))
                        .sorted()
                        .toList());
    }
}
