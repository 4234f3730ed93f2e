package org.portreeve.ui.history;

import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.Exclusion;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.tenancy.Resource;
import org.portreeve.domain.tenancy.Subtenant;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.ui.history.Sentence.Part;

/** What happened to subtenants, profiles, exclusions, agents and resources: made, gone, renamed, moved, filled. */
final class ThingFacts {
    private final Names names;
    private final Consumer<Fact> out;

    ThingFacts(Names names, Consumer<Fact> out) {
        this.names = names;
        this.out = out;
    }

    void of(Change.OfSubtenant change) {
        Subtenant before = change.before();
        Subtenant after = change.after();
        var subject = existing("subtenant", before, after, Subtenant::name);
        if (before != null && after != null) {
            renamed(subject, before.name(), after.name());
            moved(subject, before.parent(), after.parent(), "subtenant-moved", "subtenant-on-top");
        }
    }

    void of(Change.OfProfile change) {
        SecurityProfile before = change.before();
        SecurityProfile after = change.after();
        var subject = existing("profile", before, after, SecurityProfile::name);
        if (before != null && after != null) {
            renamed(subject, before.name(), after.name());
            roles(subject, before.roles(), after.roles(), "profile-gained-roles", "profile-lost-roles");
        }
    }

    void of(Change.OfExclusion change) {
        Exclusion before = change.before();
        Exclusion after = change.after();
        var subject = existing("exclusion", before, after, Exclusion::name);
        if (before != null && after != null) {
            renamed(subject, before.name(), after.name());
            roles(subject, before.roles(), after.roles(), "exclusion-gained-roles", "exclusion-lost-roles");
        }
    }

    void of(Change.OfAgent change) {
        Agent before = change.before();
        Agent after = change.after();
        var subject = existing("agent", before, after, Agent::name);
        if (before != null && after != null) {
            renamed(subject, before.name(), after.name());
            if (before.active() != after.active()) {
                out.accept(Fact.of(subject, after.active() ? "agent-active" : "agent-inactive"));
            }
            if (before.shared() != after.shared()) {
                out.accept(Fact.of(subject, after.shared() ? "agent-shared" : "agent-own"));
            }
            moved(subject, before.subtenant(), after.subtenant(), "moved", "moved-out");
        }
    }

    void of(Change.OfResource change) {
        Resource before = change.before();
        Resource after = change.after();
        var subject = existing("resource", before, after, ThingFacts::name);
        if (before != null && after != null) {
            renamed(subject, name(before), name(after));
            moved(subject, before.subtenant(), after.subtenant(), "moved", "moved-out");
        }
    }

    private static String name(Resource resource) {
        return resource.name() == null ? resource.id().id() : resource.name();
    }

    private <T> Subject existing(
            String kind, @Nullable T before, @Nullable T after, java.util.function.Function<T, String> name) {
        T is = after != null ? after : Objects.requireNonNull(before);
        Subject subject = new Subject.OfThing(kind, name.apply(is));
        if (before == null) {
            out.accept(Fact.of(subject, "created"));
        } else if (after == null) {
            out.accept(Fact.of(subject, "removed"));
        }
        return subject;
    }

    private void renamed(Subject subject, String before, String after) {
        if (!before.equals(after)) {
            out.accept(Fact.of(subject, "renamed", Part.strong(before)).with(names.say("field.name"), before, after));
        }
    }

    private void moved(
            Subject subject, @Nullable SubtenantId before, @Nullable SubtenantId after, String key, String keyOfNone) {
        if (!Objects.equals(before, after)) {
            Fact fact = after == null
                    ? Fact.of(subject, keyOfNone)
                    : Fact.of(subject, key, Part.strong(names.subtenant(after)));
            out.accept(fact.with(names.say("field.subtenant"), names.subtenant(before), names.subtenant(after)));
        }
    }

    private void roles(Subject subject, Set<RoleId> before, Set<RoleId> after, String gained, String lost) {
        String label = names.say("field.roles");
        String was = list(before);
        String is = list(after);
        Set<RoleId> more = TenantFacts.minus(after, before);
        Set<RoleId> less = TenantFacts.minus(before, after);
        if (!more.isEmpty()) {
            out.accept(Fact.of(subject, gained, Part.strong(list(more))).with(label, was, is));
        }
        if (!less.isEmpty()) {
            out.accept(Fact.of(subject, lost, Part.strong(list(less))).with(label, was, is));
        }
    }

    private String list(Set<RoleId> roles) {
        return names.list(roles.stream().map(names::role).toList());
    }
}
