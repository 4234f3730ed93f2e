package org.portreeve.domain.change;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A change before it is a fact: what differs, who gains and loses what, and what the guards say. Its digest names the effects. */
public record ChangePlan(
        Proposal proposal, ChangeSet changes, Effects effects, List<Objection> objections, String digest) {
    /** Keeps a copy. */
    public ChangePlan {
        objections = List.copyOf(objections);
    }

    /** Plans what {@code proposal} says. */
    public static ChangePlan of(Proposal proposal) {
        ChangeSet changes = ChangeSet.between(proposal.before(), proposal.after());
        Set<Objection> objections = new LinkedHashSet<>();
        Guards.check(proposal, changes, objections::add);
        Effects effects = Effects.of(proposal, changes);
        return new ChangePlan(
                proposal,
                changes,
                effects,
                List.copyOf(objections),
                Digest.of(effects, proposal.beforeOrEmpty(), proposal.after()));
    }

    /** Whether no guard objects. */
    public boolean isAcceptable() {
        return objections.isEmpty();
    }
}
