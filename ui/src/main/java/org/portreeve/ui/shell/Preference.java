package org.portreeve.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What this browser remembers between visits: a cookie, so that the first paint is right and pages without script agree. */
public enum Preference {
    THEME("portreeve-theme"),
    LANGUAGE("portreeve-language"),
    USERS_COLUMNS("portreeve-users-columns");

    private static final int YEAR_SECONDS = 31_536_000;

    private final String cookie;

    Preference(String cookie) {
        this.cookie = cookie;
    }

    /** What the browser sent; empty where it remembers nothing. */
    public Optional<String> read(@Nullable VaadinRequest request) {
        Cookie[] cookies = request == null ? null : request.getCookies();
        if (cookies != null) {
            for (Cookie candidate : cookies) {
                if (candidate.getName().equals(cookie)) {
                    return Optional.of(candidate.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** Has the browser remember this for a year. */
    public void write(UI ui, String value) {
        ui.getPage()
                .executeJs(
                        "document.cookie = $0 + '=' + $1 + '; path=/; max-age=' + $2 + '; samesite=lax'",
                        cookie,
                        value,
                        YEAR_SECONDS);
    }
}
