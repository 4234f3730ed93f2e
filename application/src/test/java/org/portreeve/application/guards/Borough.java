package org.portreeve.application.guards;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.portreeve.application.Actor;
import org.portreeve.application.change.Edit;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.history.ReadHistory;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.application.identity.Arrival;
import org.portreeve.application.identity.BootstrapAdmin;
import org.portreeve.application.identity.NoSeatNotice;
import org.portreeve.application.identity.SessionAddress;
import org.portreeve.application.identity.SignIn;
import org.portreeve.application.identity.VerifiedIdentity;
import org.portreeve.application.invitation.AcceptInvitation;
import org.portreeve.application.invitation.AddPeople;
import org.portreeve.application.invitation.Invited;
import org.portreeve.application.invitation.NewMember;
import org.portreeve.application.invitation.PastedAddresses;
import org.portreeve.application.membership.ChangeMembers;
import org.portreeve.application.membership.EditMember;
import org.portreeve.application.membership.ImportPeople;
import org.portreeve.application.membership.ImportVerdict;
import org.portreeve.application.membership.MemberAction;
import org.portreeve.application.membership.MemberEdit;
import org.portreeve.application.membership.MemberForm;
import org.portreeve.application.membership.PeopleFile;
import org.portreeve.application.membership.Selection;
import org.portreeve.application.memory.InMemorySeatShortages;
import org.portreeve.application.profile.ChangeProfiles;
import org.portreeve.application.profile.ProfileDraft;
import org.portreeve.application.role.ChangeRoles;
import org.portreeve.application.role.RoleDraft;
import org.portreeve.domain.Extent;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Identity;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Joining;
import org.portreeve.domain.tenancy.Subtenant;
import org.portreeve.domain.tenancy.SubtenantId;

/** The ways in which somebody changes the borough; each answers with the codes that refuse it, none where nothing does. */
final class Borough extends Ground {
    List<String> form(Actor actor, String who, MemberEdit... edits) {
        EditMember editing = new EditMember(gatekeeper, authorities, ports.revisions(), ports.directory(), changes);
        Person person = Objects.requireNonNull(state().people().get(user(who)));
        EditMember.Wish wish = new EditMember.Wish(
                user(who),
                new EditMember.Seen(new MemberForm(person, member(who)), Long.MAX_VALUE),
                List.of(edits),
                "");
        return editing.commit(actor, HERE, wish, null) instanceof EditMember.Answer.Went(Outcome outcome)
                ? codes(outcome)
                : List.of("stale");
    }

    List<String> bulk(Actor actor, MemberAction action, String... who) {
        ChangeMembers changing = new ChangeMembers(gatekeeper, ports.search(), changes);
        Set<UserId> users = Arrays.stream(who).map(Borough::user).collect(Collectors.toSet());
        return codes(changing.commit(actor, HERE, ChangeMembers.Wish.of(new Selection.Picked(users), action, ""), null)
                .outcome());
    }

    List<String> file(Actor actor, String who, String... roles) {
        ImportPeople importing = new ImportPeople(gatekeeper, authorities, ports.directory(), changes);
        PeopleFile.Row row = new PeopleFile.Row(2, who + "@borough.example", who, List.of(roles), true);
        ImportPeople.Answer answer =
                importing.commit(actor, HERE, new ImportPeople.Wish(List.of(row), false, Set.of(), ""), null);
        ImportVerdict verdict = answer.lines().isEmpty()
                ? new ImportVerdict.NothingToDo()
                : answer.lines().getFirst().verdict();
        return switch (verdict) {
            case ImportVerdict.UnknownRole _ -> List.of("unknown-key");
            case ImportVerdict.Objected(var objections) -> codes(new Outcome.Refused(objections));
            default -> codes(answer.outcome());
        };
    }

    List<String> invite(Actor actor, NewMember as) {
        AddPeople adding = new AddPeople(gatekeeper, ports.directory(), changes, tokens, sending);
        AddPeople.Wish wish = new AddPeople.Wish(
                PastedAddresses.read(GUEST.value()),
                new AddPeople.Invite(now.plus(AddPeople.VALID_FOR), ""),
                as,
                Set.of(),
                "");
        return codes(adding.commit(actor, HERE, wish, null).outcome());
    }

