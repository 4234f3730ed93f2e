package org.portreeve.ui.history;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.history.Source;
import org.portreeve.ui.component.FilterChip;
import org.portreeve.ui.component.SearchField;

/** Search and filters of the history. */
final class HistoryBar extends Div {
    private final SearchField search;
    private final CheckboxGroup<String> kinds = new CheckboxGroup<>();
    private final CheckboxGroup<Source> sources = new CheckboxGroup<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final FilterChip kindChip;
    private final FilterChip sourceChip;
    private final FilterChip timeChip;
    private final FilterChip personChip;
    private final Span count = new Span();
    private final Consumer<HistoryFilter> onChange;
    private HistoryFilter filter = HistoryFilter.of(QueryParameters.empty());

    HistoryBar(List<String> known, String placeholder, Consumer<HistoryFilter> onChange) {
        this.onChange = onChange;
        addClassName("bar");
        search = new SearchField(placeholder, text -> change(old -> old.withText(text)));
        choices(kinds, known, this::kind);
        choices(sources, List.of(Source.values()), source -> RevisionSentence.source(source, getLocale()));
        kinds.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change(old -> old.withKinds(event.getValue()));
            }
        });
        sources.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change(old -> old.withSources(event.getValue()));
            }
        });
        Stream.of(from, to)
                .forEach(field -> field.addValueChangeListener(event -> {
                    if (event.isFromClient()) {
                        change(old -> old.withDays(from.getValue(), to.getValue()));
                    }
                }));
        from.setLabel(getTranslation("history.from"));
        to.setLabel(getTranslation("history.to"));
        var days = new Div(from, to);
        days.addClassNames("facet", "col");
        kindChip = new FilterChip(getTranslation("history.kind"), kinds, () -> change(old -> old.withKinds(Set.of())));
        sourceChip = new FilterChip(
                getTranslation("history.through"), sources, () -> change(old -> old.withSources(Set.of())));
        timeChip = new FilterChip(getTranslation("history.time"), days, () -> change(old -> old.withDays(null, null)));
        personChip = new FilterChip(
                getTranslation("history.person"),
                new Span(getTranslation("history.person.why")),
                () -> change(old -> old.withPerson(null)));
        count.addClassNames("end", "sm", "t2", "num");
        add(search.withSlash(), kindChip, sourceChip, timeChip, personChip, count);
    }

    /** Shows what narrows the list, and how much there is in all. */
    void show(HistoryFilter current, @Nullable String person, String total) {
        filter = current;
        search.setValue(current.text());
        kinds.setValue(current.kinds());
        sources.setValue(current.sources());
        from.setValue(current.from());
        to.setValue(current.to());
        narrow(kindChip, current.kinds().stream().map(this::kind).sorted().collect(Collectors.joining(", ")));
        narrow(
                sourceChip,
                current.sources().stream()
                        .sorted()
                        .map(source -> RevisionSentence.source(source, getLocale()))
                        .collect(Collectors.joining(", ")));
        narrow(timeChip, time(current.from(), current.to()));
        narrow(personChip, person == null ? "" : person);
        personChip.setVisible(person != null);
        count.setText(total);
    }

    /** How much matches, as far as it is known after reading {@code limit}; nothing where nothing narrows. */
    static String matching(HistoryFilter filter, int found, int limit) {
        if (filter.size() == 0 || found == 0) {
            return "";
        }
        return UI.getCurrent().getTranslation(found == limit ? "history.matching.at-least" : "history.matching", found);
    }

    private String time(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first == null && last == null) {
            return "";
        }
        if (first != null && first.equals(last)) {
            return say(first);
        }
        return say(first) + " – " + say(last);
    }

    private String say(@Nullable LocalDate day) {
        var format = DateTimeFormatter.ofPattern(getTranslation("history.heat.day"), getLocale());
        return day == null ? "…" : format.format(day);
    }

    private static void narrow(FilterChip chip, String value) {
        if (value.isEmpty()) {
            chip.clear();
        } else {
            chip.narrow(value);
        }
    }

    private <T> void choices(CheckboxGroup<T> group, List<T> items, Function<T, String> words) {
        group.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        group.setItems(items);
        group.setItemLabelGenerator(words::apply);
    }

    private String kind(String kind) {
        return getTranslation("history.kinds." + kind);
    }

    private void change(UnaryOperator<HistoryFilter> step) {
        HistoryFilter next = step.apply(filter);
        if (!next.equals(filter)) {
            filter = next;
            onChange.accept(next);
        }
    }
}
