package org.portreeve.ui.history;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Extent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.plan.Feature;
import org.portreeve.domain.plan.Limit;
import org.portreeve.domain.plan.Overrides;
import org.portreeve.domain.plan.Subscription;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.tenancy.Joining;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantBoundary;
import org.portreeve.ui.history.Sentence.Part;

/** What happened to the tenant itself: state, subscription, boundary, and what newcomers get. */
final class TenantFacts {
    private final Names names;
    private final Subject subject;
    private final Consumer<Fact> out;

    private TenantFacts(Names names, Subject subject, Consumer<Fact> out) {
        this.names = names;
        this.subject = subject;
        this.out = out;
    }

    static void of(Change.OfTenant change, Names names, Consumer<Fact> out) {
        Tenant before = change.before();
        Tenant after = change.after();
        if (before == null) {
            out.accept(Fact.of(subject(Objects.requireNonNull(after)), "tenant-created"));
        } else if (after == null) {
            out.accept(Fact.of(subject(before), "tenant-gone"));
        } else {
            new TenantFacts(names, subject(after), out).changed(before, after);
        }
    }

    private static Subject subject(Tenant tenant) {
        return new Subject.OfThing("tenant", tenant.name());
    }

    private void changed(Tenant before, Tenant after) {
        if (!before.name().equals(after.name())) {
            out.accept(Fact.of(subject, "tenant-renamed", Part.strong(before.name()))
                    .with(names.say("field.name"), before.name(), after.name()));
        }
        if (before.kind() != after.kind()) {
            out.accept(Fact.of(subject, "tenant-kind", Part.strong(kind(after.kind())))
                    .with(names.say("field.kind"), kind(before.kind()), kind(after.kind())));
        }
        if (before.status() != after.status()) {
            String key = switch (after.status()) {
                case ACTIVE -> "tenant-active";
                case SUSPENDED -> "tenant-suspended";
                case ARCHIVED -> "tenant-archived";
            };
            out.accept(Fact.of(subject, key));
        }
        if (!before.timeZone().equals(after.timeZone())) {
            out.accept(
                    Fact.of(subject, "tenant-zone", Part.strong(after.timeZone().getId()))
                            .with(
                                    names.say("field.time-zone"),
                                    before.timeZone().getId(),
                                    after.timeZone().getId()));
        }
        subscription(before.subscription(), after.subscription());
        overrides(before.subscription().overrides(), after.subscription().overrides());
        boundary(before.boundary(), after.boundary());
        joining(before.joining(), after.joining());
        SettingFacts.of(subject, before.settings(), after.settings(), names, out);
    }

    private void subscription(Subscription before, Subscription after) {
        if (!before.plan().equals(after.plan())) {
            out.accept(Fact.of(
                            subject,
                            "tenant-plan",
                            Part.plain(before.plan().value()),
                            Part.strong(after.plan().value()))
                    .with(
                            names.say("field.plan"),
                            before.plan().value(),
                            after.plan().value()));
        }
        if (before.status() != after.status()) {
            String was = names.say("subscription." + before.status().key());
            String is = names.say("subscription." + after.status().key());
            out.accept(Fact.of(subject, "tenant-subscription", Part.strong(is))
                    .with(names.say("field.subscription"), was, is));
        } else if (!Objects.equals(before.trialUntil(), after.trialUntil())) {
            out.accept(Fact.of(subject, "tenant-trial", Part.strong(names.end(after.trialUntil())))
                    .with(names.say("field.trial"), names.end(before.trialUntil()), names.end(after.trialUntil())));
        }
    }

    private void overrides(Overrides before, Overrides after) {
        agreed("agreed-feature", minus(after.features(), before.features()));
        agreed("agreed-feature-gone", minus(before.features(), after.features()));
        for (Limit limit : Limit.values()) {
            Long was = before.limits().get(limit);
            Long is = after.limits().get(limit);
            if (!Objects.equals(was, is)) {
                String what = names.say("limit." + limit.key());
                out.accept(Fact.of(subject, "agreed-limit", Part.plain(what), Part.strong(limit(is)))
                        .with(what, limit(was), limit(is)));
            }
        }
    }

