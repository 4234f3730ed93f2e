package org.portreeve.domain.change;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.access.AccessRules;
import org.portreeve.domain.access.Situation;
import org.portreeve.domain.tenancy.SubtenantId;

/** One member's access before and after a change, asked at each of some moments. */
final class Comparison {
    private final Situation was;
    private final Situation is;
    private final Questions questions;
    private final Set<AccessRequest.DoPermission> onResources;
    private final Territories territories;
    private final Spans gains;
    private final Spans losses;

    private Comparison(
            Situation was, Situation is, List<Instant> moments, Questions questions, Territories territories) {
        this.was = was;
        this.is = is;
        this.questions = questions;
        this.onResources = questions.onResources(was, is);
        this.territories = territories;
        this.gains = new Spans(moments);
        this.losses = new Spans(moments);
    }

    /** What is gained and what is lost. */
    record Outcome(List<Effects.Effect> gains, List<Effects.Effect> losses) {
        boolean isNothing() {
            return gains.isEmpty() && losses.isEmpty();
        }
    }

    static Outcome of(
            Situation was, Situation is, List<Instant> moments, Questions questions, Territories territories) {
        Comparison comparison = new Comparison(was, is, moments, questions, territories);
        for (int span = 0; span < moments.size(); span++) {
            comparison.ask(moments.get(span), span);
        }
        return new Outcome(comparison.gains.effects(), comparison.losses.effects());
    }

    private void ask(Instant moment, int span) {
        Set<AccessRequest> had = allowed(was.at(moment));
        Set<AccessRequest> has = allowed(is.at(moment));
        Territory wasWhere = had.isEmpty() ? Territory.NOWHERE : territories.before(was.member());
        Territory isWhere = has.isEmpty() ? Territory.NOWHERE : territories.after(is.member());
        for (AccessRequest request : questions.ofEverybody()) {
            if (had.contains(request) != has.contains(request)) {
                tell(request, has.contains(request), span);
            }
        }
        for (AccessRequest.DoPermission request : onResources) {
            if (isToldApart(request, had, has, wasWhere, isWhere)) {
                tell(request, has.contains(request), span);
            }
        }
        Territory.Difference difference = territories.difference(wasWhere, isWhere);
        difference.gains().forEach(what -> gains.mark(what, span));
        difference.losses().forEach(what -> losses.mark(what, span));
    }

    private Set<AccessRequest> allowed(Situation situation) {
        Set<AccessRequest> allowed = new HashSet<>();
        if (situation.member() != null) {
            ask(questions.ofEverybody(), situation, allowed);
            ask(onResources, situation, allowed);
        }
        return allowed;
    }

    private static void ask(
            Iterable<? extends AccessRequest> requests, Situation situation, Set<AccessRequest> allowed) {
        for (AccessRequest request : requests) {
            if (AccessRules.decide(request, situation).isAllowed()) {
                allowed.add(request);
            }
        }
    }

    private void tell(AccessRequest request, boolean has, int span) {
        (has ? gains : losses).mark(new Effects.What.Access(request), span);
    }

    /**
     * Whether the resource fares otherwise than what is told of its permission says: by where it belongs now, or, where
     * something changes at all, by where it belonged.
     */
    private boolean isToldApart(
            AccessRequest.DoPermission request,
            Set<AccessRequest> had,
            Set<AccessRequest> has,
            Territory wasWhere,
            Territory isWhere) {
        AccessRequest asSuch = new AccessRequest.DoPermission(request.permission());
        String type = request.permission().resourceType();
        String resource = String.valueOf(request.resource());
        SubtenantId home = Moved.homeOf(was.tenant(), type, resource);
        SubtenantId homeNow = Moved.homeOf(is.tenant(), type, resource);
        boolean before = had.contains(request);
        boolean after = has.contains(request);
        boolean wentWith = before == (had.contains(asSuch) && wasWhere.reaches(home));
        boolean heldNow = has.contains(asSuch);
        boolean byPlaceNow = wentWith ? heldNow && isWhere.reaches(homeNow) : before;
        boolean byPlaceThen = wentWith ? heldNow && isWhere.reaches(home) : before;
        return after != byPlaceNow || (before != after && after != byPlaceThen);
    }
}
