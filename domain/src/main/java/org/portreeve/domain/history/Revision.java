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

/** One committed change set: of a tenant or, where that is null, of the platform. Times rise strictly within each. */
public record Revision(long number, @Nullable TenantId tenant, Instant time, Origin origin, ChangeSet changes) {
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
