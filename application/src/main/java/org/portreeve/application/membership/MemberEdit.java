package org.portreeve.application.membership;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.AgentAccess;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.membership.ProfileAssignment;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.section.SectionToggle;
import org.portreeve.domain.tenancy.Joining;
import org.portreeve.domain.tenancy.SubtenantId;

/** What is to stand in one field of the form about a member. */
public sealed interface MemberEdit {
    /** The name of a placeholder. */
    record Name(PersonName name) implements MemberEdit {}

    /** The language of a placeholder; null for none that is known. */
    record Language(@Nullable String language) implements MemberEdit {}

    /** The base role. */
    record BaseRole(org.portreeve.domain.membership.BaseRole role) implements MemberEdit {}

    /** The end of the membership, exclusive; null for none. */
    record Until(@Nullable Instant until) implements MemberEdit {}

    /** The job title; null for none. */
    record JobTitle(@Nullable String title) implements MemberEdit {}

    /** The phone; null for none. */
    record Phone(@Nullable String phone) implements MemberEdit {}

    /** The external id; null for none. */
    record ExternalId(@Nullable String externalId) implements MemberEdit {}

    /** The whole tenant, or subtenants; none of them reaches nothing. */
    record Scope(Extent<SubtenantId> scope) implements MemberEdit {}

    /** A role within a window, which one that is held already gets instead of its own; null revokes it. */
    record Role(RoleId role, @Nullable Window window) implements MemberEdit {}

    /** A security profile, assigned or revoked. */
    record Profile(ProfileId profile, boolean assigned) implements MemberEdit {}

    /** The toggle of a section, set for this member; one that stands so already keeps where it came from. */
    record Section(SectionId section, boolean on) implements MemberEdit {}

    /** The toggle of a section, back to what the tenant's section default says now. */
    record SectionByDefault(SectionId section) implements MemberEdit {}

    /** What answers for agents without an exception, also for such as are registered later. */
    record AgentsByDefault(boolean allowed) implements MemberEdit {}

    /** An exception for an agent, or none. */
    record Agent(AgentId agent, AgentAccess.Standing standing) implements MemberEdit {}

    /** What newcomers get, and by whom, when and why it is done. */
    record Circumstances(Joining joining, Instant now, Author by, String reason) {}

    /** The field. */
    default MemberField field() {
        return switch (this) {
            case Name _ -> MemberField.Plain.NAME;
            case Language _ -> MemberField.Plain.LANGUAGE;
            case BaseRole _ -> MemberField.Plain.BASE_ROLE;
            case Until _ -> MemberField.Plain.UNTIL;
            case JobTitle _ -> MemberField.Plain.JOB_TITLE;
            case Phone _ -> MemberField.Plain.PHONE;
            case ExternalId _ -> MemberField.Plain.EXTERNAL_ID;
            case Scope _ -> MemberField.Plain.SCOPE;
            case Role(RoleId role, var _) -> new MemberField.OfRole(role);
            case Profile(ProfileId profile, boolean _) -> new MemberField.OfProfile(profile);
            case Section(SectionId section, boolean _) -> new MemberField.OfSection(section);
            case SectionByDefault(SectionId section) -> new MemberField.OfSection(section);
            case AgentsByDefault _ -> MemberField.Plain.AGENTS_BY_DEFAULT;
            case Agent(AgentId agent, var _) -> new MemberField.OfAgent(agent);
        };
    }

    /** What becomes of {@code form}. */
    default MemberForm applyTo(MemberForm form, Circumstances circumstances) {
        return switch (this) {
            case Name(PersonName name) -> new MemberForm(form.person().withName(name), form.member());
            case Language(String language) -> new MemberForm(form.person().withLanguage(language), form.member());
            case BaseRole _,
                    Until _,
                    JobTitle _,
                    Phone _,
                    ExternalId _,
                    Scope _,
                    Role _,
                    Profile _,
                    Section _,
                    SectionByDefault _,
                    AgentsByDefault _,
                    Agent _ -> new MemberForm(form.person(), changed(form.member(), circumstances));
        };
    }

    private Membership changed(Membership member, Circumstances circumstances) {
        Membership.Details details = member.details();
        return switch (this) {
            case Name _, Language _ -> member;
            case BaseRole(var role) -> member.withBaseRole(role);
            case Until(Instant until) -> member.withUntil(until);
            case JobTitle(String title) ->
                member.withDetails(
                        new Membership.Details(details.since(), details.externalId(), title, details.phone()));
            case Phone(String phone) ->
                member.withDetails(
                        new Membership.Details(details.since(), details.externalId(), details.jobTitle(), phone));
            case ExternalId(String id) ->
                member.withDetails(new Membership.Details(details.since(), id, details.jobTitle(), details.phone()));
            case Scope(var scope) -> member.withScope(scope);
            case Role(RoleId role, Window window) ->
                member.withRoles(with(member.roles(), role, assigned(member, role, window, circumstances)));
            case Profile(ProfileId profile, boolean assigned) ->
                member.withProfiles(
                        with(member.profiles(), profile, assigned ? given(member, profile, circumstances) : null));
            case Section(SectionId section, boolean on) ->
                member.isOn(section) == on
                        ? member
                        : toggled(member, section, new SectionToggle(on, SectionToggle.Origin.OVERRIDE));
            case SectionByDefault(SectionId section) ->
                toggled(
                        member,
                        section,
                        new SectionToggle(circumstances.joining().allows(section), SectionToggle.Origin.DEFAULT));
            case AgentsByDefault(boolean allowed) ->
                member.withAgents(member.agents().withDefault(allowed));
            case Agent(AgentId agent, var standing) ->
                member.withAgents(member.agents().with(agent, standing));
        };
    }

    private static @Nullable RoleAssignment assigned(
            Membership member, RoleId role, @Nullable Window window, Circumstances circumstances) {
        RoleAssignment old = member.roles().get(role);
        if (window == null || (old != null && old.window().equals(window))) {
            return window == null ? null : old;
        }
        return new RoleAssignment(role, window, circumstances.reason(), circumstances.by(), circumstances.now());
    }

    private static ProfileAssignment given(Membership member, ProfileId profile, Circumstances circumstances) {
        ProfileAssignment old = member.profiles().get(profile);
        return old != null
                ? old
                : new ProfileAssignment(profile, circumstances.reason(), circumstances.by(), circumstances.now());
    }

    private static Membership toggled(Membership member, SectionId section, SectionToggle toggle) {
        return member.withSections(with(member.sections(), section, toggle));
    }

    private static <K extends Comparable<K>, V> Map<K, V> with(Map<K, V> map, K key, @Nullable V value) {
        Map<K, V> result = new TreeMap<>(map);
        if (value == null) {
            result.remove(key);
        } else {
            result.put(key, value);
        }
        return result;
    }
}
