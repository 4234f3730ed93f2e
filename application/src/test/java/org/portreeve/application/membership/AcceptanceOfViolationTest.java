package org.portreeve.application.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.application.membership.Company.CLERK;
import static org.portreeve.application.membership.Company.CLOSER;
import static org.portreeve.application.membership.Company.FINANCE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portreeve.application.Actor;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.invitation.Invited;
import org.portreeve.application.invitation.NewMember;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.role.Exclusion;
import org.portreeve.domain.role.ExclusionId;
import org.portreeve.domain.state.Table;
import org.portreeve.domain.state.TenantState;

/** Somebody was invited to two roles that an exclusion has set apart since: making it changes nobody, and shuts nobody out. */
class AcceptanceOfViolationTest extends InvitingCompany {
    private static final NewMember BOTH = new NewMember(
            BaseRole.TENANT_USER,
            null,
            Extent.all(),
            Map.of(CLERK, Window.ALWAYS, CLOSER, Window.ALWAYS),
            Set.of(),
            true,
            Map.of(),
            null);

    private void setApart() {
        company.put(company.state()
                .withExclusions(Table.of(
                        List.of(new Exclusion(new ExclusionId("apart"), "Apart", Set.of(CLERK, CLOSER))),
                        Exclusion::id)));
    }

    private void accepts(Actor.SignedIn actor) {
        assertThat(accepting.accept(actor, address("kim@people.example"), link(1)))
                .isEqualTo(new Invited.Accepted(FINANCE, "finance"));
        assertThat(memberOf(actor).roles()).containsOnlyKeys(CLERK, CLOSER);
    }

    @Test
    void they_accept_as_who_was_invited() {
        invite(company.admin, "kim@people.example", BOTH);
        setApart();
        Actor.SignedIn kim = new Actor.SignedIn(invited("kim@people.example"), "kim", Source.CONSOLE, "r-1");
        accepts(kim);
    }

    @Test
    void they_accept_as_who_was_known_already() {
        Actor.SignedIn kim = known("kim");
        invite(company.admin, "kim@people.example", BOTH);
        setApart();
        accepts(kim);
    }

    @Test
    void inviting_to_both_is_refused_from_then_on() {
        setApart();
        TenantState before = company.state();
        assertThat(invite(company.admin, "kim@people.example", BOTH).outcome()).isInstanceOf(Outcome.Refused.class);
        assertThat(company.state()).isEqualTo(before);
    }
}
