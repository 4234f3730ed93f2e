package org.portreeve.application.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portreeve.application.membership.Company.CLERK;
import static org.portreeve.application.membership.Company.CLOSER;
import static org.portreeve.application.membership.Company.DESK;
import static org.portreeve.application.membership.Company.FINANCE;

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
import org.portreeve.domain.Malformed;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.change.Effects;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.ProfileAssignment;
import org.portreeve.domain.plan.Feature;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.Exclusion;
import org.portreeve.domain.role.ExclusionId;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.Table;
import org.portreeve.domain.tenancy.Joining;
import org.portreeve.domain.tenancy.TenantId;

class ChangeProfilesTest {
    private static final RoleId BUNDLER = new RoleId("bundler");

    private final Company company = new Company();
    private final ChangeProfiles changing = new ChangeProfiles(company.gatekeeper, company.changes);
    private final ListProfiles listing = new ListProfiles(company.gatekeeper);
    private final Actor bundler = Company.signedIn("bundler");

    ChangeProfilesTest() {
        Role role =
                Role.own(BUNDLER, "Bundler", "for tests", List.of(Grant.unlimited(new Permission("profile:manage"))));
        company.put(company.state().withRoles(company.state().roles().with(BUNDLER, role)));
        company.put(Company.join(company.state(), "bundler", BaseRole.TENANT_USER, BUNDLER));
    }

    private SecurityProfile profile(ProfileId id) {
        return Objects.requireNonNull(company.state().profiles().get(id));
    }

    private ChangeProfiles.Answer commit(Actor actor, ChangeProfiles.Action action) {
        return changing.commit(actor, FINANCE, action, "", null);
    }

    private Outcome outcome(Actor actor, ChangeProfiles.Action action) {
        return ((ChangeProfiles.Went) commit(actor, action)).outcome();
    }

    private ProfileId created(Actor actor, String name, RoleId... roles) {
        var went =
                (ChangeProfiles.Went) commit(actor, new ChangeProfiles.Create(new ProfileDraft(name, Set.of(roles))));
        assertThat(went.outcome()).isInstanceOf(Outcome.Committed.class);
        return went.profile();
    }

    private void give(String name, ProfileId... profiles) {
        Map<ProfileId, ProfileAssignment> held = new java.util.TreeMap<>();
        for (ProfileId id : profiles) {
            held.put(id, new ProfileAssignment(id, "", Author.PORTREEVE, Samples.START));
        }
        company.put(company.state().withMember(company.member(name).withProfiles(held)));
    }

    private ChangeProfiles.Write deskWith(RoleId... roles) {
        return new ChangeProfiles.Write(profile(DESK), new ProfileDraft("Desk", Set.of(roles)));
    }

    @Test
    void whoever_manages_profiles_and_nothing_else_makes_renames_and_deletes_one_that_nobody_has() {
        assertThat(created(bundler, "Month End", CLERK, CLOSER)).isEqualTo(new ProfileId("month-end"));
        assertThat(created(bundler, "決算")).isEqualTo(new ProfileId("profile-2"));
        SecurityProfile made = profile(new ProfileId("month-end"));
        assertThat(made.roles()).containsExactlyInAnyOrder(CLERK, CLOSER);
        outcome(bundler, new ChangeProfiles.Write(made, new ProfileDraft("Quarter End", Set.of(CLERK))));
        SecurityProfile renamed = profile(made.id());
        assertThat(renamed.name()).isEqualTo("Quarter End");
        assertThat(outcome(bundler, new ChangeProfiles.Delete(renamed))).isInstanceOf(Outcome.Committed.class);
        assertThat(company.state().profiles().has(made.id())).isFalse();
    }

    @Test
    void who_may_not_manage_profiles_finds_none_and_changes_none() {
        for (Actor nobody : List.of(company.delegate, company.stranger, Company.signedIn("ana"))) {
            assertThat(outcome(nobody, new ChangeProfiles.Delete(profile(DESK))))
                    .isInstanceOf(Outcome.Absent.class);
            assertThat(outcome(nobody, new ChangeProfiles.Create(new ProfileDraft("New", Set.of()))))
                    .isInstanceOf(Outcome.Absent.class);
            assertThat(listing.of(nobody, FINANCE)).isEmpty();
        }
        assertThat(profile(DESK).roles()).containsExactly(CLERK);
    }

