package org.portreeve.ui.history;

import com.vaadin.flow.i18n.I18NProvider;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.change.Undo;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.SectionId;
import org.portreeve.ui.component.ThingNames;

/** What an undoing leaves as it is, in words. */
final class LeftoverWords {
    private final ThingNames names;

    LeftoverWords(ThingNames names) {
        this.names = names;
    }

    /** Such as “Ana Ruiz, Auditor: it has changed since.” */
    String sentence(Undo.Leftover leftover) {
        String subject = subject(leftover.change());
        String part = leftover.part().isEmpty() ? "" : part(leftover.part());
        return say("history.undo.line", part.isEmpty() ? subject : subject + ", " + part, why(leftover.why()));
    }

    private String subject(Change change) {
        return switch (change) {
            case Change.OfMembership one -> names.person(one.user());
            case Change.OfPerson one -> names.person(one.user());
            case Change.OfInvitation one -> names.person(one.user());
            case Change.OfRole _ -> names.role(new RoleId(change.key()));
            case Change.OfProfile _ -> names.profile(new ProfileId(change.key()));
            case Change.OfAgent _ -> names.agent(new AgentId(change.key()));
            case Change.OfTenant _ -> names.tenant();
            case Change.OfApiKey(var before, var after) ->
                after != null ? after.name() : before != null ? before.name() : change.key();
            case Change.OfSubtenant _, Change.OfExclusion _, Change.OfResource _, Change.OfCatalogue _ -> change.key();
        };
    }

    /** The name of what stands behind the last slash, or else of the field. */
    private String part(String path) {
        int slash = path.indexOf('/');
        String first = slash < 0 ? path : path.substring(0, slash);
        String rest = slash < 0 ? "" : path.substring(slash + 1);
        return switch (first) {
            case "roles" -> names.role(new RoleId(rest));
            case "profiles" -> names.profile(new ProfileId(rest));
            case "sections" -> names.section(new SectionId(rest));
            case "agents" -> names.agent(new AgentId(rest));
            case "status" -> say("history.field.status");
            case "baseRole" -> say("history.field.base-role");
            case "until" -> say("history.field.end");
            case "scope" -> say("history.field.scope");
            case "name" -> say("history.field.name");
            case "purpose" -> say("history.field.purpose");
            default -> rest.isEmpty() ? first : rest;
        };
    }

    private String why(Undo.Why why) {
        return say(
                switch (why) {
                    case CHANGED_SINCE -> "history.undo.changed-since";
                    case GONE_SINCE -> "history.undo.gone-since";
                    case THERE_AGAIN -> "history.undo.there-again";
                    case FOR_GOOD -> "history.undo.for-good";
                    case OF_THE_PROVIDER -> "history.undo.of-the-provider";
                });
    }

    private String say(String key, Object... values) {
        return I18NProvider.translate(names.locale(), key, values);
    }
}
