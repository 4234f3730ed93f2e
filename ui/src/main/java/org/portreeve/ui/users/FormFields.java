package org.portreeve.ui.users;

import java.util.Collection;
import java.util.Optional;
import org.portreeve.application.membership.MemberField;
import org.portreeve.application.membership.MemberField.Plain;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.change.Gain;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.SectionId;

/** Where the fields of the form stand, and which of them an objection is about. */
final class FormFields {
    private FormFields() {}

    /** The tab that holds the field. */
    static String tabOf(MemberField field) {
        return switch (field) {
            case Plain plain ->
                switch (plain) {
                    case NAME, LANGUAGE, PLACEHOLDER, STATUS, BASE_ROLE, UNTIL, JOB_TITLE, PHONE, EXTERNAL_ID ->
                        PersonPanel.PROFILE;
                    case SCOPE -> PersonPanel.SUBTENANTS;
                    case AGENTS_BY_DEFAULT -> PersonPanel.AGENTS;
                };
            case MemberField.OfRole _, MemberField.OfProfile _ -> PersonPanel.ROLES;
            case MemberField.OfSection _ -> PersonPanel.SECTIONS;
            case MemberField.OfAgent _ -> PersonPanel.AGENTS;
        };
    }

    /** The staged field without which the guard would not object; empty where that is not known. */
    static Optional<MemberField> of(Objection objection, Collection<MemberField> staged) {
        Optional<MemberField> field = switch (objection) {
            case Objection.Escalation(var _, Gain gain) ->
                switch (gain) {
                    case Gain.OfSection(SectionId section) -> Optional.of(new MemberField.OfSection(section));
                    case Gain.OfAgent(AgentId agent) ->
                        Optional.<MemberField>of(new MemberField.OfAgent(agent))
                                .filter(staged::contains)
                                .or(() -> Optional.of(Plain.AGENTS_BY_DEFAULT));
                    case Gain.OfAdministration _ -> Optional.of(Plain.BASE_ROLE);
                    case Gain.OfHolding _ -> Optional.empty();
                };
            case Objection.LockedOut(var why) ->
                switch (why) {
                    case LAST_ADMIN, LAST_SIGNED_IN_ADMIN ->
                        Optional.of(staged.contains(Plain.BASE_ROLE) ? Plain.BASE_ROLE : Plain.UNTIL);
                    case LAST_PLATFORM_ADMINISTRATOR, PLATFORM_ADMINISTRATOR_ROLE, MANAGEMENT_TENANT, DEFAULT_TENANT ->
                        Optional.empty();
                };
            case Objection.ExclusionViolated(var _, var _, RoleId one, RoleId other) ->
                Optional.<MemberField>of(new MemberField.OfRole(one))
                        .filter(staged::contains)
                        .or(() -> Optional.of(new MemberField.OfRole(other)));
            case Objection.StillNamed(String kind, String key, var _, var _, boolean _) ->
                switch (kind) {
                    case "role" -> Optional.of(new MemberField.OfRole(new RoleId(key)));
                    case "profile" -> Optional.of(new MemberField.OfProfile(new ProfileId(key)));
                    case "subtenant" -> Optional.of(Plain.SCOPE);
                    case "agent" -> Optional.of(new MemberField.OfAgent(new AgentId(key)));
                    case "section" -> Optional.of(new MemberField.OfSection(new SectionId(key)));
                    default -> Optional.empty();
                };
            case Objection.ExternalIdTaken _ -> Optional.of(Plain.EXTERNAL_ID);
            case Objection.NotPermitted _,
                    Objection.ReachingUp _,
                    Objection.OutsideOwnScope _,
                    Objection.LimitReached _,
                    Objection.PlatformPermissionInRole _,
                    Objection.PlanCloses _,
                    Objection.AddressNotAllowed _,
                    Objection.SubtenantCycle _ -> Optional.empty();
        };
        return field.filter(staged::contains);
    }
}
