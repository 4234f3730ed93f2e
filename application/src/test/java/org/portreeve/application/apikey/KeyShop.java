package org.portreeve.application.apikey;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.portreeve.application.Actor;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Authorities;
import org.portreeve.application.change.Changes;
import org.portreeve.application.contract.Ports;
import org.portreeve.application.contract.Samples;
import org.portreeve.application.memory.InMemoryDatabase;
import org.portreeve.domain.Window;
import org.portreeve.domain.apikey.ApiKeyId;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.plan.Limit;
import org.portreeve.domain.plan.Plan;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.PlatformState;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantId;

/** The use cases of API keys over memory: a tenant with an administrator, a keeper of keys and a plan for two keys. */
final class KeyShop {
    static final TenantId FINANCE = new TenantId("finance");
    static final TenantId MANAGEMENT = new TenantId("management");
    static final Permission MANAGE_KEYS = new Permission("api-key:manage");
    private static final Permission VIEW_TENANTS = new Permission("tenant:view");
    private static final RoleId KEEPER = new RoleId("keeper");

    Instant now = Samples.START;
    final Ports ports = new InMemoryDatabase(() -> now).ports();
    final Map<ApiKeyId, Instant> uses = new HashMap<>();

    private final Authorities authorities = new Authorities(ports.states());
    private final Gatekeeper gatekeeper = new Gatekeeper(ports.states(), authorities);
    private final Changes changes = new Changes(ports.states(), ports.journal(), authorities);
    private final KeyHasher hasher = new PlainHasher();
    private final NewKeys keys = new CountedKeys();
    final CreateApiKey create = new CreateApiKey(gatekeeper, changes, ports.journal(), authorities, keys, hasher);
    final RevokeApiKey revoke = new RevokeApiKey(gatekeeper, changes, ports.journal(), authorities);
    final RotateApiKey rotate = new RotateApiKey(gatekeeper, changes, ports.journal(), authorities, keys, hasher);
    final HandOverApiKey handOver = new HandOverApiKey(gatekeeper, changes);
    final ListApiKeys list = new ListApiKeys(ports.states(), gatekeeper, authorities, new Uses(), ports.directory());
    final InstallBootstrapKey install = new InstallBootstrapKey(ports.journal(), hasher, keys);
    final RecogniseKey recognise = new RecogniseKey(hasher, this::find, new Uses());

    final Actor admin = signedIn("admin");
    final Actor keeper = signedIn("keeper");
    final Actor somebody = signedIn("somebody");
    final Actor stranger = signedIn("stranger");
    final Actor root = signedIn("root");

    KeyShop() {
        platform(state -> state.withCatalogue(catalogue()));
        Samples.put(ports.journal(), finance(), "begin");
        Samples.put(ports.journal(), management(), "begin");
    }

    private static Actor signedIn(String name) {
        return new Actor.SignedIn(Samples.user(name), name, Source.CONSOLE, "r-1");
    }

    private static Catalogue catalogue() {
        Map<Permission, PermissionDefinition> permissions = new LinkedHashMap<>();
        for (Permission permission : List.of(MANAGE_KEYS, Samples.RUN)) {
            permissions.put(permission, new PermissionDefinition(permission, "services", "", null));
        }
        permissions.put(VIEW_TENANTS, new PermissionDefinition(VIEW_TENANTS, "platform", "", null));
        return new Catalogue(
                permissions,
                Set.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                Set.of(),
                Map.of(Catalogue.FREE, new Plan(Catalogue.FREE, Set.of(), Map.of(Limit.API_KEYS, 2L))),
                List.of(),
                Map.of(),
                List.of(),
                List.of());
    }

    private static TenantState finance() {
        TenantState state = TenantState.empty(Samples.tenant(FINANCE.value()));
        state = state.withRoles(
                state.roles().with(KEEPER, Role.own(KEEPER, "Keeper", "", List.of(Grant.unlimited(MANAGE_KEYS)))));
        state = joined(state, "admin", member -> member.withBaseRole(BaseRole.TENANT_ADMIN));
        state = joined(state, "keeper", member -> with(member, KEEPER));
        return joined(state, "somebody", UnaryOperator.identity());
    }

    private static TenantState management() {
        Tenant ordinary = Samples.tenant(MANAGEMENT.value());
        RoleId administrator = Role.PLATFORM_ADMINISTRATOR;
        TenantState state = TenantState.empty(new Tenant(
                ordinary.id(),
                ordinary.name(),
                Tenant.Kind.MANAGEMENT,
                ordinary.status(),
                ordinary.timeZone(),
                ordinary.subscription(),
                ordinary.boundary(),
                ordinary.joining()));
        state = state.withRoles(state.roles()
                .with(administrator, Role.own(administrator, "Root", "", List.of(Grant.unlimited(VIEW_TENANTS)))));
        return joined(state, "root", member -> with(member, administrator));
    }

    private static TenantState joined(TenantState state, String name, UnaryOperator<Membership> as) {
        Person person = Samples.person(name);
        return Samples.with(state, person, as.apply(Samples.member(person.id())));
    }

    private static Membership with(Membership member, RoleId role) {
        return member.withRoles(
                Map.of(role, new RoleAssignment(role, Window.ALWAYS, "", Author.PORTREEVE, Samples.START)));
    }

    private void platform(UnaryOperator<PlatformState> change) {
        ports.journal().withPlatform((snapshot, recorder) -> {
            PlatformState after = change.apply(snapshot.platform());
            return recorder.record(ChangeSet.between(snapshot.platform(), after), after, Samples.origin("begin"));
        });
    }

    private Optional<KeyRing.Found> find(String hash) {
        var platform = ports.states().readPlatform();
        var finance = ports.states().read(FINANCE);
        return Stream.concat(
                        platform.platform().apiKeys().stream().map(key -> new KeyRing.Found(key, null, platform.now())),
                        finance.tenant().apiKeys().stream().map(key -> new KeyRing.Found(key, FINANCE, finance.now())))
                .filter(found -> found.key().hash().equals(hash))
                .findFirst();
    }

    private final class Uses implements KeyUses {
        @Override
        public void used(ApiKeyId key, Instant at) {
            uses.put(key, at);
        }

        @Override
        public Optional<Instant> lastUsed(ApiKeyId key) {
            return Optional.ofNullable(uses.get(key));
        }
    }

    private static final class PlainHasher implements KeyHasher {
        @Override
        public String hash(String secret) {
            return "hash of " + secret;
        }

        @Override
        public boolean matches(String secret, String hash) {
            return hash(secret).equals(hash);
        }
    }

    private static final class CountedKeys implements NewKeys {
        private int count;

        @Override
        public String secret() {
            return "prv_secret-" + ++count;
        }

        @Override
        public ApiKeyId id() {
            return new ApiKeyId(new UUID(7, ++count));
        }
    }
}
