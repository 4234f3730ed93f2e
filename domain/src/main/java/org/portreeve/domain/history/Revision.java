package org.portreeve.domain.history;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.membership.Invitation;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.tenancy.TenantId;

/**
 * One committed change set: of a tenant or, where that is null, of the platform. Times rise strictly within each.
 *
 * @param omitted how many of its changes are left out here, because it is shown and has very many
 */
public record Revision(
        long number, @Nullable TenantId tenant, Instant time, Origin origin, ChangeSet changes, long omitted) {
    /** A revision with all its changes. */
    public Revision(long number, @Nullable TenantId tenant, Instant time, Origin origin, ChangeSet changes) {
        this(number, tenant, time, origin, changes, 0);
    }

    /** How many changes it made, with those that are left out. */
    public long changeCount() {
        return changes.changes().size() + omitted;
    }

    /** Everybody whom it names as somebody who acted: who made it, for whom, and who granted what it changes. */
    public Stream<Author> authors() {
        return Stream.concat(
                Stream.concat(
                        Stream.of(origin.author()), Optional.ofNullable(origin.onBehalfOf()).map(Author::of).stream()),
                changes.changes().stream()
                        .flatMap(change -> Stream.of(change)
                                .mapMulti((one, sides) -> {
                                    sides.accept(one.before());
                                    sides.accept(one.after());
                                })
                                .flatMap(Revision::authorsOf)));
    }

    private static Stream<Author> authorsOf(@Nullable Object side) {
        return switch (side) {
            case Membership member -> member.authors();
            case Invitation invitation -> Stream.of(invitation.invitedBy());
            case ApiKey key ->
                key.keeper() == null ? Stream.of(key.createdBy()) : Stream.of(key.createdBy(), Author.of(key.keeper()));
            case null, default -> Stream.empty();
        };
    }
}
