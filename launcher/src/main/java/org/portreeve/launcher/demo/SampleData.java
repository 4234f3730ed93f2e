package org.portreeve.launcher.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.portreeve.application.change.Changes;
import org.portreeve.application.change.States;
import org.portreeve.application.invitation.AddPeople;
import org.portreeve.application.membership.PeopleSearch;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.tenancy.TenantId;

/**
 * Makes the sample data: a company with five departments and two months of history, told through the use cases under a
 * clock of its own, on a platform where nobody is yet.
 */
public final class SampleData {
    private static final int PEOPLE = 300;
    private static final int DAYS = 62;
    private static final long SEED = 20_261_122;

    private final States states;
    private final Changes changes;
    private final AddPeople adding;
    private final PeopleSearch search;
    private final Bills bills;
    private final DemoClock clock;

    SampleData(States states, Changes changes, AddPeople adding, PeopleSearch search, Bills bills, DemoClock clock) {
        this.states = states;
        this.changes = changes;
        this.adding = adding;
        this.search = search;
        this.bills = bills;
        this.clock = clock;
    }

    /** Tells the story, unless somebody is there already. */
    public void make() {
        if (!isEmpty()) {
            return;
        }
        Instant now = states.readPlatform().now();
        Random random = new Random(SEED);
        clock.startAt(now.minus(DAYS, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS));
        try {
            Story story = new Story(changes, clock, random);
            List<Person> crowd = crowd(random);
            new Founding(story, states, crowd).tell();
            Invitations invitations = new Invitations(story, adding);
            invitations.thatExpired();
            new Everyday(story, states, random, now).tell();
            invitations.thatWait();
            bills.tell(now);
        } finally {
            clock.stop();
        }
        notice(random, now);
    }

    private boolean isEmpty() {
        return states.tenants().stream().allMatch(id -> {
            var state = states.read(id).tenant();
            return state == null || state.members().isEmpty();
        });
    }

    private static List<Person> crowd(Random random) {
        DemoNames names = new DemoNames(random);
        DemoCast.people().forEach(person -> names.reserve(Objects.requireNonNull(person.email())));
        List<Person> people = new ArrayList<>();
        for (int i = DemoCast.values().length; i < PEOPLE; i++) {
            DemoNames.Somebody somebody = names.next();
            boolean placeholder = i % 17 == 0;
            people.add(
                    placeholder
                            ? Person.placeholder(DemoCast.numberOf(somebody.email()), somebody.name(), somebody.email())
                            : DemoCast.boundPerson("crowd-" + i, somebody.name(), somebody.email()));
        }
        return people;
    }

    /** When each member was last seen. */
    private void notice(Random random, Instant now) {
        for (TenantId tenant : states.tenants()) {
            var state = Objects.requireNonNull(states.read(tenant).tenant());
            for (Membership member : state.members()) {
                Person person = state.people().get(member.user());
                if (person != null && person.signedIn() && random.nextInt(12) > 0) {
                    double days = Math.pow(random.nextDouble(), 2.5) * DAYS;
                    boolean admin = member.baseRole() == BaseRole.TENANT_ADMIN;
                    search.seen(
                            tenant,
                            member.user(),
                            now.minus(Duration.ofMinutes(Math.round(days * (admin ? 60 : 1440)))));
                }
            }
        }
    }
}
