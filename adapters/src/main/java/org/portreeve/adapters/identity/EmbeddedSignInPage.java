package org.portreeve.adapters.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.identity.DemoPeople.DemoPerson;
import org.portreeve.domain.membership.Email;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where one says who one is: one click for a demo person, a code for the first administrator. */
@RestController
@Conditional(WithoutProvider.class)
class EmbeddedSignInPage {
    private static final int HUES = 12;

    private final EmbeddedPeople people;

    EmbeddedSignInPage(EmbeddedPeople people) {
        this.people = people;
    }

    @GetMapping(EmbeddedProvider.SIGN_IN)
    ResponseEntity<String> page(
            HttpServletRequest request, CsrfToken token, @RequestParam(required = false) @Nullable String wrong) {
        PageWords words = PageWords.of(request);
        List<DemoPerson> offered = people.offered();
        Optional<Email> expected = people.expected();
        if (!offered.isEmpty()) {
            return page(request, words, demo(offered, token, words), "demo.foot");
        }
        String content =
                expected.map(email -> code(email, token, wrong != null, words)).orElseGet(() -> nobody(words));
        return page(request, words, content, "first.foot");
    }

    private static ResponseEntity<String> page(
            HttpServletRequest request, PageWords words, String content, String foot) {
        return Html.page(request, HttpStatus.OK, words.say("sign-in"), content, "<span>" + words.say(foot) + "</span>");
    }

    private static String demo(List<DemoPerson> offered, CsrfToken token, PageWords words) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < offered.size(); i++) {
            rows.append(row(offered.get(i), i + 1));
        }
        return panel(
                words.say("demo"),
                words.say("demo.hint"),
                "<ul class=\"people\">" + rows + "</ul>"
                        + "<p class=\"keys\"><span class=\"kbd\">↑</span><span class=\"kbd\">↓</span> %s <span class=\"kbd\">%s</span> %s</p>"
                                .formatted(
                                        words.say("keys.choose"), words.say("keys.enter"), words.say("keys.sign-in")),
                token);
    }

    private static String row(DemoPerson person, int number) {
        String name = person.name().full();
        return """
                <li><button type="submit" name="person" value="%s"%s>
                <span class="avatar h%d" aria-hidden="true">%s</span>
                <span class="words"><span class="line"><span class="strong" dir="auto">%s</span> <span class="t2 sm">%s</span></span>
                <span class="t2 sm shows">%s</span></span>
                <span class="badge%s">%s</span>%s</button></li>
                """.formatted(
                        Html.escaped(person.subject()),
                        number == 1 ? " autofocus" : "",
                        Math.floorMod((name.hashCode() * 0x9E3779B9) >>> 8, HUES),
                        Html.escaped(initials(person)),
                        Html.escaped(name),
                        Html.escaped(person.occupation()),
                        Html.escaped(person.shows()),
                        person.important() ? " accent" : "",
                        Html.escaped(person.standing()),
                        number <= 9 ? "<span class=\"kbd\" aria-hidden=\"true\">" + number + "</span>" : "");
    }

    /** The first letters; of scripts that have no capitals just one. */
    private static String initials(DemoPerson person) {
        String given = first(person.name().given());
        String family = first(person.name().family().replaceFirst("^.*\\s", ""));
        boolean capitals = (given + family).codePoints().allMatch(Character::isUpperCase);
        return capitals || given.isEmpty() ? given + family : given;
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : Character.toString(word.codePointAt(0));
    }

    private static String code(Email email, CsrfToken token, boolean wrong, PageWords words) {
        String error =
                wrong ? "<p class=\"error\" id=\"wrong\" role=\"alert\">" + words.say("first.wrong") + "</p>" : "";
        return panel(
                words.say("first"),
                words.say("first.hint"),
                """
                <div class="fields"><input type="hidden" name="person" value="%1$s">
                <p class="t2">%1$s</p>
                <label for="code">%4$s</label>
                <input id="code" name="code" autocomplete="one-time-code" autocapitalize="characters" spellcheck="false" \
                required autofocus%3$s>%2$s
                <button type="submit" class="btn primary">%5$s</button></div>
                """.formatted(
                                Html.escaped(email.value()),
                                error,
                                wrong ? " aria-invalid=\"true\" aria-describedby=\"wrong\"" : "",
                                words.say("first.code"),
                                words.say("sign-in")),
                token);
    }

    private static String nobody(PageWords words) {
        return """
                <section class="panel"><header><h1>%s</h1>
                <p class="t2 sm">%s</p></header>
                <div class="fields"><p>%s</p></div></section>
                """.formatted(words.say("nobody"), words.say("nobody.hint"), words.say("nobody.what"));
    }

    private static String panel(String title, String hint, String content, CsrfToken token) {
        return """
                <form class="panel" method="post" action="%s">
                <header><h1>%s</h1><p class="t2 sm">%s</p></header>
                <input type="hidden" name="%s" value="%s">
                %s
                </form>
                """.formatted(
                        EmbeddedProvider.SIGN_IN,
                        title,
                        hint,
                        token.getParameterName(),
                        Html.escaped(token.getToken()),
                        content);
    }
}
