package org.portreeve.ui.component;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Picks one of the time zones that have a name. */
public final class TimeZoneField extends ComboBox<ZoneId> {
    private static final List<ZoneId> ALL = ZoneId.getAvailableZoneIds().stream()
            .filter(id ->
                    id.equals("UTC") || (id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/")))
            .sorted()
            .map(ZoneId::of)
            .toList();

    public TimeZoneField() {
        setLabel(getTranslation("platform.zone"));
        setItems((ComboBox.ItemFilter<ZoneId>) TimeZoneField::matches, ALL);
        setItemLabelGenerator(Dates::name);
        setWidthFull();
    }

    /** Chooses {@code zone}, by whatever name it is kept. */
    public TimeZoneField showing(ZoneId zone) {
        setValue(zone.normalized().equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : zone);
        return this;
    }

    private static boolean matches(ZoneId zone, String words) {
        return Dates.name(zone).toLowerCase(Locale.ROOT).contains(words.strip().toLowerCase(Locale.ROOT));
    }
}
