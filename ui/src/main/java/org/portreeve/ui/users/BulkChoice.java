package org.portreeve.ui.users;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.membership.MemberAction;
import org.portreeve.application.membership.MemberAction.Mode;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.ui.component.Segments;

/** What exactly is to be done: a mode, the things it is about, and for roles a window. */
final class BulkChoice extends Div {
    private final BulkKind kind;
    private final Segments<Mode> mode;
    private final MultiSelectComboBox<Facet.Choice> things;
    private final Checkbox wholeTenant;
    private final @Nullable WindowFields days;

    BulkChoice(BulkKind kind, Snapshot snapshot, Locale locale, Runnable onChange) {
        this.kind = kind;
        addClassNames("stack", "bulkchoice");
        mode = new Segments<>(
                getTranslation("users.bulk.mode"),
                List.of(Mode.values()),
                one -> getTranslation(
                        "users.bulk." + kind.key() + "." + one.name().toLowerCase(Locale.ROOT)));
        things = new MultiSelectComboBox<>(getTranslation("users.bulk." + kind.key() + ".which"));
        things.setItems(choices(kind, snapshot));
        things.setItemLabelGenerator(Facet.Choice::label);
        things.setWidthFull();
        wholeTenant = new Checkbox(getTranslation("users.bulk.whole-tenant"));
        TenantState state = Objects.requireNonNull(snapshot.tenant());
        days = kind == BulkKind.ROLES ? new WindowFields(state.tenant().timeZone(), snapshot.now(), locale) : null;
        add(mode, things, wholeTenant);
        if (days != null) {
            days.onChange(onChange);
            add(days);
        }
        mode.addValueChangeListener(_ -> {
            arrange();
            onChange.run();
        });
        things.addValueChangeListener(_ -> onChange.run());
        wholeTenant.addValueChangeListener(_ -> {
            arrange();
            onChange.run();
        });
        arrange();
    }

    private void arrange() {
        boolean whole = kind == BulkKind.SUBTENANTS && mode.getValue() == Mode.REPLACE;
        wholeTenant.setVisible(whole);
        things.setEnabled(!(whole && wholeTenant.getValue()));
        if (days != null) {
            days.setVisible(mode.getValue() != Mode.REMOVE);
        }
    }

    /** The action; empty as long as nothing is chosen. */
    Optional<MemberAction> action() {
        Mode how = mode.getValue();
        boolean whole = wholeTenant.isVisible() && wholeTenant.getValue();
        if (things.getValue().isEmpty() && !whole && how != Mode.REPLACE) {
            return Optional.empty();
        }
        return switch (kind) {
            case ROLES -> timing().map(timing -> new MemberAction.Roles(how, chosen(RoleId::new), timing.window()));
            case PROFILES -> Optional.of(new MemberAction.Profiles(how, chosen(ProfileId::new)));
            case SECTIONS -> Optional.of(new MemberAction.Sections(how, chosen(SectionId::new)));
            case SUBTENANTS ->
                Optional.of(new MemberAction.Scope(how, whole ? Extent.all() : Extent.of(chosen(SubtenantId::new))));
            case DISABLE, ENABLE, REMOVE -> kind.fixed();
        };
    }

    /** When a role counts; no window leaves the one that it has. */
    private record Timing(@Nullable Window window) {}

    /** Empty where the days make no window. */
    private Optional<Timing> timing() {
        if (days == null || !days.isVisible() || !days.isGiven()) {
            return Optional.of(new Timing(null));
        }
        return days.read().map(Timing::new);
    }

    private <T> Set<T> chosen(Function<String, T> id) {
        return things.getValue().stream().map(Facet.Choice::value).map(id).collect(Collectors.toSet());
    }

    private static List<Facet.Choice> choices(BulkKind kind, Snapshot snapshot) {
        TenantState state = Objects.requireNonNull(snapshot.tenant());
        Stream<Facet.Choice> all = switch (kind) {
            case ROLES ->
                state.roles().stream().map(one -> new Facet.Choice(one.id().value(), one.name()));
            case PROFILES ->
                state.profiles().stream().map(one -> new Facet.Choice(one.id().value(), one.name()));
            case SECTIONS ->
                snapshot.catalogue().sections().values().stream()
                        .filter(Section::isConfigurable)
                        .map(one -> new Facet.Choice(one.id().value(), one.name()));
            case SUBTENANTS ->
                state.subtenants().stream().map(one -> new Facet.Choice(one.id().value(), one.name()));
            case DISABLE, ENABLE, REMOVE -> Stream.empty();
        };
        return all.sorted(Comparator.comparing(Facet.Choice::label)).toList();
    }
}
