package org.portreeve.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.portreeve.application.Actor;
import org.portreeve.application.change.Authorities;
import org.portreeve.application.change.Changes;
import org.portreeve.application.contract.Ports;
import org.portreeve.application.contract.SampleCatalogue;
import org.portreeve.application.contract.Samples;
import org.portreeve.application.identity.Arrival;
import org.portreeve.application.identity.BootstrapAdmin;
import org.portreeve.application.identity.NoSeatNotice;
import org.portreeve.application.identity.SignIn;
import org.portreeve.application.identity.VerifiedIdentity;
import org.portreeve.application.membership.DeleteEverywhere;
import org.portreeve.application.memory.CountedTokens;
import org.portreeve.application.memory.Postbox;
import org.portreeve.domain.Extent;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Identity;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.plan.Subscription;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.state.PlatformState;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Joining;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantBoundary;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.domain.tenancy.TenantStatus;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a database holds of somebody who was deleted everywhere, on a database of its own. */
@ExtendWith(TestDatabase.Condition.class)
class JpaErasureTest {
    private static final int ROUNDS = 25;
    private static final TenantId HOME = new TenantId("home");

    private final String database = "erasure" + UUID.randomUUID().toString().substring(0, 8);
    private final Actor.Portreeve actor = new Actor.Portreeve(Source.CONSOLE, "r-1");
    private Node node;
    private Ports ports;
    private DeleteEverywhere deleting;

    @BeforeEach
    void start() {
        node = Node.on(database);
        ports = node.ports();
        deleting = deletingOn(ports);
        ports.journal().withPlatform((snapshot, recorder) -> {
            PlatformState after = snapshot.platform().withCatalogue(catalogue());
            return recorder.record(ChangeSet.between(snapshot.platform(), after), after, Samples.origin("seed"));
        });
        Samples.put(ports.journal(), TenantState.empty(tenant("management", Tenant.Kind.MANAGEMENT)), "new");
        Samples.put(ports.journal(), TenantState.empty(tenant("home", Tenant.Kind.DEFAULT)), "new");
    }

    @AfterEach
    void stop() {
        node.close();
    }

    private static DeleteEverywhere deletingOn(Ports ports) {
        return new DeleteEverywhere(
                ports.states(), ports.directory(), ports.journal(), new Authorities(ports.states()));
    }

    private static Catalogue catalogue() {
        Catalogue sample = SampleCatalogue.catalogue();
        Map<Permission, PermissionDefinition> permissions = new LinkedHashMap<>(sample.permissions());
        permissions.put(DeleteEverywhere.NEEDS, new PermissionDefinition(DeleteEverywhere.NEEDS, "platform", "", null));
        return new Catalogue(
                permissions,
                sample.core(),
                sample.guardedGroups(),
                sample.guardedPermissions(),
                sample.sections(),
                sample.tenantUser(),
                sample.plans(),
                sample.builtInRoles(),
                sample.tenantTemplates(),
                sample.invitationPresets(),
                sample.matrixPresets());
    }

    private static Tenant tenant(String slug, Tenant.Kind kind) {
        Tenant sample = Samples.tenant(slug);
        return new Tenant(
                sample.id(),
                slug,
                kind,
                TenantStatus.ACTIVE,
                sample.timeZone(),
                Subscription.active(Catalogue.FREE),
                TenantBoundary.everything(),
                Joining.open());
    }

    /** Every cell of every table, each as text; of bytes what they say as UTF-8. */
    private List<String> cells() {
        JdbcTemplate jdbc = node.context().getBean(JdbcTemplate.class);
        List<String> cells = new ArrayList<>();
        jdbc.queryForList(
                        "select lower(table_name) from information_schema.tables where lower(table_schema) in"
                                + " (lower(schema()), 'public') and table_type like 'BASE%' and lower(table_name) <> 'flyway_schema_history'",
                        String.class)
                .forEach(table -> jdbc.queryForList("select * from " + table)
                        .forEach(row ->
                                row.forEach((column, value) -> cells.add(table + "." + column + ": " + text(value)))));
        return cells;
    }

