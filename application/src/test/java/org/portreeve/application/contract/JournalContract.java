package org.portreeve.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.portreeve.application.change.Snapshot;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Identity;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.state.PlatformState;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/** Writing: what was recorded is what is read, as one revision or not at all. */
public abstract class JournalContract {
    /** The ports under test; the data are shared by all tests, so each uses a tenant of its own. */
    protected abstract Ports ports();

    private final String slug = "t-" + UUID.randomUUID().toString().substring(0, 13);
    private final TenantId id = new TenantId(slug);

    private Snapshot read() {
        return ports().states().read(id);
    }

    private TenantState tenant() {
        return java.util.Objects.requireNonNull(read().tenant());
    }

    @Test
    void a_tenant_that_nobody_made_is_null() {
        assertThat(read().tenant()).isNull();
        assertThat(ports().states().tenants()).doesNotContain(id);
    }

    @Test
    void everything_that_is_recorded_is_read_again() {
        TenantState full = Samples.full(slug);
        Revision revision = Samples.put(ports().journal(), full, "new");
        assertThat(tenant()).isEqualTo(full);
        assertThat(read().revision()).isEqualTo(revision.number());
        assertThat(ports().states().tenants()).contains(id).isSorted();
    }

    @Test
    void the_catalogue_is_read_again_in_its_order() {
        Revision revision = ports().journal().withPlatform((snapshot, recorder) -> {
            PlatformState after = snapshot.platform()
                    .withCatalogue(SampleCatalogue.catalogue())
                    .withApiKeys(snapshot.platform()
                            .apiKeys()
                            .with(Samples.apiKey(slug).id(), Samples.apiKey(slug)));
            return recorder.record(ChangeSet.between(snapshot.platform(), after), after, Samples.origin("seed"));
        });
        Snapshot platform = ports().states().readPlatform();
        assertThat(platform.catalogue()).isEqualTo(SampleCatalogue.catalogue());
        assertThat(List.copyOf(platform.catalogue().sections().keySet()))
                .isEqualTo(List.copyOf(SampleCatalogue.catalogue().sections().keySet()));
        assertThat(platform.platform().apiKeys().get(Samples.apiKey(slug).id())).isEqualTo(Samples.apiKey(slug));
        assertThat(platform.revision()).isGreaterThanOrEqualTo(revision.number());
        assertThat(revision.tenant()).isNull();
    }

    @Test
    void what_changes_and_what_goes_is_read_as_it_is() {
        TenantState full = Samples.full(slug);
        Samples.put(ports().journal(), full, "new");
        TenantState less = new TenantState(
                full.tenant(),
                full.subtenants().without(Samples.SPAIN),
                full.roles(),
                full.profiles(),
                full.exclusions(),
                full.agents().without(Samples.BOT),
                org.portreeve.domain.state.Table.empty(),
                full.people(),
                full.members()
                        .replaceAll(member -> member.withRoles(java.util.Map.of())
                                .withAgents(org.portreeve.domain.membership.AgentAccess.byDefault(true))
                                .withScope(org.portreeve.domain.Extent.of(java.util.Set.of()))),
                org.portreeve.domain.state.Table.empty(),
                org.portreeve.domain.state.Table.empty());
        Samples.put(ports().journal(), less, "less");
        assertThat(tenant()).isEqualTo(less);
        Samples.put(ports().journal(), full, "as before");
        assertThat(tenant()).isEqualTo(full);
    }

