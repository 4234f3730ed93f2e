package org.portreeve.application.exclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portreeve.application.membership.Company.CLERK;
import static org.portreeve.application.membership.Company.CLOSER;
import static org.portreeve.application.membership.Company.DESK;
import static org.portreeve.application.membership.Company.FINANCE;
import static org.portreeve.application.membership.Company.KEEPER;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portreeve.application.Actor;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.contract.Samples;
import org.portreeve.application.membership.Company;
import org.portreeve.application.role.ChangeAssignments;
import org.portreeve.application.role.ChangeRoles;
import org.portreeve.domain.Malformed;
import org.portreeve.domain.Window;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.ProfileAssignment;
import org.portreeve.domain.plan.Feature;
import org.portreeve.domain.role.Exclusion;
import org.portreeve.domain.role.ExclusionId;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.tenancy.Joining;
import org.portreeve.domain.tenancy.TenantId;

class ChangeExclusionsTest {
    private static final RoleId SEPARATOR = new RoleId("separator");
    private static final ExclusionId FOUR_EYES = new ExclusionId("four-eyes");

    private final Company company = new Company();
    private final ChangeExclusions changing = new ChangeExclusions(company.gatekeeper, company.changes);
    private final ListExclusions listing = new ListExclusions(company.gatekeeper);
    private final Actor separator = Company.signedIn("separator");

    ChangeExclusionsTest() {
        Role role = Role.own(
                SEPARATOR, "Separator", "for tests", List.of(Grant.unlimited(new Permission("exclusion:manage"))));
        company.put(company.state().withRoles(company.state().roles().with(SEPARATOR, role)));
        company.put(Company.join(company.state(), "separator", BaseRole.TENANT_USER, SEPARATOR));
    }

    private Exclusion exclusion() {
        return Objects.requireNonNull(company.state().exclusions().get(FOUR_EYES));
    }

    private static ExclusionDraft draft(String name, RoleId... roles) {
        return new ExclusionDraft(name, Set.of(roles));
    }

    private ChangeExclusions.Answer commit(Actor actor, ChangeExclusions.Action action) {
        return changing.commit(actor, FINANCE, action, "", null);
    }

    private ChangeExclusions.Went went(Actor actor, ChangeExclusions.Action action) {
        return (ChangeExclusions.Went) commit(actor, action);
    }

    private ChangeExclusions.Went fourEyes() {
        return went(company.admin, new ChangeExclusions.Create(draft("Four Eyes", CLERK, CLOSER)));
    }

    private void hold(String name, RoleId... roles) {
        Map<RoleId, RoleAssignment> held = new java.util.TreeMap<>();
        for (RoleId role : roles) {
            held.put(role, new RoleAssignment(role, Window.ALWAYS, "", Author.PORTREEVE, Samples.START));
        }
        company.put(company.state().withMember(company.member(name).withRoles(held)));
    }

    private void become(String name, MembershipStatus status) {
        company.put(company.state().withMember(company.member(name).withStatus(status)));
    }

    @Test
    void whoever_manages_exclusions_and_nothing_else_makes_edits_and_deletes_one() {
        var made = went(separator, new ChangeExclusions.Create(draft("Four Eyes", CLERK, CLOSER)));
        assertThat(made.exclusion()).isEqualTo(FOUR_EYES);
        assertThat(made.outcome()).isInstanceOf(Outcome.Committed.class);
        went(separator, new ChangeExclusions.Write(exclusion(), draft("Six Eyes", CLERK, CLOSER, KEEPER)));
        assertThat(exclusion()).isEqualTo(new Exclusion(FOUR_EYES, "Six Eyes", Set.of(CLERK, CLOSER, KEEPER)));
        var ended = went(separator, new ChangeExclusions.Delete(exclusion()));
        assertThat(ended.outcome()).isInstanceOf(Outcome.Committed.class);
        assertThat(company.state().exclusions().has(FOUR_EYES)).isFalse();
    }

