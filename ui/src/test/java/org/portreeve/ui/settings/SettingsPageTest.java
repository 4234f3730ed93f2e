package org.portreeve.ui.settings;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteConfiguration;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portreeve.application.Actor;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.apikey.CreateApiKey;
import org.portreeve.application.apikey.HandOverApiKey;
import org.portreeve.application.apikey.KeyHasher;
import org.portreeve.application.apikey.KeyUses;
import org.portreeve.application.apikey.ListApiKeys;
import org.portreeve.application.apikey.NewKeys;
import org.portreeve.application.apikey.RevokeApiKey;
import org.portreeve.application.apikey.RotateApiKey;
import org.portreeve.application.change.Authorities;
import org.portreeve.application.change.Changes;
import org.portreeve.application.history.ReadHistory;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.tenancy.ChangeSettings;
import org.portreeve.application.tenancy.ReadSettings;
import org.portreeve.application.tenancy.RulePatterns;
import org.portreeve.application.tenancy.TryRules;
import org.portreeve.domain.Window;
import org.portreeve.domain.apikey.ApiKeyId;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.plan.Subscription;
import org.portreeve.domain.plan.SubscriptionStatus;
import org.portreeve.domain.tenancy.FirewallRule;
import org.portreeve.domain.tenancy.Notices;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.ui.bundle.BundleStage;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.history.Strangers;
import org.portreeve.ui.roles.ChangeDialog;
import org.portreeve.ui.users.Cast;
import org.portreeve.ui.users.Hamlet;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

class SettingsPageTest {
    private static final RulePatterns PATTERNS = new RulePatterns() {
        @Override
        public boolean isPattern(String pattern) {
            try {
                Pattern.compile(pattern);
                return true;
            } catch (PatternSyntaxException _) {
                return false;
            }
        }

        @Override
        public List<Stretch> matches(String pattern, String text, int most) {
            List<Stretch> found = new ArrayList<>();
            Matcher matcher = Pattern.compile(pattern).matcher(text);
            while (found.size() < most && matcher.find()) {
                found.add(new Stretch(matcher.start(), matcher.end()));
            }
            return found;
        }
    };

    private static final NewKeys KEYS = new NewKeys() {
        @Override
        public String secret() {
            return "prv_secret";
        }

        @Override
        public ApiKeyId id() {
            return new ApiKeyId(new UUID(0, 1));
        }
    };

    private static final KeyHasher HASHER = new KeyHasher() {
        @Override
        public String hash(String secret) {
            return secret;
        }

        @Override
        public boolean matches(String secret, String hash) {
            return secret.equals(hash);
        }
    };

    private static final KeyUses NO_USES = new KeyUses() {
        @Override
        public void used(ApiKeyId key, Instant at) {
            throw new IllegalStateException("nobody uses a key here");
        }

        @Override
        public Optional<Instant> lastUsed(ApiKeyId key) {
            return Optional.empty();
        }
    };

    private final Hamlet hamlet = Cast.hamlet();
    private final GenericWebApplicationContext context = new GenericWebApplicationContext(new MockServletContext());
    private UserId who = Cast.BEN;

    @AfterEach
    void close() {
        MockVaadin.tearDown();
        context.close();
    }

    private String open(String tenant) {
        if (!context.isActive()) {
            var authorities = new Authorities(hamlet);
            var gatekeeper = new Gatekeeper(hamlet, authorities);
            var changes = new Changes(hamlet, hamlet, authorities);
            var history = new ReadHistory(gatekeeper, hamlet, new Strangers());
            CurrentActor current = () -> Optional.of(new Actor.SignedIn(who, "", Source.CONSOLE, "request-1"));
            bean(CurrentActor.class, current);
            bean(
                    SettingsQuestions.class,
                    new SettingsQuestions(
                            current,
                            new ReadSettings(gatekeeper),
                            new ChangeSettings(gatekeeper, changes, PATTERNS),
                            new TryRules(gatekeeper, PATTERNS),
                            new UndoRevision(gatekeeper, history, new Strangers(), changes)));
            bean(ListApiKeys.class, new ListApiKeys(hamlet, gatekeeper, authorities, NO_USES, new Strangers()));
            bean(CreateApiKey.class, new CreateApiKey(gatekeeper, changes, hamlet, authorities, KEYS, HASHER));
            bean(RevokeApiKey.class, new RevokeApiKey(gatekeeper, changes, hamlet, authorities));
            bean(RotateApiKey.class, new RotateApiKey(gatekeeper, changes, hamlet, authorities, KEYS, HASHER));
            bean(HandOverApiKey.class, new HandOverApiKey(gatekeeper, changes));
            context.refresh();
            Locale.setDefault(Locale.ENGLISH);
            MockVaadin.setup(UI::new, new MockSpringServlet(new Routes(), context, UI::new));
            RouteConfiguration.forSessionScope().setRoute("t/:tenant/settings", SettingsPage.class, List.of());
        }
        UI.getCurrent().navigate("t/" + tenant + "/settings");
        return BundleStage.text(_get(SettingsPage.class));
    }

