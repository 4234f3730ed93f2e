package org.portreeve.ui.grid;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.portreeve.application.membership.ShowMember;
import org.portreeve.application.role.Capped;
import org.portreeve.application.role.RoleGrid;
import org.portreeve.domain.Window;
import org.portreeve.domain.access.DenialCode;
import org.portreeve.domain.role.Permission;
import org.portreeve.ui.component.CellState;
import org.portreeve.ui.component.Dates;

/** Why somebody holds a role, or does not: through, window, granted, reason, and what of it counts. */
final class WhyRole {
    private static final int LISTED = 8;

    private final ShowMember.View view;
    private final RoleGrid.Column column;
    private final Locale locale;
    private final Dates dates;

    private WhyRole(ShowMember.View view, RoleGrid.Column column, Locale locale) {
        this.view = view;
        this.column = column;
        this.locale = locale;
        dates = new Dates(
                locale,
                Objects.requireNonNull(view.snapshot().tenant()).tenant().timeZone(),
                view.snapshot().now());
    }

    static WhyCard card(ShowMember.View view, RoleGrid.Column column, Locale locale) {
        return new WhyRole(view, column, locale).card();
    }

    private WhyCard card() {
        var cell = RoleGrid.cell(view.snapshot(), view.member(), column);
        var state = CellState.of(cell);
        var held = say(state == CellState.NOT_HELD ? "grid.why.not-held-by" : "grid.why.held-by");
        var card = new WhyCard(state, column.role().name(), held, view.person().label());
        card.fact(say("grid.why.through"), through(cell));
        var assignment = view.member().roles().get(column.role().id());
        if (assignment != null) {
            card.fact(say("grid.why.window"), window(assignment.window()));
            granted(
                    card,
                    view.authors().of(assignment.grantedBy()),
                    dates.day(assignment.grantedAt()),
                    assignment.reason());
        } else {
            var profile = RoleGrid.profileWith(
                    Objects.requireNonNull(view.snapshot().tenant()),
                    view.member(),
                    column.role().id());
            var bundle = profile == null ? null : view.member().profiles().get(profile.id());
            if (bundle != null) {
                granted(card, view.authors().of(bundle.grantedBy()), dates.day(bundle.grantedAt()), bundle.reason());
            }
        }
        permissions(card);
        return card;
    }

    private void granted(WhyCard card, String by, String on, String reason) {
        card.fact(say("grid.why.granted"), say("grid.why.granted-by", by, on));
        card.fact(say("grid.why.reason"), reason.isBlank() ? say("grid.why.no-reason") : reason);
    }

    private String through(RoleGrid.Cell cell) {
        List<String> ways = new ArrayList<>();
        if (cell == RoleGrid.Cell.BASE_ROLE) {
            ways.add(say(view.member().isTenantAdmin() ? "base-role.admin" : "base-role.user"));
        }
        if (view.member().roles().containsKey(column.role().id())) {
            ways.add(say("grid.why.directly"));
        }
        var profile = RoleGrid.profileWith(
                Objects.requireNonNull(view.snapshot().tenant()),
                view.member(),
                column.role().id());
        if (profile != null) {
            ways.add(say("grid.why.profile", profile.name()));
        }
        return ways.isEmpty() ? say("grid.why.nothing") : String.join(", ", ways);
    }

    private Span window(Window window) {
        var words = new Span(
                dates.endsSoon(window)
                        ? say("grid.why.ending", dates.span(window), dates.end(window))
                        : dates.span(window));
        if (dates.endsSoon(window)) {
            words.addClassName("expiring");
        }
        return words;
    }

    private void permissions(WhyCard card) {
        List<String> counting = new ArrayList<>();
        Map<DenialCode, List<String>> capped = new TreeMap<>();
        for (Permission permission : column.role().grants().keySet()) {
            DenialCode code = Capped.codeOf(permission, view.snapshot());
            if (code == null) {
                counting.add(permission.value());
            } else {
                capped.computeIfAbsent(code, _ -> new ArrayList<>()).add(permission.value());
            }
        }
        if (!counting.isEmpty()) {
            card.granting(list(counting));
        }
        capped.forEach((code, keys) -> card.capped(list(keys), say("grid.capped." + code.key())));
    }

    private String list(List<String> keys) {
        String shown = String.join(" ", keys.subList(0, Math.min(LISTED, keys.size())));
        return keys.size() > LISTED ? say("grid.why.more", shown, keys.size() - LISTED) : shown;
    }

    private String say(String key, Object... values) {
        return I18NProvider.translate(locale, key, values);
    }
}
