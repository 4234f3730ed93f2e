package org.portreeve.application.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.application.membership.Company.CLERK;
import static org.portreeve.application.membership.Company.FINANCE;
import static org.portreeve.application.membership.Company.user;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.portreeve.application.mail.Letter;
import org.portreeve.application.memory.CountedTokens;
import org.portreeve.application.memory.Postbox;
import org.portreeve.domain.Window;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.tenancy.Notices;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantStatus;

class TellEndingsTest {
    private final Company company = new Company();
    private final Postbox postbox = new Postbox();
    private final TellEndings telling =
            new TellEndings(company.ports.states(), company.ports.notices(), new CountedTokens(), postbox);

    /** Of the last day on which notices are sent, in UTC. */
    private Instant end = Instant.EPOCH;

    @BeforeEach
    void ends() {
        end = TellEndings.endOfDay(company.now, ZoneId.of("UTC"), Notices.SHIPPED.daysBefore());
        until(end);
    }

    private void until(Instant until) {
        company.put(company.state()
                .withMember(company.member("ana")
                        .withRoles(Map.of(
                                CLERK,
                                new RoleAssignment(
                                        CLERK, new Window(null, until), "", Author.PORTREEVE, company.now)))));
    }

    private Tenant withDays(int days) {
        Tenant was = company.state().tenant();
        return was.withSettings(was.settings().withNotices(Notices.SHIPPED.withDaysBefore(days)));
    }

    private void sweep() {
        telling.tenants().forEach(telling::tell);
    }

    private <T extends Letter> List<T> letters(Class<T> type) {
        return postbox.letters().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private void person(String name, boolean confirmed, String language) {
        Person was = Objects.requireNonNull(company.state().people().get(user(name)));
        company.put(company.state()
                .withPerson(new Person(
                        was.id(), was.identity(), was.name(), was.email(), confirmed, null, language, true)));
    }

    @Test
    void the_person_and_each_tenant_admin_are_told_once_in_their_language() {
        person("ana", true, "de");
        company.put(Company.join(company.state(), "second", BaseRole.TENANT_ADMIN));
        person("second", true, "es");
        sweep();
        sweep();
        assertThat(letters(Letter.AccessEnds.class)).singleElement().satisfies(letter -> {
            assertThat(letter.language()).isEqualTo("de");
            assertThat(letter.to())
                    .isEqualTo(Objects.requireNonNull(company.state().people().get(user("ana")))
                            .email());
            assertThat(letter.ends()).containsExactly(new Letter.End("Invoice Clerk", end));
            assertThat(letter.link()).endsWith("/t/finance/my-access");
        });
        assertThat(letters(Letter.EndingDigest.class))
                .extracting(Letter.EndingDigest::language)
                .containsExactlyInAnyOrder("en", "es");
    }

    @Test
    void nothing_is_told_a_second_before_the_day_begins_nor_once_the_end_has_come() {
        until(end.plusSeconds(1));
        sweep();
        assertThat(postbox.letters()).isEmpty();
        until(company.now);
        sweep();
        assertThat(postbox.letters()).isEmpty();
        until(company.now.plusSeconds(1));
        sweep();
        assertThat(letters(Letter.AccessEnds.class)).hasSize(1);
    }

    @Test
    void another_end_is_told_anew_and_administrators_hear_of_it_the_next_day() {
        sweep();
        until(end.minusSeconds(60));
        sweep();
        assertThat(letters(Letter.AccessEnds.class)).hasSize(2);
        assertThat(letters(Letter.EndingDigest.class)).hasSize(1);
        company.now = company.now.plus(Duration.ofDays(1));
        sweep();
        assertThat(letters(Letter.AccessEnds.class)).hasSize(2);
        assertThat(letters(Letter.EndingDigest.class)).hasSize(2);
    }

    @Test
    void a_digest_is_one_mail_however_many_ends_there_are() {
        var state = company.state();
        for (int i = 0; i < 30; i++) {
            state = Company.join(state, "many" + i, BaseRole.TENANT_USER);
            state = state.withMember(Objects.requireNonNull(state.members().get(user("many" + i)))
                    .withUntil(end));
        }
        company.put(state);
        sweep();
        assertThat(letters(Letter.EndingDigest.class)).singleElement().satisfies(letter -> {
            assertThat(letter.first()).hasSize(TellEndings.LISTED);
            assertThat(letter.all()).isEqualTo(31);
            assertThat(letter.link()).endsWith("/t/finance/ending");
        });
        assertThat(letters(Letter.AccessEnds.class)).hasSize(31);
    }

    @Test
    void who_cannot_be_reached_is_told_once_they_can_and_administrators_hear_of_it_at_once() {
        person("ana", false, "en");
        sweep();
        assertThat(letters(Letter.AccessEnds.class)).isEmpty();
        assertThat(letters(Letter.EndingDigest.class)).hasSize(1);
        person("ana", true, "en");
        sweep();
        assertThat(letters(Letter.AccessEnds.class)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"DISABLED", "INVITED"})
    void of_who_is_not_active_nothing_is_told(MembershipStatus status) {
        company.put(company.state().withMember(company.member("ana").withStatus(status)));
        sweep();
        assertThat(postbox.letters()).isEmpty();
    }

    @Test
    void of_who_has_left_already_or_is_erased_nothing_is_told() {
        company.put(company.state().withMember(company.member("ana").withUntil(company.now)));
        sweep();
        assertThat(postbox.letters()).isEmpty();
        company.put(company.state()
                .withMember(company.member("ana").withUntil(null))
                .withPerson(Person.erased(user("ana"))));
        sweep();
        assertThat(postbox.letters()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"SUSPENDED", "ARCHIVED"})
    void a_tenant_that_is_not_active_tells_nothing(TenantStatus status) {
        Tenant was = company.state().tenant();
        company.put(company.state().withTenant(was.withStatus(status)));
        sweep();
        assertThat(postbox.letters()).isEmpty();
    }

    @Test
    void a_tenant_chooses_how_many_days_before_and_none_is_never() {
        company.put(company.state().withTenant(withDays(0)));
        sweep();
        assertThat(postbox.letters()).isEmpty();
        company.put(company.state().withTenant(withDays(8)));
        until(TellEndings.endOfDay(company.now, ZoneId.of("UTC"), 8));
        sweep();
        assertThat(letters(Letter.AccessEnds.class)).hasSize(1);
        assertThat(telling.tenants()).containsExactly(FINANCE);
    }
}
