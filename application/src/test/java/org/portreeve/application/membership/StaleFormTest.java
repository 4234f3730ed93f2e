package org.portreeve.application.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.application.membership.Company.CLERK;
import static org.portreeve.application.membership.Company.DESK;
import static org.portreeve.application.membership.Company.FINANCE;
import static org.portreeve.application.membership.Company.SPAIN;
import static org.portreeve.application.membership.Company.TRACES;
import static org.portreeve.application.membership.Company.user;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.membership.EditMember.Answer;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.AgentAccess.Standing;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.role.Permission;

class StaleFormTest extends EditingCompany {
    @Test
    void every_field_that_somebody_else_saved_meanwhile_is_told_with_who_when_and_which_revision() {
        addBot();
        EditMember.Seen seen = seen("ana");
        company.now = company.now.plus(Duration.ofMinutes(5));
        save(
                company.admin,
                "ana",
                new MemberEdit.BaseRole(BaseRole.TENANT_ADMIN),
                new MemberEdit.Until(company.now.plus(Duration.ofDays(60))),
                new MemberEdit.JobTitle("Lead"),
                new MemberEdit.Phone("+34 1"),
                new MemberEdit.ExternalId("E-1"),
                new MemberEdit.Scope(Extent.of(Set.of(SPAIN))),
                new MemberEdit.Role(CLERK, Window.ALWAYS),
                new MemberEdit.Profile(DESK, true),
                new MemberEdit.Section(TRACES, false),
                new MemberEdit.AgentsByDefault(false),
                new MemberEdit.Agent(BOT, Standing.ALLOWED));
        long theirs = company.ports.states().read(FINANCE).revision();
        Answer.Stale stale = stale(commit(company.admin, "ana", seen, new MemberEdit.JobTitle("Clerk")));
        assertThat(stale.meanwhile())
                .extracting(EditMember.Meanwhile::field)
                .containsExactlyInAnyOrder(
                        MemberField.Plain.BASE_ROLE,
                        MemberField.Plain.UNTIL,
                        MemberField.Plain.JOB_TITLE,
                        MemberField.Plain.PHONE,
                        MemberField.Plain.EXTERNAL_ID,
                        MemberField.Plain.SCOPE,
                        new MemberField.OfRole(CLERK),
                        new MemberField.OfProfile(DESK),
                        new MemberField.OfSection(TRACES),
                        MemberField.Plain.AGENTS_BY_DEFAULT,
                        new MemberField.OfAgent(BOT));
        assertThat(stale.meanwhile()).allSatisfy(one -> {
            EditMember.Save by = Objects.requireNonNull(one.by());
            assertThat(by.revision()).isEqualTo(theirs);
            assertThat(by.author()).isEqualTo(Author.of(user("admin")));
            assertThat(stale.authors().of(by.author()))
                    .isEqualTo(person("admin").label());
        });
        assertThat(company.member("ana").details().jobTitle()).isEqualTo("Lead");
        assertThat(commit(company.admin, "ana", stale.now(), new MemberEdit.JobTitle("Clerk")))
                .isInstanceOfSatisfying(
                        Answer.Went.class, went -> assertThat(went.outcome()).isInstanceOf(Outcome.Committed.class));
    }

    @Test
    void each_field_names_its_own_last_save() {
        EditMember.Seen seen = seen("ana");
        save(company.admin, "ana", new MemberEdit.Phone("1"), new MemberEdit.JobTitle("Lead"));
        long first = company.ports.states().read(FINANCE).revision();
        save(company.delegate, "ana", new MemberEdit.Phone("2"));
        Answer.Stale stale = stale(plan(company.admin, "ana", seen, new MemberEdit.ExternalId("E")));
        assertThat(saveOf(stale, MemberField.Plain.JOB_TITLE).revision()).isEqualTo(first);
        assertThat(saveOf(stale, MemberField.Plain.JOB_TITLE).author()).isEqualTo(Author.of(user("admin")));
        assertThat(saveOf(stale, MemberField.Plain.PHONE).revision()).isGreaterThan(first);
        assertThat(saveOf(stale, MemberField.Plain.PHONE).author()).isEqualTo(Author.of(user("delegate")));
    }

    @Test
    void status_name_and_language_that_changed_meanwhile_are_told_too() {
        addPlaceholder();
        EditMember.Seen seen = seen("eve");
        company.put(company.state()
                .withPerson(person("eve").withName(new PersonName("Eva", "")).withLanguage("de"))
                .withMember(company.member("eve").withStatus(MembershipStatus.DISABLED)));
        assertThat(stale(plan(company.admin, "eve", seen, new MemberEdit.Phone("1")))
                        .meanwhile())
                .extracting(EditMember.Meanwhile::field)
                .containsExactly(MemberField.Plain.NAME, MemberField.Plain.LANGUAGE, MemberField.Plain.STATUS);
    }

    @Test
    void a_placeholder_that_was_bound_meanwhile_is_told_as_that() {
        addPlaceholder();
        EditMember.Seen seen = seen("eve");
        company.put(Company.join(company.state(), "eve", BaseRole.TENANT_USER));
        assertThat(stale(plan(company.admin, "eve", seen, new MemberEdit.Name(new PersonName("Eva", ""))))
                        .meanwhile())
                .extracting(EditMember.Meanwhile::field)
                .contains(MemberField.Plain.PLACEHOLDER)
                .doesNotContain(MemberField.Plain.NAME, MemberField.Plain.LANGUAGE);
    }

    @Test
    void what_a_provider_refreshes_overtakes_no_form() {
        EditMember.Seen seen = seen("ana");
        company.put(company.state().withPerson(person("ana").withName(new PersonName("Ana", "Nueva"))));
        assertThat(plan(company.admin, "ana", seen, new MemberEdit.Phone("1"))).isInstanceOf(Answer.Went.class);
    }

    @Test
    void a_change_of_somebody_else_overtakes_no_form() {
        EditMember.Seen seen = seen("ana");
        save(company.admin, "bo", new MemberEdit.Phone("1"));
        assertThat(commit(company.admin, "ana", seen, new MemberEdit.Phone("2")))
                .isInstanceOf(Answer.Went.class);
        assertThat(company.member("ana").details().phone()).isEqualTo("2");
    }

    @Test
    void effects_that_are_no_longer_those_that_were_confirmed_are_shown_anew() {
        EditMember.Seen seen = seen("ana");
        Answer.Went planned = (Answer.Went) plan(company.admin, "ana", seen, new MemberEdit.Role(CLERK, Window.ALWAYS));
        String digest = ((Outcome.Planned) planned.outcome()).plan().digest();
        company.put(company.state()
                .withRoles(company.state()
                        .roles()
                        .with(
                                CLERK,
                                Objects.requireNonNull(company.state().roles().get(CLERK))
                                        .withGrants(List.of(org.portreeve.domain.role.Grant.unlimited(
                                                new Permission("workflow:view")))))));
        EditMember.Wish wish =
                new EditMember.Wish(user("ana"), seen, List.of(new MemberEdit.Role(CLERK, Window.ALWAYS)), "because");
        assertThat(((Answer.Went) editing.commit(company.admin, FINANCE, wish, digest)).outcome())
                .isInstanceOf(Outcome.Shifted.class);
    }
}
