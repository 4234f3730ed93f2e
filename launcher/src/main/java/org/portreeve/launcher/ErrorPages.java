package org.portreeve.launcher;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
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
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8);

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(HttpServletRequest request) {
        HttpStatus status = statusOf(request);
        return ResponseEntity.status(status).contentType(HTML).body("""
                        <!doctype html>
                        <html lang="en">
                        <head>
                        <meta charset="utf-8">
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <meta name="color-scheme" content="light dark">
                        <title>%1$s · Portreeve</title>
                        <link rel="icon" href="/mark.svg" type="image/svg+xml">
                        <link rel="stylesheet" href="/tokens.css">
                        <link rel="stylesheet" href="/sign-in.css">
                        </head>
                        <body>
                        <div class="sheet"><main>
                        <p class="logo">Portreeve</p>
                        <section class="panel"><header><h1>%1$s</h1><p class="t2 sm">%2$s</p></header>
                        <p class="actions"><a class="btn primary" href="/">To the console</a></p></section>
                        </main><footer>%3$s</footer></div>
                        </body>
                        </html>
                        """.formatted(
                        title(status), hint(status), number(status)));
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

    private static String title(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "There is nothing here";
            case FORBIDDEN, UNAUTHORIZED -> "Not open from here";
            case BAD_REQUEST, METHOD_NOT_ALLOWED -> "That was not understood";
            default -> status.is5xxServerError() ? "Something is broken on our side" : status.getReasonPhrase();
        };
    }

    private static String hint(HttpStatus status) {
        if (status.is5xxServerError()) {
            return "It has been written down. Whoever runs this platform finds it by the number below.";
        }
        return status == HttpStatus.FORBIDDEN
                ? "Portreeve's own provider answers only on the machine that it runs on, and never through a proxy."
                : "The address may be mistyped, or the page may be gone.";
    }

    private static String number(HttpStatus status) {
        return status.is5xxServerError() ? "<code>" + RequestNumber.current() + "</code>" : "";
    }
}
