package org.portreeve.application.membership;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.AgentAccess;
import org.portreeve.domain.membership.Difference;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.ProfileAssignment;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.section.SectionToggle;
import org.portreeve.domain.tenancy.Joining;
import org.portreeve.domain.tenancy.SubtenantId;

/** One thing that is done to a member, the same for everybody in a selection. */
public sealed interface MemberAction {
    /** Why not {@code member:view}: who decides about agents sees for whom. */
    Permission ASSIGNING = new Permission("agent:assign");

    /** How what is chosen meets what is there. */
    enum Mode {
        /** What is chosen is there afterwards, beside what was there. */
        ADD,
        /** What is chosen is not there afterwards. */
        REMOVE,
        /** What is chosen is there afterwards, and nothing else. */
        REPLACE
    }

    /**
     * Direct assignments of roles; profiles, base role and toggles stay. Adding keeps the window of a role that is held
     * already unless one is given; null gives none.
     */
    record Roles(Mode mode, Set<RoleId> roles, @Nullable Window window) implements MemberAction {
        /** Keeps a copy. */
        public Roles {
            roles = Set.copyOf(roles);
        }
    }

    /** Security profiles. */
    record Profiles(Mode mode, Set<ProfileId> profiles) implements MemberAction {
        /** Keeps a copy. */
        public Profiles {
            profiles = Set.copyOf(profiles);
        }
    }

    /** Configurable sections: adding switches on, removing switches off, replacing switches all others off. */
    record Sections(Mode mode, Set<SectionId> sections) implements MemberAction {
        /** Keeps a copy. */
        public Sections {
            sections = Set.copyOf(sections);
        }
    }

    /**
     * These sections as the section defaults say now, where they say something else: what an older default said, and with
     * {@code overrides} also what was set for the member. Who has not joined yet stays as they are: joining copies the defaults.
     */
    record AsDefault(Set<SectionId> sections, boolean overrides) implements MemberAction {
        /** Keeps a copy. */
        public AsDefault {
            sections = Set.copyOf(sections);
        }
    }

    /** The scope: some subtenants, or the whole tenant, which only replacing can give and which adding leaves as it is. */
    record Scope(Mode mode, Extent<SubtenantId> scope) implements MemberAction {}

    /** How it stands with these agents, whatever the default says. */
    record Agents(AgentAccess.Standing standing, Set<AgentId> agents) implements MemberAction {
        /** Keeps a copy. */
        public Agents {
            agents = Set.copyOf(agents);
        }
    }

    /** The default for all agents, also those registered later; exceptions stay. */
    record AgentsByDefault(boolean allowed) implements MemberAction {}

    /**
     * Another end for what ends of each of these people, null for none: their memberships, and roles that are assigned with
     * an end. What has no end, is no longer there, or would end before it starts stays as it is; so does every start.
     */
    record Extend(Map<UserId, Ends> ends, @Nullable Instant until) implements MemberAction {
        /** What of one person: the membership itself, and these roles. */
        public record Ends(boolean membership, Set<RoleId> roles) {
            /** Keeps a copy. */
            public Ends {
                roles = Set.copyOf(roles);
            }
        }

        /** Keeps a copy. */
        public Extend {
            ends = Map.copyOf(ends);
        }
    }

    /** Nothing is open any more, and everything is kept. */
    record Disable() implements MemberAction {}

    /** What was kept is open again; takes a seat. */
    record Enable() implements MemberAction {}

    /** The membership ends, with all that belongs to it. */
    record Remove() implements MemberAction {}

    /** The permission with which people are chosen for it. */
    default Permission choosing() {
        return this instanceof Agents || this instanceof AgentsByDefault ? ASSIGNING : FindPeople.NEEDS;
    }

    /** By whom, when and why it is done, what sections there are, and what newcomers get. */
    record Circumstances(Catalogue catalogue, Joining joining, Instant now, Author by, String reason) {}

    /** What becomes of {@code member}; null where the membership ends. */
    default @Nullable Membership applyTo(Membership member, Circumstances circumstances) {
        return switch (this) {
            case Roles(Mode mode, Set<RoleId> roles, Window window) ->
                member.withRoles(merged(
                        mode,
                        member.roles(),
                        roles,
                        id -> assigned(member.roles().get(id), id, window, circumstances)));
            case Profiles(Mode mode, Set<ProfileId> profiles) ->
                member.withProfiles(merged(
                        mode,
                        member.profiles(),
                        profiles,
                        id -> given(member.profiles().get(id), id, circumstances)));
            case Sections(Mode mode, Set<SectionId> sections) ->
                member.withSections(toggled(mode, member, sections, circumstances.catalogue()));
            case AsDefault(Set<SectionId> sections, boolean overrides) ->
                asDefault(member, sections, overrides, circumstances);
            case Scope(Mode mode, Extent<SubtenantId> scope) -> member.withScope(scoped(mode, member.scope(), scope));
            case Agents(AgentAccess.Standing standing, Set<AgentId> agents) -> {
                AgentAccess access = member.agents();
                for (AgentId agent : agents) {
                    access = access.with(agent, standing);
                }
                yield member.withAgents(access);
            }
            case AgentsByDefault(boolean allowed) ->
                member.withAgents(member.agents().withDefault(allowed));
            case Extend(Map<UserId, Extend.Ends> ends, Instant until) ->
                extended(member, ends.get(member.user()), until, circumstances);
            case Disable _ ->
                member.status() == MembershipStatus.ACTIVE ? member.withStatus(MembershipStatus.DISABLED) : member;
            case Enable _ ->
                member.status() == MembershipStatus.DISABLED ? member.withStatus(MembershipStatus.ACTIVE) : member;
            case Remove _ -> null;
        };
    }

