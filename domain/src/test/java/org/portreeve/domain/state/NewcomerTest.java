package org.portreeve.domain.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.domain.CatalogueFixture.catalogue;
import static org.portreeve.domain.MemberFixture.admin;
import static org.portreeve.domain.MemberFixture.user;
import static org.portreeve.domain.TenantFixture.EARLIER;
import static org.portreeve.domain.TenantFixture.LATER;
import static org.portreeve.domain.TenantFixture.NOW;
import static org.portreeve.domain.TenantFixture.roleIds;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.MemberFixture;
import org.portreeve.domain.TenantFixture;
import org.portreeve.domain.Window;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.AgentAccess;
import org.portreeve.domain.membership.Invitation;
import org.portreeve.domain.membership.Invitation.Part;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.ProfileAssignment;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.section.SectionToggle;
import org.portreeve.domain.section.SectionToggle.Origin;
import org.portreeve.domain.tenancy.Joining;
import org.portreeve.domain.tenancy.Tenant;

class NewcomerTest {
    private static final RoleId STANDARD = new RoleId("standard");
    private static final RoleId CLERK = new RoleId("clerk");
    private static final ProfileId DESK = new ProfileId("desk");
    private static final ProfileId HALL = new ProfileId("hall");
    private static final SectionId AGENTS = new SectionId("agents");
    private static final SectionId TRACES = new SectionId("traces");
    private static final SectionId EVAL = new SectionId("eval");

    private static Tenant joiningNow() {
        Joining joining = new Joining(Map.of(TRACES, false), false, roleIds("standard"), Set.of(HALL));
        return TenantFixture.tenant("acme").joining(joining).state().tenant();
    }

    private static Membership accepted(MemberFixture invited, Part... chosen) {
        return accepted(invited.invited().membership(), chosen);
    }

    private static Membership accepted(Membership invited, Part... chosen) {
        Invitation invitation = Invitation.pending(invited.user(), EARLIER, LATER, Author.PORTREEVE, "")
                .choosing(Set.of(chosen));
        return Newcomer.accept(catalogue(), joiningNow(), invited, invitation, NOW);
    }

    @Test
    void roles_and_profiles_of_joining_come_to_those_that_are_named() {
        Membership member = accepted(user("ana").role("clerk").profile("desk"));
        assertThat(member.roles())
                .containsOnlyKeys(CLERK, STANDARD)
                .containsEntry(CLERK, MemberFixture.assignment("clerk", null, null))
                .containsEntry(STANDARD, new RoleAssignment(STANDARD, Window.ALWAYS, "", Author.PORTREEVE, NOW));
        assertThat(member.profiles())
                .containsOnlyKeys(DESK, HALL)
                .containsEntry(HALL, new ProfileAssignment(HALL, "", Author.PORTREEVE, NOW));
    }

    @Test
    void of_a_role_that_both_name_the_invitations_window_reason_and_giver_stand() {
        assertThat(accepted(user("ana").role("standard", NOW, LATER)).roles())
                .containsOnly(Map.entry(STANDARD, MemberFixture.assignment("standard", NOW, LATER)));
    }

    @Test
    void where_the_invitation_chose_roles_joining_adds_none() {
        Membership member = accepted(user("ana").role("clerk"), Part.ROLES);
        assertThat(member.roles()).containsOnlyKeys(CLERK);
        assertThat(member.profiles()).isEmpty();
        assertThat(accepted(user("ana"), Part.ROLES).roles()).isEmpty();
    }

    @Test
    void sections_are_those_of_the_moment_of_joining_save_what_the_invitation_set() {
        Membership invited = user("ana")
                .invited()
                .membership()
                .withSections(Map.of(
                        TRACES, new SectionToggle(true, Origin.DEFAULT),
                        EVAL, new SectionToggle(false, Origin.OVERRIDE)));
        assertThat(accepted(invited).sections())
                .containsOnlyKeys(AGENTS, TRACES, EVAL, new SectionId("mcp-debug"))
                .containsEntry(TRACES, new SectionToggle(false, Origin.DEFAULT))
                .containsEntry(EVAL, new SectionToggle(false, Origin.OVERRIDE))
                .containsEntry(AGENTS, new SectionToggle(true, Origin.DEFAULT));
    }

    @Test
    void agents_are_those_of_the_moment_of_joining_unless_the_invitation_chose_them() {
        MemberFixture ana = user("ana").blocked("bot");
        assertThat(accepted(ana).agents()).isEqualTo(AgentAccess.byDefault(false));
        assertThat(accepted(ana, Part.AGENTS).agents())
                .isEqualTo(ana.membership().agents());
    }

    @Test
    void base_role_end_scope_and_details_are_the_invitations_and_membership_begins_now() {
        Membership member = accepted(admin("ana").until(LATER).in("emea").externalId("7"));
        assertThat(member.status()).isEqualTo(MembershipStatus.ACTIVE);
        assertThat(member.isTenantAdmin()).isTrue();
        assertThat(member.until()).isEqualTo(LATER);
        assertThat(member.scope()).isEqualTo(user("ana").in("emea").membership().scope());
        assertThat(member.details()).isEqualTo(new Membership.Details(NOW, "7", null, null));
    }
}
