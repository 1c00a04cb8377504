package film.topsheet.fuzz;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A pattern of a profile, read by the JDK. */
final class JdkDate {

    private static final Pattern PART = Pattern.compile("'([^']*)'|([yMdEHms])\\2*|.");
    private static final Pattern DOT_OF_A_NAME = Pattern.compile("(?<=\\p{L})\\.");
    private static final List<TextStyle> NAMES = List.of(TextStyle.FULL,
            TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
    /** The first of the hundred years that two digits can mean. */
    private static final int PIVOT = 1990;

    private final String pattern;
    private final List<DateTimeFormatter> formatters = new ArrayList<>();

    JdkDate(String pattern, String locale) {
        this.pattern = pattern;
        for (var month : NAMES) {
            for (var weekday : NAMES) {
                formatters.add(formatter(month, weekday)
                        .toFormatter(Locale.forLanguageTag(locale))
                        .withResolverStyle(ResolverStyle.STRICT));
            }
            if (!hasNames()) {
                return;
            }
        }
    }

    boolean hasNames() {
        return pattern.contains("MMM") || pattern.contains("E");
    }

    private DateTimeFormatterBuilder formatter(TextStyle month, TextStyle weekday) {
        var builder = new DateTimeFormatterBuilder();
        var parts = PART.matcher(pattern);
        while (parts.find()) {
            var part = parts.group();
            switch (part) {
                case "yyyy" -> builder.appendValue(ChronoField.YEAR, 4);
                case "yy" -> builder.appendValueReduced(ChronoField.YEAR, 2, 2, PIVOT);
                case "MMM", "MMMM" -> builder.parseCaseInsensitive()
                        .appendText(ChronoField.MONTH_OF_YEAR, month).parseCaseSensitive();
                case "EEE", "EEEE" -> builder.parseCaseInsensitive()
                        .appendText(ChronoField.DAY_OF_WEEK, weekday).parseCaseSensitive();
                case "M", "MM" -> number(builder, ChronoField.MONTH_OF_YEAR, part);
                case "d", "dd" -> number(builder, ChronoField.DAY_OF_MONTH, part);
                case "H", "HH" -> number(builder, ChronoField.HOUR_OF_DAY, part);
                case "mm" -> number(builder, ChronoField.MINUTE_OF_HOUR, part);
                case "ss" -> number(builder, ChronoField.SECOND_OF_MINUTE, part);
                default -> builder.appendLiteral(
                        parts.group(1) == null ? part : parts.group(1));
            }
        }
        return builder;
    }

    private static void number(DateTimeFormatterBuilder builder, ChronoField field, String part) {
        if (part.length() == 2) {
            builder.appendValue(field, 2);
        } else {
            builder.appendValue(field, 1, 2, SignStyle.NOT_NEGATIVE);
        }
    }

    /** A name may be cut short with or without a point, and September has three short ones. */
    Optional<LocalDateTime> read(String text) {
        if (!hasNames()) {
            return formatters.stream().map(each -> read(each, text)).findFirst().orElseThrow();
        }
        var bare = DOT_OF_A_NAME.matcher(text).replaceAll("");
        var sept = bare.replaceFirst("(?i)sept(?!e)", "Sep");
        for (var each : List.of(text, bare, sept, bare.replaceFirst("(?<=\\p{L})(?=\\P{L})", "."),
                bare.replaceAll("(?<=\\p{L})(?!\\p{L})", "."))) {
            for (var formatter : formatters) {
                var moment = read(formatter, each);
                if (moment.isPresent()) {
                    return moment;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDateTime> read(DateTimeFormatter formatter, String text) {
        try {
            return Optional.of(moment(formatter.parse(text))).filter(each -> each.getYear() > 0);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A month without a day is meant to its end. */
    private static LocalDateTime moment(TemporalAccessor read) {
        var date = read.query(TemporalQueries.localDate());
        var time = read.query(TemporalQueries.localTime());
        var day = date != null ? date : YearMonth.from(read).atEndOfMonth();
        return time == null ? day.atStartOfDay() : day.atTime(time);
    }
}
