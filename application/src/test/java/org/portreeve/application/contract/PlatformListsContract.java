package org.portreeve.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.portreeve.application.agent.SharedAgents;
import org.portreeve.application.membership.Everybody;
import org.portreeve.application.tenancy.TenantRegister;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.state.Headcount;
import org.portreeve.domain.state.Table;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.domain.tenancy.TenantStatus;

/** What the platform lists across tenants: all tenants with their heads, and everybody by words. */
public abstract class PlatformListsContract {
    private final String slug = "p-" + UUID.randomUUID().toString().substring(0, 13);
    private final TenantId id = new TenantId(slug);

    /** The ports under test. */
    protected abstract Ports ports();

    /** The register under test, of the same data. */
    protected abstract TenantRegister register();

    /** The search under test, of the same data. */
    protected abstract Everybody everybody();

    /** The shared agents under test, of the same data. */
    protected abstract SharedAgents sharedAgents();

    private List<SharedAgents.Shared> shared() {
        return sharedAgents().all().stream()
                .filter(one -> one.tenant().value().startsWith(slug))
                .toList();
    }

    private TenantRegister.Registered mine() {
        return register().all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Person person(String given, String family) {
        return Person.placeholder(
                Samples.user(slug + given),
                new PersonName(given, family),
                new Email(given.toLowerCase(java.util.Locale.ROOT) + "@" + slug + ".example"));
    }

    private Membership member(String given) {
        return Samples.member(Samples.user(slug + given));
    }

    private void put(TenantState state) {
        Samples.put(ports().journal(), state, "change");
    }

    @Test
    void shared_agents_are_listed_by_key_and_then_by_tenant_and_those_of_the_tenants_own_are_not() {
        TenantId other = new TenantId(slug + "b");
        Agent herald = new Agent(new AgentId("herald"), "= Herald \uD83C\uDF0D", true, null, true);
        Agent archivist = new Agent(new AgentId("archivist"), "Archivist", false, null, true);
        Agent own = new Agent(new AgentId("clerk"), "Clerk", true, null, false);
        put(TenantState.empty(Samples.tenant(slug + "b")).withAgents(Table.of(List.of(herald), Agent::id)));
        put(TenantState.empty(Samples.tenant(slug)).withAgents(Table.of(List.of(herald, archivist, own), Agent::id)));
        assertThat(shared())
                .containsExactly(
                        new SharedAgents.Shared(id, archivist),
                        new SharedAgents.Shared(id, herald),
                        new SharedAgents.Shared(other, herald));
        put(TenantState.empty(Samples.tenant(slug)));
        assertThat(shared()).containsExactly(new SharedAgents.Shared(other, herald));
    }

    @Test
    void a_tenant_stands_there_as_it_is_called_and_closed() {
        put(TenantState.empty(Samples.tenant(slug)));
        assertThat(mine())
                .isEqualTo(new TenantRegister.Registered(
                        id,
                        "Tenant " + slug,
                        Tenant.Kind.ORDINARY,
                        TenantStatus.ACTIVE,
                        new PlanId("free"),
                        Headcount.NOBODY));
        put(TenantState.empty(
                Samples.tenant(slug).withName("= Söhne \uD83C\uDF0D").withStatus(TenantStatus.ARCHIVED)));
        assertThat(mine().name()).isEqualTo("= Söhne \uD83C\uDF0D");
        assertThat(mine().status()).isEqualTo(TenantStatus.ARCHIVED);
        assertThat(register().all())
                .extracting(one -> one.id().value())
                .isSortedAccordingTo(java.util.Comparator.naturalOrder());
    }

    @Test
    void active_people_and_lasting_admins_are_counted_at_every_change() {
        Membership boss = member("Boss").withBaseRole(BaseRole.TENANT_ADMIN);
        TenantState state = TenantState.empty(Samples.tenant(slug))
                .withPeople(Table.of(List.of(person("Boss", ""), person("Ana", ""), person("Temp", "")), Person::id))
                .withMembers(Table.of(
                        List.of(
                                boss,
                                member("Ana").withStatus(MembershipStatus.DISABLED),
                                member("Temp")
                                        .withBaseRole(BaseRole.TENANT_ADMIN)
                                        .withUntil(Samples.START)),
                        Membership::user));
        put(state);
        assertThat(mine().heads()).isEqualTo(new Headcount(2, 1));
        put(state.withMember(member("Ana")));
        assertThat(mine().heads()).isEqualTo(new Headcount(3, 1));
        put(state.withMember(boss.withBaseRole(BaseRole.TENANT_USER)));
        assertThat(mine().heads()).isEqualTo(new Headcount(2, 0));
        put(state.withMembers(state.members().without(boss.user()))
                .withPeople(state.people().without(boss.user())));
        assertThat(mine().heads()).isEqualTo(new Headcount(1, 0));
    }

    @Test
    void everybody_is_found_by_beginnings_of_words_and_addresses() {
        String family = "x" + slug.replace("-", "");
        Person one = person("Zoë", family);
        Person other = person("100%_Ann", family);
        put(TenantState.empty(Samples.tenant(slug))
                .withPeople(Table.of(List.of(one, other), Person::id))
                .withMembers(Table.of(List.of(member("Zoë"), member("100%_Ann")), Membership::user)));
        assertThat(everybody().find("zoe " + family, 5)).containsExactly(one);
        assertThat(everybody().find(family.toUpperCase(java.util.Locale.ROOT), 5))
                .containsExactly(other, one);
        assertThat(everybody().find(family, 1)).hasSize(1);
        assertThat(everybody().find("100%_ann@" + slug, 5)).containsExactly(other);
        assertThat(everybody().find("%@" + slug, 5)).isEmpty();
        assertThat(everybody().find("zoe bert " + family, 5)).isEmpty();
    }
}
