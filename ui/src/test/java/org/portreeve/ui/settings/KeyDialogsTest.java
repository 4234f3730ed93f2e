package org.portreeve.ui.settings;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portreeve.application.apikey.CreateApiKey;
import org.portreeve.application.apikey.HandOverApiKey;
import org.portreeve.application.apikey.RevokeApiKey;
import org.portreeve.application.apikey.RotateApiKey;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.apikey.ApiKeyId;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.membership.UserId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.DayField;
import org.portreeve.ui.component.Note;

class KeyDialogsTest {
    private static final Instant NOW = Instant.parse("2026-11-27T23:30:00Z");
    private static final Person ANA =
            Person.placeholder(new UserId(new UUID(0, 7)), new PersonName("Ana", "Ruiz"), null);
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    private final List<CreateApiKey.Wish> wishes = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();

    @BeforeEach
    void start() {
        Locale.setDefault(Locale.ENGLISH);
        MockVaadin.setup();
    }

    @AfterEach
    void stop() {
        MockVaadin.tearDown();
    }

    private void askForKey() {
        new NewKeyDialog(
                        "settings.",
                        (wish, _) -> {
                            wishes.add(wish);
                            return new CreateApiKey.Created(key(wish.name()), "prv_the-secret");
                        },
                        _ -> new Note[0],
                        MADRID,
                        NOW,
                        () -> {})
                .open();
    }

    private void revoke(RevokeApiKey.Result result) {
        new RevokeKeyDialog(
                        key("Payroll"),
                        "never used",
                        reason -> {
                            reasons.add(reason);
                            return result;
                        },
                        _ -> new Note[] {Note.refusal("Refused", "")},
                        () -> {})
                .open();
    }

    private static ApiKey key(String name) {
        return new ApiKey(
                new ApiKeyId(new UUID(0, 1)),
                name,
                "prv_abc",
                "",
                Set.of(ApiKey.Scope.DECIDE),
                null,
                Author.PORTREEVE,
                NOW,
                null);
    }

    private void handOver(HandOverApiKey.Result result) {
        new HandOverKeyDialog(
                        key("Payroll"),
                        List.of(ANA),
                        (keeper, reason) -> {
                            reasons.add(keeper + " " + reason);
                            return result;
                        },
                        _ -> new Note[] {Note.refusal("Refused", "")},
                        () -> {})
                .open();
    }

    @SuppressWarnings("unchecked") // Why: it is found by its class, which does not know of whom it is a choice.
    private static ComboBox<Person> keeper() {
        return _get(ComboBox.class);
    }

    private static void press(String text) {
        _click(_get(ConsoleButton.class, spec -> spec.withText(text)));
    }

    @Test
    void a_click_beside_the_form_keeps_what_was_typed() {
        askForKey();
        assertThat(_get(NewKeyDialog.class).isCloseOnOutsideClick()).isFalse();
    }

    @Test
    void a_key_without_a_name_is_not_made() {
        askForKey();
        press("Make key");
        assertThat(wishes).isEmpty();
        assertThat(_get(TextField.class, spec -> spec.withLabel("Name")).isInvalid())
                .isTrue();
    }

    @Test
    void its_last_day_cannot_be_over_where_the_tenant_is() {
        askForKey();
        assertThat(_get(DayField.class).getMin()).isEqualTo(LocalDate.of(2026, 11, 28));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name")), "Payroll");
        _setValue(_get(DayField.class), LocalDate.of(2026, 11, 27));
        press("Make key");
        assertThat(wishes).isEmpty();
    }

    @Test
    void the_secret_stays_until_somebody_says_that_they_have_it() {
        askForKey();
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name")), "Payroll");
        press("Make key");
        var shown = _get(SecretDialog.class);
        assertThat(_get(Code.class).getText()).isEqualTo("prv_the-secret");
        assertThat(shown.isCloseOnEsc()).isFalse();
        assertThat(shown.isCloseOnOutsideClick()).isFalse();
        press("I have it");
        assertThat(_find(SecretDialog.class)).isEmpty();
    }

    @Test
    void a_key_is_handed_over_to_somebody_and_not_to_nobody() {
        handOver(new HandOverApiKey.HandedOver());
        press("Hand over key");
        assertThat(reasons).isEmpty();
        assertThat(keeper().isInvalid()).isTrue();
        _setValue(keeper(), ANA);
        _setValue(_get(TextField.class), "Ben has left");
        press("Hand over key");
        assertThat(reasons).containsExactly(ANA.id() + " Ben has left");
        assertThat(_find(HandOverKeyDialog.class)).isEmpty();
    }

    @Test
    void a_refused_handing_over_says_so_in_the_dialog() {
        handOver(new HandOverApiKey.Absent());
        _setValue(keeper(), ANA);
        press("Hand over key");
        assertThat(_find(Note.class)).hasSize(1);
        assertThat(_get(HandOverKeyDialog.class).isOpened()).isTrue();
    }

    @Test
    void a_refused_revocation_says_so_in_the_dialog_and_keeps_the_reason() {
        revoke(new RevokeApiKey.Refused(List.of()));
        _setValue(_get(TextField.class), "Leaked");
        press("Revoke key");
        assertThat(_get(RevokeKeyDialog.class).isOpened()).isTrue();
        assertThat(_get(TextField.class).getValue()).isEqualTo("Leaked");
        assertThat(_find(Note.class)).hasSize(1);
        assertThat(reasons).containsExactly("Leaked");
    }

    private void askToRotate(RotateApiKey.Result result, List<RotateApiKey.Wish> wanted) {
        new RotateKeyDialog(
                        key("Payroll"),
                        (wish, reason) -> {
                            wanted.add(wish);
                            reasons.add(reason);
                            return result;
                        },
                        _ -> new Note[] {Note.refusal("Two keys are too many", "")},
                        () -> {})
                .open();
        _setValue(_get(TextField.class), " Every quarter ");
        _click(_get(ConsoleButton.class, spec -> spec.withText("Rotate key")));
    }

    @Test
    void a_rotated_key_shows_its_secret_once_and_the_old_one_stays_good_for_a_day() {
        List<RotateApiKey.Wish> wanted = new ArrayList<>();
        askToRotate(new RotateApiKey.Rotated(key("Payroll"), "prv_the-next-secret"), wanted);
        assertThat(wanted).containsExactly(new RotateApiKey.Wish(key("Payroll").id(), Duration.ofDays(1)));
        assertThat(reasons).containsExactly("Every quarter");
        assertThat(_get(Code.class).getText()).isEqualTo("prv_the-next-secret");
    }

    @Test
    void a_refused_rotation_says_why_and_stays_open() {
        askToRotate(new RotateApiKey.Refused(List.of()), new ArrayList<>());
        assertThat(_get(Note.class).getElement().getTextRecursively()).contains("Two keys are too many");
        assertThat(_find(Code.class)).isEmpty();
    }
}