    private static <K, V> Map<K, V> merged(Mode mode, Map<K, V> there, Set<K> chosen, Function<K, V> value) {
        Map<K, V> result = mode == Mode.REPLACE ? new LinkedHashMap<>() : new LinkedHashMap<>(there);
        if (mode == Mode.REMOVE) {
            result.keySet().removeAll(chosen);
        } else {
            chosen.forEach(key -> result.put(key, value.apply(key)));
        }
        return result;
    }

    private static RoleAssignment assigned(
            @Nullable RoleAssignment old, RoleId id, @Nullable Window window, Circumstances circumstances) {
        if (old != null && (window == null || window.equals(old.window()))) {
            return old;
        }
        return new RoleAssignment(
                id,
                window == null ? Window.ALWAYS : window,
                circumstances.reason(),
                circumstances.by(),
                circumstances.now());
    }

    private static Membership extended(
            Membership member, Extend.@Nullable Ends ends, @Nullable Instant until, Circumstances circumstances) {
        if (ends == null) {
            return member;
        }
        Map<RoleId, RoleAssignment> roles = new LinkedHashMap<>(member.roles());
        for (RoleId id : ends.roles()) {
            RoleAssignment old = roles.get(id);
            if (old != null && old.window().until() != null && startsBefore(old.window(), until)) {
                roles.put(id, assigned(old, id, new Window(old.window().from(), until), circumstances));
            }
        }
        Membership after = member.withRoles(roles);
        return ends.membership() && member.until() != null ? after.withUntil(until) : after;
    }

    private static boolean startsBefore(Window window, @Nullable Instant until) {
        return window.from() == null || until == null || window.from().isBefore(until);
    }

    private static ProfileAssignment given(@Nullable ProfileAssignment old, ProfileId id, Circumstances circumstances) {
        return old != null
                ? old
                : new ProfileAssignment(id, circumstances.reason(), circumstances.by(), circumstances.now());
    }

    private static Map<SectionId, SectionToggle> toggled(
            Mode mode, Membership member, Set<SectionId> chosen, Catalogue catalogue) {
        Map<SectionId, SectionToggle> result = new TreeMap<>(member.sections());
        for (Section section : catalogue.sections().values()) {
            boolean named = chosen.contains(section.id());
            if (section.isConfigurable() && (named || mode == Mode.REPLACE)) {
                boolean on = named && mode != Mode.REMOVE;
                if (member.isOn(section.id()) != on) {
                    result.put(section.id(), new SectionToggle(on, SectionToggle.Origin.OVERRIDE));
                }
            }
        }
        return result;
    }

    private static Membership asDefault(
            Membership member, Set<SectionId> chosen, boolean overrides, Circumstances circumstances) {
        Map<SectionId, SectionToggle> result = new TreeMap<>();
        for (SectionId id : chosen) {
            Section section = circumstances.catalogue().section(id);
            Difference difference = Difference.of(member, id, circumstances.joining());
            boolean goes = difference == Difference.OLDER_DEFAULT || (overrides && difference == Difference.OVERRIDE);
            if (goes && section != null && section.isConfigurable()) {
                result.put(id, new SectionToggle(circumstances.joining().allows(id), SectionToggle.Origin.DEFAULT));
            }
        }
        if (result.isEmpty()) {
            return member;
        }
        member.sections().forEach(result::putIfAbsent);
        return member.withSections(result);
    }

    private static Extent<SubtenantId> scoped(Mode mode, Extent<SubtenantId> was, Extent<SubtenantId> chosen) {
        if (mode == Mode.REPLACE) {
            return chosen;
        }
        if (was instanceof Extent.Listed<SubtenantId>(var nodes)
                && chosen instanceof Extent.Listed<SubtenantId>(var others)) {
            Set<SubtenantId> result = new HashSet<>(nodes);
            if (mode == Mode.ADD) {
                result.addAll(others);
            } else {
                result.removeAll(others);
            }
            return Extent.of(result);
        }
        return was;
    }
}
