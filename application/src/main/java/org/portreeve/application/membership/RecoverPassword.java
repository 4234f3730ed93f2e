package org.portreeve.application.membership;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Authorities;
import org.portreeve.application.change.Snapshot;
import org.portreeve.domain.change.ChangePlan;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.change.Proposal;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the recovery of a member's password at their identity provider; needs {@code member:recover-password}. It changes
 * nothing here, so it is no revision: it is logged.
 */
@UseCase
public final class RecoverPassword {
    /** What the actor must be allowed in the tenant. */
    public static final Permission NEEDS = new Permission("member:recover-password");

    private static final Logger LOG = LoggerFactory.getLogger(RecoverPassword.class);

    private final Gatekeeper gatekeeper;
    private final Authorities authorities;
    private final PasswordRecovery recovery;

    /** Asks providers through {@code recovery}. */
    public RecoverPassword(Gatekeeper gatekeeper, Authorities authorities, PasswordRecovery recovery) {
        this.gatekeeper = gatekeeper;
        this.authorities = authorities;
        this.recovery = recovery;
    }

    /** What came of it. */
    public sealed interface Result {}

    /** The provider was asked; its answer says what happened. */
    public record Asked(PasswordRecovery.Answer answer) implements Result {}

    /** They have never signed in, so there is no provider to ask. */
    public record NotBound() implements Result {}

    /** It is refused; nobody was asked. */
    public record Refused(List<Objection> objections) implements Result {
        /** Keeps a copy. */
        public Refused {
            objections = List.copyOf(objections);
        }
    }

    /** There is no such member, or not for this actor. */
    public record Absent() implements Result {}

    /** Starts it for a member of {@code tenant}. */
    public Result start(Actor actor, TenantId tenant, UserId user) {
        Optional<Snapshot> entered = gatekeeper.enter(actor, tenant, NEEDS);
        TenantState state = entered.map(Snapshot::tenant).orElse(null);
        Membership member = state == null ? null : state.members().get(user);
        Person person = state == null ? null : state.people().get(user);
        if (state == null || member == null || person == null) {
            return new Absent();
        }
        List<Objection> objections = objections(actor, entered.get(), state, member);
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        if (person.identity() == null) {
            return new NotBound();
        }
        PasswordRecovery.Answer answer = recovery.start(Objects.requireNonNull(person.identity()));
        LOG.atInfo()
                .addKeyValue("tenant", tenant)
                .addKeyValue("user", user)
                .addKeyValue("actor", actor.author().actor())
                .addKeyValue("request", actor.origin("").requestId())
                .addKeyValue("answer", answer.getClass().getSimpleName())
                .log("Password recovery");
        return new Asked(answer);
    }

    /** What the guards say to touching that member at all; what a change of status needs beside that is another matter. */
    private List<Objection> objections(Actor actor, Snapshot snapshot, TenantState state, Membership member) {
        MembershipStatus other =
                member.status() == MembershipStatus.DISABLED ? MembershipStatus.ACTIVE : MembershipStatus.DISABLED;
        return ChangePlan.objectionsTo(new Proposal(
                        snapshot.catalogue(),
                        state,
                        state.withMember(member.withStatus(other)),
                        authorities.of(actor),
                        snapshot.now()))
                .stream()
                .filter(objection ->
                        objection instanceof Objection.ReachingUp || objection instanceof Objection.OutsideOwnScope)
                .toList();
    }
}
