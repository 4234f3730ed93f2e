package org.portreeve.application.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.application.membership.Company.CLERK;
import static org.portreeve.application.membership.Company.DESK;
import static org.portreeve.application.membership.Company.LOGS;
import static org.portreeve.application.membership.Company.MANAGEMENT;
import static org.portreeve.application.membership.Company.SPAIN;
import static org.portreeve.application.membership.Company.TRACES;
import static org.portreeve.application.membership.Company.user;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.membership.EditMember.Answer;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.AgentAccess.Standing;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.section.SectionToggle;
import org.portreeve.domain.tenancy.TenantId;

class EditMemberTest extends EditingCompany {
    @Test
    void every_field_is_saved_in_one_revision() {
        addBot();
        Window march = new Window(company.now, company.now.plus(Duration.ofDays(30)));
        long before = company.revisions();
        save(
                company.admin,
                "ana",
                new MemberEdit.BaseRole(BaseRole.TENANT_ADMIN),
                new MemberEdit.Until(company.now.plus(Duration.ofDays(60))),
                new MemberEdit.JobTitle("Lead"),
                new MemberEdit.Phone("+34 1"),
                new MemberEdit.ExternalId("E-1"),
                new MemberEdit.Scope(Extent.of(Set.of(SPAIN))),
                new MemberEdit.Role(CLERK, march),
                new MemberEdit.Profile(DESK, true),
                new MemberEdit.Section(TRACES, false),
                new MemberEdit.AgentsByDefault(false),
                new MemberEdit.Agent(BOT, Standing.ALLOWED));
        assertThat(company.revisions()).isEqualTo(before + 1);
        Membership ana = company.member("ana");
        assertThat(ana.baseRole()).isEqualTo(BaseRole.TENANT_ADMIN);
        assertThat(ana.until()).isEqualTo(company.now.plus(Duration.ofDays(60)));
        assertThat(ana.details()).isEqualTo(new Membership.Details(ana.details().since(), "E-1", "Lead", "+34 1"));
        assertThat(ana.scope()).isEqualTo(Extent.of(Set.of(SPAIN)));
        assertThat(ana.roles().get(CLERK).window()).isEqualTo(march);
        assertThat(ana.roles().get(CLERK).reason()).isEqualTo("because");
        assertThat(ana.roles().get(CLERK).grantedBy()).isEqualTo(Author.of(user("admin")));
        assertThat(ana.profiles().get(DESK).reason()).isEqualTo("because");
        assertThat(ana.sections().get(TRACES)).isEqualTo(new SectionToggle(false, SectionToggle.Origin.OVERRIDE));
        assertThat(ana.agents().of(BOT)).isEqualTo(Standing.ALLOWED);
        assertThat(ana.agents().allowedByDefault()).isFalse();
        assertThat(ana.status()).isEqualTo(MembershipStatus.ACTIVE);
    }

    @Test
    void a_role_that_is_held_gets_another_window_keeps_its_own_or_is_revoked() {
        save(company.admin, "ana", new MemberEdit.Role(CLERK, Window.ALWAYS), new MemberEdit.Profile(DESK, true));
        Membership once = company.member("ana");
        assertThat(outcome(company.admin, "ana", new MemberEdit.Role(CLERK, Window.ALWAYS)))
                .isInstanceOf(Outcome.Unchanged.class);
        assertThat(outcome(company.admin, "ana", new MemberEdit.Profile(DESK, true)))
                .isInstanceOf(Outcome.Unchanged.class);
        Window march = new Window(null, company.now.plus(Duration.ofDays(30)));
        save(company.admin, "ana", new MemberEdit.Role(CLERK, march));
        assertThat(company.member("ana").roles().get(CLERK).window()).isEqualTo(march);
        assertThat(company.member("ana").profiles()).isEqualTo(once.profiles());
        save(company.admin, "ana", new MemberEdit.Role(CLERK, null), new MemberEdit.Profile(DESK, false));
        assertThat(company.member("ana").roles()).isEmpty();
        assertThat(company.member("ana").profiles()).isEmpty();
    }

    @Test
    void a_section_goes_back_to_what_the_default_is_now() {
        save(company.admin, "ana", new MemberEdit.Section(LOGS, true), new MemberEdit.Section(TRACES, true));
        assertThat(company.member("ana").sections().get(TRACES).origin()).isEqualTo(SectionToggle.Origin.DEFAULT);
        assertThat(company.member("ana").sections().get(LOGS).origin()).isEqualTo(SectionToggle.Origin.OVERRIDE);
        save(company.admin, "ana", new MemberEdit.SectionByDefault(LOGS));
        assertThat(company.member("ana").sections().get(LOGS))
                .isEqualTo(new SectionToggle(false, SectionToggle.Origin.DEFAULT));
    }

