package org.portreeve.application.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Journal;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.change.States;
import org.portreeve.application.membership.Directory;
import org.portreeve.application.memory.CountedTokens;
import org.portreeve.application.memory.InMemorySeatShortages;
import org.portreeve.application.memory.Postbox;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.history.Origin;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Identity;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.plan.Limit;
import org.portreeve.domain.plan.Plan;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.plan.Subscription;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionGate;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.state.Newcomer;
import org.portreeve.domain.state.PlatformState;
import org.portreeve.domain.state.Table;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Joining;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantBoundary;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.domain.tenancy.TenantStatus;

/** A small platform in memory: the default tenant, the management tenant and two others, with its history. */
final class Town implements States, Journal, Directory {
    static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    static final TenantId HOME = new TenantId("default");
    static final TenantId MANAGEMENT = new TenantId("management");
    static final TenantId FINANCE = new TenantId("finance");
    static final TenantId SALES = new TenantId("sales");
    static final RoleId STANDARD = new RoleId("standard-user");
    static final SectionId AGENTS = new SectionId("agents");
    static final SectionId TRACES = new SectionId("traces");
    private static final PlanId ENTERPRISE = new PlanId("enterprise");
    private static final PlanId SMALL = new PlanId("small");

    final Postbox postbox = new Postbox();
    final List<Revision> revisions = new ArrayList<>();
    final Map<TenantId, TenantState> tenants = new TreeMap<>();
    private final Map<UserId, Person> everybody = new TreeMap<>();
    final Set<Identity> erased = new HashSet<>();
    private long lastNumber;
    private @Nullable Runnable beforeNextChange;

    Town() {
        for (TenantId id : List.of(HOME, MANAGEMENT, FINANCE, SALES)) {
            tenants.put(id, founded(id));
        }
    }

    NoSeatNotice notice() {
        return new NoSeatNotice(this, new InMemorySeatShortages(), new CountedTokens(), postbox);
    }

    private static TenantState founded(TenantId id) {
        Tenant.Kind kind = id.equals(HOME)
                ? Tenant.Kind.DEFAULT
                : id.equals(MANAGEMENT) ? Tenant.Kind.MANAGEMENT : Tenant.Kind.ORDINARY;
        Joining joining = new Joining(Map.of(TRACES, false), true, Set.of(STANDARD), Set.of());
        Tenant tenant = new Tenant(
                id,
                id.value(),
                kind,
                TenantStatus.ACTIVE,
                ZoneOffset.UTC,
                Subscription.active(ENTERPRISE),
                TenantBoundary.everything(),
                joining);
        Table<RoleId, Role> roles =
                Table.<RoleId, Role>empty().with(STANDARD, Role.own(STANDARD, "Standard User", "", List.of()));
        if (id.equals(MANAGEMENT)) {
            roles = roles.with(
                    Role.PLATFORM_ADMINISTRATOR,
                    Role.own(Role.PLATFORM_ADMINISTRATOR, "Platform Administrator", "", List.of()));
        }
        return TenantState.empty(tenant).withRoles(roles);
    }

    /** The plan of a tenant with as many seats as are taken. */
    void fill(TenantId id) {
        change(
                id,
                state -> state.withTenant(new Tenant(
                        id,
                        id.value(),
                        state.tenant().kind(),
                        TenantStatus.ACTIVE,
                        ZoneOffset.UTC,
                        Subscription.active(SMALL),
                        TenantBoundary.everything(),
                        state.tenant().joining())));
    }

    /** Changes a tenant without a revision, as if it had always been so. */
    void change(TenantId id, UnaryOperator<TenantState> change) {
        keep(id, change.apply(tenants.get(id)));
    }

    private void keep(TenantId id, TenantState after) {
        tenants.put(id, after);
        after.people().forEach((user, person) -> everybody.put(user, person));
    }

    Person add(Person person, TenantId... into) {
        return add(person, UnaryOperator.identity(), into);
    }

