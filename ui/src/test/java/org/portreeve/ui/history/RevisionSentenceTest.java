package org.portreeve.ui.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.ui.history.Happening.*;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.AgentAccess;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.section.SectionToggle;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.ui.shell.Language;

class RevisionSentenceTest {
    private static final Instant MARCH = UNTIL_MARCH.until();

    @BeforeEach
    void open() {
        MockVaadin.setup();
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void a_role_until_a_day_names_person_role_day_and_who_granted_it() {
        var before = member(ANA);
        var sentence = one(new Change.OfMembership(before, with(before, CLERK, UNTIL_MARCH)));
        assertThat(sentence.text())
                .isEqualTo("Ana Ruiz gained Invoice Clerk until 28 Feb 2027, granted by Ben Adeyemi");
        assertThat(sentence.parts().stream().filter(Sentence.Part::strong).map(Sentence.Part::text))
                .containsExactly("Ana Ruiz", "Invoice Clerk");
    }

    @Test
    void what_is_taken_names_who_took_it() {
        var after = member(ANA);
        assertSays(
                "Ana Ruiz lost Invoice Clerk, taken by Ben Adeyemi",
                new Change.OfMembership(with(after, CLERK, Window.ALWAYS), after));
    }

    @Test
    void another_window_is_told_as_what_holds_now() {
        var plain = member(ANA);
        var before = with(plain, CLERK, Window.ALWAYS);
        var after = with(plain, CLERK, UNTIL_MARCH);
        assertSays(
                "Ana Ruiz holds Invoice Clerk until 28 Feb 2027 now, by Ben Adeyemi",
                new Change.OfMembership(before, after));
        assertSays(
                "Ana Ruiz holds Invoice Clerk without an end now, by Ben Adeyemi",
                new Change.OfMembership(after, before));
    }

    @Test
    void the_same_that_happens_to_many_is_counted() {
        var changes = PEOPLE.stream()
                .map(user -> (Change) new Change.OfMembership(member(user), with(member(user), CLERK, Window.ALWAYS)))
                .toList();
        assertThat(all(changes)).containsExactly("3 people gained Invoice Clerk, granted by Ben Adeyemi");
    }

    @Test
    void who_joins_is_counted_whatever_they_join_with() {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.OfMembership(null, member(ANA)));
        changes.add(new Change.OfPerson(null, person(ANA, "Ana", "Ruiz")));
        changes.add(new Change.OfMembership(null, with(member(BO), CLERK, Window.ALWAYS)));
        assertThat(all(changes)).containsExactly("2 people joined, by Ben Adeyemi");
        assertSays("Bo Li joined as Tenant User with Invoice Clerk, by Ben Adeyemi", changes.get(2));
    }

    @Test
    void an_invitation_comes_with_its_membership_in_one_sentence() {
        var invited = member(ANA).withStatus(MembershipStatus.INVITED);
        assertThat(all(List.of(new Change.OfMembership(null, invited), new Change.OfInvitation(null, invitation(ANA)))))
                .containsExactly("Ana Ruiz was invited as Tenant User, by Ben Adeyemi");
        assertThat(all(List.of(
                        new Change.OfMembership(invited, member(ANA)), new Change.OfInvitation(invitation(ANA), null))))
                .containsExactly("Ana Ruiz accepted the invitation, by Ben Adeyemi");
        assertSays(
                "Ana Ruiz no longer has an invitation, by Ben Adeyemi", new Change.OfInvitation(invitation(ANA), null));
    }

    @Test
    void every_part_of_a_membership_has_a_sentence() {
        Membership was = member(ANA);
        assertMember("Ana Ruiz was disabled", was, was.withStatus(MembershipStatus.DISABLED));
        assertMember("Ana Ruiz was enabled again", was.withStatus(MembershipStatus.DISABLED), was);
        assertMember("Ana Ruiz became Tenant Admin", was, was.withBaseRole(BaseRole.TENANT_ADMIN));
        assertMember("Ana Ruiz stays until 28 Feb 2027", was, was.withUntil(MARCH));
        assertMember("Ana Ruiz stays without an end now", was.withUntil(MARCH), was);
        assertMember("Ana Ruiz reaches only EMEA now", was, was.withScope(Extent.of(Set.of(new SubtenantId("emea")))));
        assertMember(
                "Ana Ruiz had the section Traces switched on",
                was,
                was.withSections(
                        Map.of(new SectionId("traces"), new SectionToggle(true, SectionToggle.Origin.OVERRIDE))));
        assertMember("Ana Ruiz may use only allowed agents now", was, was.withAgents(AgentAccess.byDefault(false)));
        assertMember(
                "Ana Ruiz is blocked from the agent Ledger now",
                was,
                was.withAgents(new AgentAccess(true, Set.of(), Set.of(new AgentId("ledger")))));
        assertMember("Ana Ruiz gained the profile Accounting", was, withProfile(was));
        assertMember(
                "Ana Ruiz: Job title is now Controller",
                was,
                was.withDetails(new Membership.Details(was.details().since(), null, "Controller", null)));
        assertSays("Ana Ruiz left the tenant, by Ben Adeyemi", new Change.OfMembership(was, null));
    }

    @Test
    void a_person_who_was_removed_keeps_the_name_of_then() {
        var gone = person(user(9), "Zoë", "Moor");
        assertThat(all(List.of(new Change.OfMembership(member(gone.id()), null), new Change.OfPerson(gone, null))))
                .containsExactly("Zoë Moor left the tenant, by Ben Adeyemi");
    }

