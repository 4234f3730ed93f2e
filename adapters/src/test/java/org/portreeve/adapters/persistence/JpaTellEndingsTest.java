package org.portreeve.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.adapters.persistence.TwoSessions.HOME;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.portreeve.application.contract.Ports;
import org.portreeve.application.contract.Samples;
import org.portreeve.application.mail.Letter;
import org.portreeve.application.membership.TellEndings;
import org.portreeve.application.memory.CountedTokens;
import org.portreeve.application.memory.Postbox;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Identity;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Tenant;

/** Two nodes sweep at the same moment, again and again: each end is told by one of them. */
@ExtendWith(TestDatabase.Condition.class)
class JpaTellEndingsTest {
    private static final int ROUNDS = 20;
    private static final int PEOPLE = 30;

    private static TwoSessions sessions;

    @BeforeAll
    static void start() {
        sessions = new TwoSessions();
    }

    @AfterAll
    static void stop() {
        sessions.close();
    }

    private static TenantState with(TenantState state, String name, BaseRole base, Instant until) {
        Person person = new Person(
                Samples.user(name),
                new Identity("tell", name),
                new PersonName(name, ""),
                new Email(name + "@tell.example"),
                true,
                null,
                null,
                true);
        Membership member = Samples.member(person.id()).withBaseRole(base);
        return Samples.with(state, person, base == BaseRole.TENANT_ADMIN ? member : member.withUntil(until));
    }

    private static Callable<String> sweeps(Ports ports, Postbox postbox) {
        TellEndings telling = new TellEndings(ports.states(), ports.notices(), new CountedTokens(), postbox);
        return () -> {
            telling.tenants().forEach(telling::tell);
            return "done";
        };
    }

    @Test
    void of_two_nodes_one_tells_each_end_and_one_tells_the_administrators() throws Exception {
        Postbox here = new Postbox();
        Postbox there = new Postbox();
        Instant now = sessions.here().states().readPlatform().now();
        for (int round = 1; round <= ROUNDS; round++) {
            Instant until = now.plus(Duration.ofDays(2)).plusSeconds(round);
            TenantState state = with(sessions.empty(HOME, Tenant.Kind.DEFAULT), "chief", BaseRole.TENANT_ADMIN, until);
            for (int i = 0; i < PEOPLE; i++) {
                state = with(state, "somebody" + i, BaseRole.TENANT_USER, until);
            }
            sessions.begin(state);
            sessions.together(sweeps(sessions.here(), here), sweeps(sessions.there(), there));
            List<Letter> all = new ArrayList<>(here.letters());
            all.addAll(there.letters());
            List<Letter.AccessEnds> told = all.stream()
                    .filter(Letter.AccessEnds.class::isInstance)
                    .map(Letter.AccessEnds.class::cast)
                    .toList();
            assertThat(told).as("round %d", round).hasSize(round * PEOPLE);
            Set<String> each = new HashSet<>();
            told.forEach(letter -> letter.ends().forEach(end -> each.add(letter.to() + " " + end.at())));
            assertThat(each).hasSameSizeAs(told);
            assertThat(all.stream().filter(Letter.EndingDigest.class::isInstance))
                    .hasSizeLessThanOrEqualTo(daysSince(now));
        }
    }

    /** Why more than one: midnight may come meanwhile. */
    private static int daysSince(Instant start) {
        Instant now = sessions.here().states().readPlatform().now();
        return (int) (LocalDate.ofInstant(now, ZoneOffset.UTC).toEpochDay()
                - LocalDate.ofInstant(start, ZoneOffset.UTC).toEpochDay()
                + 1);
    }
}
