package org.portreeve.ui.users;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.membership.MemberField;
import org.portreeve.application.membership.MemberForm;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.membership.AgentAccess;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.section.SectionToggle;
import org.portreeve.domain.tenancy.SubtenantId;

/** What the fields of the form are called, and what stands in them, in words. */
final class FieldWords {
    private final Looking looking;

    FieldWords(Looking looking) {
        this.looking = looking;
    }

    String label(MemberField field) {
        return switch (field) {
            case MemberField.Plain plain ->
                looking.say(
                        switch (plain) {
                            case NAME -> "users.profile.name";
                            case LANGUAGE -> "users.profile.language";
                            case PLACEHOLDER -> "users.profile.identity";
                            case STATUS -> "users.profile.status";
                            case BASE_ROLE -> "users.profile.base-role";
                            case UNTIL -> "users.profile.end";
                            case JOB_TITLE -> "users.profile.job-title";
                            case PHONE -> "users.profile.phone";
                            case EXTERNAL_ID -> "users.profile.external-id";
                            case SCOPE -> "users.profile.scope";
                            case AGENTS_BY_DEFAULT -> "users.agents.default";
                        });
            case MemberField.OfRole(RoleId id) -> looking.names().role(id);
            case MemberField.OfProfile(ProfileId id) -> looking.names().profile(id);
            case MemberField.OfSection(SectionId id) -> looking.names().section(id);
            case MemberField.OfAgent(AgentId id) -> looking.names().agent(id);
        };
    }

    String value(MemberField field, MemberForm form) {
        var member = form.member();
        return switch (field) {
            case MemberField.Plain plain ->
                switch (plain) {
                    case NAME -> known(form.person().name().full());
                    case LANGUAGE -> known(language(form.person().language()));
                    case PLACEHOLDER ->
                        looking.say(form.person().isPlaceholder() ? "users.placeholder" : "users.profile.bound");
                    case STATUS -> looking.say("status." + member.status().key());
                    case BASE_ROLE -> baseRole(member.baseRole());
                    case UNTIL -> {
                        var until = member.until();
                        yield until == null
                                ? looking.say("dates.no-end")
                                : looking.dates().lastDay(until);
                    }
                    case JOB_TITLE -> known(member.details().jobTitle());
                    case PHONE -> known(member.details().phone());
                    case EXTERNAL_ID -> known(member.details().externalId());
                    case SCOPE -> scope(member.scope());
                    case AGENTS_BY_DEFAULT -> allowed(member.agents().allowedByDefault());
                };
            case MemberField.OfRole(RoleId id) -> {
                var assignment = member.roles().get(id);
                yield assignment == null ? looking.say("users.not-held") : held(assignment.window());
            }
            case MemberField.OfProfile(ProfileId id) ->
                looking.say(member.profiles().containsKey(id) ? "users.held" : "users.not-held");
            case MemberField.OfSection(SectionId id) -> toggle(member.sections().get(id));
            case MemberField.OfAgent(AgentId id) -> standing(member.agents().of(id));
        };
    }

    String baseRole(BaseRole role) {
        return switch (role) {
            case TENANT_ADMIN -> looking.say("base-role.admin");
            case TENANT_USER -> looking.say("base-role.user");
        };
    }

    String scope(Extent<SubtenantId> scope) {
        return scope instanceof Extent.Listed<SubtenantId>(var nodes) && nodes.isEmpty()
                ? looking.say("users.scope.nothing")
                : looking.names().scope(scope);
    }

    String allowed(boolean allowed) {
        return looking.say(allowed ? "users.agents.allowed" : "users.agents.none");
    }

    String standing(AgentAccess.Standing standing) {
        return switch (standing) {
            case ALLOWED -> looking.say("users.agents.allowed");
            case BLOCKED -> looking.say("users.agents.blocked");
            case BY_DEFAULT -> looking.say("users.agents.by-default");
        };
    }

    @Nullable
    String language(@Nullable String tag) {
        return tag == null ? null : Locale.forLanguageTag(tag).getDisplayLanguage(looking.locale());
    }

    private String toggle(@Nullable SectionToggle toggle) {
        if (toggle == null) {
            return looking.say("users.sections.off");
        }
        var state = looking.say(toggle.on() ? "users.sections.on" : "users.sections.off");
        return switch (toggle.origin()) {
            case DEFAULT -> looking.say("users.sections.state-default", state);
            case OVERRIDE -> looking.say("users.sections.state-override", state);
        };
    }

    private String held(Window window) {
        return window.equals(Window.ALWAYS)
                ? looking.say("users.held")
                : looking.dates().span(window);
    }

    private String known(@Nullable String value) {
        return value == null || value.isBlank() ? looking.say("users.profile.unknown") : value;
    }
}
