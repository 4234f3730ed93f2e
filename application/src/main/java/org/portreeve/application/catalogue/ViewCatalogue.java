package org.portreeve.application.catalogue;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.change.Authorities;
import org.portreeve.application.change.States;
import org.portreeve.application.plan.FeatureUse;
import org.portreeve.application.tenancy.TenantRegister;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.change.CataloguePlan;
import org.portreeve.domain.plan.Feature;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.role.Permission;

/** Shows the catalogue to whoever may change that part of it, or holds {@code tenant:view} on the platform. */
@UseCase
public final class ViewCatalogue {
    private final States states;
    private final TenantRegister register;
    private final CatalogueAuthority authority;

    /** Reads the catalogue from {@code states} and who is on which plan from {@code register}. */
    public ViewCatalogue(States states, TenantRegister register, Authorities authorities) {
        this.states = states;
        this.register = register;
        this.authority = new CatalogueAuthority(authorities);
    }

    /** The catalogue, whether the actor may change what they look at, and how many tenants are on each plan. */
    public record View(Catalogue catalogue, boolean changes, Map<PlanId, Long> tenants) {
        /** Keeps a copy. */
        public View {
            tenants = Map.copyOf(tenants);
        }

        /** Every feature that a plan includes or that something needs, in order. */
        public Set<Feature> features() {
            return FeatureUse.all(catalogue);
        }

        /** How many tenants are on the plan. */
        public long tenantsOn(PlanId plan) {
            return tenants.getOrDefault(plan, 0L);
        }
    }

    /** Sections and permissions; empty where they are not for the actor. */
    public Optional<View> sections(Actor actor) {
        return view(actor, CataloguePlan.MANAGES_SECTIONS);
    }

    /** Plans; empty where they are not for the actor. */
    public Optional<View> plans(Actor actor) {
        return view(actor, CataloguePlan.MANAGES_PLANS);
    }

    private Optional<View> view(Actor actor, Permission need) {
        if (!authority.views(actor, need)) {
            return Optional.empty();
        }
        Map<PlanId, Long> tenants = register.all().stream()
                .collect(Collectors.groupingBy(TenantRegister.Registered::plan, Collectors.counting()));
        return Optional.of(new View(states.readPlatform().catalogue(), authority.holds(actor, Set.of(need)), tenants));
    }
}
