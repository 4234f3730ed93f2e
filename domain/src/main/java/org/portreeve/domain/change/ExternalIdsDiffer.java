package org.portreeve.domain.change;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.TenantState;

/**
 * No external id is written that is another member's, or another member's address. An address that an identity provider
 * refreshes is not refused for it; one that a tenant writes is.
 */
final class ExternalIdsDiffer implements Guard {
    @Override
    public void check(Proposal proposal, ChangeSet changes, Consumer<Objection> objections) {
        TenantState after = proposal.after();
        Map<String, Set<UserId>> written = new HashMap<>();
        changes.of(Change.OfMembership.class).forEach(change -> {
            String id = externalId(change.after());
            if (id != null && !id.equals(externalId(change.before()))) {
                written.computeIfAbsent(id, _ -> new HashSet<>()).add(change.user());
            }
        });
        Map<String, UserId> addressed = new HashMap<>();
        if (!(proposal.authority() instanceof Authority.OfSystem)) {
            changes.of(Change.OfPerson.class).forEach(change -> {
                String address = address(change.after());
                if (address != null && !Objects.equals(address, address(change.before()))) {
                    addressed.put(address, change.user());
                }
            });
        }
        if (written.isEmpty() && addressed.isEmpty()) {
            return;
        }
        Map<String, Set<UserId>> writtenLower = new HashMap<>();
        written.forEach((id, users) -> writtenLower
                .computeIfAbsent(id.toLowerCase(Locale.ROOT), _ -> new HashSet<>())
                .addAll(users));
        after.members().forEach((user, member) -> {
            String id = externalId(member);
            if (id != null) {
                others(written.getOrDefault(id, Set.of()), user, after, objections);
                UserId newcomer = addressed.get(id.toLowerCase(Locale.ROOT));
                if (newcomer != null && !newcomer.equals(user)) {
                    objections.accept(new Objection.ExternalIdTaken(user, id));
                }
            }
            String address =
                    writtenLower.isEmpty() ? null : address(after.people().get(user));
            if (address != null) {
                others(writtenLower.getOrDefault(address, Set.of()), user, after, objections);
            }
        });
    }

    private static void others(Set<UserId> writers, UserId owner, TenantState state, Consumer<Objection> objections) {
        for (UserId writer : writers) {
            String id = externalId(state.members().get(writer));
            if (!writer.equals(owner) && id != null) {
                objections.accept(new Objection.ExternalIdTaken(writer, id));
            }
        }
    }

    private static @Nullable String externalId(@Nullable Membership member) {
        return member == null ? null : member.details().externalId();
    }

    private static @Nullable String address(@Nullable Person person) {
        return person == null || person.email() == null ? null : person.email().value();
    }
}
