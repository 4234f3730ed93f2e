package org.portreeve.ui.shell;

import com.vaadin.flow.server.VaadinRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages that the console speaks completely. */
public enum Language {
    ENGLISH("English", Locale.ENGLISH),
    SPANISH("Español", Locale.of("es")),
    GERMAN("Deutsch", Locale.GERMAN);

    private final String ownName;
    private final Locale locale;

    Language(String ownName, Locale locale) {
        this.ownName = ownName;
        this.locale = locale;
    }

    /** Its name in itself. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return locale;
    }

    /** Two capitals. */
    public String code() {
        return locale.getLanguage().toUpperCase(Locale.ROOT);
    }

    /** The one that was chosen in this browser. */
    static Optional<Language> remembered(@Nullable VaadinRequest request) {
        return Preference.LANGUAGE.read(request).flatMap(Language::of);
    }

    /** The one that a locale asks for; English where none fits. */
    public static Language of(Locale locale) {
        return of(locale.getLanguage()).orElse(ENGLISH);
    }

    private static Optional<Language> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.locale.getLanguage().equals(code))
                .findAny();
    }
}
