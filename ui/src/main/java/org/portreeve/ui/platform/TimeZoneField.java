package org.portreeve.ui.platform;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.ZoneId;
import java.util.List;

/** Picks one of the time zones that have a name. */
final class TimeZoneField extends ComboBox<ZoneId> {
    private static final List<ZoneId> ALL = ZoneId.getAvailableZoneIds().stream()
            .filter(id ->
                    id.equals("UTC") || (id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/")))
            .sorted()
            .map(ZoneId::of)
            .toList();

    TimeZoneField() {
        setLabel(getTranslation("platform.zone"));
        setItems((ComboBox.ItemFilter<ZoneId>) TimeZoneField::matches, ALL);
        setItemLabelGenerator(zone -> zone.getId().replace('_', ' '));
        setWidthFull();
    }

    private static boolean matches(ZoneId zone, String words) {
        String name = zone.getId().replace('_', ' ').toLowerCase(java.util.Locale.ROOT);
        return name.contains(words.strip().toLowerCase(java.util.Locale.ROOT));
    }
}
