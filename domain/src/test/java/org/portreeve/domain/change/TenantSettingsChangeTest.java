package org.portreeve.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.domain.MemberFixture.admin;
import static org.portreeve.domain.MemberFixture.id;
import static org.portreeve.domain.MemberFixture.user;
import static org.portreeve.domain.change.Judged.PLATFORM_KEY;
import static org.portreeve.domain.change.Judged.SYSTEM;
import static org.portreeve.domain.change.Judged.by;
import static org.portreeve.domain.change.Judged.codes;
import static org.portreeve.domain.change.Judged.judge;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.TenantFixture;
import org.portreeve.domain.tenancy.AgentGuard;
import org.portreeve.domain.tenancy.Notices;
import org.portreeve.domain.tenancy.SignInPolicy;
import org.portreeve.domain.tenancy.TenantSettings;

/** Who may change what a tenant decides about itself, and whom its policy keeps out. */
class TenantSettingsChangeTest {
    private static final TenantSettings SHIPPED = TenantSettings.SHIPPED;
    private static final TenantSettings TOLD = SHIPPED.withNotices(Notices.SHIPPED.withDaysBefore(1));
    private static final TenantSettings STRICT =
            SHIPPED.withSignIn(new SignInPolicy(Set.of("acme.example"), Duration.ofHours(8), null, List.of()));
    private static final TenantSettings GUARDED = SHIPPED.withAgentGuard(new AgentGuard(true, List.of()));

    private static TenantFixture acme() {
        return TenantFixture.tenant("acme")
                .role("settings", "settings:manage")
                .role("policies", "security-policy:manage")
                .role("guards", "agentguard:manage")
                .members(
                        admin("ben"),
                        user("sam").role("settings"),
                        user("pia").role("policies"),
                        user("gus").role("guards"));
    }

    private static List<String> refusals(String name, TenantSettings settings) {
        return codes(judge(by(name), acme(), it -> it.settings(settings)));
    }

    @Test
    void each_part_asks_for_its_own_permission() {
        assertThat(refusals("ben", TOLD)).isEmpty();
        assertThat(refusals("ben", STRICT)).isEmpty();
        assertThat(refusals("ben", GUARDED)).isEmpty();
        assertThat(refusals("sam", TOLD)).isEmpty();
        assertThat(refusals("sam", STRICT)).containsExactly("not-permitted");
        assertThat(refusals("sam", GUARDED)).containsExactly("not-permitted");
        assertThat(refusals("pia", STRICT)).isEmpty();
        assertThat(refusals("pia", TOLD)).containsExactly("not-permitted");
        assertThat(refusals("gus", GUARDED)).isEmpty();
        assertThat(refusals("gus", STRICT)).containsExactly("not-permitted");
    }

    @Test
    void the_platform_may_lift_a_policy_and_not_make_one() {
        TenantFixture strict = acme().settings(STRICT);
        assertThat(judge(by("nobody", "tenant:edit"), strict, it -> it.settings(SHIPPED)))
                .isEmpty();
        assertThat(codes(judge(by("nobody", "tenant:edit"), acme(), it -> it.settings(STRICT))))
                .containsExactly("not-permitted");
    }

    @Test
    void nobody_is_added_by_an_address_of_another_domain() {
        TenantFixture strict = acme().settings(STRICT);
        Objection refusal = new Objection.AddressNotAllowed(id("zoe"), "elsewhere.example");
        assertThat(judge(by("ben"), strict, it -> it.members(user("zoe").email("zoe@elsewhere.example"))))
                .containsExactly(refusal);
        assertThat(judge(PLATFORM_KEY, strict, it -> it.members(user("zoe").email("zoe@elsewhere.example"))))
                .containsExactly(refusal);
        assertThat(judge(by("ben"), strict, it -> it.members(user("zoe").email("zoe@acme.example"))))
                .isEmpty();
    }

    @Test
    void who_signs_in_joins_and_who_is_there_stays() {
        TenantFixture strict = acme().settings(STRICT);
        assertThat(judge(SYSTEM, strict, it -> it.members(user("zoe").email("zoe@elsewhere.example"))))
                .isEmpty();
        TenantFixture there = acme().members(user("zoe").email("zoe@elsewhere.example"));
        assertThat(judge(by("ben"), there, it -> it.settings(STRICT))).isEmpty();
        assertThat(judge(
                        by("ben"),
                        there.settings(STRICT),
                        it -> it.members(
                                user("zoe").email("zoe@elsewhere.example").externalId("z"))))
                .isEmpty();
    }
}
