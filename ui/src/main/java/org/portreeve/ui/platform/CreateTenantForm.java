package org.portreeve.ui.platform;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.invitation.AddPeople;
import org.portreeve.application.invitation.SentInvitation;
import org.portreeve.application.tenancy.CreateTenant;
import org.portreeve.application.tenancy.TenantName;
import org.portreeve.application.tenancy.TenantTemplate;
import org.portreeve.domain.Key;
import org.portreeve.domain.Malformed;
import org.portreeve.domain.change.ChangePlan;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.plan.Plan;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.Segments;
import org.portreeve.ui.component.ThingNames;
import org.portreeve.ui.component.TimeZoneField;
import org.portreeve.ui.component.Toast;
import org.portreeve.ui.history.RevisionSentence;
import org.portreeve.ui.invitations.LinksDialog;
import org.portreeve.ui.roles.ChangeDialog;

/** Asks what a new tenant is called, what it begins with and who administers it; shows what comes of it before it is made. */
final class CreateTenantForm {
    /** Who is to be the first administrator. */
    enum First {
        ME,
        INVITED,
        ENTERED
    }

    private final CreateTenant creating;
    private final CurrentActor current;
    private final CreateTenant.Choices choices;
    private final Consumer<TenantId> onMade;
    private final TextField name = new TextField(say("platform.create.name"));
    private final TextField slug = new TextField(say("platform.create.slug"));
    private final ComboBox<ZoneId> zone = new TimeZoneField().showing(ZoneId.systemDefault());
    private final Segments<TenantTemplate> template;
    private final ComboBox<Plan> plan = new ComboBox<>(say("platform.create.plan"));
    private final Segments<First> first;
    private final EmailField email = new EmailField(say("platform.create.email"));
    private final ChangeDialog dialog;
    private boolean ownSlug;
    private boolean filling;
    private List<SentInvitation> sent = List.of();
    private TenantId wanted = new TenantId("");

    CreateTenantForm(
            CreateTenant creating, CurrentActor current, CreateTenant.Choices choices, Consumer<TenantId> onMade) {
        this.creating = creating;
        this.current = current;
        this.choices = choices;
        this.onMade = onMade;
        template = new Segments<>(
                say("platform.create.template"), choices.templates(), one -> TemplateWords.name(one.key()));
        template.setLabel(say("platform.create.template"));
        first = new Segments<>(
                say("platform.create.first"),
                List.of(First.values()),
                one -> say("platform.create.first." + one.name().toLowerCase(Locale.ROOT)));
        first.setLabel(say("platform.create.first"));
        dialog = new ChangeDialog(
                say("platform.create.title"),
                ConsoleButton.primary(say("platform.create.do"), null),
                names(),
                Note.warning(say("platform.gone"), say("platform.gone.why")),
                this::made);
        fields();
        dialog.about(name, slug, zone, template, plan, first, email);
    }

    void open() {
        dialog.open();
        name.focus();
    }

    /** Why around nothing: the tenant whose things are named is yet to come. */
    private ThingNames names() {
        TenantTemplate any = choices.templates().getLast();
        Snapshot platform = choices.platform();
        TenantState begun = any.sample(platform.catalogue());
        return new ThingNames(UI.getCurrent().getLocale(), platform.around(begun))
                .callingStrangers(say("platform.create.first"));
    }

    private void fields() {
        name.setRequiredIndicatorVisible(true);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(_ -> proposeSlug());
        slug.setRequiredIndicatorVisible(true);
        slug.setMaxLength(Key.MAX_LENGTH);
        slug.setValueChangeMode(ValueChangeMode.LAZY);
        slug.setHelperText(say("platform.create.slug.help"));
        slug.addValueChangeListener(_ -> ownSlug |= !filling);
        email.setValueChangeMode(ValueChangeMode.LAZY);
        email.setHelperText(say("platform.create.email.help"));
        plan.setItems(choices.plans());
        plan.setItemLabelGenerator(one -> one.id().value());
        plan.setVisible(!choices.plans().isEmpty());
        List.of(name, slug, plan, email).forEach(HasSize::setWidthFull);
        template.addValueChangeListener(_ -> fit());
        fit();
        List<HasValue<?, ?>> all = List.of(name, slug, zone, template, plan, first, email);
        all.forEach(field -> field.addValueChangeListener(_ -> show()));
        arrange();
    }