    @Test
    void making_one_reports_who_violates_it_already_and_changes_nobody() {
        hold("ana", CLERK, CLOSER);
        hold("bo", CLOSER);
        company.put(company.state()
                .withMember(company.member("bo")
                        .withProfiles(Map.of(DESK, new ProfileAssignment(DESK, "", Author.PORTREEVE, Samples.START)))));
        become("bo", MembershipStatus.DISABLED);
        hold("cy", CLERK, CLOSER);
        become("cy", MembershipStatus.INVITED);
        hold("dee", CLERK);
        var tenant = company.state().tenant();
        company.put(company.state()
                .withTenant(tenant.withJoining(
                        new Joining(tenant.joining().sections(), true, Set.of(CLOSER), Set.of(DESK)))));
        var before = company.state();
        List<Violation> expected = List.of(
                new Violation(null, null, Set.of(CLERK, CLOSER)),
                new Violation(Company.user("ana"), MembershipStatus.ACTIVE, Set.of(CLERK, CLOSER)),
                new Violation(Company.user("bo"), MembershipStatus.DISABLED, Set.of(CLERK, CLOSER)),
                new Violation(Company.user("cy"), MembershipStatus.INVITED, Set.of(CLERK, CLOSER)));
        var action = new ChangeExclusions.Create(draft("Four Eyes", CLERK, CLOSER));
        var planned = (ChangeExclusions.Went) changing.plan(company.admin, FINANCE, action);
        assertThat(planned.violations()).isEqualTo(expected);
        assertThat(company.state()).isEqualTo(before);
        assertThat(fourEyes().violations()).isEqualTo(expected);
        assertThat(company.state().members()).isEqualTo(before.members());
        assertThat(company.state().tenant()).isEqualTo(before.tenant());
        assertThat(listing.of(separator, FINANCE)
                        .orElseThrow()
                        .row(FOUR_EYES)
                        .orElseThrow()
                        .violations())
                .isEqualTo(expected);
    }

    @Test
    void a_wider_exclusion_reports_who_violates_what_it_is_to_be_each_with_all_their_roles() {
        hold("ana", CLERK, CLOSER, KEEPER);
        assertThat(fourEyes().violations())
                .containsExactly(new Violation(Company.user("ana"), MembershipStatus.ACTIVE, Set.of(CLERK, CLOSER)));
        var wider = new ChangeExclusions.Write(exclusion(), draft("Four Eyes", CLERK, CLOSER, KEEPER));
        assertThat(went(company.admin, wider).violations())
                .containsExactly(
                        new Violation(Company.user("ana"), MembershipStatus.ACTIVE, Set.of(CLERK, CLOSER, KEEPER)));
    }

    @Test
    void an_assignment_against_it_is_refused_and_names_it_and_both_roles() {
        fourEyes();
        hold("ana", CLERK);
        var assignments = new ChangeAssignments(company.changes);
        var item = ChangeAssignments.Item.assign(Company.user("ana"), CLOSER, Window.ALWAYS);
        assertThat(assignments.commit(company.admin, FINANCE, List.of(item), "", null))
                .isEqualTo(new Outcome.Refused(
                        List.of(new Objection.ExclusionViolated(FOUR_EYES, Company.user("ana"), CLERK, CLOSER))));
    }

