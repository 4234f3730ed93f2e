package org.portreeve.adapters.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.WebUtils;

/** The plain documents around signing in, which need no console. */
public final class Html {
    private static final String THEME = "portreeve-theme";
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private Html() {}

    /** The text, harmless between tags and in attributes. */
    public static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** A document with the mark, the name and {@code content}, in the colours that the console remembers. */
    public static ResponseEntity<String> page(
            HttpServletRequest request, HttpStatus status, String title, String content, String foot) {
        PageWords words = PageWords.of(request);
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", POLICY)
                .body("""
                        <!doctype html>
                        <html lang="%s" class="%s">
                        <head>
                        <meta charset="utf-8">
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <meta name="color-scheme" content="light dark">
                        <title>%s · Portreeve</title>
                        <link rel="icon" href="/mark.svg" type="image/svg+xml">
                        <link rel="stylesheet" href="/tokens.css">
                        <link rel="stylesheet" href="/sign-in.css">
                        <script src="/sign-in.js" defer></script>
                        </head>
                        <body>
                        <div class="sheet">
                        <main>
                        <p class="logo"><svg viewBox="0 0 16 16" aria-hidden="true"><path fill="currentColor" \
                        fill-rule="evenodd" d="M1 15V8a7 7 0 0 1 14 0v7h-2V8.5h-1V11l-1 1.5L10 11V8.5H9V11l-1 1.5L7 \
                        11V8.5H6V11l-1 1.5L4 11V8.5H3V15ZM4 4.5V7h2V3.8ZM7 3.5V7h2V3.5ZM10 3.8V7h2V4.5Z"/></svg>Portreeve</p>
                        <p class="motto">%s</p>
                        %s
                        </main>
                        <footer>%s%s</footer>
                        </div>
                        </body>
                        </html>
                        """.formatted(
                                words.language(),
                                theme(request),
                                escaped(title),
                                words.say("motto"),
                                content,
                                foot,
                                words.choice()));
    }

    private static String theme(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, THEME);
        String value = cookie == null ? "" : cookie.getValue();
        return value.equals("light") || value.equals("dark") ? value : "system";
    }
}