    private void agreed(String key, Set<Feature> features) {
        if (!features.isEmpty()) {
            List<String> sorted = features.stream().map(Feature::value).sorted().toList();
            out.accept(Fact.of(subject, key, Part.strong(names.list(sorted))));
        }
    }

    private String limit(@Nullable Long limit) {
        return limit == null ? names.say("limit.plan") : String.format(names.locale(), "%,d", limit);
    }

    private void boundary(TenantBoundary before, TenantBoundary after) {
        extent("permissions", before.permissions(), after.permissions(), Permission::value);
        extent("sections", before.sections(), after.sections(), names::section);
        extent("agents", before.agents(), after.agents(), (AgentId agent) -> names.agent(agent));
    }

    private <T> void extent(String what, Extent<T> before, Extent<T> after, Function<T, String> name) {
        if (before.equals(after)) {
            return;
        }
        String was = extent(what, before);
        String is = extent(what, after);
        switch (after) {
            case Extent.All<T> _ ->
                out.accept(Fact.of(subject, "boundary-" + what + "-all").with(names.say("boundary." + what), was, is));
            case Extent.Listed<T>(var inside) -> {
                if (before instanceof Extent.Listed<T>(var insideBefore)) {
                    moved("boundary-out", minus(insideBefore, inside), name, what, was, is);
                    moved("boundary-in", minus(inside, insideBefore), name, what, was, is);
                } else {
                    out.accept(Fact.of(subject, "boundary-limited", Part.strong(is))
                            .with(names.say("boundary." + what), was, is));
                }
            }
        }
    }

    private <T> void moved(String key, Set<T> things, Function<T, String> name, String what, String was, String is) {
        if (!things.isEmpty()) {
            String list = names.list(things.stream().map(name).toList());
            out.accept(Fact.of(subject, key, Part.strong(list)).with(names.say("boundary." + what), was, is));
        }
    }

    private <T> String extent(String what, Extent<T> extent) {
        return switch (extent) {
            case Extent.All<T> _ -> names.say("all." + what);
            case Extent.Listed<T>(var items) -> names.say("count." + what, items.size());
        };
    }

    private void joining(Joining before, Joining after) {
        var sections = new TreeSet<SectionId>(before.sections().keySet());
        sections.addAll(after.sections().keySet());
        for (SectionId section : sections) {
            boolean is = after.allows(section);
            if (before.allows(section) != is) {
                out.accept(Fact.of(
                                new Subject.OfThing("section-default", names.section(section)),
                                is ? "default-on" : "default-off")
                        .with(names.section(section), allowed(!is), allowed(is)));
            }
        }
        if (before.agentsAllowed() != after.agentsAllowed()) {
            out.accept(Fact.of(subject, after.agentsAllowed() ? "newcomers-agents-on" : "newcomers-agents-off")
                    .with(names.say("field.agents"), allowed(before.agentsAllowed()), allowed(after.agentsAllowed())));
        }
        newcomers("newcomers-get", minus(after.roles(), before.roles()), names::role);
        newcomers("newcomers-miss", minus(before.roles(), after.roles()), names::role);
        newcomers("newcomers-get", minus(after.profiles(), before.profiles()), (ProfileId id) -> names.profile(id));
        newcomers("newcomers-miss", minus(before.profiles(), after.profiles()), (ProfileId id) -> names.profile(id));
    }

    private <T> void newcomers(String key, Set<T> things, Function<T, String> name) {
        if (!things.isEmpty()) {
            List<String> called = things.stream().map(name).toList();
            out.accept(Fact.of(subject, key, Part.strong(names.list(called))));
        }
    }

    private String allowed(boolean allowed) {
        return names.say(allowed ? "access.allowed" : "access.not-allowed");
    }

    private String kind(Tenant.Kind kind) {
        return switch (kind) {
            case ORDINARY -> names.say("tenant-kind.ordinary");
            case DEFAULT -> names.say("tenant-kind.default");
            case MANAGEMENT -> names.say("tenant-kind.management");
        };
    }

    static <T> Set<T> minus(Set<T> from, Set<T> these) {
        var rest = new HashSet<>(from);
        rest.removeAll(these);
        return rest;
    }
}