    @Test
    void fewer_than_two_roles_and_no_name_are_no_exclusion() {
        assertThatThrownBy(() -> draft("One", CLERK)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> draft("None")).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> draft(" ", CLERK, CLOSER)).isInstanceOf(Malformed.class);
        var answer = went(company.admin, new ChangeExclusions.Create(draft("X", CLERK, new RoleId("elsewhere"))));
        assertThat(answer.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.objections())
                                .extracting(Objection::code)
                                .containsExactly("unknown-key"));
    }

    @Test
    void one_that_lost_its_roles_is_listed_as_without_effect() {
        fourEyes();
        assertThat(listing.of(separator, FINANCE).orElseThrow().rows()).noneMatch(ListExclusions.Row::isWithoutEffect);
        Role clerk = Objects.requireNonNull(company.state().roles().get(CLERK));
        new ChangeRoles(company.gatekeeper, company.changes)
                .commit(company.admin, FINANCE, new ChangeRoles.Delete(clerk), "", null);
        assertThat(exclusion().roles()).containsExactly(CLOSER);
        assertThat(listing.of(separator, FINANCE).orElseThrow().rows())
                .singleElement()
                .matches(ListExclusions.Row::isWithoutEffect);
    }

    @Test
    void names_that_people_cannot_tell_apart_are_refused() {
        fourEyes();
        assertThat(commit(separator, new ChangeExclusions.Create(draft("four-EYES", CLERK, KEEPER))))
                .isEqualTo(new ChangeExclusions.NameTaken(exclusion()));
    }

    @Test
    void an_overtaken_change_is_told_what_stands_now_and_changes_nothing() {
        fourEyes();
        Exclusion seen = exclusion();
        went(company.admin, new ChangeExclusions.Write(seen, draft("Four Eyes", CLERK, KEEPER)));
        Exclusion now = exclusion();
        assertThat(commit(separator, new ChangeExclusions.Write(seen, draft("Mine", CLERK, CLOSER))))
                .isEqualTo(new ChangeExclusions.Stale(now));
        assertThat(commit(separator, new ChangeExclusions.Delete(seen))).isEqualTo(new ChangeExclusions.Stale(now));
        commit(company.admin, new ChangeExclusions.Delete(now));
        assertThat(commit(separator, new ChangeExclusions.Delete(now))).isEqualTo(new ChangeExclusions.Stale(null));
    }

    @Test
    void who_may_not_manage_exclusions_finds_none_and_other_tenants_answer_like_absent_ones() {
        fourEyes();
        for (Actor nobody : List.of(company.delegate, company.stranger, Company.signedIn("ana"))) {
            assertThat(went(nobody, new ChangeExclusions.Delete(exclusion())).outcome())
                    .isInstanceOf(Outcome.Absent.class);
            assertThat(listing.of(nobody, FINANCE)).isEmpty();
        }
        for (String tenant : List.of("management", "nowhere")) {
            assertThat(listing.of(separator, new TenantId(tenant))).isEmpty();
            var answer = changing.commit(
                    separator, new TenantId(tenant), new ChangeExclusions.Delete(exclusion()), "", null);
            assertThat(((ChangeExclusions.Went) answer).outcome()).isInstanceOf(Outcome.Absent.class);
        }
    }

    @Test
    void a_plan_without_the_feature_keeps_refusing_violations_and_lets_no_more_be_made() {
        fourEyes();
        company.ports.journal().withPlatform((snapshot, recorder) -> {
            var after = snapshot.platform().withCatalogue(needing(snapshot.catalogue()));
            return recorder.record(ChangeSet.between(snapshot.platform(), after), after, Samples.origin("plans"));
        });
        assertThat(listing.of(company.admin, FINANCE)).isEmpty();
        assertThat(went(company.admin, new ChangeExclusions.Create(draft("More", CLERK, KEEPER)))
                        .outcome())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.objections())
                                .extracting(Objection::code)
                                .containsOnly("plan-lacks-feature"));
        an_assignment_is_still_refused();
    }

    private void an_assignment_is_still_refused() {
        hold("ana", CLERK);
        var item = ChangeAssignments.Item.assign(Company.user("ana"), CLOSER, Window.ALWAYS);
        assertThat(new ChangeAssignments(company.changes).commit(company.admin, FINANCE, List.of(item), "", null))
                .isInstanceOf(Outcome.Refused.class);
    }

    private static Catalogue needing(Catalogue catalogue) {
        Permission manage = ChangeExclusions.NEEDS;
        Map<Permission, PermissionDefinition> permissions = new LinkedHashMap<>(catalogue.permissions());
        permissions.put(manage, new PermissionDefinition(manage, "tenant-organisation", "", new Feature("exclusions")));
        return new Catalogue(
                permissions,
                catalogue.core(),
                catalogue.guardedGroups(),
                catalogue.guardedPermissions(),
                catalogue.sections(),
                catalogue.tenantUser(),
                catalogue.plans(),
                catalogue.builtInRoles(),
                catalogue.tenantTemplates(),
                catalogue.invitationPresets(),
                catalogue.matrixPresets());
    }
}
