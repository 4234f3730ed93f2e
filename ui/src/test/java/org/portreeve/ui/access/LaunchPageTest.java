package org.portreeve.ui.access;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.NotFoundError;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portreeve.application.Actor;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.access.LaunchHosts;
import org.portreeve.application.access.LaunchSection;
import org.portreeve.application.access.MyAccess;
import org.portreeve.application.change.Authorities;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.domain.Extent;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.section.SectionToggle;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantBoundary;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.history.Strangers;
import org.portreeve.ui.users.Cast;
import org.portreeve.ui.users.Hamlet;
import org.portreeve.ui.users.SmallCatalogue;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

class LaunchPageTest {
    private final Hamlet hamlet = Cast.hamlet();
    private final GenericWebApplicationContext context = new GenericWebApplicationContext(new MockServletContext());
    private UserId who = Cast.BEN;

    @AfterEach
    void close() {
        MockVaadin.tearDown();
        context.close();
    }

    private void open(String path, String hosts) {
        var gatekeeper = new Gatekeeper(hamlet, new Authorities(hamlet));
        bean(CurrentActor.class, () -> Optional.of(new Actor.SignedIn(who, "", Source.CONSOLE, "request-1")));
        bean(MyAccess.class, new MyAccess(gatekeeper, new Strangers()));
        bean(LaunchSection.class, new LaunchSection(gatekeeper, LaunchHosts.parse(hosts)));
        context.refresh();
        Locale.setDefault(Locale.ENGLISH);
        MockVaadin.setup(UI::new, new MockSpringServlet(new Routes(), context, UI::new));
        var routes = RouteConfiguration.forSessionScope();
        routes.setRoute("t/:tenant/sections/:section", SectionPage.class, List.of());
        routes.setRoute("t/:tenant/sections/:section/open", LaunchPage.class, List.of());
        UI.getCurrent().navigate(path);
    }

    private <T> void bean(Class<T> type, T bean) {
        context.registerBean(type.getSimpleName(), type, () -> bean);
    }

    private void anasToggle(boolean on) {
        hamlet.change(
                Cast.FINANCE,
                state -> state.withMember(hamlet.member(Cast.FINANCE, Cast.ANA)
                        .withStatus(MembershipStatus.ACTIVE)
                        .withSections(
                                Map.of(SmallCatalogue.TRACES, new SectionToggle(on, SectionToggle.Origin.OVERRIDE)))));
    }

    @Test
    void an_open_gate_leads_on_to_the_address_of_the_tenant() {
        who = Cast.ANA;
        anasToggle(true);
        open("t/finance/sections/traces/open", "");
        _assertNone(SectionPage.class);
        assertThat(_get(_get(LaunchPage.class), Anchor.class).getHref()).isEqualTo("https://traces.example/of/finance");
    }

    @Test
    void a_shut_gate_leads_nowhere_and_says_no_more_than_of_a_section_that_does_not_exist() {
        who = Cast.ANA;
        anasToggle(false);
        assertThatThrownBy(() -> open("t/finance/sections/traces/open", "")).isInstanceOf(NotFoundError.class);
        assertThatThrownBy(() -> UI.getCurrent().navigate("t/finance/sections/nothing/open"))
                .isInstanceOf(NotFoundError.class);
        assertThatThrownBy(() -> UI.getCurrent().navigate("t/nowhere/sections/traces/open"))
                .isInstanceOf(NotFoundError.class);
    }

    @Test
    void the_gate_is_asked_at_the_moment_of_opening() {
        open("t/finance/sections/traces", "");
        _get(SectionPage.class);
        hamlet.change(Cast.FINANCE, state -> {
            Tenant tenant = state.tenant();
            return state.withTenant(new Tenant(
                    tenant.id(),
                    tenant.name(),
                    tenant.kind(),
                    tenant.status(),
                    tenant.timeZone(),
                    tenant.subscription(),
                    new TenantBoundary(Extent.all(), new Extent.Listed<>(Set.of()), Extent.all()),
                    tenant.joining()));
        });
        assertThatThrownBy(() -> UI.getCurrent().navigate("t/finance/sections/traces/open"))
                .isInstanceOf(NotFoundError.class);
    }

    @Test
    void an_address_of_a_host_that_is_not_allowed_is_not_followed_and_the_page_says_so() {
        open("t/finance/sections/traces/open", "elsewhere.example");
        _assertNone(LaunchPage.class);
        assertThat(_get(_get(SectionPage.class), Note.class).getElement().getTextRecursively())
                .contains("leads to a host that is not allowed");
    }
}
