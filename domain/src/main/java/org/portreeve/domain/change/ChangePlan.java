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
        List<Objection> objections = objectionsTo(proposal, changes);
        Effects effects = Effects.of(proposal, changes);
        return new ChangePlan(
                proposal, changes, effects, objections, Digest.of(effects, proposal.beforeOrEmpty(), proposal.after()));
    }

    /** What the guards say to {@code proposal}, for whoever needs no effects. */
    public static List<Objection> objectionsTo(Proposal proposal) {
        return objectionsTo(proposal, ChangeSet.between(proposal.before(), proposal.after()));
    }

    private static List<Objection> objectionsTo(Proposal proposal, ChangeSet changes) {
        Set<Objection> objections = new LinkedHashSet<>();
        Guards.check(proposal, changes, objections::add);
        return List.copyOf(objections);
    }

    /** Whether no guard objects. */
    public boolean isAcceptable() {
        return objections.isEmpty();
    }
}
