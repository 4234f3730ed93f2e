package org.portreeve.launcher.demo;

import java.util.Map;
import java.util.Set;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.invitation.AddPeople;
import org.portreeve.application.invitation.NewMember;
import org.portreeve.application.invitation.PastedAddresses;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.tenancy.TenantId;

/** Who is asked to join in the sample story: one in vain, some who have not answered, and Ana, who may accept. */
final class Invitations {
    private final Story story;
    private final AddPeople adding;

    Invitations(Story story, AddPeople adding) {
        this.story = story;
        this.adding = adding;
    }

    void thatExpired() {
        invite(DemoCast.BEN, Founding.FINANCE, "Inês Duarte <ines.duarte@acme.example>", "", Map.of());
    }

    void thatWait() {
        invite(
                DemoCast.BEN,
                Founding.FINANCE,
                "Nora Lindqvist <nora.lindqvist@acme.example>, Tomás Ferreira <tomas.ferreira@acme.example>",
                "Welcome to the year-end close.",
                Map.of("invoice-clerk", Window.ALWAYS));
        invite(
                DemoCast.CHIMAMANDA,
                Founding.OPERATIONS,
                "ana@acme.example",
                "Operations would like you to see their processes.",
                Map.of("viewer", Window.ALWAYS));
    }

    private void invite(DemoCast by, TenantId tenant, String addresses, String message, Map<String, Window> roles) {
        var assigned = roles.entrySet().stream()
                .collect(
                        java.util.stream.Collectors.toMap(entry -> Founding.role(entry.getKey()), Map.Entry::getValue));
        var wish = new AddPeople.Wish(
                PastedAddresses.read(addresses),
                new AddPeople.Invite(story.later(0.5).plus(AddPeople.VALID_FOR), message),
                new NewMember(BaseRole.TENANT_USER, null, Extent.all(), assigned, Set.of(), true, Map.of(), null),
                Set.of(),
                "");
        AddPeople.Answer answer = adding.commit(story.actor(by.person(), Source.CONSOLE), tenant, wish, null);
        if (!(answer.outcome() instanceof Outcome.Committed)) {
            throw new IllegalStateException("The sample story breaks at an invitation: " + answer.outcome());
        }
    }
}
