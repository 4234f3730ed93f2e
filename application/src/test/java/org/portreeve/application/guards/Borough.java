package org.portreeve.application.guards;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
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
import org.portreeve.application.role.ChangeRoles;
import org.portreeve.application.role.RoleDraft;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.apikey.ApiKeyId;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.AgentAccess;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Identity;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.membership.ProfileAssignment;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.plan.Limit;
import org.portreeve.domain.plan.Plan;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.plan.Subscription;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.Exclusion;
import org.portreeve.domain.role.ExclusionId;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionGate;
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
    private static final PlanId OPEN = new PlanId("open");
    private static final PlanId FULL = new PlanId("full");
    /** As many as take a seat from the start. */
    private static final long SEATS = 5;

    private static final List<String> ORGANISATION = List.of(
            "member:view",
            "member:invite",
            "member:import",
            "member:edit",
            "member:disable",
            "member:remove",
            "role:view",
            "role:manage",
            "role:assign",
            "profile:manage",
            "subtenant:manage",
            "settings:manage",
            "audit:view");

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
            PlatformState after = snapshot.platform().withCatalogue(catalogue());
            return recorder.record(ChangeSet.between(snapshot.platform(), after), after, Samples.origin("seed"));
        });
        Samples.put(ports.journal(), founded(), "begin");
    }

    private static Catalogue catalogue() {
        Map<Permission, PermissionDefinition> permissions = new LinkedHashMap<>();
        ORGANISATION.forEach(key -> define(permissions, key, "tenant-organisation"));
        define(permissions, "api-key:manage", "tenant-organisation");
        define(permissions, "workflow:run", "services");
        define(permissions, "workflow:view", "services");
        define(permissions, "platform-member:manage", "platform");
        return new Catalogue(
                permissions,
                ORGANISATION.stream().map(Permission::new).collect(Collectors.toSet()),
                Set.of("tenant-organisation", "platform"),
                Set.of(),
                Map.of(
                        Section.ACCESS_MANAGEMENT,
                        new Section(
                                Section.ACCESS_MANAGEMENT,
                                "Access Management",
                                "",
                                new SectionGate.AdminOnly(),
                                null,
                                null)),
                Set.of(),
                Map.of(
                        OPEN, new Plan(OPEN, Set.of(), Map.of()),
                        FULL, new Plan(FULL, Set.of(), Map.of(Limit.SEATS, SEATS))),
                List.of(),
                Map.of(),
                List.of(),
                List.of());
    }

    private static void define(Map<Permission, PermissionDefinition> all, String key, String group) {
        all.put(new Permission(key), new PermissionDefinition(new Permission(key), group, "", null));
    }

    private static TenantState founded() {
        TenantState state = TenantState.empty(new Tenant(
                        HERE,
                        "Borough",
                        Tenant.Kind.DEFAULT,
                        TenantStatus.ACTIVE,
                        ZoneOffset.UTC,
                        Subscription.active(OPEN),
                        TenantBoundary.everything(),
                        Joining.open()))
                .withRoles(Table.of(
                        List.of(
                                role(RUNNER, "workflow:run"),
                                role(CLERK, "workflow:view"),
                                role(KEEPER, "api-key:manage"),
                                role(STEWARD, ORGANISATION.toArray(String[]::new))),
                        Role::id))
                .withProfiles(Table.of(List.of(new SecurityProfile(DESK, "Desk", Set.of(CLERK))), SecurityProfile::id))
                .withSubtenants(Table.of(
                        List.of(
                                new Subtenant(NORTH, "North", null),
                                new Subtenant(SOUTH, "South", null),
                                new Subtenant(YARD, "Yard", SOUTH)),
                        Subtenant::id));
        state = join(state, "admin", it -> it.withBaseRole(BaseRole.TENANT_ADMIN));
        state = join(state, "steward", it -> it.withRoles(held(STEWARD)));
        state = join(state, "warden", it -> it.withRoles(held(STEWARD)).withScope(Extent.of(Set.of(NORTH))));
        state = join(state, "ana", it -> it);
        state = join(state, "bo", it -> it.withScope(Extent.of(Set.of(NORTH))));
        return join(state, "idle", it -> it.withStatus(MembershipStatus.DISABLED));
    }

    private static Role role(RoleId id, String... permissions) {
        return Role.own(
                id,
                id.value(),
                "for tests",
                Arrays.stream(permissions)
                        .map(Permission::new)
                        .map(Grant::unlimited)
                        .toList());
    }

    static Map<RoleId, RoleAssignment> held(RoleId... roles) {
        Map<RoleId, RoleAssignment> all = new TreeMap<>();
        for (RoleId role : roles) {
            all.put(role, new RoleAssignment(role, Window.ALWAYS, "", Author.PORTREEVE, Samples.START));
        }
        return all;
    }

    private static TenantState join(TenantState state, String name, UnaryOperator<Membership> as) {
        Person person = new Person(
                user(name),
                new Identity("https://idp.example", name),
                new PersonName(name, ""),
                new Email(name + "@borough.example"),
                true,
                null,
                null,
                true);
        return state.withPerson(person)
                .withMember(as.apply(new Membership(
                        user(name),
                        MembershipStatus.ACTIVE,
                        BaseRole.TENANT_USER,
                        null,
                        Extent.all(),
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        AgentAccess.byDefault(true),
                        new Membership.Details(Samples.START, null, null, null))));
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
        given(state -> join(state, name, as));
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
                Subscription.active(FULL),
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
                Subscription.active(OPEN),
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
                join(TenantState.empty(elsewhere), "guest", it -> it).withPerson(known);
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
        return change(
                actor,
                state -> state.withProfiles(
                        state.profiles().with(DESK, new SecurityProfile(DESK, "Desk", Set.of(roles)))));
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
