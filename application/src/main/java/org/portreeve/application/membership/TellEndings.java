package org.portreeve.application.membership;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.change.States;
import org.portreeve.application.mail.Letter;
import org.portreeve.application.mail.Letterhead;
import org.portreeve.application.mail.Links;
import org.portreeve.application.mail.Mail;
import org.portreeve.application.membership.EndingNotices.Audience;
import org.portreeve.application.membership.EndingNotices.End;
import org.portreeve.application.membership.ListEndings.Ending;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Notices;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.domain.tenancy.TenantStatus;

/**
 * Tells by mail what ends soon: each end once to whose access it is, and all that is new once a day to the Tenant Admins.
 * No decision waits for it. What is told is noted before it is mailed: rather no mail than two.
 */
public final class TellEndings {
    /** How many ends a digest lists. */
    public static final int LISTED = 25;

    private static final Duration REACH = Duration.ofDays(Notices.MOST_DAYS + 2L);
    private static final int READERS_AT_ONCE = 100;

    private final States states;
    private final EndingNotices notices;
    private final Links links;
    private final Mail mail;

    /** Sends through {@code mail}. */
    public TellEndings(States states, EndingNotices notices, Links links, Mail mail) {
        this.states = states;
        this.notices = notices;
        this.links = links;
        this.mail = mail;
    }

    /** The tenants in which there may be something to tell; forgets what has ended. */
    public List<TenantId> tenants() {
        Instant now = states.readPlatform().now();
        notices.forget(now);
        return notices.tenants(new PeopleSearch.Ending(now, now.plus(REACH))).stream()
                .sorted()
                .toList();
    }

    /** Tells what is due in one of them and has not been told; whichever node comes first does. */
    public void tell(TenantId tenant) {
        Snapshot snapshot = states.read(tenant);
        TenantState state = snapshot.tenant();
        if (state != null
                && state.tenant().status() == TenantStatus.ACTIVE
                && state.tenant().settings().notices().isOn()) {
            new Telling(snapshot.now(), state).run();
        }
    }

    /** The moment at which the day {@code days} after today is over. */
    static Instant endOfDay(Instant now, ZoneId zone, int days) {
        return LocalDate.ofInstant(now, zone)
                .plusDays(days + 1L)
                .atStartOfDay(zone)
                .toInstant();
    }

    /** What is told in one tenant at one moment. */
    private final class Telling {
        private final Instant now;
        private final TenantState state;
        private final TenantId tenant;
        private final ZoneId zone;
        private final PeopleSearch.Ending when;
        private final Map<End, Ending> due = new LinkedHashMap<>();

        Telling(Instant now, TenantState state) {
            this.now = now;
            this.state = state;
            this.tenant = state.tenant().id();
            this.zone = state.tenant().timeZone();
            this.when = new PeopleSearch.Ending(
                    now, endOfDay(now, zone, state.tenant().settings().notices().daysBefore()));
        }

        void run() {
            state.members().stream()
                    .filter(member -> member.isInForce(now))
                    .flatMap(this::ending)
                    .sorted(Comparator.comparing(Ending::end)
                            .thenComparing(ending -> ending.person().id()))
                    .forEach(ending -> due.put(keyOf(ending), ending));
            if (!due.isEmpty()) {
                people();
                administrators();
            }
        }

        /** Of who is disabled, invited or gone already nothing ends. */
        private Stream<Ending> ending(Membership member) {
            Person person = state.people().get(member.user());
            return person == null || person.erased()
                    ? Stream.empty()
                    : ListEndings.endings(person, member).filter(ending -> when.has(ending.end()));
        }

        private List<End> untold(Audience audience) {
            Set<End> told = notices.told(tenant, when, audience);
            return due.keySet().stream().filter(end -> !told.contains(end)).toList();
        }

        private List<Ending> tell(List<End> some, Audience audience) {
            return notices.tell(tenant, some, audience, now).stream()
                    .map(end -> Objects.requireNonNull(due.get(end)))
                    .toList();
        }

        private void people() {
            List<List<End>> readers = List.copyOf(untold(Audience.PERSON).stream()
                    .filter(end ->
                            isReachable(Objects.requireNonNull(due.get(end)).person()))
                    .collect(Collectors.groupingBy(End::user, LinkedHashMap::new, Collectors.toList()))
                    .values());
            for (int from = 0; from < readers.size(); from += READERS_AT_ONCE) {
                post(tell(
                        readers.subList(from, Math.min(readers.size(), from + READERS_AT_ONCE)).stream()
                                .flatMap(List::stream)
                                .toList(),
                        Audience.PERSON));
            }
        }

        private void post(List<Ending> told) {
            Map<Person, List<Letter.End>> ends = new LinkedHashMap<>();
            told.forEach(ending -> ends.computeIfAbsent(ending.person(), _ -> new ArrayList<>())
                    .add(words(ending)));
            send(ends.entrySet().stream()
                    .<Letter>map(entry -> new Letter.AccessEnds(
                            Objects.requireNonNull(entry.getKey().email()),
                            Letter.languageOf(entry.getKey()),
                            Letterhead.of(state.tenant()),
                            entry.getValue(),
                            links.page(tenant, "my-access"),
                            zone))
                    .toList());
        }

        private void administrators() {
            List<Person> readers = readers();
            List<End> untold = readers.isEmpty() ? List.of() : untold(Audience.ADMINISTRATORS);
            if (untold.isEmpty() || !notices.tellOn(tenant, LocalDate.ofInstant(now, zone))) {
                return;
            }
            List<Ending> told = tell(untold, Audience.ADMINISTRATORS);
            List<Letter.EndOf> first = told.stream()
                    .limit(LISTED)
                    .map(ending -> new Letter.EndOf(ending.person().label(), words(ending)))
                    .toList();
            if (!first.isEmpty()) {
                send(readers.stream()
                        .<Letter>map(reader -> new Letter.EndingDigest(
                                Objects.requireNonNull(reader.email()),
                                Letter.languageOf(reader),
                                Letterhead.of(state.tenant()),
                                first,
                                told.size(),
                                links.page(tenant, "ending"),
                                zone))
                        .toList());
            }
        }

        private List<Person> readers() {
            return state.members().stream()
                    .filter(member -> member.isTenantAdmin() && member.isInForce(now))
                    .map(Membership::user)
                    .sorted()
                    .flatMap(user -> Stream.ofNullable(state.people().get(user)))
                    .filter(TellEndings::isReachable)
                    .toList();
        }

        private Letter.End words(Ending ending) {
            return new Letter.End(roleName(ending.assignment()), ending.end());
        }

        private @Nullable String roleName(@Nullable RoleAssignment assignment) {
            if (assignment == null) {
                return null;
            }
            Role role = state.roles().get(assignment.role());
            return role == null ? assignment.role().value() : role.name();
        }
    }

    private static End keyOf(Ending ending) {
        return new End(ending.person().id(), ending.role(), ending.end());
    }

    private void send(List<Letter> letters) {
        if (!letters.isEmpty()) {
            mail.post(letters);
        }
    }

    private static boolean isReachable(Person person) {
        return !person.erased() && person.email() != null && person.emailConfirmed();
    }
}
