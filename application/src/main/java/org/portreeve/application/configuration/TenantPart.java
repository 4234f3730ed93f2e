package org.portreeve.application.configuration;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Extent;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.domain.plan.Subscription;
import org.portreeve.domain.plan.SubscriptionStatus;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.tenancy.Joining;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantBoundary;

/** What a document makes of the tenant's own record. */
final class TenantPart {
    private static final String EVERYTHING = "*";

    private final Merging merging;

    TenantPart(Merging merging) {
        this.merging = merging;
    }

    Tenant apply(ConfigurationDocument document) {
        Tenant before = merging.before().tenant();
        if (document.slug() != null
                && !document.slug().value().equals(before.id().value())) {
            merging.flaw(document.slug().path(), "wrong-tenant", document.slug().value());
        }
        boolean sameZone = document.timeZone() == null
                || document.timeZone()
                        .value()
                        .normalized()
                        .equals(before.timeZone().normalized());
        return new Tenant(
                before.id(),
                document.name() == null ? before.name() : document.name().value(),
                before.kind(),
                document.status() == null ? before.status() : document.status().value(),
                sameZone || document.timeZone() == null
                        ? before.timeZone()
                        : document.timeZone().value(),
                document.subscription() == null
                        ? before.subscription()
                        : subscription(before.subscription(), document.subscription()),
                document.boundary() == null ? before.boundary() : boundary(before.boundary(), document.boundary()),
                document.joining() == null ? before.joining() : joining(before.joining(), document.joining()),
                before.settings());
    }

    private Subscription subscription(Subscription before, ConfigurationDocument.SubscriptionEntry entry) {
        merging.places()
                .put("subscription", Places.TENANT, "plan", String.valueOf(entry.plan()), entry.path() + "/plan");
        SubscriptionStatus status = entry.status() == null ? before.status() : entry.status();
        boolean trial = status == SubscriptionStatus.TRIAL;
        if (trial != (entry.until() != null) && !(trial && entry.status() == null)) {
            merging.flaw(entry.path() + (trial ? "" : "/until"), trial ? Flaw.MISSING : Flaw.MALFORMED, "until");
            return before;
        }
        return new Subscription(
                entry.plan() == null ? before.plan() : entry.plan(),
                status,
                trial && entry.until() == null ? before.trialUntil() : entry.until(),
                before.overrides());
    }

    private TenantBoundary boundary(TenantBoundary before, ConfigurationDocument.BoundaryEntry entry) {
        return new TenantBoundary(
                entry.permissions() == null
                        ? before.permissions()
                        : extent("permission", entry.permissions(), this::permissions, Permission::new),
                entry.sections() == null
                        ? before.sections()
                        : extent("section", entry.sections(), this::sections, SectionId::new),
                entry.agents() == null
                        ? before.agents()
                        : extent("agent", entry.agents(), this::sharedAgents, AgentId::new));
    }

    private <T> Extent<T> extent(
            String kind,
            ConfigurationDocument.Listing listing,
            Function<String, @Nullable Set<T>> expand,
            Function<String, T> single) {
        if (listing.all()) {
            return Extent.all();
        }
        Set<T> all = new HashSet<>();
        Set<String> seen = new HashSet<>();
        for (Located<String> item : listing.items()) {
            if (!seen.add(item.value())) {
                merging.flaw(item.path(), Flaw.DUPLICATE, item.value());
            }
            Set<T> expanded = expand.apply(item.value());
            if (expanded == null) {
                all.add(single.apply(item.value()));
                merging.places().put("boundary", Places.TENANT, kind, item.value(), item.path());
            } else if (expanded.isEmpty()) {
                merging.flaw(item.path(), Flaw.UNKNOWN_KEY, item.value());
            } else {
                all.addAll(expanded);
            }
        }
        return Extent.of(all);
    }

    /** Every permission that a pattern stands for; null for what is no pattern. */
    private @Nullable Set<Permission> permissions(String text) {
        Predicate<Permission> meant;
        if (text.equals(EVERYTHING)) {
            meant = _ -> true;
        } else if (text.endsWith(":*")) {
            String type = text.substring(0, text.length() - 2);
            meant = permission -> permission.resourceType().equals(type);
        } else {
            return null;
        }
        return merging.catalogue().permissions().values().stream()
                .filter(definition -> !definition.isPlatform())
                .map(PermissionDefinition::permission)
                .filter(meant)
                .collect(Collectors.toSet());
    }

    private @Nullable Set<SectionId> sections(String text) {
        return text.equals(EVERYTHING) ? merging.catalogue().sections().keySet() : null;
    }

    private @Nullable Set<AgentId> sharedAgents(String text) {
        if (!text.equals(EVERYTHING)) {
            return null;
        }
        Stream<Agent> shared = merging.before().agents().stream().filter(Agent::shared);
        return shared.map(Agent::id).collect(Collectors.toSet());
    }

    private Joining joining(Joining before, ConfigurationDocument.JoiningEntry entry) {
        Map<SectionId, Boolean> sections = new LinkedHashMap<>(before.sections());
        if (entry.sections() != null) {
            entry.sections().forEach((id, on) -> {
                merging.places().put("joining", Places.TENANT, "section", id.value(), on.path());
                // Why: what is on by default and not stored stays so, or writing a document out and in would change it.
                if (before.allows(id) != on.value()) {
                    sections.put(id, on.value());
                    MemberSections.refuseUnlessConfigurable(merging, id, on.path());
                }
            });
        }
        name("role", entry.roles());
        name("profile", entry.profiles());
        return new Joining(
                sections,
                entry.agentsAllowed() == null ? before.agentsAllowed() : entry.agentsAllowed(),
                entry.roles() == null ? before.roles() : merging.distinct(entry.roles()),
                entry.profiles() == null ? before.profiles() : merging.distinct(entry.profiles()));
    }

    private <T> void name(String kind, @Nullable List<Located<T>> items) {
        if (items != null) {
            merging.naming("joining", Places.TENANT, kind, items);
        }
    }
}