    /** The admin invites the guest who is known elsewhere to some roles. */
    void invited(RoleId... roles) {
        knownElsewhere();
        invite(admin, Cells.with(roles));
    }

    /** The guest who is known elsewhere accepts. */
    List<String> accept() {
        AcceptInvitation accepting =
                new AcceptInvitation(ports.states(), ports.directory(), ports.links(), tokens, changes);
        Actor.SignedIn actor = new Actor.SignedIn(user("guest"), "guest", Source.CONSOLE, "r-3");
        Invited answer = accepting.accept(
                actor, new SessionAddress(GUEST, SessionAddress.Vouching.VOUCHED), new AcceptInvitation.Offered(HERE));
        return switch (answer) {
            case Invited.Accepted _ -> List.of();
            case Invited.Objected(var _, var objections) -> codes(new Outcome.Refused(objections));
            case Invited other -> List.of(other.getClass().getSimpleName());
        };
    }

    List<String> arrive() {
        SignIn signIn = new SignIn(
                ports.states(),
                ports.directory(),
                changes,
                new BootstrapAdmin(ports.states(), null),
                new NoSeatNotice(ports.states(), new InMemorySeatShortages(), tokens, postbox));
        VerifiedIdentity identity = new VerifiedIdentity(
                new Identity("https://idp.example", "new"),
                new PersonName("New", ""),
                new Email("new@borough.example"),
                true,
                null,
                Extent.all());
        return switch (signIn.signIn(identity, "r-4")) {
            case Arrival.NoSeat _ -> List.of("limit-reached");
            case Arrival.Refused(var objections) -> codes(new Outcome.Refused(objections));
            case Arrival.SignedIn _ -> List.of();
            case Arrival other -> List.of(other.getClass().getSimpleName());
        };
    }

    List<String> undo(Actor actor, long revision) {
        ReadHistory history = new ReadHistory(gatekeeper, ports.revisions(), ports.directory());
        return codes(new UndoRevision(gatekeeper, history, ports.directory(), changes)
                .commit(actor, HERE, revision, "", null)
                .outcome());
    }

    List<String> role(Actor actor, RoleId role, String... permissions) {
        Role seen = Objects.requireNonNull(state().roles().get(role));
        RoleDraft draft = new RoleDraft(
                role.value(),
                "for tests",
                Arrays.stream(permissions)
                        .map(Permission::new)
                        .map(Grant::unlimited)
                        .toList());
        ChangeRoles.Answer answer =
                new ChangeRoles(gatekeeper, changes).commit(actor, HERE, new ChangeRoles.Write(seen, draft), "", null);
        return answer instanceof ChangeRoles.Went(var _, Outcome outcome) ? codes(outcome) : List.of("stale");
    }

    /** What documents and pages change beside people and roles goes this way. */
    List<String> change(Actor actor, UnaryOperator<TenantState> change) {
        Edit edit = snapshot -> new Edit.To(change.apply(Objects.requireNonNull(snapshot.tenant())));
        return codes(changes.commit(actor, HERE, edit, "", null));
    }

    List<String> profile(Actor actor, RoleId... roles) {
        SecurityProfile seen = Objects.requireNonNull(state().profiles().get(DESK));
        var write = new ChangeProfiles.Write(seen, new ProfileDraft("Desk", Set.of(roles)));
        ChangeProfiles.Answer answer = new ChangeProfiles(gatekeeper, changes).commit(actor, HERE, write, "", null);
        return answer instanceof ChangeProfiles.Went(var _, Outcome outcome) ? codes(outcome) : List.of("stale");
    }

    List<String> joining(Actor actor, RoleId... roles) {
        return change(
                actor,
                state -> state.withTenant(
                        state.tenant().withJoining(new Joining(Map.of(), true, Set.of(roles), Set.of()))));
    }

    List<String> move(Actor actor, SubtenantId node, SubtenantId below) {
        return change(
                actor,
                state -> state.withSubtenants(state.subtenants().with(node, new Subtenant(node, node.value(), below))));
    }

    private static List<String> codes(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Committed _ -> List.of();
            case Outcome.Refused(var objections) ->
                objections.stream().map(Objection::code).distinct().sorted().toList();
            case Outcome other -> List.of(other.getClass().getSimpleName());
        };
    }
}
