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
    private static final String FOOT = "<span>Demo provider, reachable from this machine only</span>";
    private static final int HUES = 12;

    private final EmbeddedPeople people;

    EmbeddedSignInPage(EmbeddedPeople people) {
        this.people = people;
    }

    @GetMapping(EmbeddedProvider.SIGN_IN)
    ResponseEntity<String> page(
            HttpServletRequest request, CsrfToken token, @RequestParam(required = false) @Nullable String wrong) {
        List<DemoPerson> offered = people.offered();
        Optional<Email> expected = people.expected();
        if (!offered.isEmpty()) {
            return Html.page(request, HttpStatus.OK, "Sign in", demo(offered, token), FOOT);
        }
        String content =
                expected.map(email -> code(email, token, wrong != null)).orElseGet(EmbeddedSignInPage::nobody);
        return Html.page(
                request,
                HttpStatus.OK,
                "Sign in",
                content,
                "<span>Portreeve's own provider, reachable from this machine only</span>");
    }

    private static String demo(List<DemoPerson> offered, CsrfToken token) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < offered.size(); i++) {
            rows.append(row(offered.get(i), i + 1));
        }
        return panel(
                "Sign in as a demo person",
                "This installation runs on your machine with sample data. No password is asked for or stored.",
                "<ul class=\"people\">" + rows + "</ul>"
                        + "<p class=\"keys\"><span class=\"kbd\">↑</span><span class=\"kbd\">↓</span> choose"
                        + " <span class=\"kbd\">Enter</span> sign in</p>",
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

    private static String code(Email email, CsrfToken token, boolean wrong) {
        String error = wrong
                ? "<p class=\"error\" role=\"alert\">That is not the code. The one that is good now stands on the terminal.</p>"
                : "";
        return panel(
                "Sign in as the first administrator",
                "Portreeve printed a one-time code on the terminal that it was started from.",
                """
                <div class="fields"><input type="hidden" name="person" value="%1$s">
                <p class="t2">%1$s</p>
                <label for="code">One-time code</label>
                <input id="code" name="code" autocomplete="one-time-code" autocapitalize="characters" spellcheck="false" \
                required autofocus%3$s>%2$s
                <button type="submit" class="btn primary">Sign in</button></div>
                """.formatted(Html.escaped(email.value()), error, wrong ? " aria-invalid=\"true\"" : ""),
                token);
    }

    private static String nobody() {
        return """
                <section class="panel"><header><h1>Nobody can sign in yet</h1>
                <p class="t2 sm">There is no demo and no identity provider.</p></header>
                <div class="fields"><p>Start Portreeve with <code>PORTREEVE_BOOTSTRAP_ADMIN</code> set to your email \
                address: it prints a one-time code, and makes you Platform Administrator. Or set \
                <code>PORTREEVE_DEMO=true</code> in an empty data folder to try it with sample data.</p></div></section>
                """;
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