    Person add(Person person, UnaryOperator<Membership> as, TenantId... into) {
        for (TenantId id : into) {
            change(
                    id,
                    state -> state.withPerson(person)
                            .withMember(as.apply(Newcomer.join(
                                    catalogue(),
                                    state.tenant(),
                                    person.id(),
                                    NOW.minus(Duration.ofDays(30)),
                                    Author.PORTREEVE))));
        }
        return person;
    }

    Person placeholder(String address) {
        return Person.placeholder(nextId(), PersonName.UNKNOWN, new Email(address));
    }

    void remove(UserId user, TenantId from) {
        change(
                from,
                state -> state.withMembers(state.members().without(user))
                        .withPeople(state.people().without(user)));
    }

    void beforeNextChange(Runnable other) {
        beforeNextChange = other;
    }

    Person only(TenantId tenant) {
        return tenants.get(tenant).people().stream()
                .reduce((one, two) -> {
                    throw new AssertionError(one + " and " + two);
                })
                .orElseThrow();
    }

    private static Catalogue catalogue() {
        Map<SectionId, Section> sections = new TreeMap<>();
        for (SectionId id : List.of(AGENTS, TRACES)) {
            sections.put(id, new Section(id, id.value(), "", new SectionGate.Configurable(Set.of()), null, null));
        }
        Map<PlanId, Plan> plans = Map.of(
                ENTERPRISE, new Plan(ENTERPRISE, Set.of(), Map.of()),
                SMALL, new Plan(SMALL, Set.of(), Map.of(Limit.SEATS, 0L)));
        return new Catalogue(
                Map.of(), Set.of(), Set.of(), Set.of(), sections, Set.of(), plans, List.of(), Map.of(), List.of(),
                List.of());
    }

    @Override
    public Snapshot read(TenantId tenant) {
        return new Snapshot(NOW, revisions.size(), new PlatformState(catalogue(), Table.empty()), tenants.get(tenant));
    }

    @Override
    public Snapshot readPlatform() {
        return new Snapshot(NOW, revisions.size(), new PlatformState(catalogue(), Table.empty()), null);
    }

    @Override
    public List<TenantId> tenants() {
        return List.copyOf(tenants.keySet());
    }

    @Override
    public TenantId managementTenant() {
        return MANAGEMENT;
    }

    @Override
    public TenantId defaultTenant() {
        return HOME;
    }

    @Override
    public <T> T withTenant(TenantId tenant, BiFunction<Snapshot, TenantRecorder, T> work) {
        Runnable other = beforeNextChange;
        if (other != null) {
            beforeNextChange = null;
            other.run();
        }
        return work.apply(read(tenant), (changes, after, origin) -> recorded(tenant, changes, after, origin));
    }

    private Revision recorded(TenantId tenant, ChangeSet changes, TenantState after, Origin origin) {
        keep(tenant, after);
        Revision revision = new Revision(revisions.size() + 1L, tenant, NOW, origin, changes);
        revisions.add(revision);
        return revision;
    }

    @Override
    public <T> T withPlatform(BiFunction<Snapshot, PlatformRecorder, T> work) {
        throw new UnsupportedOperationException("a sign-in changes nothing on the platform");
    }

    @Override
    public <T> T withAll(BiFunction<Snapshot, WideRecorder, T> work) {
        throw new UnsupportedOperationException("a sign-in erases nobody");
    }

    @Override
    public List<Person> withEmail(Email email) {
        return everybody.values().stream()
                .filter(person -> email.equals(person.email()))
                .sorted(Comparator.comparing(Person::isPlaceholder))
                .toList();
    }

    @Override
    public Optional<Person> withIdentity(Identity identity) {
        return everybody.values().stream()
                .filter(person -> identity.equals(person.identity()))
                .findFirst();
    }

    @Override
    public boolean isErased(Identity identity) {
        return erased.contains(identity);
    }

    @Override
    public Optional<Person> find(UserId user) {
        return Optional.ofNullable(everybody.get(user));
    }

    @Override
    public List<TenantId> tenantsOf(UserId user) {
        return tenants.entrySet().stream()
                .filter(entry -> entry.getValue().members().has(user))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public UserId nextId() {
        return new UserId(new UUID(0, ++lastNumber));
    }
}
