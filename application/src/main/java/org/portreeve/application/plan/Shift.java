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

/**
 * What another subscription locks and unlocks, by feature with the people whom each section and permission is about; who loses
 * and who gains anything at all; and the limits as they will be.
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
        Instant at = proposal.at();
        Set<Feature> before = open(
                catalogue, Objects.requireNonNull(proposal.before()).tenant().subscription(), at);
        Subscription next = proposal.after().tenant().subscription();
        Set<Feature> after = open(catalogue, next, at);
        List<Effects.Group> groups = plan.effects().groups();
        return new Shift(
                moved(catalogue, before, after, groups, Effects.Group::losses),
                moved(catalogue, after, before, groups, Effects.Group::gains),
                people(groups, group -> !group.losses().isEmpty()),
                people(groups, group -> !group.gains().isEmpty()),
                LimitUse.of(catalogue.plan(next.plan()), proposal.after(), at));
    }

    private static Set<Feature> open(Catalogue catalogue, Subscription subscription, Instant at) {
        Plan plan = catalogue.plan(subscription.plan());
        return plan != null && subscription.isInGoodStanding(at) ? plan.features() : Set.of();
    }

    private static List<Moved> moved(
            Catalogue catalogue,
            Set<Feature> from,
            Set<Feature> to,
            List<Effects.Group> groups,
            Function<Effects.Group, List<Effects.Effect>> side) {
        return from.stream()
                .filter(feature -> !to.contains(feature))
                .sorted()
                .map(feature -> FeatureUse.of(catalogue, feature))
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
