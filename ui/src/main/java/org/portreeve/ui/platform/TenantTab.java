package org.portreeve.ui.platform;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.portreeve.application.tenancy.ShowTenant;

/**
 * A tab of the page of one tenant; one more is one more entry here.
 *
 * @param key names it in the address and in the texts
 * @param open for whom it is there
 */
record TenantTab(String key, Predicate<ShowTenant.Open> open, Function<OpenTenant, Component> content) {
    static final List<TenantTab> ALL = List.of(
            new TenantTab("overview", _ -> true, OverviewTab::new),
            new TenantTab("people", ShowTenant.Open::people, PeopleTab::new),
            new TenantTab("roles", _ -> true, RolesTab::new),
            new TenantTab("agents", _ -> true, AgentsTab::new),
            new TenantTab("boundary", _ -> true, BoundaryTab::of),
            new TenantTab("subscription", _ -> true, SubscriptionTab::new),
            new TenantTab("history", ShowTenant.Open::history, HistoryTab::new));
}
