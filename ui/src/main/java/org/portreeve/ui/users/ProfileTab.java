package org.portreeve.ui.users;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Window;
import org.portreeve.domain.membership.Identity;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.Panel;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.Tone;

/** Who the person is, and what they are in this tenant. */
final class ProfileTab {
    // Why: a builder and no component, so that no open page holds on to a state of the tenant.
    private final Looking looking;

    private ProfileTab(Looking looking) {
        this.looking = looking;
    }

    static Component of(Looking looking) {
        return new ProfileTab(looking).build();
    }

    private Component build() {
        var tab = new Div();
        tab.addClassNames("col", "dstack");
        var disputed = looking.person().disputedEmail();
        if (disputed != null) {
            tab.add(Note.warning(
                    looking.say("users.profile.disputed", disputed.value()),
                    looking.say("users.profile.disputed.why")));
        }
        tab.add(person(), membership());
        return tab;
    }

    private Panel person() {
        var person = looking.person();
        var facts = facts();
        name(facts, "users.profile.name", person.name().full());
        fact(facts, "users.profile.email", email());
        words(facts, "users.profile.language", language(person.language()));
        fact(facts, "users.profile.identity", identity(person.identity()));
        return new Panel(looking.say("users.profile.person"), facts).flush();
    }

    private Panel membership() {
        var member = looking.member();
        var dates = looking.dates();
        var details = member.details();
        var facts = facts();
        fact(facts, "users.profile.status", StatusBadge.of(member.status()));
        fact(facts, "users.profile.base-role", StatusBadge.of(member.baseRole()));
        words(facts, "users.profile.since", dates.day(details.since()));
        words(facts, "users.profile.end", dates.end(new Window(null, member.until())));
        words(facts, "users.profile.scope", looking.names().scope(member.scope()));
        words(facts, "users.profile.last-seen", seen(looking.view().lastSeen()));
        words(facts, "users.profile.job-title", details.jobTitle());
        words(facts, "users.profile.phone", details.phone());
        words(facts, "users.profile.external-id", details.externalId());
        return new Panel(looking.say("users.profile.membership", looking.names().tenant()), facts).flush();
    }

    private Component email() {
        var email = looking.person().email();
        if (email == null) {
            return quiet(looking.say("users.profile.unknown"));
        }
        var confirmed = looking.person().emailConfirmed();
        var line = new Span(
                new Span(email.value()),
                confirmed
                        ? new StatusBadge(looking.say("users.profile.confirmed"), Tone.ALLOW, Symbol.OKC)
                        : new StatusBadge(looking.say("users.profile.unconfirmed"), Tone.EXPIRING, Symbol.WARN));
        line.addClassNames("row", "wrap");
        return line;
    }

    private Component identity(@Nullable Identity identity) {
        if (identity == null) {
            return new StatusBadge(looking.say("users.placeholder"), Tone.NEUTRAL, Symbol.USER);
        }
        var issuer = new Div(identity.issuer());
        var subject = new Div(identity.subject());
        issuer.addClassName("t2");
        subject.addClassName("mono");
        return new Div(issuer, subject);
    }

    private @Nullable String language(@Nullable String tag) {
        return tag == null ? null : Locale.forLanguageTag(tag).getDisplayLanguage(looking.locale());
    }

    private String seen(@Nullable Instant at) {
        return at == null ? looking.say("users.never") : looking.dates().ago(at);
    }

    private static DescriptionList facts() {
        var facts = new DescriptionList();
        facts.addClassNames("facts", "wide");
        return facts;
    }

    private void name(DescriptionList facts, String key, String value) {
        var text = new Span(value.isEmpty() ? looking.say("users.profile.unknown") : value);
        text.getElement().setAttribute("dir", "auto");
        fact(facts, key, text);
    }

    private void words(DescriptionList facts, String key, @Nullable String value) {
        var known = Objects.requireNonNullElse(value, "");
        fact(facts, key, known.isBlank() ? quiet(looking.say("users.profile.unknown")) : new Span(known));
    }

    private void fact(DescriptionList facts, String key, Component value) {
        facts.add(new DescriptionList.Term(looking.say(key)), new DescriptionList.Description(value));
    }

    private static Span quiet(String words) {
        var span = new Span(words);
        span.addClassName("t3");
        return span;
    }
}