    @Test
    void times_and_numbers_rise_strictly_in_a_tenant() {
        TenantState state = TenantState.empty(Samples.tenant(slug));
        List<Revision> revisions = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Person person = Samples.person(slug + i);
            state = Samples.with(state, person, Samples.member(person.id()));
            revisions.add(Samples.put(ports().journal(), state, "one more"));
        }
        assertThat(revisions).extracting(Revision::time).isSorted().doesNotHaveDuplicates();
        assertThat(revisions).extracting(Revision::number).isSorted().doesNotHaveDuplicates();
        assertThat(tenant()).isEqualTo(state);
    }

    @Test
    void work_that_fails_leaves_nothing() {
        Samples.put(ports().journal(), Samples.full(slug), "new");
        Snapshot before = read();
        assertThatThrownBy(() -> ports().journal().withTenant(id, (snapshot, recorder) -> {
                    TenantState after = before(snapshot)
                            .withMembers(before(snapshot)
                                    .members()
                                    .replaceAll(one -> one.withBaseRole(BaseRole.TENANT_USER)));
                    recorder.record(ChangeSet.between(snapshot.tenant(), after), after, Samples.origin("doomed"));
                    throw new IllegalStateException("doomed");
                }))
                .hasMessage("doomed");
        assertThat(tenant()).isEqualTo(before.tenant());
        assertThat(read().revision()).isEqualTo(before.revision());
        assertThat(ports().revisions().count(id)).isEqualTo(1);
    }

    private static TenantState before(Snapshot snapshot) {
        return java.util.Objects.requireNonNull(snapshot.tenant());
    }

    @Test
    void one_work_records_once() {
        TenantState full = Samples.full(slug);
        ChangeSet all = ChangeSet.between(null, full);
        assertThatThrownBy(() -> ports().journal().withTenant(id, (snapshot, recorder) -> {
                    recorder.record(all, full, Samples.origin("once"));
                    return recorder.record(all, full, Samples.origin("twice"));
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(read().tenant()).isNull();
    }

    @Test
    void states_inside_the_work_are_those_before_it() {
        Samples.put(ports().journal(), Samples.full(slug), "new");
        ports().journal().withTenant(id, (snapshot, recorder) -> {
            assertThat(ports().states().read(id).tenant()).isEqualTo(snapshot.tenant());
            assertThat(ports().directory().tenantsOf(Samples.user(slug + "ana")))
                    .containsExactly(id);
            return 0;
        });
    }

    @Test
    void a_person_is_the_same_in_every_tenant() {
        Person ana = Samples.person(slug);
        TenantId second = new TenantId(slug + "-2");
        Samples.put(
                ports().journal(),
                Samples.with(TenantState.empty(Samples.tenant(slug)), ana, Samples.member(ana.id())),
                "one");
        Samples.put(
                ports().journal(),
                Samples.with(TenantState.empty(Samples.tenant(second.value())), ana, Samples.member(ana.id())),
                "two");
        assertThat(ports().directory().tenantsOf(ana.id())).containsExactly(id, second);
        Person renamed = ana.withName(new PersonName("Anna", "Roth"));
        Samples.put(ports().journal(), tenant().withPerson(renamed), "married");
        TenantState other = ports().states().read(second).tenant();
        assertThat(other).isNotNull();
        assertThat(other.people().get(ana.id())).isEqualTo(renamed);
        assertThat(ports().revisions().count(second)).isEqualTo(1);
    }

    @Test
    void who_leaves_the_last_tenant_is_still_known() {
        Person ana = Samples.person(slug);
        TenantState with = Samples.with(TenantState.empty(Samples.tenant(slug)), ana, Samples.member(ana.id()));
        Samples.put(ports().journal(), with, "in");
        Samples.put(
                ports().journal(),
                with.withMembers(with.members().without(ana.id()))
                        .withPeople(with.people().without(ana.id())),
                "out");
        assertThat(tenant().members().isEmpty()).isTrue();
        assertThat(ports().directory().find(ana.id())).contains(ana);
        assertThat(ports().directory().withIdentity(new Identity("https://idp.example", slug)))
                .contains(ana);
        assertThat(ports().directory().tenantsOf(ana.id())).isEmpty();
    }

    @Test
    void two_placeholders_never_wait_for_one_address() {
        Email address = new Email("twin@" + slug + ".example");
        Person one = Person.placeholder(Samples.user(slug + 1), PersonName.UNKNOWN, address);
        Person two = Person.placeholder(Samples.user(slug + 2), PersonName.UNKNOWN, address);
        TenantState first = Samples.with(TenantState.empty(Samples.tenant(slug)), one, Samples.member(one.id()));
        Samples.put(ports().journal(), first, "one");
        assertThatThrownBy(
                        () -> Samples.put(ports().journal(), Samples.with(first, two, Samples.member(two.id())), "two"))
                .isInstanceOf(RuntimeException.class);
        assertThat(tenant()).isEqualTo(first);
    }

    @Test
    void identities_are_compared_code_point_by_code_point() {
        Person plain = identity("s");
        Person spaced = identity("s ");
        Person upper = identity("S");
        Person emoji = identity("s\uD83D\uDE00");
        TenantState state = TenantState.empty(Samples.tenant(slug));
        for (Person person : List.of(plain, spaced, upper, emoji)) {
            state = Samples.with(state, person, Samples.member(person.id()));
        }
        Samples.put(ports().journal(), state, "alike");
        for (Person person : List.of(plain, spaced, upper, emoji)) {
            assertThat(ports().directory().withIdentity(java.util.Objects.requireNonNull(person.identity())))
                    .contains(person);
        }
        assertThat(ports().directory().withIdentity(new Identity(slug, "s  "))).isEmpty();
    }

    private Person identity(String subject) {
        return new Person(
                Samples.user(slug + subject),
                new Identity(slug, subject),
                PersonName.UNKNOWN,
                null,
                false,
                null,
                null,
                true);
    }

    @Test
    void an_address_finds_those_with_an_identity_first() {
        Email address = new Email("both@" + slug + ".example");
        Person waiting = Person.placeholder(Samples.user(slug + "a"), PersonName.UNKNOWN, address);
        Person bound = new Person(
                Samples.user(slug + "b"), new Identity(slug, "b"), PersonName.UNKNOWN, address, true, null, null, true);
        TenantState state = TenantState.empty(Samples.tenant(slug));
        for (Person person : List.of(waiting, bound)) {
            state = Samples.with(state, person, Samples.member(person.id()));
        }
        Samples.put(ports().journal(), state, "both");
        assertThat(ports().directory().withEmail(address)).containsExactly(bound, waiting);
        assertThat(ports().directory().nextId())
                .isNotEqualTo(ports().directory().nextId());
    }

    @Test
    void what_is_finer_than_a_microsecond_is_read_alike_by_everybody() {
        Instant fine = Instant.parse("2030-01-01T00:00:00.123456789Z");
        Person ana = Samples.person(slug);
        Membership member = Samples.member(ana.id()).withUntil(fine);
        Samples.put(ports().journal(), Samples.with(TenantState.empty(Samples.tenant(slug)), ana, member), "fine");
        Membership kept = java.util.Objects.requireNonNull(tenant().members().get(ana.id()));
        assertThat(kept.until()).isBetween(fine.minusNanos(1000), fine);
    }

    @Test
    void several_tenants_change_together_each_with_a_revision_of_its_own() {
        TenantState one = TenantState.empty(Samples.tenant(slug));
        TenantState other = TenantState.empty(Samples.tenant(slug + "-b"));
        Person ana = Samples.person(slug);
        Samples.put(ports().journal(), Samples.with(one, ana, Samples.member(ana.id())), "new");
        Samples.put(ports().journal(), Samples.with(other, ana, Samples.member(ana.id())), "new");
        List<Revision> revisions = erase(ana, one, other, () -> {});
        assertThat(revisions)
                .extracting(Revision::tenant)
                .containsExactly(id, other.tenant().id(), null);
        assertThat(revisions).extracting(Revision::number).isSorted().doesNotHaveDuplicates();
        assertThat(tenant()).isEqualTo(one);
        assertThat(ports().states().read(other.tenant().id()).tenant()).isEqualTo(other);
        assertThat(ports().revisions().find(id, revisions.getFirst().number()).map(Revision::time))
                .contains(revisions.getFirst().time());
        assertThat(ports().directory().find(ana.id())).contains(Person.erased(ana.id()));
        Identity identity = java.util.Objects.requireNonNull(ana.identity());
        assertThat(ports().directory().withIdentity(identity)).isEmpty();
        assertThat(ports().directory().isErased(identity)).isTrue();
        assertThat(ports().directory().isErased(new Identity(identity.issuer(), identity.subject() + " ")))
                .isFalse();
    }

    @Test
    void what_fails_on_the_way_changes_no_tenant() {
        TenantState one = TenantState.empty(Samples.tenant(slug));
        Person ana = Samples.person(slug);
        TenantState full = Samples.with(one, ana, Samples.member(ana.id()));
        Samples.put(ports().journal(), full, "new");
        assertThatThrownBy(() -> erase(ana, one, null, () -> {
                    throw new IllegalArgumentException("on the way");
                }))
                .hasMessage("on the way");
        assertThat(tenant()).isEqualTo(full);
        assertThat(ports().directory().find(ana.id())).contains(ana);
        assertThat(ports().directory().isErased(java.util.Objects.requireNonNull(ana.identity())))
                .isFalse();
        assertThat(ports().revisions().count(id)).isEqualTo(1);
    }

    private List<Revision> erase(Person ana, TenantState one, @Nullable TenantState other, Runnable last) {
        return ports().journal().withAll((platform, recorder) -> {
            List<Revision> revisions = new ArrayList<>();
            for (TenantState after : other == null ? List.of(one) : List.of(one, other)) {
                revisions.add(recorder.ofTenant(
                        ChangeSet.between(
                                ports().states().read(after.tenant().id()).tenant(), after),
                        after,
                        Samples.origin("erased")));
            }
            ChangeSet erasing = new ChangeSet(List.of(new Change.OfPerson(ana, Person.erased(ana.id()))));
            revisions.add(recorder.ofPlatform(erasing, platform.platform(), Samples.origin("erased")));
            last.run();
            return revisions;
        });
    }
}