    private <T> void bean(Class<T> type, T bean) {
        context.registerBean(type.getSimpleName(), type, () -> bean);
    }

    private Tenant now() {
        return Objects.requireNonNull(hamlet.read(Cast.FINANCE).tenant()).tenant();
    }

    private void anaMay(String... permissions) {
        hamlet.change(
                Cast.FINANCE,
                state -> state.withRoles(
                                state.roles().with(Cast.LOOKER, Cast.role(Cast.LOOKER, "Looker", "Looks", permissions)))
                        .withMember(hamlet.member(Cast.FINANCE, Cast.ANA)
                                .withRoles(Map.of(Cast.LOOKER, Cast.direct(Cast.LOOKER, Window.ALWAYS, "")))));
        who = Cast.ANA;
    }

    private static void change(Class<? extends SettingCard> card) {
        _click(_get(_get(card), ConsoleButton.class, spec -> spec.withText("Change…")));
    }

    private static ChangeDialog dialog() {
        return _get(ChangeDialog.class);
    }

    private static String dialogText() {
        return BundleStage.text(dialog());
    }

    private static void save() {
        _click(_get(dialog(), ConsoleButton.class, spec -> spec.withText("Save")));
    }

    @Test
    void the_name_and_the_time_zone_are_changed_with_a_reason() {
        open("finance");
        change(GeneralCard.class);
        _setValue(_get(dialog(), TextField.class, spec -> spec.withLabel("Name")), "Money");
        save();
        assertThat(now().name()).isEqualTo("Money");
        assertThat(BundleStage.text(_get(GeneralCard.class))).contains("Money");
    }

    @Test
    void a_name_that_is_none_cannot_be_saved() {
        open("finance");
        change(GeneralCard.class);
        var name = _get(dialog(), TextField.class, spec -> spec.withLabel("Name"));
        _setValue(name, " ");
        assertThat(name.isInvalid()).isTrue();
        assertThat(_get(dialog(), ConsoleButton.class, spec -> spec.withText("Save"))
                        .isEnabled())
                .isFalse();
    }

    @Test
    void newcomers_get_roles_and_agents_as_chosen() {
        open("finance");
        change(NewcomersCard.class);
        _setValue(_get(dialog(), Checkbox.class, spec -> spec.withLabel("Newcomers may use every agent")), false);
        save();
        assertThat(now().joining().agentsAllowed()).isFalse();
        assertThat(BundleStage.text(_get(NewcomersCard.class))).contains("none until somebody allows them");
    }

    @Test
    void notices_have_days_a_sender_and_an_address_for_answers() {
        assertThat(open("finance")).contains("told 7 days before").contains("the installation’s own");
        change(NoticesCard.class);
        _setValue(_get(dialog(), IntegerField.class), 91);
        assertThat(_get(dialog(), ConsoleButton.class, spec -> spec.withText("Save"))
                        .isEnabled())
                .isFalse();
        _setValue(_get(dialog(), IntegerField.class), 3);
        _setValue(_get(dialog(), TextField.class, spec -> spec.withLabel("Sender’s name")), "Finance access");
        var reply = _get(dialog(), EmailField.class);
        _setValue(reply, "nowhere");
        assertThat(reply.isInvalid()).isTrue();
        _setValue(reply, "help@acme.example");
        save();
        assertThat(now().settings().notices().daysBefore()).isEqualTo(3);
        assertThat(now().settings().notices().sender()).isEqualTo("Finance access");
        assertThat(BundleStage.text(_get(NoticesCard.class)))
                .contains("told 3 days before", "Finance access", "help@acme.example");
    }

    @Test
    void what_somebody_else_has_changed_meanwhile_is_told_and_not_overwritten() {
        open("finance");
        change(NoticesCard.class);
        hamlet.change(
                Cast.FINANCE,
                state -> state.withTenant(state.tenant()
                        .withSettings(state.tenant().settings().withNotices(Notices.SHIPPED.withDaysBefore(1)))));
        _setValue(_get(dialog(), IntegerField.class), 3);
        assertThat(dialogText()).contains("Somebody else has changed this meanwhile.");
        assertThat(now().settings().notices().daysBefore()).isEqualTo(1);
    }

