package org.portreeve.ui.platform;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.portreeve.application.tenancy.ListPeopleOfTenant.Someone;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.NarrowWindow;
import org.portreeve.ui.component.PersonAvatar;
import org.portreeve.ui.component.PersonName;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.ThingNames;

/** Members as rows, fetched as they are scrolled to. */
final class MemberGrid extends Grid<Someone> {
    /** Who is asked for the rows. */
    interface Source {
        List<Someone> rows(int offset, int limit);

        int count();
    }

    private final ThingNames names;

    MemberGrid(Source source, OpenTenant open, Consumer<Someone> onRemove) {
        names = open.names();
        setSizeFull();
        addClassName("roles");
        setSelectionMode(SelectionMode.NONE);
        getElement().setProperty("ariaLabel", getTranslation("platform.tab.people"));
        boolean across = open.ask().everybody().isFor(open.ask().actor());
        addComponentColumn(one -> person(one, across))
                .setKey("person")
                .setHeader(getTranslation("matrix.people.person"))
                .setWidth("170px")
                .setFlexGrow(4);
        text(
                "email",
                4,
                one -> one.person().email() == null ? "" : one.person().email().value());
        text("roles", 4, this::roles);
        text("seen", 2, one -> one.lastSeen() == null ? "" : open.dates().ago(one.lastSeen()));
        if (open.view().open().adds()) {
            addComponentColumn(one -> ConsoleButton.icon(
                                    getTranslation(
                                            "platform.remove.open", one.person().label()),
                                    Symbol.X)
                            .small()
                            .onClick(() -> onRemove.accept(one)))
                    .setKey("remove")
                    .setWidth("48px")
                    .setFlexGrow(0);
        }
        // Why: on a phone, who is there and removing them matter most.
        addAttachListener(_ -> NarrowWindow.watch(
                this,
                narrow -> List.of("email", "roles", "seen")
                        .forEach(key -> getColumnByKey(key).setVisible(!narrow))));
        setItems(new CallbackDataProvider<>(
                query -> source.rows(query.getOffset(), query.getLimit()).stream(),
                query -> {
                    // Why: the grid insists that both are read.
                    query.getOffset();
                    query.getLimit();
                    return source.count();
                },
                one -> one.person().id()));
    }

    private void text(String key, int grow, java.util.function.Function<Someone, String> words) {
        addComponentColumn(one -> quiet(words.apply(one)))
                .setKey(key)
                .setHeader(getTranslation("platform.people." + key))
                .setFlexGrow(grow);
    }

    private static Div person(Someone one, boolean across) {
        String label = one.person().label();
        var line = new Div(new PersonAvatar(label));
        if (across) {
            var link = new Anchor(PlatformRoute.to(one.person().id()), new PersonName(label));
            link.addClassName("clip");
            line.add(link);
        } else {
            line.add(new PersonName(label));
        }
        if (one.member().baseRole() == BaseRole.TENANT_ADMIN) {
            line.add(StatusBadge.admin());
        }
        if (one.member().status() != MembershipStatus.ACTIVE) {
            line.add(StatusBadge.of(one.member().status()));
        }
        line.addClassName("row");
        return line;
    }

    private String roles(Someone one) {
        return one.member().roles().keySet().stream().map(names::role).sorted().collect(Collectors.joining(", "));
    }

    private static Span quiet(String text) {
        var span = new Span(text);
        span.addClassNames("t2", "clip");
        span.setTitle(text);
        return span;
    }
}
