package org.portreeve.ui.catalogue;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.portreeve.application.catalogue.ChangeCatalogue;
import org.portreeve.domain.change.CataloguePlan;
import org.portreeve.ui.component.Note;

/** What stands against a change of the catalogue. */
record AnswerWords(Locale locale) {
    private static final int USES = 5;

    /** In words; what can be done, and what fields are marked for, has none of its own. */
    Note note(ChangeCatalogue.Answer answer) {
        return switch (answer) {
            case ChangeCatalogue.Unchanged _ -> Note.hint(say("catalogue.unchanged"), say("catalogue.unchanged.why"));
            case ChangeCatalogue.InUse(var uses) -> Note.refusal(say("catalogue.in-use"), uses(uses));
            case ChangeCatalogue.Flawed _ -> Note.refusal(say("catalogue.flawed"), say("catalogue.flawed.why"));
            case ChangeCatalogue.Taken _ -> Note.refusal(say("catalogue.taken"), say("catalogue.taken.why"));
            case ChangeCatalogue.Stale _ -> Note.warning(say("catalogue.stale"), say("catalogue.stale.why"));
            case ChangeCatalogue.Shifted _ -> Note.warning(say("users.shifted"), say("users.shifted.why"));
            case ChangeCatalogue.Forbidden _, ChangeCatalogue.Planned _, ChangeCatalogue.Committed _ ->
                Note.refusal(say("catalogue.gone"), say("catalogue.gone.why"));
        };
    }

    private String uses(List<CataloguePlan.Use> uses) {
        String named = String.join(" ", uses.stream().limit(USES).map(this::use).toList());
        return uses.size() > USES ? named + " " + say("catalogue.in-use.more", uses.size() - USES) : named;
    }

    private String use(CataloguePlan.Use use) {
        String place = say("catalogue.use." + use.byKind(), use.byKey());
        return use.tenant() == null
                ? say("catalogue.use", use.key(), place)
                : say("catalogue.use.in-tenant", use.key(), place, use.tenant().value());
    }

    private String say(String key, Object... values) {
        return I18NProvider.translate(locale, key, values);
    }
}
