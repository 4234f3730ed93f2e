package org.portreeve.ui.platform;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portreeve.ui.platform.PlatformStage.click;
import static org.portreeve.ui.platform.PlatformStage.dialog;
import static org.portreeve.ui.platform.PlatformStage.field;
import static org.portreeve.ui.platform.PlatformStage.open;
import static org.portreeve.ui.platform.PlatformStage.page;
import static org.portreeve.ui.platform.PlatformStage.text;

import com.github.mvysny.kaributesting.v10.NotFoundError;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.history.Source;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.DetailPanel;
import org.portreeve.ui.users.Cast;
import org.portreeve.ui.users.SmallCatalogue;

/** The pages with the platform's keys and with its own history. */
class PlatformRecordsTest {
    private static final String HISTORY = "platform/history";
    private static final String KEYS = "platform/keys";
    private static final String[] EVERY_PERMISSION = SmallCatalogue.PLATFORM.toArray(String[]::new);

    private final PlatformStage stage = new PlatformStage();

    @AfterEach
    void close() {
        stage.close();
    }

    private static void assertAbsent(String... addresses) {
        for (String address : addresses) {
            assertThatThrownBy(() -> open(address)).as(address).isInstanceOf(NotFoundError.class);
        }
    }

    private static void makeKey(String name) {
        open(KEYS);
        click("New key");
        _setValue(field("Name"), name);
        click("Make key");
        assertThat(_get(Dialog.class).getHeaderTitle()).isEqualTo("The secret of " + name);
        assertThat(dialog()).contains("prv_secret-for-tests", "It is shown this once.");
        click("I have it");
        _assertNone(Dialog.class);
    }

    @SuppressWarnings("unchecked") // Why: it is found by its class, which does not know of what it is a choice.
    private static CheckboxGroup<ApiKey.Scope> scopes() {
        return _get(CheckboxGroup.class);
    }

    private static void history(String query) {
        UI.getCurrent().navigate(HISTORY, QueryParameters.fromString(query));
    }

    @Test
    void the_platforms_keys_are_for_platform_administrators_alone() {
        stage.holding("tenant:view", "tenant:create", "tenant:edit", "plan:manage", "platform-audit:view");
        assertAbsent(KEYS);
        stage.who = Cast.BEN;
        assertAbsent(KEYS);
        stage.who = PlatformStage.PETRA;
        stage.holding(EVERY_PERMISSION);
        open(KEYS);
        assertThat(page()).contains("Platform keys", "No API keys yet", "billing system");
    }

    @Test
    void a_key_is_made_with_its_secret_shown_once_and_is_the_platforms() {
        stage.holding(EVERY_PERMISSION);
        open(KEYS);
        click("New key");
        assertThat(scopes().getItemLabelGenerator().apply(ApiKey.Scope.CONFIGURE))
                .startsWith("configure: every tenant as its Tenant Admin");
        click("Make key");
        assertThat(field("Name").isInvalid()).isTrue();
        click("Cancel");
        makeKey("Billing");
        assertThat(page())
                .contains("Billing", "decide", "made by Petra Platt", "never used")
                .doesNotContain("prv_secret-for-tests");
        _assertNone(ConsoleButton.class, spec -> spec.withText("Hand over…"));
        assertThat(stage.hamlet.readPlatform().platform().apiKeys().stream().map(ApiKey::name))
                .containsExactly("Billing");
    }

    @Test
    void a_key_is_revoked_after_saying_what_that_means() {
        stage.holding(EVERY_PERMISSION);
        makeKey("Billing");
        click("Revoke");
        assertThat(_get(Dialog.class).getHeaderTitle()).isEqualTo("Revoke Billing");
        assertThat(dialog()).contains("From the next request on it opens nothing.");
        click("Revoke key");
        assertThat(page()).contains("Revoked");
        _assertNone(ConsoleButton.class, spec -> spec.withText("Revoke"));
    }

    @Test
    void a_key_whose_maker_has_left_is_marked() {
        stage.holding(EVERY_PERMISSION);
        makeKey("Billing");
        stage.holdingToo(PlatformStage.QUINN);
        stage.hamlet.change(
                Cast.MANAGEMENT, state -> state.withMembers(state.members().without(PlatformStage.PETRA)));
        stage.who = PlatformStage.QUINN;
        open(KEYS);
        assertThat(page())
                .contains("Maker left", "make a new key for the service and revoke this one")
                .doesNotContain("hand them over");
    }

    @Test
    void the_history_is_for_whoever_audits_the_platform() {
        stage.holding("tenant:view", "platform-member:manage", "plan:manage");
        assertAbsent(HISTORY, HISTORY + "/1");
        stage.who = Cast.BEN;
        assertAbsent(HISTORY);
        stage.who = PlatformStage.PETRA;
        stage.holding("platform-audit:view");
        open(HISTORY);
        assertThat(page()).contains("Platform history", "Nothing has happened yet");
        assertAbsent(HISTORY + "/1", HISTORY + "/nonsense", HISTORY + "/99999999999999999999");
    }

    @Test
    void what_happened_to_the_platform_stands_in_its_history_with_details() {
        stage.holding(EVERY_PERMISSION);
        makeKey("Billing");
        open(HISTORY);
        assertThat(page()).contains("1 revision", "Billing", "was created", "Petra Platt");
        long number = stage.hamlet
                .page(null, stage.revisions.asked, null, 1)
                .getFirst()
                .number();
        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains(HISTORY + "/" + number);
        open(HISTORY + "/" + number);
        assertThat(text(_get(DetailPanel.class))).contains("Billing", "request-1", "decide");
        assertAbsent(HISTORY + "/" + (number + 1));
    }

    @Test
    void the_address_narrows_the_history_and_nothing_left_is_said() {
        stage.holding(EVERY_PERMISSION);
        makeKey("Billing");
        history("kind=api-key,role&source=console&q=billing&from=2026-11-01&person=" + Cast.ANA);
        assertThat(stage.revisions.asked.kinds()).containsExactly("api-key");
        assertThat(stage.revisions.asked.sources()).isEqualTo(Set.of(Source.CONSOLE));
        assertThat(stage.revisions.asked.text()).isEqualTo("billing");
        assertThat(stage.revisions.asked.from()).isNotNull();
        assertThat(stage.revisions.asked.person()).isNull();
        assertThat(page()).contains("1 revision matches", "Billing");
        history("source=import");
        assertThat(page()).contains("Nothing matches").doesNotContain("was created");
        _click(_get(ConsoleButton.class, spec -> spec.withText("Clear filters")));
        assertThat(page()).contains("was created");
    }
}
