package org.portreeve.adapters.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.portreeve.application.Actor;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Authorities;
import org.portreeve.application.change.Changes;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.contract.Ports;
import org.portreeve.application.contract.Samples;
import org.portreeve.application.identity.Arrival;
import org.portreeve.application.identity.BootstrapAdmin;
import org.portreeve.application.identity.NoSeatNotice;
import org.portreeve.application.identity.SessionAddress;
import org.portreeve.application.identity.SignIn;
import org.portreeve.application.identity.VerifiedIdentity;
import org.portreeve.application.invitation.AcceptInvitation;
import org.portreeve.application.invitation.AddPeople;
import org.portreeve.application.invitation.InvitationTokens;
import org.portreeve.application.invitation.Invited;
import org.portreeve.application.invitation.NewMember;
import org.portreeve.application.invitation.PastedAddresses;
import org.portreeve.application.invitation.ResendInvitation;
import org.portreeve.application.invitation.SendInvitations;
import org.portreeve.application.mail.Letter;
import org.portreeve.application.membership.ChangeMembers;
import org.portreeve.application.membership.EditMember;
import org.portreeve.application.membership.MemberAction;
import org.portreeve.application.membership.MemberEdit;
import org.portreeve.application.membership.MemberForm;
import org.portreeve.application.membership.Selection;
import org.portreeve.application.memory.CountedTokens;
import org.portreeve.application.memory.Postbox;
import org.portreeve.domain.Extent;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Identity;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/** The use cases on one node; each answers with {@code done}, or with the codes of what refuses it. */
final class Session {
    private final Ports ports;
    private final Postbox postbox = new Postbox();
    private final CountedTokens links = new CountedTokens();
    private final InvitationTokens tokens = new UniqueTokens();
    private final Authorities authorities;
    private final Gatekeeper gatekeeper;
    private final Changes changes;
    private final SendInvitations sending;

    Session(Ports ports) {
        this.ports = ports;
        authorities = new Authorities(ports.states());
        gatekeeper = new Gatekeeper(ports.states(), authorities);
        changes = new Changes(ports.states(), ports.journal(), authorities);
        sending = new SendInvitations(ports.states(), ports.directory(), links, postbox);
    }

    /** Two nodes never make the same. */
    private static final class UniqueTokens implements InvitationTokens {
        @Override
        public String fresh() {
            return UUID.randomUUID().toString();
        }

        @Override
        public String hash(String token) {
            return "hash of " + token;
        }
    }

    /** The letters that have been sent from here. */
    List<Letter> letters() {
        return postbox.letters();
    }

    private static Actor.SignedIn actor(String name) {
        return new Actor.SignedIn(Samples.user(name), name, Source.CONSOLE, "r-1");
    }

    private Instant inAWeek(TenantId tenant) {
        return ports.states().read(tenant).now().plus(AddPeople.VALID_FOR);
    }

    String invite(String by, TenantId tenant, String address) {
        AddPeople adding = new AddPeople(gatekeeper, ports.directory(), changes, tokens, sending);
        var wish = new AddPeople.Wish(
                PastedAddresses.read(address),
                new AddPeople.Invite(inAWeek(tenant), ""),
                NewMember.user(Extent.all()),
                Set.of(),
                "");
        return told(adding.commit(actor(by), tenant, wish, null).outcome());
    }

    String resend(String by, TenantId tenant, String to) {
        ResendInvitation resending = new ResendInvitation(gatekeeper, changes, tokens, sending);
        return switch (resending.resend(actor(by), tenant, Samples.user(to), inAWeek(tenant), "")) {
            case ResendInvitation.Resent _ -> "done";
            case ResendInvitation.Refused(var objections) -> codes(objections);
            case ResendInvitation.Absent _ -> "absent";
        };
    }

    String accept(String name, TenantId tenant) {
        AcceptInvitation accepting =
                new AcceptInvitation(ports.states(), ports.directory(), ports.links(), tokens, changes);
        Email email = Samples.person(name).email();
        SessionAddress address = new SessionAddress(Objects.requireNonNull(email), SessionAddress.Vouching.VOUCHED);
        return switch (accepting.accept(actor(name), address, new AcceptInvitation.Offered(tenant))) {
            case Invited.Accepted _ -> "done";
            case Invited.Objected(var _, var objections) -> codes(objections);
            case Invited.Expired _ -> "expired";
            case Invited other -> other.toString();
        };
    }

    String arrive(String name) {
        SignIn signIn = new SignIn(
                ports.states(),
                ports.directory(),
                changes,
                new BootstrapAdmin(ports.states(), null),
                new NoSeatNotice(ports.states(), ports.shortages(), links, postbox));
        VerifiedIdentity identity = new VerifiedIdentity(
                new Identity("https://idp.example", name),
                new PersonName(name, "Newcomer"),
                new Email(name + "@people.example"),
                true,
                "en",
                Extent.all());
        return switch (signIn.signIn(identity, "r-2")) {
            case Arrival.SignedIn _ -> "done";
            case Arrival.NoSeat _ -> "no-seat";
            case Arrival.Refused(var objections) -> codes(objections);
            case Arrival other -> other.toString();
        };
    }

    String act(String by, TenantId tenant, MemberAction action, String whom) {
        ChangeMembers changing = new ChangeMembers(gatekeeper, ports.search(), changes);
        var wish = ChangeMembers.Wish.of(new Selection.Picked(Set.of(Samples.user(whom))), action, "");
        return told(changing.commit(actor(by), tenant, wish, null).outcome());
    }

    /** The form as it is filled now. */
    EditMember.Seen form(TenantId tenant, String whom) {
        Snapshot snapshot = ports.states().read(tenant);
        TenantState state = Objects.requireNonNull(snapshot.tenant());
        UserId user = Samples.user(whom);
        return new EditMember.Seen(
                new MemberForm(
                        Objects.requireNonNull(state.people().get(user)),
                        Objects.requireNonNull(state.members().get(user))),
                snapshot.revision());
    }

    String save(String by, TenantId tenant, EditMember.Seen form, MemberEdit edit) {
        EditMember editing = new EditMember(gatekeeper, authorities, ports.revisions(), ports.directory(), changes);
        var wish = new EditMember.Wish(form.form().member().user(), form, List.of(edit), "");
        return switch (editing.commit(actor(by), tenant, wish, null)) {
            case EditMember.Answer.Went(Outcome outcome) -> told(outcome);
            case EditMember.Answer.Stale stale ->
                stale.meanwhile().stream()
                        .map(meanwhile -> meanwhile.field().toString())
                        .collect(Collectors.joining(", ", "stale: ", ""));
        };
    }

    private static String told(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Committed _ -> "done";
            case Outcome.Refused(var objections) -> codes(objections);
            case Outcome.Absent _ -> "absent";
            case Outcome other -> other.toString();
        };
    }

    private static String codes(List<Objection> objections) {
        return objections.stream().map(Objection::code).distinct().sorted().collect(Collectors.joining(", "));
    }
}