    @Test
    void every_kind_of_thing_has_sentences() {
        for (Change change : EVERY_KIND) {
            var texts = all(List.of(change));
            assertThat(texts)
                    .as(change.toString())
                    .isNotEmpty()
                    .allSatisfy(text -> assertThat(text).doesNotContain("!{").doesNotContain("{"));
            assertThat(texts.getFirst()).endsWith(", by Ben Adeyemi");
        }
    }

    @Test
    void structure_reads_as_people_would_say_it() {
        assertSays(
                "Role March Closer was created, by Ben Adeyemi",
                new Change.OfRole(null, role("march-closer", "March Closer")));
        assertSays(
                "Role March Closer was deleted, by Ben Adeyemi",
                new Change.OfRole(role("march-closer", "March Closer"), null));
        assertSays(
                "Role March Closer grants invoice:view now, by Ben Adeyemi",
                new Change.OfRole(
                        role("march-closer", "March Closer"), role("march-closer", "March Closer", "invoice:view")));
        assertSays(
                "Section default Traces went from allowed to not allowed, by Ben Adeyemi",
                new Change.OfTenant(TENANT, closedToNewcomers(TENANT)));
        assertSays(
                "Boundary of Finance shrank: log:view is outside now, by Ben Adeyemi",
                new Change.OfTenant(bounded("audit:view", "log:view"), bounded("audit:view")));
        assertSays("API key Grafana was revoked, by Ben Adeyemi", new Change.OfApiKey(KEY, KEY.revoked(NOW)));
    }

    @Test
    void a_sign_in_is_nobodys_act() {
        var revision = revision(
                Source.SIGN_IN,
                new Change.OfPerson(
                        person(ANA, "Ana", "Ruiz"),
                        person(ANA, "Ana", "Ruiz").withName(new PersonName("Anna", "Ruiz"))));
        assertThat(RevisionSentence.of(revision, SNAPSHOT, AUTHORS, Locale.ENGLISH)
                        .getFirst()
                        .text())
                .isEqualTo("Ana Ruiz was called Ana Ruiz before");
    }

    @Test
    void only_one_person_is_spoken_of_where_that_is_asked() {
        var revision = revision(
                Source.BULK,
                new Change.OfMembership(member(ANA), with(member(ANA), CLERK, Window.ALWAYS)),
                new Change.OfMembership(member(BO), member(BO).withStatus(MembershipStatus.DISABLED)));
        assertThat(RevisionSentence.about(BO, revision, SNAPSHOT, AUTHORS, Locale.ENGLISH))
                .extracting(Sentence::text)
                .containsExactly("Bo Li was disabled, by Ben Adeyemi");
    }

    @Test
    void of_very_many_changes_the_number_is_told_and_one_of_them() {
        var whole = revision(
                Source.BULK,
                new Change.OfMembership(member(ANA), with(member(ANA), CLERK, Window.ALWAYS)),
                new Change.OfMembership(member(BO), member(BO).withStatus(MembershipStatus.DISABLED)));
        var part = new Revision(whole.number(), whole.tenant(), whole.time(), whole.origin(), whole.changes(), 99_998);
        assertThat(RevisionSentence.of(part, SNAPSHOT, AUTHORS, Locale.ENGLISH))
                .extracting(Sentence::text)
                .containsExactly("100,000 changes at once, by Ben Adeyemi", "Bo Li was disabled, by Ben Adeyemi");
    }

    @Test
    void what_somebody_typed_is_never_a_template() {
        var odd = person(user(9), "{1}", "<b>{0}</b>");
        assertThat(all(List.of(new Change.OfMembership(null, member(odd.id())), new Change.OfPerson(null, odd))))
                .containsExactly("{1} <b>{0}</b> joined as Tenant User, by Ben Adeyemi");
    }

    @Test
    void every_language_can_count_what_can_be_counted() {
        for (Language language : Language.values()) {
            for (String key : Fact.COUNTED) {
                assertThat(I18NProvider.translate(language.locale(), "history." + key + ".many"))
                        .as(language + " " + key)
                        .contains("{0}")
                        .doesNotContain("!{");
            }
        }
    }

    @Test
    void german_and_spanish_say_it_too() {
        var before = member(ANA);
        var revision = revision(Source.CONSOLE, new Change.OfMembership(before, with(before, CLERK, UNTIL_MARCH)));
        assertThat(RevisionSentence.of(revision, SNAPSHOT, AUTHORS, Locale.GERMAN)
                        .getFirst()
                        .text())
                .isEqualTo("Ana Ruiz erhielt Invoice Clerk bis 28. Feb. 2027, vergeben von Ben Adeyemi");
        assertThat(RevisionSentence.of(revision, SNAPSHOT, AUTHORS, Locale.of("es"))
                        .getFirst()
                        .text())
                .isEqualTo("Ana Ruiz recibió Invoice Clerk hasta el 28 feb 2027, lo asignó Ben Adeyemi");
    }

    private static void assertMember(String text, Membership before, Membership after) {
        assertThat(one(new Change.OfMembership(before, after)).text()).startsWith(text + ", ");
    }

    private static void assertSays(String text, Change change) {
        assertThat(one(change).text()).isEqualTo(text);
    }

    private static Sentence one(Change change) {
        var sentences = RevisionSentence.of(revision(Source.CONSOLE, change), SNAPSHOT, AUTHORS, Locale.ENGLISH);
        assertThat(sentences).hasSize(1);
        return sentences.getFirst();
    }

    private static List<String> all(List<Change> changes) {
        return RevisionSentence.of(
                        revision(Source.CONSOLE, changes.toArray(Change[]::new)), SNAPSHOT, AUTHORS, Locale.ENGLISH)
                .stream()
                .map(Sentence::text)
                .toList();
    }
}
