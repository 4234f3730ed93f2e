package org.portreeve.application.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portreeve.application.membership.Company.CLERK;
import static org.portreeve.application.membership.Company.CLOSER;
import static org.portreeve.application.membership.Company.DESK;
import static org.portreeve.application.membership.Company.FINANCE;

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
import org.portreeve.domain.Window;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.role.Exclusion;
import org.portreeve.domain.role.ExclusionId;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.Table;
import org.portreeve.domain.tenancy.TenantId;

class ChangeRolesTest {
    private static final Permission RUN = new Permission("workflow:run");
    private static final Permission LOOK = new Permission("workflow:view");

    private final Company company = new Company();
    private final ChangeRoles changing = new ChangeRoles(company.gatekeeper, company.changes);
    private final ListRoles listing = new ListRoles(company.gatekeeper);

    private static RoleDraft draft(String name, Permission... permissions) {
        return new RoleDraft(
                name,
                "for tests",
                List.of(permissions).stream().map(Grant::unlimited).toList());
    }

    private Role role(RoleId id) {
        return Objects.requireNonNull(company.state().roles().get(id));
    }

    private ChangeRoles.Answer commit(Actor actor, ChangeRoles.Action action) {
        return changing.commit(actor, FINANCE, action, "", null);
    }

    private RoleId created(String name) {
        var answer = commit(company.admin, new ChangeRoles.Create(draft(name, RUN)));
        assertThat(answer)
                .isInstanceOfSatisfying(
                        ChangeRoles.Went.class,
                        went -> assertThat(went.outcome()).isInstanceOf(Outcome.Committed.class));
        return ((ChangeRoles.Went) answer).role();
    }

    private void assign(String name, RoleId... roles) {
        Map<RoleId, RoleAssignment> held = new java.util.TreeMap<>();
        for (RoleId role : roles) {
            held.put(role, new RoleAssignment(role, Window.ALWAYS, "", Author.PORTREEVE, Samples.START));
        }
        company.put(company.state().withMember(company.member(name).withRoles(held)));
    }

    @Test
    void the_key_of_a_role_is_the_kebab_case_of_its_name_and_numbered_where_that_is_empty_or_taken() {
        assertThat(created("Agent Instance User")).isEqualTo(new RoleId("agent-instance-user"));
        assertThat(created("報表")).isEqualTo(new RoleId("role-2"));
        assertThat(created("クラーク")).isEqualTo(new RoleId("role-3"));
        assertThat(created("Closer")).isEqualTo(new RoleId("role-4"));
        assertThat(role(CLOSER).name()).isEqualTo("March Closer");
    }

    @Test
    void names_that_people_cannot_tell_apart_are_refused() {
        var answer = commit(company.admin, new ChangeRoles.Create(draft("invoice_CLERK", RUN)));
        assertThat(answer).isEqualTo(new ChangeRoles.NameTaken(role(CLERK)));
        assertThat(commit(company.admin, new ChangeRoles.Write(role(CLOSER), draft("Invoice-Clerk", LOOK))))
                .isEqualTo(new ChangeRoles.NameTaken(role(CLERK)));
    }

    @Test
    void a_role_without_a_name_or_a_purpose_is_not_made() {
        assertThatThrownBy(() -> new RoleDraft(" ", "x", List.of())).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new RoleDraft("a\u0000b", "x", List.of())).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new RoleDraft("x".repeat(121), "x", List.of())).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new ChangeRoles.Create(new RoleDraft("x", " ", List.of())))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new ChangeRoles.Write(role(CLERK), new RoleDraft("x", "", List.of())))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void an_overtaken_change_is_told_what_stands_now_and_changes_nothing() {
        Role seen = role(CLERK);
        commit(company.admin, new ChangeRoles.Write(seen, draft("Invoice Clerk", LOOK)));
        Role now = role(CLERK);
        assertThat(commit(company.admin, new ChangeRoles.Write(seen, draft("Invoice Clerk", RUN, LOOK))))
                .isEqualTo(new ChangeRoles.Stale(now));
        assertThat(commit(company.admin, new ChangeRoles.Delete(seen))).isEqualTo(new ChangeRoles.Stale(now));
        commit(company.admin, new ChangeRoles.Delete(now));
        assertThat(commit(company.admin, new ChangeRoles.Delete(now))).isEqualTo(new ChangeRoles.Stale(null));
    }

    @Test
    void a_deletion_ends_what_names_the_role_in_the_same_revision_and_undoes_nothing_else() {
        assign("ana", CLERK, CLOSER);
        company.put(company.state()
                .withExclusions(Table.of(
                        List.of(new Exclusion(new ExclusionId("two"), "Two", Set.of(CLERK, Company.KEEPER))),
                        Exclusion::id)));
        long before = company.revisions();
        commit(company.admin, new ChangeRoles.Delete(role(CLERK)));
        assertThat(company.revisions()).isEqualTo(before + 1);
        assertThat(company.member("ana").roles()).containsOnlyKeys(CLOSER);
        assertThat(company.state().profiles().get(DESK).roles()).isEmpty();
        assertThat(company.state().exclusions().get(new ExclusionId("two")).roles())
                .containsExactly(Company.KEEPER);
    }

    @Test
    void a_change_whose_effects_have_become_others_is_shown_anew() {
        assign("ana", CLERK);
        var action = new ChangeRoles.Write(role(CLERK), draft("Invoice Clerk", LOOK));
        var planned = (Outcome.Planned) ((ChangeRoles.Went) changing.plan(company.admin, FINANCE, action)).outcome();
        assign("bo", CLERK);
        var answer = changing.commit(
                company.admin, FINANCE, action, "", planned.plan().digest());
        assertThat(((ChangeRoles.Went) answer).outcome()).isInstanceOf(Outcome.Shifted.class);
        assertThat(role(CLERK).grants()).containsOnlyKeys(RUN);
    }

    @Test
    void who_may_not_manage_roles_is_refused_and_who_may_not_see_them_finds_none() {
        var answer = commit(company.delegate, new ChangeRoles.Write(role(CLERK), draft("Invoice Clerk", LOOK)));
        assertThat(((ChangeRoles.Went) answer).outcome()).isInstanceOf(Outcome.Refused.class);
        for (Actor nobody : List.of(company.stranger, Company.signedIn("ana"))) {
            assertThat(((ChangeRoles.Went) commit(nobody, new ChangeRoles.Delete(role(CLERK)))).outcome())
                    .isInstanceOf(Outcome.Absent.class);
            assertThat(listing.of(nobody, FINANCE)).isEmpty();
        }
        assertThat(listing.of(company.admin, new TenantId("nowhere"))).isEmpty();
        assertThat(role(CLERK).grants()).containsOnlyKeys(RUN);
    }

    @Test
    void the_list_counts_everybody_once_whether_directly_or_through_a_profile() {
        assign("ana", CLERK, CLOSER);
        company.put(company.state()
                .withMember(company.member("ana")
                        .withProfiles(Map.of(
                                DESK,
                                new org.portreeve.domain.membership.ProfileAssignment(
                                        DESK, "", Author.PORTREEVE, Samples.START)))));
        var view = listing.of(company.admin, FINANCE).orElseThrow();
        assertThat(view.manages()).isTrue();
        assertThat(view.row(CLERK).orElseThrow().people()).isEqualTo(1);
        assertThat(view.row(CLOSER).orElseThrow().people()).isEqualTo(1);
        assertThat(listing.of(company.delegate, FINANCE).orElseThrow().manages())
                .isFalse();
    }
}
