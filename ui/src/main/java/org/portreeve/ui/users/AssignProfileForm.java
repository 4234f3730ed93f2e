package org.portreeve.ui.users;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.ui.component.ConsoleButton;

/** Chooses a security profile. */
final class AssignProfileForm extends Div {
    private record Option(ProfileId id, String name, String roles) {}

    private static final String OPTION = """
            <div class="col"><span class="med">${item.name}</span><span class="xs t2">${item.roles}</span></div>""";

    private final ComboBox<Option> profile;
    private final Consumer<ProfileId> onAdd;

    AssignProfileForm(Looking looking, Consumer<ProfileId> onAdd) {
        this.onAdd = onAdd;
        addClassNames("card", "form");
        profile = new ComboBox<>(looking.say("users.assign.profile"));
        profile.setItems(options(looking));
        profile.setItemLabelGenerator(Option::name);
        profile.setRenderer(LitRenderer.<Option>of(OPTION)
                .withProperty("name", Option::name)
                .withProperty("roles", Option::roles));
        var buttons = new Div(
                ConsoleButton.quiet(looking.say("users.assign.cancel"), null)
                        .small()
                        .onClick(() -> setVisible(false)),
                ConsoleButton.ordinary(looking.say("users.assign.add"), null)
                        .small()
                        .onClick(this::stage));
        buttons.addClassNames("row", "buttons");
        add(profile, buttons);
    }

    void open() {
        profile.clear();
        profile.setInvalid(false);
        setVisible(true);
        profile.focus();
    }

    private void stage() {
        var chosen = profile.getValue();
        if (chosen == null) {
            profile.setErrorMessage(getTranslation("users.assign.choose-profile"));
            profile.setInvalid(true);
        } else {
            setVisible(false);
            onAdd.accept(chosen.id());
        }
    }

    private static List<Option> options(Looking looking) {
        return looking.state().profiles().stream()
                .sorted(Comparator.comparing(SecurityProfile::name))
                .map(profile -> new Option(
                        profile.id(),
                        profile.name(),
                        profile.roles().stream()
                                .map(looking.names()::role)
                                .sorted()
                                .collect(Collectors.joining(", "))))
                .toList();
    }
}
