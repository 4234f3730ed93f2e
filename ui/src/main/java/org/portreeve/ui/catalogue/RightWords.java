package org.portreeve.ui.catalogue;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.change.Effects;

/** What people gain and lose by a change of the catalogue, as the catalogue calls it. */
record RightWords(Catalogue catalogue, Locale locale) {
    String of(Effects.What what) {
        return switch (what) {
            case Effects.What.Access(var request) -> of(request);
            case Effects.What.Reach(var subtenant) -> say("effects.reach", subtenant.value());
            case Effects.What.WholeTenant _ -> say("effects.whole-tenant");
        };
    }

    private String of(AccessRequest request) {
        return switch (request) {
            case AccessRequest.OpenSection(var id) -> {
                var section = catalogue.section(id);
                yield say("thing.section", section == null ? id.value() : section.name());
            }
            case AccessRequest.DoPermission(var permission, var resource) ->
                resource == null ? permission.value() : say("thing.on", permission.value(), resource);
            case AccessRequest.UseAgent(var id) -> say("thing.agent", id.value());
        };
    }

    private String say(String key, Object... values) {
        return I18NProvider.translate(locale, key, values);
    }
}
