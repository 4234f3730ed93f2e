package org.portreeve.ui.settings;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.tenancy.ReadSettings;
import org.portreeve.application.tenancy.SettingPart;
import org.portreeve.application.tenancy.TenantName;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.ui.component.Dates;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.TimeZoneField;
import org.portreeve.ui.roles.ChangeDialog;

/** What the tenant is called, and where its days begin and end. */
final class GeneralCard extends SettingCard {
    GeneralCard(SettingsQuestions ask, ReadSettings.View view) {
        super(ask, view, SettingPart.GENERAL, "general", Symbol.BUILDING);
    }

    @Override
    void show(Tenant tenant, DescriptionList facts) {
        fact(facts, "name", tenant.name());
        fact(facts, "slug", tenant.id().value());
        fact(facts, "zone", Dates.name(tenant.timeZone()));
    }

    @Override
    void edit(ChangeDialog dialog, Tenant seen, Consumer<@Nullable Tenant> stage) {
        var name = new TextField(say("name"));
        name.setValue(seen.name());
        name.setWidthFull();
        name.setRequiredIndicatorVisible(true);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.setErrorMessage(getTranslation("platform.create.name.wrong", TenantName.LENGTH));
        var zone = new TimeZoneField().showing(seen.timeZone());
        zone.setHelperText(say("zone.help"));
        Runnable changed = () -> {
            boolean named = TenantName.isValid(name.getValue());
            name.setInvalid(!named);
            ZoneId where = zone.getValue();
            stage.accept(named && where != null ? seen.withName(name.getValue()).withTimeZone(where) : null);
        };
        name.addValueChangeListener(_ -> changed.run());
        zone.addValueChangeListener(_ -> changed.run());
        dialog.about(name, zone);
        name.focus();
    }
}
