package org.portreeve.domain.change;

import java.util.List;
import java.util.function.Consumer;

/** All guards; every change of a tenant passes every one of them, whatever its source. */
final class Guards {
    private static final List<Guard> ALL = List.of(
            new PermittedChanges(),
            new AdministratorScope(),
            new NeverLockedOut(),
            new NoReachingUp(),
            new NoEscalation(),
            new KeysStayBelow(),
            new ExclusionsHold(),
            new LimitsHold(),
            new PlanCovers(),
            new AddressesAllowed(),
            new NothingDangles(),
            new ExternalIdsDiffer());

    private Guards() {}

    static void check(Proposal proposal, ChangeSet changes, Consumer<Objection> objections) {
        if (!changes.isEmpty()) {
            ALL.forEach(guard -> guard.check(proposal, changes, objections));
        }
    }
}
