package org.portreeve.application.catalogue;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.access.LaunchHosts;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.domain.change.CataloguePlan;
import org.portreeve.domain.plan.Plan;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionId;

/** One change of one thing of the catalogue, made of the thing as it was seen. */
public sealed interface CatalogueAction {
    /** The platform permission that it asks for. */
    Permission needs();

    /** Whether what was seen is no longer what is there. */
    boolean isStale(Catalogue now);

    /** Whether its key is another thing's already. */
    default boolean isTaken(@SuppressWarnings("unused") Catalogue now) {
        return false;
    }

    /** What is wrong with it as such. */
    Set<CatalogueField> flaws(Catalogue now, LaunchHosts hosts);

    /** The catalogue as it is to be. */
    Catalogue on(Catalogue now);

    /** How a section begins that becomes configurable. */
    default Start start() {
        return Start.OFF;
    }

    /**
     * Makes a section another one with the same key. The gate and the feature of Access Management stay, or nobody could put
     * anything right.
     */
    record WriteSection(Section seen, Section wanted, Start start) implements CatalogueAction {
        @Override
        public Permission needs() {
            return CataloguePlan.MANAGES_SECTIONS;
        }

        @Override
        public boolean isStale(Catalogue now) {
            return !seen.equals(now.section(seen.id()));
        }

        @Override
        public Set<CatalogueField> flaws(Catalogue now, LaunchHosts hosts) {
            return CatalogueFlaws.of(seen, wanted, now, hosts);
        }

        @Override
        public Catalogue on(Catalogue now) {
            Map<SectionId, Section> sections = new LinkedHashMap<>(now.sections());
            sections.put(seen.id(), wanted);
            return now.withSections(sections);
        }
    }

    /** Makes a plan another one with the same key, or makes it at all where none was seen. */
    record WritePlan(@Nullable Plan seen, Plan wanted) implements CatalogueAction {
        @Override
        public Permission needs() {
            return CataloguePlan.MANAGES_PLANS;
        }

        @Override
        public boolean isStale(Catalogue now) {
            return seen != null && !seen.equals(now.plan(seen.id()));
        }

        @Override
        public boolean isTaken(Catalogue now) {
            return seen == null && now.plan(wanted.id()) != null;
        }

        @Override
        public Set<CatalogueField> flaws(Catalogue now, LaunchHosts hosts) {
            return CatalogueFlaws.of(seen, wanted);
        }

        @Override
        public Catalogue on(Catalogue now) {
            Map<PlanId, Plan> plans = new LinkedHashMap<>(now.plans());
            plans.put(wanted.id(), wanted);
            return now.withPlans(plans);
        }
    }

    /** Takes a plan away that no tenant is on; the plan of tenants that are made without one stays. */
    record RemovePlan(Plan seen) implements CatalogueAction {
        @Override
        public Permission needs() {
            return CataloguePlan.MANAGES_PLANS;
        }

        @Override
        public boolean isStale(Catalogue now) {
            return !seen.equals(now.plan(seen.id()));
        }

        @Override
        public Set<CatalogueField> flaws(Catalogue now, LaunchHosts hosts) {
            return EnumSet.noneOf(CatalogueField.class);
        }

        @Override
        public Catalogue on(Catalogue now) {
            Map<PlanId, Plan> plans = new LinkedHashMap<>(now.plans());
            plans.remove(seen.id());
            return now.withPlans(plans);
        }
    }

    /**
     * Gives a permission another description or feature, or defines it at all where none was seen. It never changes its group,
     * and what is defined is never of the group platform: the product asks for those by name.
     */
    record WritePermission(@Nullable PermissionDefinition seen, PermissionDefinition wanted)
            implements CatalogueAction {
        @Override
        public Permission needs() {
            return CataloguePlan.MANAGES_SECTIONS;
        }

        @Override
        public boolean isStale(Catalogue now) {
            return seen != null && !seen.equals(now.definition(seen.permission()));
        }

        @Override
        public boolean isTaken(Catalogue now) {
            return seen == null && now.definition(wanted.permission()) != null;
        }

        @Override
        public Set<CatalogueField> flaws(Catalogue now, LaunchHosts hosts) {
            return CatalogueFlaws.of(seen, wanted, now);
        }

        @Override
        public Catalogue on(Catalogue now) {
            Map<Permission, PermissionDefinition> permissions = new LinkedHashMap<>(now.permissions());
            permissions.put(wanted.permission(), wanted);
            return now.withPermissions(permissions);
        }
    }

    /** Takes a permission away that nothing names. */
    record RemovePermission(PermissionDefinition seen) implements CatalogueAction {
        @Override
        public Permission needs() {
            return CataloguePlan.MANAGES_SECTIONS;
        }

        @Override
        public boolean isStale(Catalogue now) {
            return !Objects.equals(seen, now.definition(seen.permission()));
        }

        @Override
        public Set<CatalogueField> flaws(Catalogue now, LaunchHosts hosts) {
            return EnumSet.noneOf(CatalogueField.class);
        }

        @Override
        public Catalogue on(Catalogue now) {
            Map<Permission, PermissionDefinition> permissions = new LinkedHashMap<>(now.permissions());
            permissions.remove(seen.permission());
            return now.withPermissions(permissions);
        }
    }
}
