package org.portreeve.ui.invitations;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.invitation.AddPeople;
import org.portreeve.application.invitation.NewMember;
import org.portreeve.application.invitation.PastedAddresses;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.catalogue.InvitationPreset;
import org.portreeve.domain.membership.AgentAccess;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Subtenant;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.DayField;
import org.portreeve.ui.component.Segments;
import org.portreeve.ui.users.WindowFields;

/** Whom to add, and as what. */
final class InviteForm extends Div {
    /** Where people count. */
    private enum Where {
        WHOLE,
        LISTED
    }

    private static final int MESSAGE_LENGTH = 2_000;

    private final Snapshot snapshot;
    private final TenantState state;
    private final ZoneId zone;
    private final TextArea addresses = new TextArea(getTranslation("invite.addresses"));
    private final Segments<Boolean> manner;
    private final Segments<BaseRole> base;
    private final MultiSelectComboBox<Role> roles = new MultiSelectComboBox<>(getTranslation("invite.roles"));
    private final WindowFields window;
    private final MultiSelectComboBox<SecurityProfile> profiles =
            new MultiSelectComboBox<>(getTranslation("invite.profiles"));
    private final Segments<Where> where;
    private final MultiSelectComboBox<Subtenant> subtenants =
            new MultiSelectComboBox<>(getTranslation("invite.subtenants"));
    private final Segments<Boolean> ownSections;
    private final CheckboxGroup<Section> sections = new CheckboxGroup<>();
    private final Segments<String> agents;
    private final DayField until = new DayField(getTranslation("invite.until"));
    private final DayField expires = new DayField(getTranslation("invite.expires"));
    private final TextArea message = new TextArea(getTranslation("invite.message"));
    private boolean untilRequired;

    InviteForm(Snapshot snapshot, Locale locale, Runnable onChange) {
        this.snapshot = snapshot;
        state = Objects.requireNonNull(snapshot.tenant());
        zone = state.tenant().timeZone();
        addClassNames("stack", "inviteform");
        manner = new Segments<>(
                getTranslation("invite.manner"),
                List.of(true, false),
                invites -> getTranslation(invites ? "invite.by-mail" : "invite.now"));
        base = new Segments<>(
                getTranslation("invite.base"),
                List.of(BaseRole.TENANT_USER, BaseRole.TENANT_ADMIN),
                role -> getTranslation(role == BaseRole.TENANT_ADMIN ? "base-role.admin" : "base-role.user"));
        window = new WindowFields(zone, snapshot.now(), locale);
        where = new Segments<>(
                getTranslation("invite.scope"),
                List.of(Where.WHOLE, Where.LISTED),
                one -> getTranslation(one == Where.WHOLE ? "invite.whole-tenant" : "invite.some-subtenants"));
        ownSections = new Segments<>(
                getTranslation("invite.sections"),
                List.of(false, true),
                own -> getTranslation(own ? "invite.chosen" : "invite.as-joining"));
        agents = new Segments<>(
                getTranslation("invite.agents"),
                List.of("as-joining", "allowed", "none"),
                one -> getTranslation("invite." + one));
        fill();
        listen(onChange);
    }

    private void fill() {
        addresses.setHelperText(getTranslation("invite.addresses.help"));
        addresses.setValueChangeMode(ValueChangeMode.LAZY);
        addresses.setMinRows(3);
        addresses.setWidthFull();
        roles.setItems(
                state.roles().stream().sorted(Comparator.comparing(Role::name)).toList());
        roles.setItemLabelGenerator(Role::name);
        roles.setWidthFull();
        profiles.setItems(state.profiles().stream()
                .sorted(Comparator.comparing(SecurityProfile::name))
                .toList());
        profiles.setItemLabelGenerator(SecurityProfile::name);
        profiles.setWidthFull();
        profiles.setVisible(!state.profiles().isEmpty());
        subtenants.setItems(state.subtenants().stream()
                .sorted(Comparator.comparing(Subtenant::name))
                .toList());
        subtenants.setItemLabelGenerator(Subtenant::name);
        subtenants.setWidthFull();
        boolean divided = !state.subtenants().isEmpty();
        where.setVisible(divided);
        // Why: the whole tenant is an explicit choice wherever there is another.
        where.setValue(divided ? null : Where.WHOLE);
        sections.setItems(snapshot.catalogue().sections().values().stream()
                .filter(Section::isConfigurable)
                .toList());
        sections.setItemLabelGenerator(Section::name);
        until.setPlaceholder(getTranslation("dates.no-end"));
        until.setMin(today());
        expires.setMin(today());
        expires.setValue(today().plusDays(AddPeople.VALID_FOR.toDays() - 1));
        message.setMaxLength(MESSAGE_LENGTH);
        message.setWidthFull();
        Div ends = new Div(until, expires);
        ends.addClassNames("row", "days");
        add(
                addresses,
                manner,
                presets(),
                base,
                roles,
                window,
                profiles,
                where,
                subtenants,
                ownSections,
                sections,
                agents);
        add(ends, message);
    }

