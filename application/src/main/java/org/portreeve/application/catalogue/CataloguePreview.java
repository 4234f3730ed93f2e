package org.portreeve.application.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.portreeve.application.plan.LimitUse;
import org.portreeve.application.plan.Shift;
import org.portreeve.domain.change.CataloguePlan;
import org.portreeve.domain.change.Effects;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.plan.Plan;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/** What a change of the catalogue does, tenant by tenant; tenants to which it does nothing are left out. */
public record CataloguePreview(CataloguePlan plan, List<InTenant> tenants, String digest) {
    /** Keeps a copy. */
    public CataloguePreview {
        tenants = List.copyOf(tenants);
    }

    /**
     * What it does in one tenant: which rights people gain and lose, those of most people first; of the limits only those that a
     * changed plan leaves exceeded.
     */
    public record InTenant(TenantId id, String name, Shift shift, List<Right> rights) {
        /** Keeps a copy. */
        public InTenant {
            rights = List.copyOf(rights);
        }

        private boolean isNothing() {
            return rights.isEmpty()
                    && shift.limits().isEmpty()
                    && shift.locked().isEmpty()
                    && shift.unlocked().isEmpty();
        }
    }

    /** A right that so many people gain or lose. */
    public record Right(Effects.What what, boolean gained, int people) {}

    /** How many people gain something, in all tenants; who is in two of them counts twice. */
    public long gaining() {
        return tenants.stream().mapToLong(tenant -> tenant.shift().gaining()).sum();
    }

    /** How many people lose something, in all tenants; who is in two of them counts twice. */
    public long losing() {
        return tenants.stream().mapToLong(tenant -> tenant.shift().losing()).sum();
    }

    static CataloguePreview of(CataloguePlan plan, Start start, Iterable<TenantState> states, Instant now) {
        List<InTenant> tenants = new ArrayList<>();
        StringBuilder digest = new StringBuilder();
        for (TenantState state : states) {
            TenantState then = CatalogueWriting.following(plan, state, start);
            Effects effects = plan.effectsIn(state, then, now);
            InTenant one = in(plan, state, then, effects, now);
            if (!one.isNothing()) {
                tenants.add(one);
                digest.append(one.id()).append(' ').append(CataloguePlan.digestOf(effects, then));
                one.shift().limits().forEach(limit -> digest.append(' ').append(limit));
                digest.append('\n');
            }
        }
        return new CataloguePreview(plan, tenants, digest.toString());
    }

    private static InTenant in(CataloguePlan plan, TenantState state, TenantState then, Effects effects, Instant now) {
        Shift shift =
                Shift.between(new Shift.Side(plan.before(), state), new Shift.Side(plan.after(), then), effects, now);
        List<Right> rights = new ArrayList<>();
        add(effects, Effects.Group::losses, false, rights);
        add(effects, Effects.Group::gains, true, rights);
        rights.sort((one, other) -> Integer.compare(other.people(), one.people()));
        Plan was = plan.before().planOf(state.tenant().subscription());
        Plan is = plan.after().planOf(state.tenant().subscription());
        List<LimitUse> exceeded = Objects.equals(was, is)
                ? List.of()
                : shift.limits().stream().filter(LimitUse::isOver).toList();
        return new InTenant(
                state.tenant().id(),
                state.tenant().name(),
                new Shift(shift.locked(), shift.unlocked(), shift.losing(), shift.gaining(), exceeded),
                rights);
    }

    private static void add(
            Effects effects, Function<Effects.Group, List<Effects.Effect>> side, boolean gained, List<Right> rights) {
        Map<Effects.What, Set<UserId>> people = new HashMap<>();
        for (Effects.Group group : effects.groups()) {
            side.apply(group)
                    .forEach(effect -> people.computeIfAbsent(effect.what(), _ -> new HashSet<>())
                            .addAll(group.people()));
        }
        people.entrySet().stream()
                .sorted((one, other) ->
                        one.getKey().toString().compareTo(other.getKey().toString()))
                .forEach(entry -> rights.add(
                        new Right(entry.getKey(), gained, entry.getValue().size())));
    }
}
