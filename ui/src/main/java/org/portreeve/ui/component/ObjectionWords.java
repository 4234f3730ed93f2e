package org.portreeve.ui.component;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.membership.UserId;

/** What stands against a change, in words that name people, roles, permissions and limits: first the fact, then the way out. */
public final class ObjectionWords {
    private final Locale locale;
    private final ThingNames names;

    public ObjectionWords(ThingNames names) {
        this.locale = names.locale();
        this.names = names;
    }

    /** One refusal, with its code beside it. */
    public Note note(Objection objection) {
        return Note.refusal(fact(objection), reason(objection)).withCode(objection.code());
    }

    /** All of them, each once. */
    public Note[] notes(List<Objection> objections) {
        return objections.stream().distinct().map(this::note).toArray(Note[]::new);
    }

    /** What is the matter. */
    public String fact(Objection objection) {
        return switch (objection) {
            case Objection.NotPermitted(var _, var change) -> say("not-permitted", names.changed(change));
            case Objection.Escalation(var user, var gain) -> say("escalation", who(user), names.gained(gain));
            case Objection.ReachingUp(var user) -> say("reaching-up", names.person(user));
            case Objection.OutsideOwnScope(var user, var change) ->
                user == null
                        ? say("outside-scope.tenant", names.changed(change))
                        : say("outside-scope.person", names.person(user));
            case Objection.LockedOut(var why) -> say("locked-out." + key(why), names.tenant());
            case Objection.ExclusionViolated(var exclusion, var user, var one, var other) ->
                say("exclusion", who(user), names.role(one), names.role(other), names.exclusion(exclusion));
            case Objection.LimitReached(var limit, long allowed, long wanted) ->
                say("limit." + limit.key(), allowed, wanted);
            case Objection.StillNamed named -> named(named);
            case Objection.PlatformPermissionInRole(var role, var permission) ->
                say("platform-permission", names.role(role), permission.value());
            case Objection.PlanCloses(var feature, boolean lapsed, var change) ->
                say(lapsed ? "lapsed" : "plan", names.changed(change), feature.value());
            case Objection.SubtenantCycle(var subtenant) -> say("cycle", names.thing("subtenant", subtenant));
            case Objection.AddressNotAllowed(var user, var domain) -> say("domain", names.person(user), domain);
            case Objection.ExternalIdTaken(var user, var externalId) ->
                say("external-id", names.person(user), externalId);
        };
    }

    /** Why, and what helps. */
    public String reason(Objection objection) {
        return switch (objection) {
            case Objection.NotPermitted(var permission, var _) -> say("not-permitted.why", permission.value());
            case Objection.Escalation _ -> say("escalation.why");
            case Objection.ReachingUp _ -> say("reaching-up.why");
            case Objection.OutsideOwnScope _ -> say("outside-scope.why");
            case Objection.LockedOut(var why) -> say("locked-out." + key(why) + ".why");
            case Objection.ExclusionViolated _ -> say("exclusion.why");
            case Objection.LimitReached _ -> say("limit.why");
            case Objection.StillNamed(var _, var _, var _, var _, boolean existed) ->
                say(existed ? "in-use.why" : "unknown.why");
            case Objection.PlatformPermissionInRole _ -> say("platform-permission.why");
            case Objection.PlanCloses(var _, boolean lapsed, var _) -> say(lapsed ? "lapsed.why" : "plan.why");
            case Objection.SubtenantCycle _ -> say("cycle.why");
            case Objection.AddressNotAllowed _ -> say("domain.why");
            case Objection.ExternalIdTaken _ -> say("external-id.why");
        };
    }

    private String named(Objection.StillNamed named) {
        var thing = names.thing(named.kind(), named.key());
        var by = names.thing(named.namedByKind(), named.namedByKey());
        return say(named.existedBefore() ? "in-use" : "unknown", thing, by);
    }

    private String who(@Nullable UserId user) {
        return user == null ? say("newcomers") : names.person(user);
    }

    private static String key(Objection.LockedOut.Why why) {
        return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String say(String key, Object... values) {
        return I18NProvider.translate(locale, "objection." + key, values);
    }
}
