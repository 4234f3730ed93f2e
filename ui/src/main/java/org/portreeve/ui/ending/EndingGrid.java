package org.portreeve.ui.ending;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.selection.SelectionEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.membership.ListEndings;
import org.portreeve.application.membership.ListEndings.Ending;
import org.portreeve.application.membership.MemberAction;
import org.portreeve.domain.Window;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.CellState;
import org.portreeve.ui.component.Dates;
import org.portreeve.ui.component.Glyph;
import org.portreeve.ui.component.PersonAvatar;
import org.portreeve.ui.component.PersonName;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.Tone;
import org.portreeve.ui.shell.TenantRoute;

/** What ends, a line for each: whose, what, when, who granted it and why. */
final class EndingGrid extends Grid<Ending> {
    private ListEndings.@Nullable View view;
    private @Nullable Dates dates;

    EndingGrid(Runnable onPick) {
        setSizeFull();
        setSelectionMode(SelectionMode.MULTI);
        getElement().setProperty("ariaLabel", getTranslation("ending.title"));
        addComponentColumn(this::person)
                .setKey("person")
                .setHeader(getTranslation("ending.person"))
                .setFlexGrow(3);
        addComponentColumn(this::what)
                .setKey("what")
                .setHeader(getTranslation("ending.what"))
                .setFlexGrow(3);
        addColumn(ending -> dates().moment(ending.end())).setKey("end").setFlexGrow(2);
        addComponentColumn(this::left).setKey("left").setWidth("132px").setFlexGrow(0);
        addColumn(this::granted)
                .setKey("granted")
                .setHeader(getTranslation("ending.granted"))
                .setFlexGrow(2);
        addColumn(this::reason)
                .setKey("reason")
                .setHeader(getTranslation("ending.reason"))
                .setTooltipGenerator(this::reason)
                .setFlexGrow(2);
        addSelectionListener((SelectionEvent<Grid<Ending>, Ending> _) -> onPick.run());
    }

    void show(ListEndings.View next) {
        view = next;
        var zone = state().tenant().timeZone();
        dates = new Dates(getLocale(), zone, next.snapshot().now());
        Objects.requireNonNull(getColumnByKey("end")).setHeader(getTranslation("ending.end", zone.getId()));
        var rows = setItems(next.endings());
        rows.setIdentifierProvider(ending -> ending.person().id() + " " + (ending.role() == null ? "" : ending.role()));
    }

    /** Leaves what a phone has room for. */
    void setNarrow(boolean narrow) {
        for (String key : new String[] {"end", "granted", "reason"}) {
            Objects.requireNonNull(getColumnByKey(key)).setVisible(!narrow);
        }
        for (String key : new String[] {"person", "what"}) {
            Objects.requireNonNull(getColumnByKey(key)).setWidth(narrow ? "80px" : "100px");
        }
    }

    /** What is picked, by person. */
    Map<UserId, MemberAction.Extend.Ends> picked() {
        Map<UserId, Set<RoleId>> roles = new HashMap<>();
        Set<UserId> memberships = new HashSet<>();
        for (Ending ending : getSelectedItems()) {
            var user = ending.person().id();
            var held = roles.computeIfAbsent(user, _ -> new HashSet<>());
            var role = ending.role();
            if (role == null) {
                memberships.add(user);
            } else {
                held.add(role);
            }
        }
        Map<UserId, MemberAction.Extend.Ends> ends = new HashMap<>();
        roles.forEach((user, held) -> ends.put(user, new MemberAction.Extend.Ends(memberships.contains(user), held)));
        return ends;
    }

    private TenantState state() {
        return Objects.requireNonNull(Objects.requireNonNull(view).snapshot().tenant());
    }

    private Dates dates() {
        return Objects.requireNonNull(dates);
    }

    private Component person(Ending ending) {
        TenantId tenant = state().tenant().id();
        var name = ending.person().label();
        var tab = ending.role() == null ? "profile" : "roles";
        var link = new Anchor(
                TenantRoute.to(tenant, "users") + "/" + ending.person().id() + "?tab=" + tab);
        link.add(new PersonAvatar(name), new PersonName(name));
        link.addClassName("row");
        link.setTitle(name);
        return link;
    }

    private Component what(Ending ending) {
        var words = new Span(nameOf(ending.role()));
        words.addClassName("clip");
        words.setTitle(nameOf(ending.role()));
        var line = new Div(ending.role() == null ? Symbol.USER.small() : Glyph.silent(CellState.WINDOW), words);
        line.addClassName("row");
        return line;
    }

    private String nameOf(@Nullable RoleId id) {
        if (id == null) {
            return getTranslation("ending.membership");
        }
        var role = state().roles().get(id);
        return role == null ? id.value() : role.name();
    }

    private Component left(Ending ending) {
        var now = Objects.requireNonNull(view).snapshot().now();
        var window = new Window(null, ending.end());
        var words = dates().end(window);
        return window.hasEnded(now)
                ? new StatusBadge(words, Tone.CAPPED)
                : dates().endsSoon(window)
                        ? new StatusBadge(words, Tone.EXPIRING, Symbol.CLOCK)
                        : new StatusBadge(words, Tone.NEUTRAL);
    }

    private String granted(Ending ending) {
        var assignment = ending.assignment();
        return assignment == null
                ? ""
                : getTranslation(
                        "grid.why.granted-by",
                        Objects.requireNonNull(view).authors().of(assignment.grantedBy()),
                        dates().day(assignment.grantedAt()));
    }

    private String reason(Ending ending) {
        var assignment = ending.assignment();
        return assignment == null ? "" : assignment.reason();
    }
}
