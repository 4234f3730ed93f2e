package org.portreeve.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.role.Permission;

/** The names that the decision API publishes; once published, they stay. */
class NamesTest {
    @Test
    void steps_and_outcomes_have_their_published_names() {
        assertThat(Step.values())
                .extracting(Step::key)
                .containsExactly("tenant", "membership", "boundary", "plan", "scope", "grant");
        assertThat(StepResult.Outcome.values())
                .extracting(StepResult.Outcome::key)
                .containsExactly("pass", "fail", "not-asked");
    }

    @Test
    void denial_codes_have_their_published_names_in_the_order_of_their_steps() {
        assertThat(DenialCode.values())
                .extracting(DenialCode::key)
                .containsExactly(
                        "unknown-tenant",
                        "tenant-suspended",
                        "not-a-member",
                        "not-yet-accepted",
                        "member-disabled",
                        "membership-ended",
                        "unknown-section",
                        "unknown-permission",
                        "unknown-agent",
                        "outside-boundary",
                        "plan-lacks-feature",
                        "subscription-lapsed",
                        "unknown-subtenant",
                        "outside-subtenants",
                        "section-admin-only",
                        "section-switched-off",
                        "no-role-grants",
                        "agent-inactive",
                        "agent-blocked",
                        "agent-not-assigned");
        assertThat(DenialCode.values()).extracting(DenialCode::step).isSorted();
        assertThat(Arrays.stream(DenialCode.values()).filter(code -> code.step() == Step.TENANT))
                .hasSize(2);
        assertThat(Arrays.stream(DenialCode.values()).filter(code -> code.step() == Step.MEMBERSHIP))
                .hasSize(4);
        assertThat(Arrays.stream(DenialCode.values()).filter(code -> code.step() == Step.BOUNDARY))
                .hasSize(4);
        assertThat(Arrays.stream(DenialCode.values()).filter(code -> code.step() == Step.PLAN))
                .hasSize(2);
        assertThat(Arrays.stream(DenialCode.values()).filter(code -> code.step() == Step.SCOPE))
                .hasSize(2);
    }

    @Test
    void the_pages_of_access_management_are_opened_by_tenant_permissions_that_are_written_once() {
        assertThat(AccessManagementPages.PERMISSIONS)
                .hasSize(21)
                .doesNotHaveDuplicates()
                .allMatch(Permission::isWellFormed)
                .contains(new Permission("member:view"), new Permission("webhook:manage"))
                .doesNotContain(new Permission("audit:export"), new Permission("tenant:view"));
        assertThat(new HashSet<>(AccessManagementPages.PERMISSIONS)).hasSize(21);
    }
}
