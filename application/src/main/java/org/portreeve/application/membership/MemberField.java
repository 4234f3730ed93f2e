package org.portreeve.application.membership;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.SectionId;

/** One field of the form about a member. */
public sealed interface MemberField {
    /** What stands in it; null for nothing. */
    @Nullable
    Object in(MemberForm form);

    /** Whether the same stands in it in both. */
    default boolean isSame(MemberForm one, MemberForm other) {
        return Objects.equals(in(one), in(other));
    }

    /** A field that every member has once. */
    enum Plain implements MemberField {
        /** The name; a field for placeholders only. */
        NAME,
        /** The language; a field for placeholders only. */
        LANGUAGE,
        /** Whether the person still is a placeholder; not to be edited. */
        PLACEHOLDER,
        /** How the membership stands; not to be edited here. */
        STATUS,
        /** The base role. */
        BASE_ROLE,
        /** The end of the membership. */
        UNTIL,
        /** The job title. */
        JOB_TITLE,
        /** The phone. */
        PHONE,
        /** The external id. */
        EXTERNAL_ID,
        /** The whole tenant, or subtenants. */
        SCOPE,
        /** What answers for agents without an exception. */
        AGENTS_BY_DEFAULT;

        @Override
        public @Nullable Object in(MemberForm form) {
            Membership member = form.member();
            return switch (this) {
                case NAME -> form.person().name();
                case LANGUAGE -> form.person().language();
                case PLACEHOLDER -> form.person().isPlaceholder();
                case STATUS -> member.status();
                case BASE_ROLE -> member.baseRole();
                case UNTIL -> member.until();
                case JOB_TITLE -> member.details().jobTitle();
                case PHONE -> member.details().phone();
                case EXTERNAL_ID -> member.details().externalId();
                case SCOPE -> member.scope();
                case AGENTS_BY_DEFAULT -> member.agents().allowedByDefault();
            };
        }
    }

    /** The assignment of a role. */
    record OfRole(RoleId role) implements MemberField {
        @Override
        public @Nullable Object in(MemberForm form) {
            return form.member().roles().get(role);
        }
    }

    /** The assignment of a security profile. */
    record OfProfile(ProfileId profile) implements MemberField {
        @Override
        public @Nullable Object in(MemberForm form) {
            return form.member().profiles().get(profile);
        }
    }

    /** The toggle of a section. */
    record OfSection(SectionId section) implements MemberField {
        @Override
        public @Nullable Object in(MemberForm form) {
            return form.member().sections().get(section);
        }
    }

    /** How it stands with an agent. */
    record OfAgent(AgentId agent) implements MemberField {
        @Override
        public Object in(MemberForm form) {
            return form.member().agents().of(agent);
        }
    }
}
