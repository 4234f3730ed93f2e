package org.portreeve.launcher;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.portreeve.adapters.identity.Html;
import org.portreeve.adapters.identity.PageWords;
import org.portreeve.adapters.identity.RequestNumber;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is said when there is nothing else to say: to people a page, to programs a problem document (RFC 9457). */
@RestController
class ErrorPages implements ErrorController {
    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(HttpServletRequest request) {
        HttpStatus status = statusOf(request);
        PageWords words = PageWords.of(request);
        String title = Html.escaped(title(status, words));
        return Html.page(
                request,
                status,
                title(status, words),
                """
                <section class="panel"><header><h1>%s</h1><p class="t2 sm">%s</p></header>
                <p class="actions"><a class="btn primary" href="/">%s</a></p></section>
                """.formatted(title, hint(request, status, words), words.say("error.back")),
                number(status));
    }

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        HttpStatus status = statusOf(request);
        ProblemDetail problem = ProblemDetail.forStatus(status);
        if (status.is5xxServerError()) {
            problem.setProperty("incident", RequestNumber.current());
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static HttpStatus statusOf(HttpServletRequest request) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static String title(HttpStatus status, PageWords words) {
        return switch (status) {
            case NOT_FOUND -> words.say("error.not-found");
            case FORBIDDEN, UNAUTHORIZED -> words.say("error.closed");
            case BAD_REQUEST, METHOD_NOT_ALLOWED -> words.say("error.unclear");
            default -> status.is5xxServerError() ? words.say("error.broken") : status.getReasonPhrase();
        };
    }

    private static String hint(HttpServletRequest request, HttpStatus status, PageWords words) {
        if (status.is5xxServerError()) {
            return words.say("error.broken.hint");
        }
        if (status != HttpStatus.FORBIDDEN) {
            return words.say("error.not-found.hint");
        }
        boolean provider = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .startsWith("/idp");
        return words.say(provider ? "error.elsewhere.hint" : "error.closed.hint");
    }

    private static String number(HttpStatus status) {
        return status.is5xxServerError() ? "<code>" + RequestNumber.current() + "</code>" : "";
    }
}
