package org.portreeve.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portreeve.application.Actor;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.access.MyAccess;
import org.portreeve.application.change.Authorities;
import org.portreeve.domain.Window;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.plan.Subscription;
import org.portreeve.domain.plan.SubscriptionStatus;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.ui.history.Strangers;
import org.portreeve.ui.users.Cast;
import org.portreeve.ui.users.Hamlet;

class OpenPagesTest {
    private final Hamlet hamlet = Cast.hamlet();

    @BeforeEach
    void start() {
        Locale.setDefault(Locale.ENGLISH);
        MockVaadin.setup();
    }

    @AfterEach
    void stop() {
        MockVaadin.tearDown();
    }

    private List<NavItem> itemsOf(UserId user) {
        var access = new MyAccess(new Gatekeeper(hamlet, new Authorities(hamlet)), new Strangers());
        var view = access.of(new Actor.SignedIn(user, "", Source.CONSOLE, "request-1"), Cast.FINANCE);
        return new Navigation(view.orElseThrow(), Cast.FINANCE, false)
                .groups().stream().flatMap(group -> group.items().stream()).toList();
    }

    private void anaMay(String permission) {
        hamlet.change(
                Cast.FINANCE,
                state -> state.withRoles(
                                state.roles().with(Cast.LOOKER, Cast.role(Cast.LOOKER, "Looker", "Looks", permission)))
                        .withMember(hamlet.member(Cast.FINANCE, Cast.ANA)
                                .withRoles(Map.of(Cast.LOOKER, Cast.direct(Cast.LOOKER, Window.ALWAYS, "")))));
    }

    @Test
    void each_permission_opens_its_page_and_no_other() {
        Map.of("profile:manage", "Profiles", "exclusion:manage", "Exclusions").forEach((permission, page) -> {
            anaMay(permission);
            assertThat(itemsOf(Cast.ANA)).extracting(NavItem::label).containsExactly("My access", page);
        });
    }

    @Test
    void what_the_plan_shuts_is_locked_for_administrators_and_absent_for_others() {
        anaMay("profile:manage");
        hamlet.change(Cast.FINANCE, state -> {
            Tenant tenant = state.tenant();
            return state.withTenant(tenant.withSubscription(
                    new Subscription(tenant.subscription().plan(), SubscriptionStatus.CANCELLED, null)));
        });
        assertThat(itemsOf(Cast.BEN))
                .filteredOn(item -> List.of("Profiles", "Exclusions").contains(item.label()))
                .extracting(NavItem::openedBy)
                .containsExactly("lapsed", "lapsed");
        assertThat(itemsOf(Cast.ANA)).extracting(NavItem::label).containsExactly("My access");
    }
}
