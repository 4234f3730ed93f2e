package org.portreeve.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.portreeve.application.invitation.InvitationLinks;
import org.portreeve.domain.membership.Invitation;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.TenantState;

/** Links lead to the invitation that they belong to, and dead ones to the invitation that they belonged to. */
public abstract class InvitationLinksContract {
    /** The ports under test. */
    protected abstract Ports ports();

    private final String slug = "l-" + UUID.randomUUID().toString().substring(0, 13);
    private final TenantState state = Samples.full(slug);
    private final UserId ben = Samples.user(slug + "ben");
    private final InvitationLinks.Place place =
            new InvitationLinks.Place(state.tenant().id(), ben);

    private TenantState with(Invitation invitation) {
        return state.withInvitations(state.invitations().with(ben, invitation));
    }

    @Test
    void a_link_leads_to_its_invitation_and_an_unknown_one_nowhere() {
        assertThat(ports().links().find("hash-of-" + slug)).isEmpty();
        Samples.put(ports().journal(), state, "invited");
        assertThat(ports().links().find("hash-of-" + slug)).contains(place);
        assertThat(ports().links().find("HASH-OF-" + slug)).isEmpty();
    }

    @Test
    void dead_links_lead_to_where_they_led_last() {
        Samples.put(ports().journal(), state, "invited");
        Invitation first = state.invitations().get(ben);
        Samples.put(ports().journal(), with(first.withToken("second-of-" + slug)), "resent");
        assertThat(ports().links().find("hash-of-" + slug)).contains(place);
        assertThat(ports().links().find("second-of-" + slug)).contains(place);
        Samples.put(ports().journal(), TenantState.empty(state.tenant()), "withdrawn");
        assertThat(ports().links().find("second-of-" + slug)).contains(place);
    }

    @Test
    void a_link_follows_its_invitation_to_the_user_who_was_meant() {
        Samples.put(ports().journal(), state, "invited");
        var person = Samples.person(slug + "benedict");
        Samples.put(ports().journal(), state.inPlaceOf(ben, person), "bound");
        assertThat(ports().links().find("hash-of-" + slug))
                .contains(new InvitationLinks.Place(state.tenant().id(), person.id()));
        Samples.put(ports().journal(), TenantState.empty(state.tenant()), "everybody out");
        assertThat(ports().links().find("hash-of-" + slug))
                .contains(new InvitationLinks.Place(state.tenant().id(), person.id()));
    }
}
