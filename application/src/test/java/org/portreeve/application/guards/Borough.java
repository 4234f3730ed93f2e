package org.portreeve.application.guards;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.portreeve.application.Actor;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Authorities;
import org.portreeve.application.change.Changes;
import org.portreeve.application.change.Edit;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.contract.Ports;
import org.portreeve.application.contract.Samples;
import org.portreeve.application.history.ReadHistory;
import org.portreeve.application.history.Revisions;
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
import org.portreeve.application.invitation.SendInvitations;
import org.portreeve.application.membership.ChangeMembers;
import org.portreeve.application.membership.EditMember;
import org.portreeve.application.membership.ImportPeople;
import org.portreeve.application.membership.ImportVerdict;
import org.portreeve.application.membership.MemberAction;
import org.portreeve.application.membership.MemberEdit;
import org.portreeve.application.membership.MemberForm;
import org.portreeve.application.membership.PeopleFile;
import org.portreeve.application.membership.Selection;
import org.portreeve.application.memory.CountedTokens;
import org.portreeve.application.memory.InMemoryDatabase;
import org.portreeve.application.memory.InMemorySeatShortages;
import org.portreeve.application.memory.Postbox;
import org.portreeve.application.profile.ChangeProfiles;
import org.portreeve.application.profile.ProfileDraft;
import org.portreeve.application.role.ChangeRoles;
import org.portreeve.application.role.RoleDraft;
import org.portreeve.domain.Extent;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.apikey.ApiKeyId;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Identity;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.membership.ProfileAssignment;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.plan.Subscription;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.Exclusion;
import org.portreeve.domain.role.ExclusionId;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.PlatformState;
import org.portreeve.domain.state.Table;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Joining;
import org.portreeve.domain.tenancy.Subtenant;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantBoundary;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.domain.tenancy.TenantStatus;

/**
 * A tenant, which is the default one, with a Tenant Admin, a steward who administers everything but API keys without being
 * one, a warden who does so in one subtenant, and some members; every way of change answers with the codes that refuse it.
 */
final class Borough {
    static final TenantId HERE = new TenantId("borough");
    static final RoleId RUNNER = new RoleId("runner");
    static final RoleId CLERK = new RoleId("clerk");
    static final RoleId KEEPER = new RoleId("keeper");
    static final RoleId STEWARD = new RoleId("user-administrator");
    static final RoleId NOWHERE = new RoleId("nowhere");
    static final ProfileId DESK = new ProfileId("desk");
    static final SubtenantId NORTH = new SubtenantId("north");
    static final SubtenantId SOUTH = new SubtenantId("south");
    static final SubtenantId YARD = new SubtenantId("yard");

    private static final Email GUEST = new Email("guest@elsewhere.example");
    final Instant now = Samples.START;
    final Ports ports = new InMemoryDatabase(() -> now).ports();
    final Authorities authorities = new Authorities(ports.states());
    final Gatekeeper gatekeeper = new Gatekeeper(ports.states(), authorities);
    final Changes changes = new Changes(ports.states(), ports.journal(), authorities);
    final Actor admin = signedIn("admin");
    final Actor steward = signedIn("steward");
    final Actor warden = signedIn("warden");

    private final CountedTokens tokens = new CountedTokens();
    private final SendInvitations sending =
            new SendInvitations(ports.states(), ports.directory(), tokens, new Postbox());

    private long remembered;

    Borough() {
        ports.journal().withPlatform((snapshot, recorder) -> {
            PlatformState after = snapshot.platform().withCatalogue(Founding.catalogue());
            return recorder.record(ChangeSet.between(snapshot.platform(), after), after, Samples.origin("seed"));
        });
        Samples.put(ports.journal(), Founding.founded(), "begin");
    }

    static UserId user(String name) {
        return Samples.user(name);
    }

    static Actor signedIn(String name) {
        return new Actor.SignedIn(user(name), name, Source.CONSOLE, "r-1");
    }

    /** A key of the tenant with that scope. */
    Actor key(ApiKey.Scope scope) {
        return new Actor.Service(
                new ApiKey(
                        new ApiKeyId(new UUID(0, 1)),
                        "Key",
                        "prv_k",
                        "hash",
                        Set.of(scope),
                        null,
                        Author.of(user("admin")),
                        now,
                        null),
                HERE,
                Source.API,
                "r-2");
    }

    TenantState state() {
        return Objects.requireNonNull(ports.states().read(HERE).tenant());
    }

    Membership member(String name) {
        return Objects.requireNonNull(state().members().get(user(name)));
    }

    /** Sets something up past all guards, as a revision; answers its number. */
    long given(UnaryOperator<TenantState> change) {
        Samples.put(ports.journal(), change.apply(state()), "set up");
        return ports.revisions()
                .page(HERE, Revisions.Filter.everything(), null, 1)
                .getFirst()
                .number();
    }

    long given(String name, UnaryOperator<Membership> change) {
        return given(state -> state.withMember(change.apply(member(name))));
    }

    /** Keeps the number of a revision that is to be undone. */
    void remember(long revision) {
        remembered = revision;
    }

    long last() {
        return remembered;
    }

    void joined(String name, UnaryOperator<Membership> as) {
        given(state -> Founding.join(state, name, as));
    }

    void excluded() {
        given(state -> state.withExclusions(Table.of(
                List.of(new Exclusion(new ExclusionId("apart"), "Apart", Set.of(RUNNER, CLERK))), Exclusion::id)));
    }

    void noSeatLeft() {
        given(state -> state.withTenant(new Tenant(
                HERE,
                "Borough",
                Tenant.Kind.DEFAULT,
                TenantStatus.ACTIVE,
                ZoneOffset.UTC,
                Subscription.active(Founding.FULL),
                TenantBoundary.everything(),
                state.tenant().joining())));
    }

    static Membership withDesk(Membership member) {
        return member.withProfiles(Map.of(DESK, new ProfileAssignment(DESK, "", Author.PORTREEVE, Samples.START)));
    }

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

    /** Somebody who is known elsewhere, with the address that is invited here. */
    void knownElsewhere() {
        Tenant elsewhere = new Tenant(
                new TenantId("elsewhere"),
                "Elsewhere",
                Tenant.Kind.ORDINARY,
                TenantStatus.ACTIVE,
                ZoneOffset.UTC,
                Subscription.active(Founding.OPEN),
                TenantBoundary.everything(),
                Joining.open());
        Person known = new Person(
                user("guest"),
                new Identity("https://idp.example", "guest"),
                new PersonName("guest", ""),
                GUEST,
                true,
                null,
                null,
                true);
        TenantState state =
                Founding.join(TenantState.empty(elsewhere), "guest", it -> it).withPerson(known);
        Samples.put(ports.journal(), state, "begin");
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
                new NoSeatNotice(ports.states(), new InMemorySeatShortages(), tokens, new Postbox()));
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
