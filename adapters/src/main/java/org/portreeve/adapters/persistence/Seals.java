package org.portreeve.adapters.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.membership.Membership;

/** Seals what is private about some people, for one reading or writing, and opens it as long as their keys exist. */
final class Seals {
    private final Map<UUID, PersonKey> keys;
    private final Function<Collection<UUID>, Map<UUID, PersonKey>> maker;

    Seals(Map<UUID, PersonKey> keys, Function<Collection<UUID>, Map<UUID, PersonKey>> maker) {
        this.keys = keys;
        this.maker = maker;
    }

    /** The people about whom a change set says something that is to be sealed. */
    static List<UUID> named(ChangeSet changes) {
        return changes.changes().stream()
                .<UUID>mapMulti((change, out) -> {
                    switch (change) {
                        case Change.OfPerson person -> out.accept(person.user().value());
                        case Change.OfMembership member
                        when isPrivate(member) -> out.accept(member.user().value());
                        default -> {}
                    }
                })
                .toList();
    }

    private static boolean isPrivate(Change.OfMembership change) {
        return Stream.of(Optional.ofNullable(change.before()), Optional.ofNullable(change.after()))
                .flatMap(Optional::stream)
                .map(Membership::details)
                .anyMatch(details -> !MemberValues.of(details).isEmpty());
    }

    /** Makes keys for people who come for the first time. */
    void make(Collection<UUID> people) {
        keys.putAll(maker.apply(people));
    }

    /** Refuses to seal for somebody without a key: what is erased must not come back. */
    String seal(UUID person, Record values) {
        PersonKey key = keys.get(person);
        if (key == null) {
            throw new IllegalStateException("no key for " + person);
        }
        return key.seal(context(person, values.getClass()), DomainJson.text(values));
    }

    /** The values; null where the key is gone. */
    <T extends Record> @Nullable T open(UUID person, String sealed, Class<T> type) {
        PersonKey key = keys.get(person);
        return key == null ? null : DomainJson.read(key.open(context(person, type), sealed), type);
    }

    private static String context(UUID person, Class<?> type) {
        return RecordShape.of(type).name() + " " + person;
    }
}
