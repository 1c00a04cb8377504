package film.topsheet.profile;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What months and weekdays are called in a language, in full and for short, in any case. */
final class CalendarNames {

    /** @param number of the month, or of the weekday from Monday */
    record Name(String text, int number) {}

    private final List<Name> months = new ArrayList<>();
    private final List<Name> weekdays = new ArrayList<>();

    static CalendarNames of(Locale locale) {
        return new CalendarNames(locale);
    }

    private CalendarNames(Locale locale) {
        for (var style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT,
                TextStyle.SHORT_STANDALONE)) {
            for (var month : Month.values()) {
                add(months, month.getDisplayName(style, locale), month.getValue());
            }
            for (var day : DayOfWeek.values()) {
                add(weekdays, day.getDisplayName(style, locale), day.getValue());
            }
        }
        if (locale.getLanguage().equals("en")) {
            add(months, "Sep", 9);
            add(months, "Sept", 9);
        }
        // The longest first: Jun would else be found in June.
        months.sort((a, b) -> b.text.length() - a.text.length());
        weekdays.sort((a, b) -> b.text.length() - a.text.length());
    }

    private static void add(List<Name> names, String name, int number) {
        var text = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        // In some languages standing alone a name is only its number.
        if (!text.isEmpty() && !Character.isDigit(text.charAt(0))) {
            names.add(new Name(text, number));
        }
    }

    /** The month whose name begins here, or null. */
    Name month(String text, int at) {
        return named(months, text, at);
    }

    /** The weekday whose name begins here, or null. */
    Name weekday(String text, int at) {
        return named(weekdays, text, at);
    }

    private static Name named(List<Name> names, String text, int at) {
        for (var each : names) {
            if (text.regionMatches(true, at, each.text, 0, each.text.length())) {
                return each;
            }
        }
        return null;
    }
}
