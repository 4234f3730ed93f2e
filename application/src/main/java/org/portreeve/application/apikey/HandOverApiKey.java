package org.portreeve.application.apikey;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Changes;
import org.portreeve.application.change.Edit;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.change.Snapshot;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.apikey.ApiKeyId;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/** Hands an API key over to a member who answers for it from then on; its secret, and what it opens, stay as they are. */
@UseCase
public final class HandOverApiKey {
    private static final Permission MANAGE = new Permission("api-key:manage");

    private final Gatekeeper gatekeeper;
    private final Changes changes;

    /** Keys are handed over through {@code changes}. */
    public HandOverApiKey(Gatekeeper gatekeeper, Changes changes) {
        this.gatekeeper = gatekeeper;
        this.changes = changes;
    }

    /** What came of it. */
    public sealed interface Result {}

    /** The member answers for it: just now or already. */
    public record HandedOver() implements Result {}

    /** It is refused. */
    public record Refused(List<Objection> objections) implements Result {
        /** Keeps a copy. */
        public Refused {
            objections = List.copyOf(objections);
        }
    }

    /** There is no such key in force, nobody of that number who may manage keys, or not for this actor. */
    public record Absent() implements Result {}

    /** The members who could answer for a key, by name: those who may manage keys now. Empty where it is not the actor's to ask. */
    public Optional<List<Person>> candidates(Actor actor, TenantId tenant) {
        return gatekeeper.enter(actor, tenant, MANAGE).map(HandOverApiKey::managers);
    }

    private static List<Person> managers(Snapshot snapshot) {
        TenantState state = snapshot.tenant();
        return state == null
                ? List.of()
                : state.members().stream()
                        .filter(member -> mayManage(member, snapshot))
                        .flatMap(member -> Optional.ofNullable(state.people().get(member.user())).stream())
                        .sorted(Comparator.comparing(Person::label).thenComparing(Person::id))
                        .toList();
    }

    private static boolean mayManage(Membership member, Snapshot snapshot) {
        return snapshot.allows(member.user(), new AccessRequest.DoPermission(MANAGE));
    }

    /** Hands a key of {@code tenant} over to {@code keeper}. */
    public Result handOver(Actor actor, TenantId tenant, ApiKeyId id, UserId keeper, String reason) {
        if (gatekeeper.enterAsMember(actor, tenant).isEmpty()) {
            return new Absent();
        }
        Edit edit = snapshot -> {
            TenantState state = snapshot.tenant();
            ApiKey key = state == null ? null : state.apiKeys().get(id);
            Membership member = state == null ? null : state.members().get(keeper);
            if (state == null
                    || key == null
                    || !key.isInForce(snapshot.now())
                    || member == null
                    || !mayManage(member, snapshot)) {
                return new Edit.Absent();
            }
            return new Edit.To(
                    keeper.equals(key.answering())
                            ? state
                            : state.withApiKeys(state.apiKeys().with(id, key.handedOverTo(keeper))));
        };
        return switch (changes.commit(actor, tenant, edit, reason, null)) {
            case Outcome.Committed _, Outcome.Unchanged _ -> new HandedOver();
            case Outcome.Refused(var objections) -> new Refused(objections);
            case Outcome.Absent _ -> new Absent();
            case Outcome.Planned _, Outcome.Shifted _ -> throw new IllegalStateException("nothing was to be confirmed");
        };
    }
}
