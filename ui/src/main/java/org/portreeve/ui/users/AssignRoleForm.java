package org.portreeve.ui.users;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.role.Capped;
import org.portreeve.domain.Window;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleId;
import org.portreeve.ui.component.ConsoleButton;

/** Chooses a role and its window, in days of the tenant's time zone: an end counts until the last instant of its day. */
final class AssignRoleForm extends Div {
    /** A role to choose; capped says why none of its grants would count, empty where some do. */
    private record Option(RoleId id, String name, String group, String purpose, String capped) {
        boolean matches(String words) {
            var text = (name + '\n' + id.value() + '\n' + group + '\n' + purpose).toLowerCase(Locale.ROOT);
            return text.contains(words.strip().toLowerCase(Locale.ROOT));
        }
    }

    private static final int GRANTS_SHOWN = 4;
    private static final String OPTION = """
            <div class="col"><span class="row"><span class="med">${item.name}</span>${item.capped
            ? html`<span class="badge capped">${item.capped}</span>` : ''}<span class="xs t3">${item.group}</span></span><span
            class="xs t2">${item.purpose}</span></div>""";

    private final ComboBox<Option> role;
    private final WindowFields days;
    private final BiConsumer<RoleId, Window> onAdd;

    /** With the roles of the tenant. */
    AssignRoleForm(Looking looking, BiConsumer<RoleId, Window> onAdd) {
        this.onAdd = onAdd;
        addClassNames("card", "form");
        role = new ComboBox<>(looking.say("users.assign.role"));
        role.setItems((ComboBox.ItemFilter<Option>) Option::matches, options(looking));
        role.setItemLabelGenerator(Option::name);
        role.setRenderer(LitRenderer.<Option>of(OPTION)
                .withProperty("name", Option::name)
                .withProperty("group", Option::group)
                .withProperty("purpose", Option::purpose)
                .withProperty("capped", Option::capped));
        role.addValueChangeListener(change -> explain(change.getValue()));
        days = new WindowFields(
                looking.state().tenant().timeZone(), looking.snapshot().now(), looking.locale());
        add(role, days, buttons(looking));
    }

    private Div buttons(Looking looking) {
        var buttons = new Div(
                ConsoleButton.quiet(looking.say("users.assign.cancel"), null)
                        .small()
                        .onClick(this::close),
                ConsoleButton.ordinary(looking.say("users.assign.add"), null)
                        .small()
                        .onClick(this::stage));
        buttons.addClassNames("row", "buttons");
        return buttons;
    }

    /** Opens with nothing chosen. */
    void open() {
        role.setReadOnly(false);
        role.clear();
        days.clear();
        setVisible(true);
        role.focus();
    }

    /** Opens for another window of a role that is assigned already. */
    void open(RoleId id, Window window) {
        role.getListDataView()
                .getItems()
                .filter(option -> option.id().equals(id))
                .findFirst()
                .ifPresent(role::setValue);
        role.setReadOnly(true);
        days.show(window);
        setVisible(true);
        days.focusEnd();
    }

    void close() {
        setVisible(false);
    }

    private void stage() {
        var chosen = role.getValue();
        role.setInvalid(chosen == null);
        role.setErrorMessage(getTranslation("users.assign.choose"));
        if (chosen != null) {
            days.read().ifPresent(window -> {
                close();
                onAdd.accept(chosen.id(), window);
            });
        }
    }

    private void explain(@Nullable Option option) {
        role.setInvalid(false);
        role.setHelperText(
                option == null || option.capped().isEmpty()
                        ? null
                        : getTranslation("users.assign.capped", option.capped()));
    }

    private static List<Option> options(Looking looking) {
        return looking.state().roles().stream()
                .sorted(Comparator.comparing(Role::group).thenComparing(Role::name))
                .map(role -> {
                    var code = Capped.codeOf(role, looking.snapshot());
                    return new Option(
                            role.id(),
                            role.name(),
                            GroupNames.of(role.group(), looking.locale()),
                            purpose(role),
                            code == null ? "" : code.key());
                })
                .toList();
    }

    /** The stated purpose or, where none is, what the role grants. */
    private static String purpose(Role role) {
        if (!role.purpose().isBlank()) {
            return role.purpose();
        }
        var grants = role.grants().keySet().stream().map(Permission::value).limit(GRANTS_SHOWN);
        var words = grants.collect(Collectors.joining(", "));
        return role.grants().size() > GRANTS_SHOWN ? words + ", …" : words;
    }
}