    private void proposeSlug() {
        if (!ownSlug) {
            filling = true;
            slug.setValue(Key.fromName(name.getValue()));
            filling = false;
        }
    }

    /** The smallest plan that has room for the template, where plans can be chosen at all. */
    private void fit() {
        PlanId fitting = template.getValue().smallestPlan(choices.platform().catalogue());
        choices.plans().stream()
                .filter(one -> one.id().equals(fitting))
                .findFirst()
                .ifPresent(plan::setValue);
        template.setHelperText(
                TemplateWords.of(template.getValue(), choices.platform().catalogue(), fitting));
    }

    private void arrange() {
        email.setVisible(first.getValue() != First.ME);
    }

    private void show() {
        arrange();
        dialog.want(wish().map(this::wanting).orElse(null));
    }

    /** What is wished for; empty, and said at the field, as long as something is missing or is none. */
    private Optional<CreateTenant.Wish> wish() {
        boolean named = TenantName.isValid(name.getValue());
        name.setErrorMessage(say("platform.create.name.wrong", TenantName.LENGTH));
        name.setInvalid(!named && !name.isEmpty());
        boolean keyed = Key.isValid(slug.getValue());
        slug.setErrorMessage(say("platform.create.slug.wrong"));
        slug.setInvalid(!keyed && !(slug.isEmpty() && name.isEmpty()));
        Optional<CreateTenant.Admin> admin = admin();
        boolean planned = choices.plans().isEmpty() || plan.getValue() != null;
        if (!named || !keyed || admin.isEmpty() || zone.getValue() == null || !planned) {
            return Optional.empty();
        }
        return Optional.of(new CreateTenant.Wish(
                new TenantId(slug.getValue()),
                name.getValue(),
                zone.getValue(),
                template.getValue().key(),
                plan.getValue() == null ? null : plan.getValue().id(),
                admin.get()));
    }

    private Optional<CreateTenant.Admin> admin() {
        if (first.getValue() == First.ME) {
            return Optional.of(new CreateTenant.Maker());
        }
        AddPeople.Manner manner = first.getValue() == First.ENTERED
                ? new AddPeople.CreateNow()
                : new AddPeople.Invite(choices.platform().now().plus(AddPeople.VALID_FOR), "");
        try {
            var address = new Email(email.getValue().strip());
            email.setInvalid(false);
            return Optional.of(new CreateTenant.WithAddress(address, manner));
        } catch (Malformed noAddress) {
            email.setErrorMessage(say("platform.add.no-address"));
            email.setInvalid(!email.isEmpty());
            return Optional.empty();
        }
    }

    private ChangeDialog.Wanted wanting(CreateTenant.Wish wish) {
        return new ChangeDialog.Wanted() {
            @Override
            public ChangeDialog.Result plan() {
                return result(creating.plan(current.get(), wish));
            }

            @Override
            public ChangeDialog.Result commit(String reason, @Nullable String confirmed) {
                return result(creating.commit(current.get(), wish, reason, confirmed));
            }

            @Override
            public Component effects(ChangePlan plan, ThingNames names) {
                return TemplateWords.begins(plan.proposal().after());
            }
        };
    }

    private ChangeDialog.Result result(CreateTenant.Answer answer) {
        return switch (answer) {
            case CreateTenant.Went(var outcome, var begun, var invitations) -> {
                sent = invitations;
                wanted = begun == null ? wanted : begun.requireTenant().tenant().id();
                yield ChangeDialog.Result.of(outcome);
            }
            case CreateTenant.SlugTaken(var id) -> {
                slug.setErrorMessage(say("platform.create.slug.taken", id.value()));
                slug.setInvalid(true);
                yield ChangeDialog.Result.instead(Note.refusal(
                        say("platform.create.slug.taken", id.value()), say("platform.create.slug.taken.why")));
            }
        };
    }

    private void made(long revision) {
        Toast.show(
                say("platform.create.made", wanted.value()),
                RevisionSentence.number(revision, UI.getCurrent().getLocale()),
                null);
        onMade.accept(wanted);
        if (!sent.isEmpty()) {
            new LinksDialog(new ArrayList<>(sent)).open();
        }
    }

    private static String say(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
