package org.portreeve.ui.platform;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.invitation.AddKnownPerson;
import org.portreeve.application.invitation.AddPeople;
import org.portreeve.application.invitation.AddressVerdict;
import org.portreeve.application.invitation.NewMember;
import org.portreeve.application.invitation.PastedAddresses;
import org.portreeve.application.invitation.SentInvitation;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.Segments;
import org.portreeve.ui.invitations.LinksDialog;
import org.portreeve.ui.roles.ChangeDialog;

/** Adds one person to the tenant, with base role and roles: somebody known, or whoever has an exact address. */
final class AddPersonForm {
    private static final int FOUND = 50;

    /** How somebody is added. */
    enum How {
        KNOWN,
        INVITED,
        ENTERED
    }

    private final OpenTenant open;
    private final Segments<How> how;
    private final ComboBox<Person> person = new ComboBox<>(say("platform.add.person"));
    private final EmailField email = new EmailField(say("platform.create.email"));
    private final Segments<BaseRole> base;
    private final MultiSelectComboBox<Role> roles = new MultiSelectComboBox<>(say("platform.add.roles"));
    private final ChangeDialog dialog;
    private List<SentInvitation> sent = List.of();

    AddPersonForm(OpenTenant open) {
        this.open = open;
        boolean searches = open.ask().everybody().isFor(open.ask().actor())
                && !open.tenant().isManagement();
        how = new Segments<>(
                say("platform.add.how"),
                searches ? List.of(How.values()) : List.of(How.INVITED, How.ENTERED),
                one -> say("platform.add.how." + one.name().toLowerCase(Locale.ROOT)));
        base = new Segments<>(
                say("invite.base"),
                List.of(BaseRole.TENANT_USER, BaseRole.TENANT_ADMIN),
                role -> say(role == BaseRole.TENANT_ADMIN ? "base-role.admin" : "base-role.user"));
        base.setLabel(say("invite.base"));
        dialog = new ChangeDialog(
                say("platform.add.title", open.tenant().name()),
                ConsoleButton.primary(say("platform.add.do"), null),
                open.names().callingStrangers(say("platform.add.them")),
                Note.warning(say("platform.gone"), say("platform.gone.why")),
                this::saved);
        fields();
        dialog.about(how, person, email, base, roles);
    }

    void open() {
        dialog.open();
    }

    private void fields() {
        person.setWidthFull();
        person.setItemsWithFilterConverter(
                query -> {
                    String words = query.getFilter().orElse("");
                    return open.ask().everybody().matching(open.ask().actor(), words, FOUND).stream()
                            .skip(query.getOffset())
                            .limit(query.getLimit());
                },
                words -> words.isBlank() ? null : words);
        person.setItemLabelGenerator(AddPersonForm::label);
        person.setHelperText(say("platform.add.person.help"));
        email.setWidthFull();
        email.setHelperText(say("platform.add.email.help"));
        email.setValueChangeMode(ValueChangeMode.LAZY);
        roles.setWidthFull();
        roles.setItems(open.snapshot().requireTenant().roles().stream()
                .sorted(Comparator.comparing(Role::name))
                .toList());
        roles.setItemLabelGenerator(Role::name);
        List<HasValue<?, ?>> all = List.of(how, person, email, base, roles);
        all.forEach(field -> field.addValueChangeListener(_ -> show()));
        arrange();
    }

    private static String label(Person one) {
        return one.email() == null || one.label().equals(one.email().value())
                ? one.label()
                : one.label() + " · " + one.email().value();
    }

    private void arrange() {
        person.setVisible(how.getValue() == How.KNOWN);
        email.setVisible(how.getValue() != How.KNOWN);
    }

    private void show() {
        arrange();
        dialog.want(wanted().orElse(null));
    }

    private Optional<ChangeDialog.Wanted> wanted() {
        if (how.getValue() == How.KNOWN) {
            return Optional.ofNullable(person.getValue()).map(one -> new Knowing(one, as()));
        }
        List<PastedAddresses.Entry> entries = PastedAddresses.read(email.getValue());
        boolean exact = entries.size() == 1 && entries.getFirst().email() != null;
        email.setErrorMessage(say("platform.add.no-address"));
        email.setInvalid(!exact && !email.isEmpty());
        return exact ? Optional.of(new Addressing(entries, as())) : Optional.empty();
    }

    private NewMember as() {
        Map<RoleId, Window> assigned = new HashMap<>();
        roles.getValue().forEach(role -> assigned.put(role.id(), Window.ALWAYS));
        return NewMember.user(Extent.all())
                .withBaseRole(Objects.requireNonNullElse(base.getValue(), BaseRole.TENANT_USER))
                .withRoles(assigned);
    }

    private void saved(long revision) {
        open.saved(revision);
        if (!sent.isEmpty()) {
            new LinksDialog(sent).open();
        }
    }

    /** Somebody who is on the platform. */
    private final class Knowing implements ChangeDialog.Wanted {
        private final AddKnownPerson.Wish wish;

        Knowing(Person one, NewMember as) {
            wish = new AddKnownPerson.Wish(open.id(), one.id(), as);
        }

        @Override
        public ChangeDialog.Result plan() {
            return result(open.ask().adding().plan(open.ask().actor(), wish));
        }

        @Override
        public ChangeDialog.Result commit(String reason, @Nullable String confirmed) {
            return result(open.ask().adding().commit(open.ask().actor(), wish, reason, confirmed));
        }

        private ChangeDialog.Result result(AddKnownPerson.Answer answer) {
            return answer.already() ? already() : ChangeDialog.Result.of(answer.outcome());
        }
    }

    /** Whoever has the address. */
    private final class Addressing implements ChangeDialog.Wanted {
        private final List<PastedAddresses.Entry> entries;
        private final NewMember as;

        Addressing(List<PastedAddresses.Entry> entries, NewMember as) {
            this.entries = entries;
            this.as = as;
        }

        @Override
        public ChangeDialog.Result plan() {
            return result(open.ask().byAddress().plan(open.ask().actor(), open.id(), wish("")));
        }

        @Override
        public ChangeDialog.Result commit(String reason, @Nullable String confirmed) {
            var answer = open.ask().byAddress().commit(open.ask().actor(), open.id(), wish(reason), confirmed);
            sent = answer.sent();
            return result(answer);
        }

        private AddPeople.Wish wish(String reason) {
            AddPeople.Manner manner = how.getValue() == How.ENTERED
                    ? new AddPeople.CreateNow()
                    : new AddPeople.Invite(open.snapshot().now().plus(AddPeople.VALID_FOR), "");
            return new AddPeople.Wish(entries, manner, as, Set.of(), reason);
        }

        private ChangeDialog.Result result(AddPeople.Answer answer) {
            if (answer.lines().isEmpty()) {
                return ChangeDialog.Result.of(answer.outcome());
            }
            return switch (answer.lines().getFirst().verdict()) {
                case AddressVerdict.Adds _ -> ChangeDialog.Result.of(answer.outcome());
                case AddressVerdict.Objected(var objections) -> ChangeDialog.Result.of(new Outcome.Refused(objections));
                case AddressVerdict.AlreadyMember _, AddressVerdict.AlreadyInvited _ -> already();
                case AddressVerdict.NoAddress _, AddressVerdict.Twice _ ->
                    ChangeDialog.Result.instead(Note.refusal(say("platform.add.no-address"), ""));
            };
        }
    }

    private static ChangeDialog.Result already() {
        return ChangeDialog.Result.instead(Note.refusal(say("platform.add.already"), say("platform.add.already.why")));
    }

    private static String say(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
