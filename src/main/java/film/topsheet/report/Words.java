package film.topsheet.report;

import film.topsheet.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Dates, counts, shares and pages as the documents word them. */
final class Words {

    private static final DateTimeFormatter DAY = format("EEEE d MMMM uuuu");
    private static final DateTimeFormatter DATE = format("d MMMM uuuu");
    private static final DateTimeFormatter DATE_OF_YEAR = format("d MMMM");
    private static final DateTimeFormatter SHORT = format("d MMM uuuu");
    private static final DateTimeFormatter SHORT_OF_YEAR = format("d MMM");
    private static final DateTimeFormatter WEEKDAY = format("EEE");
    private static final DateTimeFormatter FULL_WEEKDAY = format("EEEE");
    private static final List<String> SMALL = List.of("no", "one", "two", "three", "four", "five",
            "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private Words() {}

    /** {@code Saturday 5 September 2026}. */
    static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** {@code 5 September 2026}. */
    static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** {@code 5 September}, with the year where it is another than the week's. */
    static String date(LocalDate date, LocalDate week) {
        return (date.getYear() == week.getYear() ? DATE_OF_YEAR : DATE).format(date);
    }

    /** {@code 5 Sep 2026}. */
    static String shortDate(LocalDate date) {
        return SHORT.format(date);
    }

    /** {@code 5 Sep}, with the year where it is another than the week's. */
    static String shortDate(LocalDate date, LocalDate week) {
        return (date.getYear() == week.getYear() ? SHORT_OF_YEAR : SHORT).format(date);
    }

    /** {@code Fri 18 September}, with the year where it is another than the week's. */
    static String weekday(LocalDate date, LocalDate week) {
        return WEEKDAY.format(date) + " " + date(date, week);
    }

    /** {@code Friday 18 September}, with the year where it is another than the week's. */
    static String fullWeekday(LocalDate date, LocalDate week) {
        return FULL_WEEKDAY.format(date) + " " + date(date, week);
    }

    /** Up to twelve in words. */
    static String count(long count) {
        return count >= 0 && count < SMALL.size()
                ? SMALL.get((int) count)
                : Figure.grouped(count);
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    static String small(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.ROOT)
                + text.substring(1);
    }

    /** {@code 85%}; never nil or the whole by rounding; empty of a whole that is nil. */
    static String share(Money part, Money whole) {
        if (whole.isZero()) {
            return "";
        }
        var percent = percent(part, whole, 0);
        if (percent.signum() == 0 && !part.isZero()) {
            return "under 1%";
        }
        if (percent.intValue() == 100 && part.compareTo(whole) != 0) {
            return "over 99%";
        }
        return percent + "%";
    }

    /** {@code 20.0%}; never nil by rounding; empty of a whole that is nil. */
    static String ratio(Money part, Money whole) {
        if (whole.isZero()) {
            return "";
        }
        var percent = percent(part, whole, 1);
        return percent.signum() == 0 && !part.isZero() ? "under 0.1%" : percent + "%";
    }

    /** {@code 62.5%} of the days; empty of none. */
    static String ratio(int part, int whole) {
        return whole == 0 ? "" : percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole), 1)
                + "%";
    }

    /** {@code 69 6/8}. */
    static String pages(int eighths) {
        if (eighths == 0) {
            return Figure.NIL;
        }
        var whole = eighths / 8 == 0 ? "" : String.valueOf(eighths / 8);
        var part = eighths % 8 == 0 ? "" : eighths % 8 + "/8";
        return (whole + " " + part).strip();
    }

    /** {@code half a day}, {@code one day}, {@code 3½ days}. */
    static String days(int halves) {
        if (halves == 1) {
            return "half a day";
        }
        return halves % 2 == 0
                ? count(halves / 2) + (halves == 2 ? " day" : " days")
                : halves / 2 + "½ days";
    }

    /** {@code ½}, {@code 1}, {@code 3½}. */
    static String halves(int halves) {
        return (halves < 2 ? "" : String.valueOf(halves / 2)) + (halves % 2 == 0 ? "" : "½");
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    static String list(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        return String.join(", ", names.subList(0, names.size() - 1)) + " and "
                + names.get(names.size() - 1);
    }

    private static BigDecimal percent(Money part, Money whole, int decimals) {
        return percent(part.decimal(), whole.decimal(), decimals);
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole, int decimals) {
        return part.movePointRight(2).divide(whole, decimals, RoundingMode.HALF_UP);
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
