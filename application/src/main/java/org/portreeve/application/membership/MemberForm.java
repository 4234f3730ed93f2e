package org.portreeve.application.membership;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.SectionId;

/** What the form about a member is filled with: the person, and what they are in a tenant. */
public record MemberForm(Person person, Membership member) {
    /** Every field in which {@code other} says something else, in the order of the form. */
    public Set<MemberField> differences(MemberForm other) {
        Set<MemberField> fields = new LinkedHashSet<>(Arrays.asList(MemberField.Plain.values()));
        if (!person.isPlaceholder() || !other.person.isPlaceholder()) {
            // Why: a bound person's name and language are the provider's and no fields; a sign-in refreshes them.
            fields.remove(MemberField.Plain.NAME);
            fields.remove(MemberField.Plain.LANGUAGE);
        }
        Set<RoleId> roles = new TreeSet<>(member.roles().keySet());
        roles.addAll(other.member.roles().keySet());
        roles.forEach(id -> fields.add(new MemberField.OfRole(id)));
        Set<ProfileId> profiles = new TreeSet<>(member.profiles().keySet());
        profiles.addAll(other.member.profiles().keySet());
        profiles.forEach(id -> fields.add(new MemberField.OfProfile(id)));
        Set<SectionId> sections = new TreeSet<>(member.sections().keySet());
        sections.addAll(other.member.sections().keySet());
        sections.forEach(id -> fields.add(new MemberField.OfSection(id)));
        Set<AgentId> agents = new TreeSet<>();
        agents.addAll(member.agents().allowed());
        agents.addAll(member.agents().blocked());
        agents.addAll(other.member.agents().allowed());
        agents.addAll(other.member.agents().blocked());
        agents.forEach(id -> fields.add(new MemberField.OfAgent(id)));
        fields.removeIf(field -> field.isSame(this, other));
        return fields;
    }
}
