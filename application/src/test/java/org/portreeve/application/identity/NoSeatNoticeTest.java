package org.portreeve.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.application.identity.Town.HOME;
import static org.portreeve.application.identity.Town.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.portreeve.application.mail.Letter;
import org.portreeve.application.mail.Letterhead;
import org.portreeve.application.memory.CountedTokens;
import org.portreeve.domain.Extent;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Identity;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.tenancy.TenantId;

class NoSeatNoticeTest {
    private static final Email CARA = new Email("cara@acme.example");

    private final Town town = new Town();
    private final Noted noted = new Noted();
    private final NoSeatNotice notice = new NoSeatNotice(town, noted, new CountedTokens(), town.postbox);

    /** Keeps what was noted. */
    private static final class Noted implements SeatShortages {
        private record Note(TenantId tenant, Instant at, Duration quiet) {}

        private final List<Note> notes = new ArrayList<>();
        private boolean quiet;

        @Override
        public boolean note(TenantId tenant, Instant at, Duration quietFor) {
            notes.add(new Note(tenant, at, quietFor));
            return !quiet;
        }

        @Override
        public Optional<Instant> last(TenantId tenant) {
            throw new UnsupportedOperationException("nobody asks");
        }
    }

    private static Membership admin(Membership member) {
        return member.withBaseRole(BaseRole.TENANT_ADMIN);
    }

    private void lives(String name, @Nullable String language, UnaryOperator<Membership> as) {
        Identity identity = new Identity("https://idp.example", name);
        Email email = new Email(name + "@acme.example");
        PersonName called = new PersonName(name, "");
        town.add(new Person(town.nextId(), identity, called, email, true, null, language, true), as, HOME);
    }

    private static VerifiedIdentity somebody(PersonName name, @Nullable Email email) {
        return new VerifiedIdentity(
                new Identity("https://idp.example", "cara"), name, email, email != null, null, Extent.all());
    }

    private static VerifiedIdentity cara() {
        return somebody(new PersonName("Cara", "Diaz"), CARA);
    }

    private List<Letter.NoSeat> told() {
        return town.postbox.letters().stream().map(Letter.NoSeat.class::cast).toList();
    }

    @Test
    void each_admin_in_force_is_told_who_came_in_their_own_language() {
        lives("ana", "de", NoSeatNoticeTest::admin);
        lives("ben", null, NoSeatNoticeTest::admin);
        lives("user", "de", member -> member);
        lives("disabled", "de", member -> admin(member).withStatus(MembershipStatus.DISABLED));
        lives("invited", "de", member -> admin(member).withStatus(MembershipStatus.INVITED));
        lives("ended", "de", member -> admin(member).withUntil(NOW));
        notice.tell(HOME, cara());
        String who = "Cara Diaz <cara@acme.example>";
        String link = "https://portreeve.example/t/default/users";
        Letterhead head = new Letterhead(HOME, "default", "", null);
        assertThat(told())
                .containsExactlyInAnyOrder(
                        new Letter.NoSeat(new Email("ana@acme.example"), "de", head, who, link),
                        new Letter.NoSeat(new Email("ben@acme.example"), "en", head, who, link));
    }

    @Test
    void within_a_day_nobody_is_told_again_and_it_is_noted() {
        lives("ana", "en", NoSeatNoticeTest::admin);
        noted.quiet = true;
        notice.tell(HOME, cara());
        assertThat(town.postbox.letters()).isEmpty();
        assertThat(noted.notes).containsExactly(new Noted.Note(HOME, NOW, Duration.ofDays(1)));
    }

    @Test
    void who_came_is_called_by_what_the_provider_says() {
        lives("ana", "en", NoSeatNoticeTest::admin);
        notice.tell(HOME, somebody(PersonName.UNKNOWN, CARA));
        notice.tell(HOME, somebody(new PersonName("Cara", ""), null));
        notice.tell(HOME, somebody(PersonName.UNKNOWN, null));
        assertThat(told())
                .extracting(Letter.NoSeat::who)
                .containsExactly("cara@acme.example", "Cara", new Identity("https://idp.example", "cara").toString());
    }

    @Test
    void no_more_than_twenty_are_told() {
        for (int i = 0; i < 25; i++) {
            lives("admin-" + i, null, NoSeatNoticeTest::admin);
        }
        notice.tell(HOME, cara());
        assertThat(told()).hasSize(20);
    }

    @Test
    void who_has_no_address_takes_nobodys_place() {
        for (int i = 0; i < 25; i++) {
            Identity identity = new Identity("https://idp.example", "silent-" + i);
            town.add(
                    new Person(town.nextId(), identity, PersonName.UNKNOWN, null, false, null, null, true),
                    NoSeatNoticeTest::admin,
                    HOME);
        }
        lives("ana", null, NoSeatNoticeTest::admin);
        notice.tell(HOME, cara());
        assertThat(told()).extracting(Letter.NoSeat::to).containsExactly(new Email("ana@acme.example"));
    }

    @Test
    void where_there_is_nobody_to_tell_it_is_noted_all_the_same() {
        notice.tell(HOME, cara());
        assertThat(town.postbox.letters()).isEmpty();
        assertThat(noted.notes).hasSize(1);
    }

    @Test
    void of_a_tenant_that_does_not_exist_nothing_is_noted() {
        notice.tell(new TenantId("nowhere"), cara());
        assertThat(noted.notes).isEmpty();
        assertThat(town.postbox.letters()).isEmpty();
    }
}
