package org.portreeve.application.guards;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Authorities;
import org.portreeve.application.change.Changes;
import org.portreeve.application.contract.Ports;
import org.portreeve.application.contract.Samples;
import org.portreeve.application.history.Revisions;
import org.portreeve.application.invitation.SendInvitations;
import org.portreeve.application.mail.Letter;
import org.portreeve.application.memory.CountedTokens;
import org.portreeve.application.memory.InMemoryDatabase;
import org.portreeve.application.memory.Postbox;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.apikey.ApiKeyId;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.BaseRole;
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
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.PlatformState;
import org.portreeve.domain.state.Table;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Joining;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantBoundary;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.domain.tenancy.TenantStatus;

/**
 * A tenant, which is the default one, with a Tenant Admin, a steward who administers everything but API keys without being
 * one, a warden who does so in one subtenant, and some members.
 */
abstract class Ground {
    static final TenantId HERE = new TenantId("borough");
    static final RoleId RUNNER = new RoleId("runner");
    static final RoleId CLERK = new RoleId("clerk");
    static final RoleId KEEPER = new RoleId("keeper");
    static final RoleId STEWARD = new RoleId("user-administrator");
    static final RoleId ROOT = Role.PLATFORM_ADMINISTRATOR;
    static final RoleId NOWHERE = new RoleId("nowhere");
    static final ProfileId DESK = new ProfileId("desk");
    static final SubtenantId NORTH = new SubtenantId("north");
    static final SubtenantId SOUTH = new SubtenantId("south");
    static final SubtenantId YARD = new SubtenantId("yard");

    static final Email GUEST = new Email("guest@elsewhere.example");
    final Instant now = Samples.START;
    final Ports ports = new InMemoryDatabase(() -> now).ports();
    final Authorities authorities = new Authorities(ports.states());
    final Gatekeeper gatekeeper = new Gatekeeper(ports.states(), authorities);
    final Changes changes = new Changes(ports.states(), ports.journal(), authorities);
    final Actor admin = signedIn("admin");
    final Actor steward = signedIn("steward");
    final Actor warden = signedIn("warden");
    final Actor root = signedIn("root");

    final CountedTokens tokens = new CountedTokens();
    final Postbox postbox = new Postbox();
    final SendInvitations sending = new SendInvitations(ports.states(), ports.directory(), tokens, postbox);

    private long remembered;

    Ground() {
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
        return key(scope, HERE);
    }

    /** A key of the platform that configures. */
    Actor platformKey() {
        return key(ApiKey.Scope.CONFIGURE, null);
    }

    private Actor key(ApiKey.Scope scope, @Nullable TenantId tenant) {
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
                tenant,
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

    /** Makes it the management tenant, with one who is Tenant Admin and Platform Administrator; the others are none. */
    void management() {
        given(state -> {
            Tenant was = state.tenant();
            Tenant management = new Tenant(
                    was.id(),
                    was.name(),
                    Tenant.Kind.MANAGEMENT,
                    was.status(),
                    was.timeZone(),
                    was.subscription(),
                    was.boundary(),
                    was.joining());
            Role platform = Founding.role(ROOT, "platform-member:manage");
            return state.withTenant(management).withRoles(state.roles().with(ROOT, platform));
        });
        joined("root", Ground::rooted);
    }

    static Membership rooted(Membership member) {
        return member.withBaseRole(BaseRole.TENANT_ADMIN).withRoles(Founding.held(ROOT));
    }

    void deskOf(RoleId... roles) {
        given(state ->
                state.withProfiles(state.profiles().with(DESK, new SecurityProfile(DESK, "Desk", Set.of(roles)))));
    }

    /** What a refused change leaves alone. Why not every letter: administrators are told who found no seat. */
    record Trace(List<TenantState> tenants, List<Long> revisions, List<Letter> letters) {}

    Trace trace() {
        List<TenantId> tenants = ports.states().tenants();
        return new Trace(
                tenants.stream()
                        .map(tenant -> Objects.requireNonNull(
                                ports.states().read(tenant).tenant()))
                        .toList(),
                tenants.stream().map(ports.revisions()::count).toList(),
                postbox.letters().stream()
                        .filter(letter -> !(letter instanceof Letter.NoSeat))
                        .toList());
    }

    static Membership withDesk(Membership member) {
        return member.withProfiles(Map.of(DESK, new ProfileAssignment(DESK, "", Author.PORTREEVE, Samples.START)));
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
}
