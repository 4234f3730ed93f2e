package org.portreeve.ui.shell;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portreeve.application.access.MyAccess;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.Symbol;

/** Which pages the decision opens to somebody in a tenant. What they may not open is not there. */
final class Navigation {
    private final MyAccess.View view;
    private final TenantId tenant;
    private final boolean outbox;

    Navigation(MyAccess.View view, TenantId tenant, boolean outbox) {
        this.view = view;
        this.tenant = tenant;
        this.outbox = outbox;
    }

    List<NavGroup> groups() {
        List<NavGroup> groups = new ArrayList<>();
        groups.add(NavGroup.of("", page("my-access", Symbol.KEY).reachedBy("m")));
        groups.add(NavGroup.folding(words("sections"), sections()));
        if (view.opens(Section.ACCESS_MANAGEMENT)) {
            groups.add(people());
            groups.add(roles());
            groups.add(
                    group("prove", "audit:view", page("history", Symbol.HISTORY).reachedBy("h")));
            groups.add(tenant());
        }
        return groups;
    }

    private NavGroup people() {
        List<NavItem> items = new ArrayList<>();
        if (may("member:view")) {
            items.add(page("users", Symbol.USERS).reachedBy("u"));
            items.add(page("ending", Symbol.CLOCK).reachedBy("e"));
        }
        if (Stream.of("agent:assign", "agent:register", "agent:edit").anyMatch(this::may)) {
            items.add(page("agents", Symbol.AGENT).reachedBy("a"));
        }
        if (may("section-default:manage")) {
            items.add(page("matrix", Symbol.MATRIX).reachedBy("d"));
        }
        if (may("member:invite")) {
            items.add(page("invitations", Symbol.MAIL).reachedBy("i"));
        }
        if (outbox) {
            items.add(page("outbox", Symbol.OUTBOX).reachedBy("o"));
        }
        openOrLocked("subtenant:manage", page("subtenants", Symbol.TREE).reachedBy("t"))
                .ifPresent(items::add);
        return new NavGroup(words("people"), items, false);
    }

    private NavGroup roles() {
        List<NavItem> items = new ArrayList<>();
        if (may("role:view")) {
            items.add(page("roles", Symbol.ROLE).reachedBy("r"));
            items.add(page("grid", Symbol.GRID).reachedBy("g"));
        }
        openOrLocked("profile:manage", page("profiles", Symbol.PROFILE).reachedBy("p"))
                .ifPresent(items::add);
        openOrLocked("exclusion:manage", page("exclusions", Symbol.EXCLUSION).reachedBy("x"))
                .ifPresent(items::add);
        return new NavGroup(words("roles"), items, false);
    }

    private NavGroup tenant() {
        List<NavItem> items = new ArrayList<>();
        if (may("subscription:view")) {
            items.add(page("subscription", Symbol.CARD).reachedBy("b"));
        }
        if (Stream.of("settings:manage", "api-key:manage", "agentguard:manage", "security-policy:manage")
                .anyMatch(this::may)) {
            items.add(page("settings", Symbol.GEAR).reachedBy("s"));
        }
        return new NavGroup(words("tenant"), items, false);
    }

    private Optional<NavItem> openOrLocked(String permission, NavItem item) {
        return may(permission)
                ? Optional.of(item)
                : view.lockOf(new Permission(permission)).map(lock -> item.lockedUntil(PlanWords.opens(lock)));
    }

    private boolean may(String permission) {
        return view.may(new Permission(permission));
    }

    private NavGroup group(String label, String permission, NavItem... items) {
        return new NavGroup(words(label), may(permission) ? List.of(items) : List.of(), false);
    }

    private List<NavItem> sections() {
        return view.snapshot().catalogue().sections().values().stream()
                .filter(section -> !section.id().equals(Section.ACCESS_MANAGEMENT))
                .flatMap(section -> section(section).stream())
                .toList();
    }

    private Optional<NavItem> section(Section section) {
        String page = "sections/" + section.id().value();
        return view.opens(section.id())
                ? Optional.of(entry(section, section.launchUrl() == null ? page : page + "/open"))
                : view.lockOf(section.id()).map(lock -> entry(section, page).lockedUntil(PlanWords.opens(lock)));
    }

    private NavItem entry(Section section, String path) {
        return NavItem.of(section.name(), TenantRoute.to(tenant, path), SectionSymbol.of(section.id()));
    }

    private NavItem page(String page, Symbol symbol) {
        return NavItem.of(words(page), TenantRoute.to(tenant, page), symbol);
    }

    private static String words(String key) {
        return UI.getCurrent().getTranslation("nav." + key);
    }
}