    @Test
    void another_tenant_answers_like_one_that_does_not_exist() {
        for (String tenant : List.of("management", "nowhere")) {
            assertThat(listing.of(bundler, new TenantId(tenant))).isEmpty();
            var answer =
                    changing.commit(bundler, new TenantId(tenant), new ChangeProfiles.Delete(profile(DESK)), "", null);
            assertThat(((ChangeProfiles.Went) answer).outcome()).isInstanceOf(Outcome.Absent.class);
        }
    }

    @Test
    void a_role_that_does_not_exist_here_cannot_be_bundled() {
        assertThat(outcome(company.admin, deskWith(new RoleId("elsewhere"))))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.objections())
                                .extracting(Objection::code)
                                .containsExactly("unknown-key"));
    }

    @Test
    void a_name_is_needed_and_one_that_people_cannot_tell_apart_is_refused() {
        assertThatThrownBy(() -> new ProfileDraft(" ", Set.of())).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new ProfileDraft("a\u0007b", Set.of())).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new ProfileDraft("x".repeat(121), Set.of())).isInstanceOf(Malformed.class);
        assertThat(commit(company.admin, new ChangeProfiles.Create(new ProfileDraft("d_E-s k", Set.of()))))
                .isEqualTo(new ChangeProfiles.NameTaken(profile(DESK)));
        assertThat(outcome(company.admin, new ChangeProfiles.Write(profile(DESK), new ProfileDraft("DESK", Set.of()))))
                .isInstanceOf(Outcome.Committed.class);
    }

    @Test
    void an_overtaken_change_is_told_what_stands_now_and_changes_nothing() {
        SecurityProfile seen = profile(DESK);
        outcome(company.admin, deskWith(CLERK, CLOSER));
        SecurityProfile now = profile(DESK);
        assertThat(commit(company.admin, new ChangeProfiles.Write(seen, new ProfileDraft("Desk", Set.of()))))
                .isEqualTo(new ChangeProfiles.Stale(now));
        assertThat(commit(company.admin, new ChangeProfiles.Delete(seen))).isEqualTo(new ChangeProfiles.Stale(now));
        outcome(company.admin, new ChangeProfiles.Delete(now));
        assertThat(commit(company.admin, new ChangeProfiles.Delete(now))).isEqualTo(new ChangeProfiles.Stale(null));
    }

    @Test
    void the_plan_names_who_gains_and_loses_what_and_one_with_other_effects_is_shown_anew() {
        give("ana", DESK);
        var action = deskWith(CLOSER);
        var planned = (Outcome.Planned) ((ChangeProfiles.Went) changing.plan(company.admin, FINANCE, action)).outcome();
        assertThat(planned.plan().effects().groups()).singleElement().satisfies(group -> {
            assertThat(group.people()).containsExactly(Company.user("ana"));
            assertThat(group.gains()).extracting(Effects.Effect::what).containsExactly(doing("workflow:view"));
            assertThat(group.losses()).extracting(Effects.Effect::what).containsExactly(doing("workflow:run"));
        });
        assertThat(profile(DESK).roles()).containsExactly(CLERK);
        give("bo", DESK);
        var answer = changing.commit(
                company.admin, FINANCE, action, "", planned.plan().digest());
        assertThat(((ChangeProfiles.Went) answer).outcome()).isInstanceOf(Outcome.Shifted.class);
        assertThat(profile(DESK).roles()).containsExactly(CLERK);
    }

    private static Effects.What doing(String permission) {
        return new Effects.What.Access(new AccessRequest.DoPermission(new Permission(permission)));
    }

    @Test
    void nobody_gives_to_holders_what_they_do_not_hold_nor_to_themselves() {
        give("ana", DESK);
        assertThat(outcome(bundler, deskWith(CLERK, CLOSER)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.objections())
                                .extracting(Objection::code)
                                .containsOnly("escalation"));
        give("ana");
        give("bundler", DESK);
        assertThat(outcome(bundler, deskWith(CLERK, CLOSER))).isInstanceOf(Outcome.Refused.class);
        assertThat(profile(DESK).roles()).containsExactly(CLERK);
    }

    @Test
    void a_role_that_excludes_one_of_a_holder_is_refused_and_the_exclusion_named() {
        company.put(company.state()
                .withExclusions(Table.of(
                        List.of(new Exclusion(new ExclusionId("two"), "Two", Set.of(CLERK, CLOSER))), Exclusion::id)));
        give("ana", DESK);
        assertThat(outcome(company.admin, deskWith(CLERK, CLOSER)))
                .isEqualTo(new Outcome.Refused(List.of(
                        new Objection.ExclusionViolated(new ExclusionId("two"), Company.user("ana"), CLERK, CLOSER))));
    }

    @Test
    void a_deletion_ends_what_names_the_profile_in_the_same_revision() {
        give("ana", DESK);
        var tenant = company.state().tenant();
        company.put(company.state()
                .withTenant(tenant.withJoining(
                        new Joining(tenant.joining().sections(), true, Set.of(CLOSER), Set.of(DESK)))));
        assertThat(listing.of(company.admin, FINANCE).orElseThrow().row(DESK))
                .hasValueSatisfying(row -> assertThat(row.joining()).isTrue());
        long before = company.revisions();
        outcome(company.admin, new ChangeProfiles.Delete(profile(DESK)));
        assertThat(company.revisions()).isEqualTo(before + 1);
        assertThat(company.member("ana").profiles()).isEmpty();
        assertThat(company.state().tenant().joining().profiles()).isEmpty();
        assertThat(company.state().tenant().joining().roles()).containsExactly(CLOSER);
        created(company.admin, "Desk", CLERK);
        assertThat(company.member("ana").profiles()).isEmpty();
    }

    @Test
    void the_list_tells_who_has_each_profile_and_whether_users_may_be_looked_at() {
        give("bo", DESK);
        give("ana", DESK);
        var view = listing.of(company.admin, FINANCE).orElseThrow();
        assertThat(view.row(DESK).orElseThrow().people()).isEqualTo(2);
        assertThat(view.holders(DESK)).containsExactly(Company.user("ana"), Company.user("bo"));
        assertThat(view.seesUsers()).isTrue();
        assertThat(listing.of(bundler, FINANCE).orElseThrow().seesUsers()).isFalse();
        assertThat(view.row(new ProfileId("elsewhere"))).isEmpty();
    }

    @Test
    void what_the_plan_lacks_is_named_and_no_list_is_shown() {
        company.ports.journal().withPlatform((snapshot, recorder) -> {
            var after = snapshot.platform().withCatalogue(needing(snapshot.catalogue()));
            return recorder.record(ChangeSet.between(snapshot.platform(), after), after, Samples.origin("plans"));
        });
        assertThat(listing.of(company.admin, FINANCE)).isEmpty();
        for (ChangeProfiles.Action action : List.of(
                new ChangeProfiles.Create(new ProfileDraft("New", Set.of())),
                deskWith(),
                new ChangeProfiles.Delete(profile(DESK)))) {
            assertThat(outcome(company.admin, action))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.objections())
                                    .extracting(Objection::code)
                                    .containsOnly("plan-lacks-feature"));
            assertThat(outcome(company.delegate, action)).isInstanceOf(Outcome.Absent.class);
        }
    }

    private static Catalogue needing(Catalogue catalogue) {
        Permission manage = ChangeProfiles.NEEDS;
        Map<Permission, PermissionDefinition> permissions = new LinkedHashMap<>(catalogue.permissions());
        permissions.put(
                manage, new PermissionDefinition(manage, "tenant-organisation", "", new Feature("security-profiles")));
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
