package org.portreeve.ui.settings;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.tenancy.ReadSettings;
import org.portreeve.application.tenancy.SettingPart;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.tenancy.Joining;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.roles.ChangeDialog;

/** What people get who join from now on, beside the sections of the matrix. */
final class NewcomersCard extends SettingCard {
    NewcomersCard(SettingsQuestions ask, ReadSettings.View view) {
        super(ask, view, SettingPart.NEWCOMERS, "newcomers", Symbol.USERS);
    }

    @Override
    void show(Tenant tenant, DescriptionList facts) {
        Joining joining = tenant.joining();
        fact(facts, "roles", list(joining.roles(), names()::role));
        fact(facts, "profiles", list(joining.profiles(), names()::profile));
        fact(facts, "agents", say(joining.agentsAllowed() ? "agents.all" : "agents.none"));
    }

    private <T> String list(Set<T> things, Function<T, String> name) {
        return things.isEmpty()
                ? say("none")
                : things.stream().map(name).sorted().collect(Collectors.joining(", "));
    }

    @Override
    void edit(ChangeDialog dialog, Tenant seen, Consumer<@Nullable Tenant> stage) {
        Joining was = seen.joining();
        MultiSelectComboBox<RoleId> roles = choice(
                "roles",
                view().state().roles().stream()
                        .sorted(Comparator.comparing(Role::name))
                        .map(Role::id)
                        .toList(),
                names()::role);
        roles.setValue(was.roles());
        MultiSelectComboBox<ProfileId> profiles = choice(
                "profiles",
                view().state().profiles().stream()
                        .sorted(Comparator.comparing(SecurityProfile::name))
                        .map(SecurityProfile::id)
                        .toList(),
                names()::profile);
        profiles.setValue(was.profiles());
        var agents = new Checkbox(say("agents.allow"), was.agentsAllowed());
        Runnable changed = () -> stage.accept(seen.withJoining(
                new Joining(was.sections(), agents.getValue(), roles.getValue(), profiles.getValue())));
        roles.addValueChangeListener(_ -> changed.run());
        profiles.addValueChangeListener(_ -> changed.run());
        agents.addValueChangeListener(_ -> changed.run());
        var why = new Paragraph(say("why"));
        why.addClassName("t2");
        dialog.about(why, roles, profiles, agents);
    }

    private <T> MultiSelectComboBox<T> choice(String key, List<T> all, Function<T, String> name) {
        var box = new MultiSelectComboBox<T>(say(key));
        box.setItems(all);
        box.setItemLabelGenerator(name::apply);
        box.setWidthFull();
        box.setClearButtonVisible(true);
        return box;
    }
}
