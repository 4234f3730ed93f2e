package org.portreeve.ui.component;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Picks a day, in the reader's language. */
public final class DayField extends DatePicker {
    public DayField(String label) {
        super(label);
        setLocale(getLocale());
        setClearButtonVisible(true);
        setI18n(words(getLocale()));
    }

    private DatePickerI18n words(Locale locale) {
        var words = new DatePickerI18n()
                .setToday(getTranslation("users.day.today"))
                .setCancel(getTranslation("users.day.cancel"))
                .setBadInputErrorMessage(getTranslation("users.day.not-a-day"))
                .setMinErrorMessage(getTranslation("users.day.past"))
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, locale))
                .setFirstDayOfWeek(WeekFields.of(locale).getFirstDayOfWeek().getValue() % 7);
        if (locale.getLanguage().equals("en")) {
            // Why: English is written day first and month first; a day that ends access must not be taken for another.
            words.setDateFormats("yyyy-MM-dd", "d.M.yyyy");
        }
        return words;
    }

    /** From Sunday on. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1))
                .limit(7)
                .map(day -> day.getDisplayName(style, locale))
                .toList();
    }
}
