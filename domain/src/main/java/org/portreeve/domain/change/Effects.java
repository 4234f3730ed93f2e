package org.portreeve.domain.change;

import java.util.List;
import java.util.stream.Stream;
import org.portreeve.domain.Window;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.tenancy.SubtenantId;

/** Who gains and loses what: people with equal gains and losses stand together; who gains and loses nothing is left out. */
public record Effects(List<Group> groups) {
    /** No gains, no losses. */
    public static final Effects NONE = new Effects(List.of());

    /** Keeps a copy. */
    public Effects {
        groups = List.copyOf(groups);
    }

    /** People who gain and lose the same. */
    public record Group(List<UserId> people, List<Effect> gains, List<Effect> losses) {
        /** Keeps copies. */
        public Group {
            people = List.copyOf(people);
            gains = List.copyOf(gains);
            losses = List.copyOf(losses);
        }
    }

    /** One thing that is gained or lost within a window; an absent start means at once, an absent end for good. */
    public record Effect(What what, Window window) {}

    /** What can be gained and lost. */
    public sealed interface What {
        /** A request that is allowed. A permission without a resource speaks for all resources that are not named beside it. */
        record Access(AccessRequest request) implements What {}

        /** A subtenant in which the access counts. */
        record Reach(SubtenantId subtenant) implements What {}
    }

    /** Everybody who gains or loses something. */
    public Stream<UserId> people() {
        return groups.stream().flatMap(group -> group.people().stream());
    }

    /** Whether nobody gains or loses anything. */
    public boolean isEmpty() {
        return groups.isEmpty();
    }
}
