package org.portreeve.adapters.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.springframework.web.util.WebUtils;

/** The words of the plain documents, in the language that the console remembers or else the browser asks for. */
public final class PageWords {
    private static final String LANGUAGE = "portreeve-language";
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.of("es"), Locale.GERMAN);
    private static final Map<String, String> NAMES = names();

    private final Locale locale;
    private final ResourceBundle words;

    private PageWords(Locale locale) {
        this.locale = locale;
        // Why: without the fallback, or else English readers on a German server would read German.
        this.words = ResourceBundle.getBundle(
                "org.portreeve.adapters.identity.pages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** For whoever asks. */
    public static PageWords of(HttpServletRequest request) {
        Cookie chosen = WebUtils.getCookie(request, LANGUAGE);
        List<Locale> wanted = chosen == null
                ? Collections.list(request.getLocales())
                : List.of(Locale.forLanguageTag(chosen.getValue()));
        return new PageWords(wanted.stream()
                .flatMap(want ->
                        SPOKEN.stream().filter(spoken -> spoken.getLanguage().equals(want.getLanguage())))
                .findFirst()
                .orElse(Locale.ENGLISH));
    }

    /** What stands under {@code key}; some of it is HTML. */
    public String say(String key) {
        return words.getString(key);
    }

    /** Two small letters. */
    String language() {
        return locale.getLanguage();
    }

    /** A button for each language by its own name; a script remembers the choice. */
    String choice() {
        StringBuilder buttons = new StringBuilder();
        NAMES.forEach((language, name) ->
                buttons.append("<button type=\"button\" lang=\"%1$s\" data-language=\"%1$s\"%2$s>%3$s</button>"
                        .formatted(language, language.equals(language()) ? " aria-current=\"true\"" : "", name)));
        return "<span class=\"languages\">" + buttons + "</span>";
    }

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        SPOKEN.forEach(spoken -> {
            String name = spoken.getDisplayLanguage(spoken);
            names.put(spoken.getLanguage(), name.substring(0, 1).toUpperCase(spoken) + name.substring(1));
        });
        return Collections.unmodifiableMap(names);
    }
}
