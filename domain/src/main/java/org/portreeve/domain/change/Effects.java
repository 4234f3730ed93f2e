package org.portreeve.domain.change;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Window;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.SubtenantId;

/** Who gains and loses what: people with equal gains and losses stand together; who gains and loses nothing is left out. */
public record Effects(List<Group> groups) {
    /** No gains, no losses. */
    public static final Effects NONE = new Effects(List.of());

    /** Keeps a copy. */
    public Effects {
        groups = List.copyOf(groups);
    }

    /** What a change of the catalogue, or of a tenant that is null where it is new, or of both does to its people. */
    public static Effects of(
            Catalogue catalogueBefore,
            Catalogue catalogueAfter,
            @Nullable TenantState before,
            TenantState after,
            Instant now) {
        return new EffectsOf(catalogueBefore, catalogueAfter, before, after, now, ChangeSet.between(before, after))
                .compute();
    }

    /** What {@code proposal} does, of which is known what it changes. */
    static Effects of(Proposal proposal, ChangeSet changes) {
        return new EffectsOf(
                        proposal.catalogue(),
                        proposal.catalogue(),
                        proposal.before(),
                        proposal.after(),
                        proposal.at(),
                        changes)
                .compute();
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

    /** What can be gained and lost; losses are to be read first, and what is gained beside them is what is left. */
    public sealed interface What {
        /**
         * A request that is allowed. A permission as such speaks for every resource that is not told apart beside it
         * and was no exception before, as far as the member reaches the subtenant that the resource belongs to.
         */
        record Access(AccessRequest request) implements What {}

        /** A subtenant, with everything beneath it, in which the access counts. */
        record Reach(SubtenantId subtenant) implements What {}

        /** The access counts in the whole tenant: in every subtenant, also such as are made later. */
        record WholeTenant() implements What {}
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
