package org.portreeve.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portreeve.application.membership.PeopleSearch;
import org.portreeve.application.membership.PeopleSearch.Order;
import org.portreeve.application.membership.PeopleSearch.Query;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.tenancy.Subtenant;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.TenantId;

/** Finding members by what they have several of: the subtenants of the scope, and what ends. */
public abstract class PeopleSetsContract extends SearchedPeople {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private List<String> within(SubtenantId... nodes) {
        return found(query(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(nodes), null));
    }

    @Test
    void a_subtenant_finds_whom_its_scope_or_one_beneath_it_names() {
        assertThat(within(Samples.SPAIN)).containsExactly("Ana");
        assertThat(within(Samples.EMEA)).containsExactly("Ana");
        change(state -> state.withMember(member(state, "Bengt").withScope(Extent.of(Set.of(Samples.EMEA)))));
        assertThat(within(Samples.EMEA)).containsExactly("Ana", "Bengt");
        assertThat(within(Samples.SPAIN)).containsExactly("Ana");
        assertThat(within(Samples.SPAIN, Samples.EMEA)).containsExactly("Ana", "Bengt");
        assertThat(within(new SubtenantId("nowhere"))).isEmpty();
        assertThat(search().count(new TenantId("nowhere"), everybodyIn(Samples.EMEA), 9))
                .isZero();
    }

    @Test
    void a_subtenant_that_moves_takes_its_people_along() {
        SubtenantId madrid = new SubtenantId("madrid");
        SubtenantId apac = new SubtenantId("apac");
        change(state -> state.withSubtenants(state.subtenants()
                        .with(madrid, new Subtenant(madrid, "Madrid", Samples.SPAIN))
                        .with(apac, new Subtenant(apac, "APAC", null)))
                .withMember(member(state, "ana").withScope(Extent.of(Set.of(madrid)))));
        assertThat(within(Samples.EMEA)).containsExactly("ana", "Ana");
        assertThat(within(apac)).isEmpty();
        change(state -> state.withSubtenants(
                state.subtenants().with(Samples.SPAIN, new Subtenant(Samples.SPAIN, "España", apac))));
        assertThat(within(Samples.EMEA)).isEmpty();
        assertThat(within(apac)).containsExactly("ana", "Ana");
        change(state -> state.withSubtenants(state.subtenants().without(madrid))
                .withMember(member(state, "ana").withScope(Extent.of(Set.of()))));
        assertThat(within(apac)).containsExactly("Ana");
        assertThat(within(madrid)).isEmpty();
    }

    @Test
    void who_leaves_is_in_no_subtenant_and_ends_nowhere() {
        change(state -> state.withMember(member(state, "Ana").withUntil(NOW.plusSeconds(60))));
        assertThat(ending(NOW, NOW.plusSeconds(60))).containsExactly("Ana");
        change(state -> state.withMembers(state.members().without(user("Ana")))
                .withPeople(state.people().without(user("Ana"))));
        assertThat(within(Samples.EMEA)).isEmpty();
        assertThat(ending(NOW, NOW.plusSeconds(60))).isEmpty();
    }

    @Test
    void whose_membership_or_assignment_ends_in_a_stretch_of_time_is_found() {
        Instant soon = NOW.plusSeconds(3600);
        change(state -> state.withMember(member(state, "Bengt").withUntil(soon))
                .withMember(member(state, "Ana")
                        .withUntil(soon.plusSeconds(1))
                        .withRoles(Map.of(Samples.AUDITOR, assigned(Samples.AUDITOR, soon))))
                .withMember(member(state, "ana")
                        .withRoles(Map.of(Samples.CLERK, assigned(Samples.CLERK, soon.plusSeconds(2))))));
        assertThat(ending(NOW, soon)).containsExactly("Ana", "Bengt");
        assertThat(ending(NOW, soon.minusSeconds(1))).isEmpty();
        assertThat(ending(soon, soon.plusSeconds(1))).containsExactly("Ana");
        assertThat(ending(soon, soon.plusSeconds(2))).containsExactly("ana", "Ana");
        change(state -> state.withMember(member(state, "Ana").withUntil(null))
                .withMember(member(state, "ana").withRoles(Map.of())));
        assertThat(ending(NOW, soon.plusSeconds(2))).containsExactly("Ana", "Bengt");
        assertThat(ending(soon, soon.plusSeconds(2))).isEmpty();
    }

    @Test
    void many_are_found_as_few_are() {
        int many = 1_200;
        change(state -> {
            Map<UserId, Person> people = new HashMap<>();
            Map<UserId, Membership> members = new HashMap<>();
            for (int i = 0; i < many; i++) {
                Person person = Person.placeholder(
                        user("many" + i), new PersonName("Many", "M" + (10_000 + i)), new Email(i + "@many.example"));
                people.put(person.id(), person);
                members.put(
                        person.id(),
                        Samples.member(person.id())
                                .withScope(Extent.of(Set.of(Samples.SPAIN)))
                                .withUntil(NOW.plusSeconds(9)));
            }
            return state.withPeople(state.people().withAll(people))
                    .withMembers(state.members().withAll(members));
        });
        Query scope = everybodyIn(Samples.EMEA);
        assertThat(search().count(id, scope, 9_999)).isEqualTo(many + 1);
        assertThat(search().page(id, scope, 0, 2).getFirst().user()).isEqualTo(user("Ana"));
        assertThat(search().page(id, scope, 1, 1).getFirst().user()).isEqualTo(user("many0"));
        assertThat(search().count(id, scope.withText("m10007"), 9)).isEqualTo(1);
        Query ending = endingQuery(NOW, NOW.plusSeconds(9));
        assertThat(search().count(id, ending, 9_999)).isEqualTo(many);
        assertThat(search().page(id, ending, many - 1, 5))
                .extracting(PeopleSearch.Hit::user)
                .containsExactly(user("many1199"));
    }

    private static RoleAssignment assigned(RoleId role, Instant until) {
        return new RoleAssignment(role, new Window(null, until), "", Author.PORTREEVE, Samples.START);
    }

    private static Query everybodyIn(SubtenantId node) {
        return query(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(node), null);
    }

    private List<String> ending(Instant after, Instant last) {
        return found(endingQuery(after, last));
    }

    private static Query endingQuery(Instant after, Instant last) {
        return new Query(
                "",
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                null,
                false,
                new PeopleSearch.Ending(after, last),
                Order.NAME,
                false);
    }
}
