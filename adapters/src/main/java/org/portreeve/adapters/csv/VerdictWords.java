package org.portreeve.adapters.csv;

import java.util.Set;
import java.util.stream.Collectors;
import org.portreeve.application.membership.ImportVerdict;
import org.portreeve.application.membership.PeopleFile;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.role.RoleId;

/** What importing does and why not, in English. */
final class VerdictWords {
    private VerdictWords() {}

    static String of(ImportVerdict verdict) {
        return switch (verdict) {
            case ImportVerdict.CreatesPlaceholder _ ->
                "Becomes a Tenant User of the whole tenant; a placeholder until the first sign-in.";
            case ImportVerdict.AddsToTenant _ -> "Becomes a Tenant User of the whole tenant.";
            case ImportVerdict.AddsRoles(var roles) ->
                "Gets " + roles.stream().map(Object::toString).sorted().collect(Collectors.joining(", ")) + ".";
            case ImportVerdict.NothingToDo _ -> "Is a member with these roles already.";
            case ImportVerdict.WrongColumns _ -> "The row has more or fewer fields than the first line.";
            case ImportVerdict.BadAddress(String text) -> "“" + text + "” is no email address.";
            case ImportVerdict.BadName _ -> "The name holds control characters, or is longer than 200 characters.";
            case ImportVerdict.TwiceInFile(int first) -> "The address stands in line " + first + " already.";
            case ImportVerdict.UnknownRole(String text, var near) ->
                "There is no role “" + text + "”." + (near.isEmpty() ? "" : " Near it: " + list(near, ", ") + ".");
            case ImportVerdict.AmbiguousRole(String text, var candidates) ->
                "“" + text + "” may be "
                        + candidates.stream().map(Object::toString).sorted().collect(Collectors.joining(" or ")) + ".";
            case ImportVerdict.SeveralMembers _ -> "Several members have this address.";
            case ImportVerdict.Objected(var objections) -> of(objections.getFirst());
        };
    }

    static String of(Objection objection) {
        return switch (objection) {
            case Objection.NotPermitted(var permission, var _) -> "This takes " + permission + ".";
            case Objection.Escalation _ -> "They would gain what you may not give (escalation).";
            case Objection.ReachingUp _ -> "They stand above you (escalation).";
            case Objection.OutsideOwnScope _ -> "This lies outside your subtenants (outside-subtenants).";
            case Objection.LockedOut _ -> "Nobody would be left to administer (last-admin).";
            case Objection.ExclusionViolated(var exclusion, var _, var one, var other) ->
                "The roles " + one + " and " + other + " exclude each other (" + exclusion + ").";
            case Objection.LimitReached(var limit, long allowed, long wanted) ->
                "The plan allows " + allowed + " " + limit.key() + "; this would make " + wanted + ".";
            case Objection.PlanCloses(var feature, boolean lapsed, var _) ->
                lapsed ? "The subscription has lapsed." : "The plan does not include " + feature + ".";
            case Objection.AddressNotAllowed(var _, String domain) ->
                "The sign-in policy lets nobody be added by an address of " + domain + ".";
            case Objection.StillNamed _,
                    Objection.PlatformPermissionInRole _,
                    Objection.SubtenantCycle _,
                    Objection.ExternalIdTaken _ -> objection.code();
        };
    }

    static String of(PeopleFile.Why why, String value) {
        return switch (why) {
            case NOT_UTF_8 -> "The file is not UTF-8: byte " + value + " is none, counted from 0.";
            case NO_HEADER -> "The first line has to name email, and may name name and initial_roles, each once.";
            case UNKNOWN_COLUMN -> "There is no column “" + value + "”; known are email, name and initial_roles.";
            case BROKEN_QUOTES -> "A quotation mark stands where none may, or its partner is missing.";
            case TOO_LARGE -> "At most " + value + " bytes are taken at once.";
            case TOO_MANY_ROWS -> "At most " + value + " rows are taken at once.";
        };
    }

    private static String list(Set<RoleId> roles, String between) {
        return roles.stream().map(RoleId::value).sorted().collect(Collectors.joining(between));
    }
}