    private static String text(Object value) {
        try {
            return switch (value) {
                case null -> "";
                case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
                case java.sql.Clob clob -> clob.getSubString(1, (int) clob.length());
                case java.sql.Blob blob -> new String(blob.getBytes(1, (int) blob.length()), StandardCharsets.UTF_8);
                default -> value.toString();
            };
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private List<String> mentions(List<String> values) {
        return cells().stream()
                .filter(cell -> values.stream()
                        .anyMatch(value -> cell.toLowerCase(java.util.Locale.ROOT)
                                .contains(value.toLowerCase(java.util.Locale.ROOT))))
                .toList();
    }

    @Test
    void no_cell_of_any_table_holds_a_value_of_who_was_deleted_everywhere() {
        TenantState finance = Samples.full("finance");
        Person ana = Objects.requireNonNull(finance.people().get(Samples.user("financeana")))
                .withName(new PersonName("Ánastasia", "Quijote"));
        finance = finance.withPerson(ana);
        Samples.put(ports.journal(), finance, "new");
        Samples.put(
                ports.journal(),
                Samples.with(TenantState.empty(Samples.tenant("sales")), ana, Samples.member(ana.id())),
                "new");
        List<String> values = List.of(
                "nastasia",
                "Quijote",
                "quijote",
                "ana@finance",
                "other@finance",
                "finance|Ana",
                "ana-finance",
                "Head of",
                "600 123");
        assertThat(mentions(values)).isNotEmpty();
        try (Node other = Node.on(database)) {
            Revision before = ports.revisions().find(finance.tenant().id(), 4).orElseThrow();
            assertThat(before.changes().of(Change.OfPerson.class).map(Change.OfPerson::after))
                    .contains(ana);
            assertThat(read(other.ports(), finance.tenant().id()).people().get(ana.id()))
                    .isEqualTo(ana);

            assertThat(deleting.commit(actor, ana.id(), "They asked for it", null))
                    .isInstanceOf(DeleteEverywhere.Done.class);

            assertThat(mentions(values)).isEmpty();
            assertThat(read(other.ports(), finance.tenant().id()).people().get(ana.id()))
                    .isNull();
            assertThat(read(ports, finance.tenant().id()).people().get(ana.id()))
                    .isNull();
            assertThat(ports.revisions()
                            .find(finance.tenant().id(), before.number())
                            .orElseThrow()
                            .changes()
                            .of(Change.OfPerson.class)
                            .map(Change.OfPerson::after))
                    .contains(Person.erased(ana.id()));
            StateAsOf past = node.context().getBean(StateAsOf.class);
            TenantState then =
                    Objects.requireNonNull(past.tenant(finance.tenant().id(), before.number()));
            assertThat(then.members().has(ana.id())).isTrue();
            assertThat(then.labelOf(ana.id())).isEqualTo(Person.erased(ana.id()).label());
        }
    }

    private static TenantState read(Ports ports, TenantId tenant) {
        return Objects.requireNonNull(ports.states().read(tenant).tenant());
    }

    @Test
    void a_sign_in_at_the_same_moment_comes_before_it_or_finds_no_access() throws Exception {
        SignIn signIn = new SignIn(
                ports.states(),
                ports.directory(),
                new Changes(ports.states(), ports.journal(), new Authorities(ports.states())),
                new BootstrapAdmin(ports.states(), null),
                new NoSeatNotice(ports.states(), ports.shortages(), new CountedTokens(), new Postbox()));
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                Identity identity = new Identity("https://idp.example", "s-" + round);
                String address = "s" + round + "@people.example";
                UserId user = ((Arrival.SignedIn) signIn.signIn(arriving(identity, "First", address), "r-1")).user();
                Future<Arrival> arrives = two.submit(() -> {
                    together.await();
                    return signIn.signIn(arriving(identity, "Second", address), "r-2");
                });
                Future<DeleteEverywhere.Answer> goes = two.submit(() -> {
                    together.await();
                    return deleting.commit(actor, user, "", null);
                });
                assertThat(goes.get()).isInstanceOf(DeleteEverywhere.Done.class);
                assertThat(arrives.get()).isInstanceOfAny(Arrival.SignedIn.class, Arrival.NoAccess.class);
                assertThat(ports.directory().find(user)).contains(Person.erased(user));
                assertThat(ports.directory().withIdentity(identity)).isEmpty();
                assertThat(signIn.signIn(arriving(identity, "Third", address), "r-3"))
                        .isInstanceOf(Arrival.NoAccess.class);
            }
        }
        assertThat(read(ports, HOME).members().size()).isZero();
        assertThat(mentions(List.of("people.example", "Second"))).isEmpty();
    }

    private static VerifiedIdentity arriving(Identity identity, String name, String address) {
        return new VerifiedIdentity(
                identity, new PersonName(name, "Somebody"), new Email(address), true, "en", Extent.all());
    }
}
