package org.portreeve.application.subtenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portreeve.application.membership.Company.EMEA;
import static org.portreeve.application.membership.Company.FINANCE;
import static org.portreeve.application.membership.Company.SPAIN;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portreeve.application.Actor;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.contract.Samples;
import org.portreeve.application.membership.Company;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Malformed;
import org.portreeve.domain.Window;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.Table;
import org.portreeve.domain.tenancy.Subtenant;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.TenantId;

class ChangeSubtenantsTest {
    private static final RoleId GARDENER = new RoleId("gardener");
    private static final SubtenantId ITALY = new SubtenantId("italy");

    private final Company company = new Company();
    private final ChangeSubtenants changing = new ChangeSubtenants(company.gatekeeper, company.changes);
    private final ListSubtenants listing = new ListSubtenants(company.gatekeeper);
    private final Actor gardener = Company.signedIn("dee");

    /** Dee may do exactly what the page needs. */
    @BeforeEach
    void appointGardener() {
        var role = Role.own(GARDENER, "Gardener", "for tests", List.of(Grant.unlimited(ChangeSubtenants.NEEDS)));
        var held = new RoleAssignment(GARDENER, Window.ALWAYS, "", Author.PORTREEVE, Samples.START);
        company.put(company.state()
                .withRoles(company.state().roles().with(GARDENER, role))
                .withMember(company.member("dee").withRoles(Map.of(GARDENER, held))));
    }

    private @Nullable Subtenant find(SubtenantId id) {
        return company.state().subtenants().get(id);
    }

    private Subtenant node(SubtenantId id) {
        return Objects.requireNonNull(find(id));
    }

    private ChangeSubtenants.Answer commit(ChangeSubtenants.Action action) {
        return commit(gardener, action);
    }

    private ChangeSubtenants.Answer commit(Actor actor, ChangeSubtenants.Action action) {
        return changing.commit(actor, FINANCE, action, "", null);
    }

    private static Outcome outcome(ChangeSubtenants.Answer answer) {
        return ((ChangeSubtenants.Went) answer).outcome();
    }

    private void scope(String name, SubtenantId... nodes) {
        company.put(company.state().withMember(company.member(name).withScope(Extent.of(Set.of(nodes)))));
    }

    @Test
    void with_exactly_its_permission_one_creates_renames_moves_and_deletes() {
        long before = company.revisions();
        commit(new ChangeSubtenants.Create(" Italy ", EMEA));
        assertThat(find(ITALY)).isEqualTo(new Subtenant(ITALY, "Italy", EMEA));
        commit(new ChangeSubtenants.Rename(node(ITALY), "Italia"));
        commit(new ChangeSubtenants.Move(node(ITALY), SPAIN));
        assertThat(find(ITALY)).isEqualTo(new Subtenant(ITALY, "Italia", SPAIN));
        commit(new ChangeSubtenants.Move(node(ITALY), null));
        assertThat(node(ITALY).parent()).isNull();
        commit(new ChangeSubtenants.Delete(node(ITALY)));
        assertThat(find(ITALY)).isNull();
        assertThat(company.revisions()).isEqualTo(before + 5);
    }

    @Test
    void without_the_permission_and_in_another_tenant_there_is_nothing() {
        for (Actor nobody : List.of(company.stranger, company.delegate, Company.signedIn("ana"))) {
            assertThat(outcome(commit(nobody, new ChangeSubtenants.Delete(node(EMEA)))))
                    .isInstanceOf(Outcome.Absent.class);
            assertThat(listing.of(nobody, FINANCE)).isEmpty();
        }
        for (TenantId other : List.of(Company.MANAGEMENT, new TenantId("nowhere"))) {
            assertThat(outcome(changing.commit(gardener, other, new ChangeSubtenants.Create("Italy", null), "", null)))
                    .isInstanceOf(Outcome.Absent.class);
            assertThat(listing.of(gardener, other)).isEmpty();
        }
        assertThat(find(EMEA)).isNotNull();
    }

    @Test
    void a_parent_that_is_not_there_is_none() {
        var nowhere = new SubtenantId("nowhere");
        assertThat(outcome(commit(new ChangeSubtenants.Create("Italy", nowhere))))
                .isInstanceOf(Outcome.Absent.class);
        assertThat(outcome(commit(new ChangeSubtenants.Move(node(SPAIN), nowhere))))
                .isInstanceOf(Outcome.Absent.class);
    }

