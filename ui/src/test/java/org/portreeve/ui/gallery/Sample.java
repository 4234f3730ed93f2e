package org.portreeve.ui.gallery;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.portreeve.domain.Window;
import org.portreeve.ui.component.Dates;

/** People and moments for the gallery. */
final class Sample {
    static final List<String> NAMES = List.of(
            "Ana Ruiz Montalbán",
            "Ανδρέας Παπαδόπουλος",
            "Anastasia Wójcik-Brzęczyszczykiewicz",
            "Андрій Шевченко",
            "安藤 美咲",
            "Ben Adeyemi",
            "أنس القحطاني",
            "Ngô Thị Minh Anh",
            "अनन्या शर्मा",
            "Chimamanda Okonkwo",
            "Łukasz Wójcik",
            "João Pedro Albuquerque de Vasconcelos",
            "ანა ბერიძე",
            "דנה לוי",
            "Keanu Kahananui",
            "Maximilian-Alexander Freiherr von Hohenberg",
            "Siobhán Ní Dhomhnaill",
            "Þórunn Anna Sigurðardóttir",
            "王安娜",
            "Zoë van der Bergh-Oosterhuis",
            "Renée Santander");

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    private Sample() {}

    static String name(int i) {
        return NAMES.get(i % NAMES.size());
    }

    static Dates dates(Locale locale) {
        return new Dates(locale, ZoneId.of("Europe/Madrid"), NOW);
    }

    static Window quarter() {
        return new Window(Instant.parse("2026-09-30T22:00:00Z"), Instant.parse("2026-12-01T23:00:00Z"));
    }
}
