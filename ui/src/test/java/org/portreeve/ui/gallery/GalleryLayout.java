package org.portreeve.ui.gallery;

import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.domain.tenancy.TenantStatus;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.Toast;
import org.portreeve.ui.shell.ConsoleLayout;
import org.portreeve.ui.shell.NavGroup;
import org.portreeve.ui.shell.NavItem;
import org.portreeve.ui.shell.TenantChoice;

/** The frame with sample tenants and pages. */
@Layout
@AnonymousAllowed
public final class GalleryLayout extends ConsoleLayout {
    public GalleryLayout() {
        topBar().tenants()
                .show(tenants(), new TenantId("finance"), choice -> Toast.show("Chosen.", choice.name(), null));
        topBar().account().show("Ben Adeyemi", "ben.adeyemi@acme.example", () -> Toast.show("Signed out.", "", null));
        navigation().show(groups());
    }

    static List<TenantChoice> tenants() {
        var tenants = new ArrayList<TenantChoice>();
        tenants.add(tenant("finance", "Finance", BaseRole.TENANT_ADMIN, TenantStatus.ACTIVE, true));
        tenants.add(tenant("finance-sandbox", "Finance Sandbox", BaseRole.TENANT_USER, TenantStatus.ACTIVE, true));
        tenants.add(
                tenant("refinancing-nordic", "Refinancing, Nordic", BaseRole.TENANT_USER, TenantStatus.ACTIVE, true));
        tenants.add(tenant("affinity", "Affinity Programmes", BaseRole.TENANT_USER, TenantStatus.ACTIVE, false));
        tenants.add(tenant(
                "finanzbuchhaltung-at",
                "Finanzbuchhaltung Österreich",
                BaseRole.TENANT_ADMIN,
                TenantStatus.ACTIVE,
                false));
        tenants.add(tenant("infineon", "Infineon Pilot", BaseRole.TENANT_USER, TenantStatus.SUSPENDED, false));
        tenants.add(tenant("jinjibu", "人事部", BaseRole.TENANT_USER, TenantStatus.ACTIVE, false));
        for (int i = tenants.size(); i < 214; i++) {
            tenants.add(tenant("team-" + i, "Team " + i, BaseRole.TENANT_USER, TenantStatus.ACTIVE, false));
        }
        return tenants;
    }

    private static TenantChoice tenant(String id, String name, BaseRole role, TenantStatus status, boolean recent) {
        return new TenantChoice(new TenantId(id), name, role, status, recent, "pieces?tenant=" + id);
    }

    private static List<NavGroup> groups() {
        return List.of(
                NavGroup.of("", NavItem.of("My access", "my-access", Symbol.KEY)),
                NavGroup.folding(
                        "Sections",
                        List.of(
                                NavItem.of("Agents", "agents", Symbol.AGENT),
                                NavItem.of("Traces", "traces", Symbol.TRACE))),
                NavGroup.of(
                        "People",
                        NavItem.of("Users", "users", Symbol.USERS).reachedBy("u"),
                        NavItem.of("Invitations", "invitations", Symbol.MAIL).counting("7"),
                        NavItem.of("Agent Access", "agent-access", Symbol.AGENT),
                        NavItem.of("Subtenants", "subtenants", Symbol.TREE)),
                NavGroup.of(
                        "Roles",
                        NavItem.of("Roles", "pieces", Symbol.ROLE).reachedBy("r"),
                        NavItem.of("Profiles", "profiles", Symbol.PROFILE),
                        NavItem.of("Exclusions", "exclusions", Symbol.EXCLUSION),
                        NavItem.of("Permission grid", "grid", Symbol.GRID),
                        NavItem.of("Permission Matrix", "matrix", Symbol.MATRIX)),
                NavGroup.of(
                        "Explain",
                        NavItem.of("Check access", "check", Symbol.CHECK),
                        NavItem.of("View as", "view-as", Symbol.EYE),
                        NavItem.of("Latent access", "latent", Symbol.LATENT)),
                NavGroup.of(
                        "Prove",
                        NavItem.of("History", "history", Symbol.HISTORY),
                        NavItem.of("Access reviews", "subscription", Symbol.REVIEW)
                                .lockedUntil("Enterprise")),
                NavGroup.of(
                        "Tenant",
                        NavItem.of("Subscription", "subscription", Symbol.CARD),
                        NavItem.of("Settings", "settings", Symbol.GEAR)),
                NavGroup.of(
                        "Platform",
                        NavItem.of("Tenants", "tenants", Symbol.BUILDING),
                        NavItem.of("Catalogue", "catalogue", Symbol.LOG),
                        NavItem.of("Shared agents", "shared-agents", Symbol.CLOUD)));
    }
}