    @Test
    void an_agent_goes_from_allowed_to_blocked_and_back_to_the_default() {
        addBot();
        save(company.admin, "ana", new MemberEdit.Agent(BOT, Standing.ALLOWED));
        save(company.admin, "ana", new MemberEdit.Agent(BOT, Standing.BLOCKED));
        assertThat(company.member("ana").agents().blocked()).containsOnly(BOT);
        assertThat(company.member("ana").agents().allowed()).isEmpty();
        save(company.admin, "ana", new MemberEdit.Agent(BOT, Standing.BY_DEFAULT));
        assertThat(company.member("ana").agents().blocked()).isEmpty();
    }

    @Test
    void name_and_language_are_a_placeholders_only() {
        addPlaceholder();
        save(
                company.delegate,
                "eve",
                new MemberEdit.Name(new PersonName("Eve", "Évora")),
                new MemberEdit.Language("es"));
        Person eve = person("eve");
        assertThat(eve.name()).isEqualTo(new PersonName("Eve", "Évora"));
        assertThat(eve.language()).isEqualTo("es");
        assertThat(eve.isPlaceholder()).isTrue();
        assertThat(objections(company.admin, "ana", new MemberEdit.Name(new PersonName("A", "B"))))
                .anyMatch(Objection.ReachingUp.class::isInstance);
        assertThat(objections(company.admin, "ana", new MemberEdit.Language("es")))
                .anyMatch(Objection.ReachingUp.class::isInstance);
    }

    @Test
    void who_is_absent_in_another_tenant_or_closed_to_the_actor_is_absent() {
        EditMember.Seen seen = seen("ana");
        MemberEdit phone = new MemberEdit.Phone("1");
        assertThat(commit(company.admin, "nobody", seen, phone)).isEqualTo(new Answer.Went(new Outcome.Absent()));
        assertThat(commit(company.stranger, "ana", seen, phone)).isEqualTo(new Answer.Went(new Outcome.Absent()));
        assertThat(commit(Company.signedIn("bo"), "ana", seen, phone)).isEqualTo(new Answer.Went(new Outcome.Absent()));
        for (TenantId tenant : List.of(MANAGEMENT, new TenantId("nowhere"))) {
            EditMember.Wish wish = new EditMember.Wish(user("ana"), seen, List.of(phone), "");
            assertThat(editing.commit(company.admin, tenant, wish, null))
                    .isEqualTo(new Answer.Went(new Outcome.Absent()));
            assertThat(editing.plan(company.admin, tenant, wish)).isEqualTo(new Answer.Went(new Outcome.Absent()));
        }
        assertThat(company.member("ana").details().phone()).isNull();
    }

    @Test
    void guards_refuse_as_on_every_path() {
        assertThat(objections(company.delegate, "admin", new MemberEdit.Phone("1")))
                .anyMatch(Objection.ReachingUp.class::isInstance);
        assertThat(objections(company.delegate, "ana", new MemberEdit.BaseRole(BaseRole.TENANT_ADMIN)))
                .anyMatch(Objection.Escalation.class::isInstance);
        assertThat(objections(company.delegate, "ana", new MemberEdit.AgentsByDefault(false)))
                .anyMatch(Objection.NotPermitted.class::isInstance);
        assertThat(objections(company.admin, "admin", new MemberEdit.BaseRole(BaseRole.TENANT_USER)))
                .anyMatch(Objection.LockedOut.class::isInstance);
        save(company.admin, "bo", new MemberEdit.ExternalId("E-1"));
        assertThat(objections(company.admin, "ana", new MemberEdit.ExternalId("E-1")))
                .anyMatch(Objection.ExternalIdTaken.class::isInstance);
    }

    @Test
    void barriers_say_what_an_actor_cannot_touch() {
        assertThat(barriers(company.admin, "ana")).isEmpty();
        assertThat(barriers(company.delegate, "ana")).containsOnlyKeys(MemberPart.BASE_ROLE, MemberPart.AGENTS);
        assertThat(barriers(company.delegate, "admin")).containsOnlyKeys(MemberPart.values());
        assertThat(barriers(company.delegate, "admin").get(MemberPart.MEMBERSHIP))
                .isEqualTo(new Objection.ReachingUp(user("admin")));
        assertThat(barriers(company.admin, "admin")).isEmpty();
        assertThat(barriers(company.admin, "nobody")).isEmpty();
    }
}
