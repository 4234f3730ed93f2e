package org.portreeve.ui.imports;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.portreeve.application.membership.ImportVerdict;
import org.portreeve.application.membership.PeopleFile;
import org.portreeve.domain.role.RoleId;
import org.portreeve.ui.component.ObjectionWords;
import org.portreeve.ui.component.ThingNames;

/** What importing a row does and why not, in the reader's language. */
final class VerdictWords {
    private final Locale locale;
    private final ThingNames names;

    VerdictWords(ThingNames names) {
        this.locale = names.locale();
        this.names = names;
    }

    /** In a word or two; {@code key} is a verdict's. */
    String title(String key) {
        return say("verdict." + key);
    }

    /** The reason, or what exactly; nothing where the title says it all. */
    String detail(PeopleFile.Row row, ImportVerdict verdict) {
        return switch (verdict) {
            case ImportVerdict.CreatesPlaceholder _, ImportVerdict.AddsToTenant _, ImportVerdict.NothingToDo _ -> "";
            case ImportVerdict.AddsRoles(var roles) -> list(roles);
            case ImportVerdict.WrongColumns _ -> say("refused.columns");
            case ImportVerdict.BadAddress(String text) ->
                text.isEmpty() ? say("refused.no-address") : say("refused.address", text);
            case ImportVerdict.BadName _ -> say("refused.name");
            case ImportVerdict.TwiceInFile(int first) -> say("refused.twice", first);
            case ImportVerdict.UnknownRole(String text, var near) ->
                near.isEmpty() ? say("refused.role", text) : say("refused.role-near", text, list(near));
            case ImportVerdict.AmbiguousRole(String text, var candidates) ->
                say("refused.ambiguous", text, list(candidates));
            case ImportVerdict.SeveralMembers _ -> say("refused.several");
            case ImportVerdict.Objected(var objections) -> {
                var words = new ObjectionWords(names.callingStrangers(called(row)));
                yield objections.stream().map(words::fact).distinct().collect(Collectors.joining(" "));
            }
        };
    }

    /** Why: somebody who is not there yet has no other name. */
    private static String called(PeopleFile.Row row) {
        return row.name().isBlank() ? row.email() : row.name().strip();
    }

    private String list(Collection<RoleId> roles) {
        List<String> called = roles.stream().map(names::role).sorted().toList();
        return String.join(", ", called);
    }

    private String say(String key, Object... values) {
        return I18NProvider.translate(locale, "import." + key, values);
    }
}
