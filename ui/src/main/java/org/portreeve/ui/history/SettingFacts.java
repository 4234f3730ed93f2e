package org.portreeve.ui.history;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.tenancy.AgentGuard;
import org.portreeve.domain.tenancy.FirewallRule;
import org.portreeve.domain.tenancy.Notices;
import org.portreeve.domain.tenancy.SignInPolicy;
import org.portreeve.domain.tenancy.TenantSettings;
import org.portreeve.ui.component.Spans;
import org.portreeve.ui.history.Sentence.Part;

/** What happened to what a tenant decides about itself. */
final class SettingFacts {
    private final Subject subject;
    private final Names names;
    private final Consumer<Fact> out;

    private SettingFacts(Subject subject, Names names, Consumer<Fact> out) {
        this.subject = subject;
        this.names = names;
        this.out = out;
    }

    static void of(Subject subject, TenantSettings before, TenantSettings after, Names names, Consumer<Fact> out) {
        var facts = new SettingFacts(subject, names, out);
        facts.notices(before.notices(), after.notices());
        facts.signIn(before.signIn(), after.signIn());
        facts.guard(before.agentGuard(), after.agentGuard());
    }

    private void notices(Notices before, Notices after) {
        field("notice-days", days(before), days(after));
        field("mail-sender", sender(before), sender(after));
        field("reply-to", text(before.replyTo()), text(after.replyTo()));
    }

    private void signIn(SignInPolicy before, SignInPolicy after) {
        field("domains", list(new TreeSet<>(before.domains())), list(new TreeSet<>(after.domains())));
        field("session-length", time(before.longest()), time(after.longest()));
        field("session-idle", time(before.idle()), time(after.idle()));
        field("levels", list(before.levels()), list(after.levels()));
    }

    private void guard(AgentGuard before, AgentGuard after) {
        if (before.enabled() != after.enabled()) {
            out.accept(Fact.of(subject, after.enabled() ? "guard-on" : "guard-off"));
        }
        Map<String, FirewallRule> were = byName(before);
        Map<String, FirewallRule> are = byName(after);
        were.forEach((name, rule) -> {
            if (!are.containsKey(name)) {
                out.accept(Fact.of(subject, "rule-gone", Part.strong(name)));
            }
        });
        are.forEach((name, rule) -> {
            FirewallRule was = were.get(name);
            if (was == null) {
                out.accept(Fact.of(subject, "rule-new", Part.strong(name)));
            } else if (!was.equals(rule)) {
                out.accept(Fact.of(subject, "rule-changed", Part.strong(name)).with(name, line(was), line(rule)));
            }
        });
        if (were.keySet().equals(are.keySet()) && !List.copyOf(were.keySet()).equals(List.copyOf(are.keySet()))) {
            out.accept(Fact.of(subject, "rule-order")
                    .with(
                            names.say("setting.rule-order"),
                            names.list(List.copyOf(were.keySet())),
                            names.list(List.copyOf(are.keySet()))));
        }
    }

    private static Map<String, FirewallRule> byName(AgentGuard guard) {
        Map<String, FirewallRule> rules = new LinkedHashMap<>();
        guard.rules().forEach(rule -> rules.put(rule.name(), rule));
        return rules;
    }

    private static String line(FirewallRule rule) {
        return String.join(
                " · ", rule.direction().key(), rule.pattern(), rule.action().key(), rule.enabled() ? "on" : "off");
    }

    private void field(String key, String was, String is) {
        if (!was.equals(is)) {
            String what = names.say("setting." + key);
            out.accept(Fact.of(subject, "setting", Part.plain(what), Part.strong(is))
                    .with(what, was, is));
        }
    }

    private String days(Notices notices) {
        return notices.isOn() ? names.say("setting.days", notices.daysBefore()) : names.say("setting.never");
    }

    private String sender(Notices notices) {
        return notices.sender().isEmpty() ? names.say("setting.none") : notices.sender();
    }

    private String text(@Nullable Object value) {
        return value == null ? names.say("setting.none") : Objects.toString(value);
    }

    private String list(Iterable<String> values) {
        String all = String.join(", ", values);
        return all.isEmpty() ? names.say("setting.any") : all;
    }

    private String time(@Nullable Duration time) {
        return time == null ? names.say("setting.any") : Spans.say(time, names.locale());
    }
}