    private void listen(Runnable onChange) {
        List<HasValue<?, ?>> fields = List.of(
                addresses,
                manner,
                base,
                roles,
                profiles,
                where,
                subtenants,
                ownSections,
                sections,
                agents,
                until,
                expires);
        fields.forEach(field -> field.addValueChangeListener(_ -> {
            arrange();
            onChange.run();
        }));
        window.onChange(onChange);
        arrange();
    }

    private Div presets() {
        Span label = new Span(getTranslation("invite.presets"));
        label.addClassNames("sm", "t2");
        Div line = new Div(label);
        line.addClassNames("row", "wrap");
        snapshot.catalogue()
                .invitationPresets()
                .forEach(preset -> line.add(
                        ConsoleButton.quiet(preset.name(), null).small().onClick(() -> prefill(preset))));
        return line;
    }

    private void prefill(InvitationPreset preset) {
        untilRequired = preset.untilRequired();
        until.setRequiredIndicatorVisible(untilRequired);
        base.setValue(preset.baseRole());
        Set<SectionId> on = preset.sections();
        ownSections.setValue(on != null);
        sections.setValue(snapshot.catalogue().sections().values().stream()
                .filter(section -> section.isConfigurable() && on != null && on.contains(section.id()))
                .collect(Collectors.toSet()));
        Boolean allowed = preset.agentsAllowed();
        agents.setValue(allowed == null ? "as-joining" : allowed ? "allowed" : "none");
    }

    private void arrange() {
        subtenants.setVisible(where.getValue() == Where.LISTED);
        sections.setVisible(Boolean.TRUE.equals(ownSections.getValue()));
        expires.setVisible(invites());
        message.setVisible(invites());
        window.setVisible(!roles.getValue().isEmpty());
    }

    boolean invites() {
        return Boolean.TRUE.equals(manner.getValue());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(snapshot.now(), zone);
    }

    /** What is wished for; empty, and said at the field where something is missing, as long as it is not whole. */
    Optional<AddPeople.Wish> wish(Set<Integer> without, String reason, boolean complain) {
        List<PastedAddresses.Entry> entries = PastedAddresses.read(addresses.getValue());
        boolean many = entries.size() > AddPeople.AT_ONCE;
        addresses.setErrorMessage(getTranslation(many ? "invite.too-many" : "invite.no-addresses", AddPeople.AT_ONCE));
        addresses.setInvalid(many || (complain && entries.isEmpty()));
        boolean placed = where.getValue() == Where.WHOLE
                || (where.getValue() == Where.LISTED && !subtenants.getValue().isEmpty());
        where.setErrorMessage(getTranslation("invite.choose-scope"));
        where.setInvalid(complain && !placed);
        boolean endless = untilRequired && until.getValue() == null;
        if (complain && endless) {
            until.setErrorMessage(getTranslation("invite.until-needed"));
            until.setInvalid(true);
        }
        Optional<Window> days = roles.getValue().isEmpty() ? Optional.of(Window.ALWAYS) : window.read();
        boolean whole = !entries.isEmpty()
                && !many
                && placed
                && !endless
                && !until.isInvalid()
                && days.isPresent()
                && (!invites() || expires.getValue() != null);
        return whole
                ? Optional.of(new AddPeople.Wish(entries, manner(), as(days.get()), without, reason))
                : Optional.empty();
    }

    private AddPeople.Manner manner() {
        return invites()
                ? new AddPeople.Invite(
                        Objects.requireNonNull(endOf(expires.getValue())),
                        message.getValue().strip())
                : new AddPeople.CreateNow();
    }

    private NewMember as(Window days) {
        Map<RoleId, Window> assigned = new HashMap<>();
        roles.getValue().forEach(role -> assigned.put(role.id(), days));
        Map<SectionId, Boolean> toggles = new HashMap<>();
        if (Boolean.TRUE.equals(ownSections.getValue())) {
            Set<Section> on = new HashSet<>(sections.getValue());
            snapshot.catalogue().sections().values().stream()
                    .filter(Section::isConfigurable)
                    .forEach(section -> toggles.put(section.id(), on.contains(section)));
        }
        return new NewMember(
                Objects.requireNonNullElse(base.getValue(), BaseRole.TENANT_USER),
                endOf(until.getValue()),
                where.getValue() == Where.WHOLE
                        ? Extent.all()
                        : Extent.of(subtenants.getValue().stream()
                                .map(Subtenant::id)
                                .collect(Collectors.toSet())),
                assigned,
                profiles.getValue().stream().map(SecurityProfile::id).collect(Collectors.toSet()),
                true,
                toggles,
                "as-joining".equals(agents.getValue())
                        ? null
                        : AgentAccess.byDefault("allowed".equals(agents.getValue())));
    }

    /** The last instant of a day that was picked lies inside. */
    private @Nullable Instant endOf(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