    @Test
    void nothing_lies_under_itself() {
        assertThat(outcome(commit(new ChangeSubtenants.Move(node(EMEA), SPAIN))))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.objections())
                                .hasAtLeastOneElementOfType(Objection.SubtenantCycle.class));
        assertThat(node(EMEA).parent()).isNull();
    }

    @Test
    void an_overtaken_change_is_told_what_stands_now_and_changes_nothing() {
        Subtenant seen = node(SPAIN);
        commit(new ChangeSubtenants.Rename(seen, "Iberia"));
        Subtenant now = node(SPAIN);
        for (var late : List.of(
                new ChangeSubtenants.Rename(seen, "España"),
                new ChangeSubtenants.Move(seen, null),
                new ChangeSubtenants.Delete(seen))) {
            assertThat(commit(late)).isEqualTo(new ChangeSubtenants.Stale(now));
        }
        assertThat(node(SPAIN)).isEqualTo(now);
        commit(new ChangeSubtenants.Delete(now));
        assertThat(commit(new ChangeSubtenants.Delete(now))).isEqualTo(new ChangeSubtenants.Stale(null));
    }

    @Test
    void names_are_told_apart_under_one_parent_and_only_there() {
        assertThat(commit(new ChangeSubtenants.Create("s-p_AIN", EMEA)))
                .isEqualTo(new ChangeSubtenants.NameTaken(node(SPAIN)));
        commit(new ChangeSubtenants.Create("Spain", null));
        Subtenant second = node(new SubtenantId("subtenant-2"));
        assertThat(commit(new ChangeSubtenants.Move(second, EMEA)))
                .isEqualTo(new ChangeSubtenants.NameTaken(node(SPAIN)));
        assertThatThrownBy(() -> new ChangeSubtenants.Create(" ", null)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new ChangeSubtenants.Rename(second, "x".repeat(121)))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new ChangeSubtenants.Create("a\u0000b", null)).isInstanceOf(Malformed.class);
    }

    @Test
    void who_is_not_whole_tenant_changes_no_subtenant() {
        scope("dee", EMEA);
        assertThat(outcome(commit(new ChangeSubtenants.Rename(node(SPAIN), "Iberia"))))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.objections())
                                .hasAtLeastOneElementOfType(Objection.OutsideOwnScope.class));
    }

    @Test
    void a_deletion_takes_its_subtree_and_says_whose_scope_it_empties() {
        commit(new ChangeSubtenants.Create("Italy", null));
        scope("ana", SPAIN);
        scope("bo", EMEA, ITALY);
        var ledger = new Agent(new AgentId("ledger"), "Ledger", true, SPAIN, false);
        company.put(company.state().withAgents(Table.of(List.of(ledger), Agent::id)));
        var action = new ChangeSubtenants.Delete(node(EMEA));
        var planned = (Outcome.Planned) outcome(changing.plan(company.admin, FINANCE, action));
        assertThat(Upheaval.of(planned.plan().changes()))
                .isEqualTo(new Upheaval(2, List.of(Company.user("ana")), List.of(Company.user("bo")), 1, 0));
        assertThat(outcome(commit(company.admin, action))).isInstanceOf(Outcome.Committed.class);
        assertThat(company.state().subtenants().toMap()).containsOnlyKeys(ITALY);
        assertThat(company.member("ana").scope()).isEqualTo(Extent.of(Set.of()));
        assertThat(company.member("bo").scope()).isEqualTo(Extent.of(Set.of(ITALY)));
    }

    @Test
    void a_deletion_whose_effects_have_become_others_is_shown_anew() {
        var action = new ChangeSubtenants.Delete(node(EMEA));
        scope("ana", SPAIN);
        var planned = (Outcome.Planned) outcome(changing.plan(company.admin, FINANCE, action));
        scope("bo", EMEA);
        assertThat(outcome(changing.commit(
                        company.admin, FINANCE, action, "", planned.plan().digest())))
                .isInstanceOf(Outcome.Shifted.class);
        assertThat(find(SPAIN)).isNotNull();
    }

    @Test
    void people_are_counted_once_where_they_are_and_once_above() {
        scope("ana", SPAIN, EMEA);
        scope("bo", SPAIN);
        var view = listing.of(gardener, FINANCE).orElseThrow();
        assertThat(view.seesPeople()).isFalse();
        assertThat(view.tree().children(null)).containsExactly(new SubtenantTree.Node(node(EMEA), 1, 2));
        assertThat(view.tree().children(EMEA)).containsExactly(new SubtenantTree.Node(node(SPAIN), 2, 2));
        assertThat(view.tree().path(SPAIN)).containsExactly("EMEA", "Spain");
        assertThat(view.tree().matching("spa")).containsExactlyInAnyOrder(EMEA, SPAIN);
        assertThat(listing.of(company.admin, FINANCE).orElseThrow().seesPeople())
                .isTrue();
    }
}
