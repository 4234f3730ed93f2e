package org.portreeve.application.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.history.Revisions;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.membership.Invitation;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.Exclusion;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.tenancy.Subtenant;
import org.portreeve.domain.tenancy.TenantId;

/** Goes through all revisions of the memory each time. */
final class InMemoryRevisions implements Revisions {
    private final InMemoryDatabase database;

    InMemoryRevisions(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public List<Revision> page(@Nullable TenantId tenant, Filter filter, @Nullable Long before, int limit) {
        return database.revisions(tenant).reversed().stream()
                .filter(revision -> before == null || revision.number() < before)
                .filter(revision -> matches(revision, filter))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Revision> find(@Nullable TenantId tenant, long number) {
        return database.revisions(tenant).stream()
                .filter(revision -> revision.number() == number)
                .findFirst();
    }

    @Override
    public long count(@Nullable TenantId tenant) {
        return database.revisions(tenant).size();
    }

    @Override
    public List<Day> days(@Nullable TenantId tenant, Instant since, ZoneId zone) {
        Map<LocalDate, Integer> days = new TreeMap<>();
        database.revisions(tenant).stream()
                .filter(revision -> !revision.time().isBefore(since))
                .forEach(revision -> days.merge(revision.time().atZone(zone).toLocalDate(), 1, Integer::sum));
        return days.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }

    private boolean matches(Revision revision, Filter filter) {
        return (filter.person() == null || touched(revision).anyMatch(filter.person()::equals))
                && (filter.actor() == null
                        || filter.actor().equals(revision.origin().author().actor()))
                && (filter.sources().isEmpty()
                        || filter.sources().contains(revision.origin().source()))
                && (filter.kinds().isEmpty()
                        || revision.changes().changes().stream()
                                .anyMatch(change -> filter.kinds().contains(kind(change))))
                && (filter.from() == null || !revision.time().isBefore(filter.from()))
                && (filter.until() == null || revision.time().isBefore(filter.until()))
                && Stream.of(filter.text().toLowerCase(Locale.ROOT).split("\\s+"))
                        .allMatch(word -> textsOf(revision)
                                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(word)));
    }

    private Stream<String> textsOf(Revision revision) {
        var author = revision.origin().author();
        var keys = Stream.concat(
                        database.tenants().stream()
                                .filter(state -> state.tenant().id().equals(revision.tenant()))
                                .flatMap(state -> state.apiKeys().stream()),
                        database.snapshot(null).platform().apiKeys().stream())
                .filter(key -> key.id().equals(author.key()))
                .map(ApiKey::name);
        var people = database.people().stream()
                .filter(person -> person.id().equals(author.user())
                        || person.id().equals(revision.origin().onBehalfOf())
                        || touched(revision).anyMatch(person.id()::equals))
                .map(person -> person.name().full());
        return Stream.of(Stream.of(revision.origin().reason()), keys, people, things(revision))
                .flatMap(texts -> texts);
    }

    private static Stream<String> things(Revision revision) {
        return revision.changes().changes().stream()
                .flatMap(change -> Stream.of(change.before(), change.after()))
                .<String>mapMulti((thing, names) -> {
                    switch (thing) {
                        case Role role -> names.accept(role.name());
                        case SecurityProfile profile -> names.accept(profile.name());
                        case Exclusion exclusion -> names.accept(exclusion.name());
                        case Subtenant subtenant -> names.accept(subtenant.name());
                        case Agent agent -> names.accept(agent.name());
                        case null, default -> {}
                    }
                });
    }

    private static Stream<UserId> touched(Revision revision) {
        return revision.changes().changes().stream().<UserId>mapMulti((change, users) -> {
            Object thing = change.after() != null ? change.after() : change.before();
            switch (thing) {
                case Person person -> users.accept(person.id());
                case Membership member -> users.accept(member.user());
                case Invitation invitation -> users.accept(invitation.user());
                case null, default -> {}
            }
        });
    }

    /** What a kind of change is called in filters: {@code role}, {@code api-key} … */
    private static String kind(Change change) {
        return change.getClass()
                .getSimpleName()
                .substring("Of".length())
                .replaceAll("(?<=.)([A-Z])", "-$1")
                .toLowerCase(Locale.ROOT);
    }
}
