package org.portreeve.application.change;

import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.domain.change.Authority;
import org.portreeve.domain.change.ChangePlan;
import org.portreeve.domain.change.Proposal;
import org.portreeve.domain.tenancy.TenantId;

/** The one way of change: plans an edit, and commits it when its effects are still those that were confirmed. */
@UseCase
public final class Changes {
    private final States states;
    private final Journal journal;
    private final Authorities authorities;

    /** Reads from {@code states}, writes to {@code journal}. */
    public Changes(States states, Journal journal, Authorities authorities) {
        this.states = states;
        this.journal = journal;
        this.authorities = authorities;
    }

    /** Says what {@code edit} would do; changes nothing. */
    public Outcome plan(Actor actor, TenantId tenant, Edit edit) {
        return judge(states.read(tenant), authorities.of(actor), edit);
    }

    /** Does what {@code edit} says, if no guard objects; {@code confirmed} is the digest of a plan that was shown, or null. */
    public Outcome commit(Actor actor, TenantId tenant, Edit edit, String reason, @Nullable String confirmed) {
        return commit(actor, tenant, edit, reason, confirmed, Progress.NONE);
    }

    /** The same for a change that takes its time; where {@code progress} calls it off, {@link CalledOff} comes out. */
    public Outcome commit(
            Actor actor, TenantId tenant, Edit edit, String reason, @Nullable String confirmed, Progress progress) {
        return journal.withTenant(tenant, progress, (snapshot, recorder) -> {
            Outcome outcome = judge(snapshot, authorities.of(actor), edit);
            if (!(outcome instanceof Outcome.Planned(ChangePlan plan))) {
                return outcome;
            }
            if (confirmed != null && !confirmed.equals(plan.digest())) {
                return new Outcome.Shifted(plan);
            }
            return new Outcome.Committed(
                    recorder.record(plan.changes(), plan.proposal().after(), actor.origin(reason)), plan);
        });
    }

    private static Outcome judge(Snapshot snapshot, Authority authority, Edit edit) {
        return switch (edit.apply(snapshot)) {
            case Edit.Absent _ -> new Outcome.Absent();
            case Edit.Impossible(var objections) -> new Outcome.Refused(objections);
            case Edit.To(var after) -> {
                ChangePlan plan = ChangePlan.of(
                        new Proposal(snapshot.catalogue(), snapshot.tenant(), after, authority, snapshot.now()));
                if (plan.changes().isEmpty()) {
                    yield new Outcome.Unchanged();
                }
                yield plan.isAcceptable() ? new Outcome.Planned(plan) : new Outcome.Refused(plan.objections());
            }
        };
    }
}
