package org.portreeve.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.application.identity.Town.FINANCE;
import static org.portreeve.application.identity.Town.NOW;
import static org.portreeve.application.identity.Town.SALES;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.portreeve.application.Actor;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.tenancy.TenantStatus;

class WhyShutOutTest {
    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));

    private final Town town = new Town();
    private final WhyShutOut why = new WhyShutOut(town, town);
    private final Person rene = town.placeholder("rene@acme.example");
    private final Actor.SignedIn actor = new Actor.SignedIn(rene.id(), "René", Source.CONSOLE, "request-1");

    @Test
    void without_any_membership_no_tenant_is_named() {
        assertThat(why.of(actor)).contains(new WhyShutOut.Reason(Arrival.Why.NOT_A_MEMBER, null, null));
    }

    @Test
    void an_ended_membership_says_where_and_when() {
        town.add(rene, member -> member.withUntil(YESTERDAY), FINANCE);
        assertThat(why.of(actor))
                .contains(new WhyShutOut.Reason(
                        Arrival.Why.MEMBERSHIP_ENDED,
                        town.read(FINANCE).tenant().tenant(),
                        YESTERDAY));
    }

    @Test
    void of_two_the_tenant_is_that_of_the_reason_that_is_given() {
        town.add(rene, member -> member.withUntil(YESTERDAY), FINANCE);
        town.add(rene, member -> member.withStatus(MembershipStatus.DISABLED), SALES);
        assertThat(why.of(actor))
                .contains(new WhyShutOut.Reason(
                        Arrival.Why.MEMBER_DISABLED, town.read(SALES).tenant().tenant(), null));
    }

    @Test
    void a_membership_in_force_anywhere_shuts_nobody_out() {
        town.add(rene, member -> member.withStatus(MembershipStatus.DISABLED), FINANCE);
        town.add(rene, SALES);
        assertThat(why.of(actor)).isEmpty();
    }

    @Test
    void a_member_of_a_suspended_tenant_alone_is_told_which_one_and_another_tenant_lets_them_in() {
        town.add(rene, FINANCE);
        town.change(FINANCE, state -> state.withTenant(state.tenant().withStatus(TenantStatus.SUSPENDED)));
        assertThat(why.of(actor))
                .contains(new WhyShutOut.Reason(
                        Arrival.Why.TENANT_CLOSED, town.read(FINANCE).tenant().tenant(), null));
        town.add(rene, SALES);
        assertThat(why.of(actor)).isEmpty();
    }
}