    @Test
    void a_policy_names_domains_times_and_levels_and_shuts_nobody_out_who_makes_it() {
        open("finance");
        change(SignInCard.class);
        var domains = _get(dialog(), TextArea.class);
        _setValue(domains, "acme.example, a b@c");
        assertThat(domains.isInvalid()).isTrue();
        _setValue(domains, "acme.example\nbücher.example");
        @SuppressWarnings("unchecked")
        Select<Duration> length = _find(dialog(), Select.class).getFirst();
        _setValue(length, Duration.ofHours(8));
        var levels = _get(dialog(), TextField.class, spec -> spec.withLabel("Required authentication level"));
        _setValue(levels, "gold");
        assertThat(dialogText()).contains("This would shut you out yourself.");
        _setValue(levels, "");
        save();
        assertThat(now().settings().signIn().domains()).contains("acme.example", "xn--bcher-kva.example");
        assertThat(BundleStage.text(_get(SignInCard.class))).contains("8 hours", "acme.example");
    }

    private static void rule(int at, String name, String pattern) {
        RuleRow row = _find(dialog(), RuleRow.class).get(at);
        _setValue(_get(row, TextField.class, spec -> spec.withLabel("Name")), name);
        _setValue(_get(row, TextField.class, spec -> spec.withLabel("Pattern (RE2)")), pattern);
    }

    private static void button(Component within, String text) {
        _click(_get(within, ConsoleButton.class, spec -> spec.withText(text)));
    }

    @Test
    void rules_are_added_tried_moved_and_saved() {
        open("finance");
        change(AgentGuardCard.class);
        _setValue(
                _get(
                        dialog(),
                        Checkbox.class,
                        spec -> spec.withLabel("Guard what people and agents say to each other")),
                true);
        button(dialog(), "Add a rule");
        assertThat(_get(dialog(), ConsoleButton.class, spec -> spec.withText("Save"))
                        .isEnabled())
                .isFalse();
        rule(0, "Cards", "(");
        assertThat(_get(
                                _find(dialog(), RuleRow.class).getFirst(),
                                TextField.class,
                                spec -> spec.withLabel("Pattern (RE2)"))
                        .isInvalid())
                .isTrue();
        rule(0, "Cards", "[0-9]{4}");
        button(dialog(), "Add a rule");
        rule(1, "Cards", "x");
        assertThat(_get(_find(dialog(), RuleRow.class).get(1), TextField.class, spec -> spec.withLabel("Name"))
                        .isInvalid())
                .isTrue();
        rule(1, "Secrets", "password");
        _setValue(_get(dialog(), TextArea.class), "the password of 1234");
        assertThat(BundleStage.text(_get(dialog(), RuleTester.class))).contains("Cards");
        _click(_find(_find(dialog(), RuleRow.class).get(1), ConsoleButton.class).getFirst());
        assertThat(BundleStage.text(_get(dialog(), RuleTester.class))).contains("Secrets");
        save();
        assertThat(now().settings().agentGuard().enabled()).isTrue();
        assertThat(now().settings().agentGuard().rules())
                .extracting(FirewallRule::name)
                .containsExactly("Secrets", "Cards");
        assertThat(BundleStage.text(_get(AgentGuardCard.class))).contains("Secrets", "Cards", "Block");
    }

    @Test
    void what_the_plan_shuts_says_so_and_shows_what_stands() {
        hamlet.change(
                Cast.FINANCE,
                state -> state.withTenant(state.tenant()
                        .withSubscription(new Subscription(
                                state.tenant().subscription().plan(), SubscriptionStatus.CANCELLED, null))));
        open("finance");
        assertThat(_find(_get(AgentGuardCard.class), ConsoleButton.class)).isEmpty();
        assertThat(BundleStage.text(_get(_get(AgentGuardCard.class), Note.class)))
                .contains("its rules go on working");
    }

    @Test
    void each_permission_opens_its_own_cards_and_nothing_else_does() {
        anaMay("settings:manage");
        open("finance");
        assertThat(_find(SettingCard.class)).hasSize(3);
        anaMay("security-policy:manage");
        open("finance");
        assertThat(_find(SettingCard.class)).hasSize(1);
        assertThat(_find(SignInCard.class)).hasSize(1);
        anaMay("agentguard:manage");
        open("finance");
        assertThat(_find(SettingCard.class)).hasSize(1);
        assertThat(_find(AgentGuardCard.class)).hasSize(1);
    }
}
