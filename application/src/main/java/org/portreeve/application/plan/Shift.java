package org.portreeve.application.plan;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.change.ChangePlan;
import org.portreeve.domain.change.Effects;
import org.portreeve.domain.change.Proposal;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.plan.Feature;
import org.portreeve.domain.plan.Plan;
import org.portreeve.domain.plan.Subscription;
import org.portreeve.domain.state.TenantState;

/**
 * What another subscription, or another plan under it, locks and unlocks, by feature with the people whom each section and
 * permission is about; who loses and who gains anything at all; and the limits as they will be.
 */
public record Shift(List<Moved> locked, List<Moved> unlocked, int losing, int gaining, List<LimitUse> limits) {
    /** Keeps copies. */
    public Shift {
        locked = List.copyOf(locked);
        unlocked = List.copyOf(unlocked);
        limits = List.copyOf(limits);
    }

    /** A feature that opens or shuts, what needs it, and how many people gain or lose any of that. */
    public record Moved(FeatureUse use, int people) {}

    /** What {@code plan}, a change of the subscription, does. */
    public static Shift of(ChangePlan plan) {
        Proposal proposal = plan.proposal();
        Catalogue catalogue = proposal.catalogue();
        return between(
                new Side(catalogue, Objects.requireNonNull(proposal.before())),
                new Side(catalogue, proposal.after()),
                plan.effects(),
                proposal.at());
    }

    /** A tenant under a catalogue. */
    public record Side(Catalogue catalogue, TenantState state) {
        private Subscription subscription() {
            return state.tenant().subscription();
        }

        private Set<Feature> open(Instant at) {
            Plan plan = catalogue.planOf(subscription());
            return plan != null && subscription().isInGoodStanding(at) ? plan.features() : Set.of();
        }
    }

    /** What lies between one side and the other, of which is known what it does to people. */
    public static Shift between(Side was, Side is, Effects effects, Instant at) {
        List<Effects.Group> groups = effects.groups();
        return new Shift(
                moved(was, is, at, groups, Effects.Group::losses),
                moved(is, was, at, groups, Effects.Group::gains),
                people(groups, group -> !group.losses().isEmpty()),
                people(groups, group -> !group.gains().isEmpty()),
                LimitUse.of(is.catalogue().planOf(is.subscription()), is.state(), at));
    }

    private static List<Moved> moved(
            Side from,
            Side to,
            Instant at,
            List<Effects.Group> groups,
            Function<Effects.Group, List<Effects.Effect>> side) {
        Set<Feature> kept = to.open(at);
        return from.open(at).stream()
                .filter(feature -> !kept.contains(feature))
                .sorted()
                .map(feature -> FeatureUse.of(from.catalogue(), feature))
                .map(use -> new Moved(
                        use, people(groups, group -> side.apply(group).stream().anyMatch(effect -> isOf(use, effect)))))
                .toList();
    }

    private static boolean isOf(FeatureUse use, Effects.Effect effect) {
        return effect.what() instanceof Effects.What.Access(AccessRequest request)
                && switch (request) {
                    case AccessRequest.OpenSection(var id) ->
                        use.sections().stream().anyMatch(section -> section.id().equals(id));
                    case AccessRequest.DoPermission(var permission, var _) ->
                        use.permissions().contains(permission);
                    case AccessRequest.UseAgent _ -> false;
                };
    }

    private static int people(List<Effects.Group> groups, Predicate<Effects.Group> which) {
        Set<UserId> people = new HashSet<>();
        groups.stream().filter(which).forEach(group -> people.addAll(group.people()));
        return people.size();
    }
}
