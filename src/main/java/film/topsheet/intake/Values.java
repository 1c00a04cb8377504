package film.topsheet.intake;

import film.topsheet.slate.Pages;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/**
 * Reads the texts of the canonical profile: amounts with a decimal point, dates as yyyy-MM-dd.
 * Nothing is guessed, rounded or repaired.
 */
final class Values {

    private static final long MOST = 999_999_999_999_999L;

    /** Without parts of a second, which the books would cut off. */
    private static final Pattern TIME = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?(Z|[+-]\\d\\d:\\d\\d)?");

    private static final Pattern CLOCK = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    private Values() {}

    /**
     * An amount in minor units, of which there can be 15 digits.
     *
     * @param digits decimals of the currency: fewer may be written, never more
     */
    static long amount(String text, int digits) throws Unreadable {
        var length = text.length();
        var at = 0;
        var negative = false;
        if (length > 0 && text.charAt(0) == '-') {
            negative = true;
            at = 1;
        }
        long value = 0;
        var whole = 0;
        var decimals = -1;
        for (; at < length; at++) {
            var c = text.charAt(at);
            if (c == '.' && decimals < 0 && whole > 0) {
                decimals = 0;
            } else if (c >= '0' && c <= '9') {
                value = value * 10 + (c - '0');
                if (decimals >= 0) {
                    decimals++;
                } else {
                    whole++;
                }
                if (value > MOST) {
                    throw tooLarge();
                }
            } else {
                throw notAnAmount();
            }
        }
        if (whole == 0 || decimals == 0) {
            throw notAnAmount();
        }
        return scaled(negative ? -value : value, Math.max(0, decimals), digits);
    }

    private static long scaled(long value, int decimals, int digits) throws Unreadable {
        if (decimals > digits) {
            throw new Unreadable(
                    "has more decimals than its currency",
                    digits == 0
                            ? "Write it without decimals."
                            : "Write it with %d decimals at most.".formatted(digits));
        }
        var minor = value;
        for (var d = decimals; d < digits; d++) {
            minor *= 10;
            if (Math.abs(minor) > MOST) {
                throw tooLarge();
            }
        }
        return minor;
    }

    private static Unreadable notAnAmount() {
        return new Unreadable(
                "is not an amount", "Write it with digits and one point, as 1204.50.");
    }

    private static Unreadable tooLarge() {
        return new Unreadable(
                "does not fit 15 digits", "Correct the amount where the row was exported.");
    }

    /** Days since 1970-01-01; only dates of 1990 to 2099 are believed. */
    static int date(String text) throws Unreadable {
        if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
            var year = digits(text, 0, 4);
            var month = digits(text, 5, 7);
            var day = digits(text, 8, 10);
            if (year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= 31) {
                if (year < 1990 || year > 2099) {
                    throw new Unreadable(
                            "lies outside 1990 to 2099", "Correct the date where it was entered.");
                }
                try {
                    return (int) LocalDate.of(year, month, day).toEpochDay();
                } catch (DateTimeException e) {
                    throw notADate();
                }
            }
        }
        throw notADate();
    }

    private static int digits(String text, int from, int to) {
        var value = 0;
        for (var at = from; at < to; at++) {
            var c = text.charAt(at);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }

    private static Unreadable notADate() {
        return new Unreadable(
                "is not a date", "Write it as year-month-day, as 2026-09-05.");
    }

    /** A plain decimal: hours, quantities, rates. */
    static BigDecimal number(String text) throws Unreadable {
        var plain = !text.isEmpty() && text.length() <= 30;
        for (var at = 0; at < text.length() && plain; at++) {
            var c = text.charAt(at);
            plain = c >= '0' && c <= '9' || c == '.' || c == '-' && at == 0;
        }
        try {
            if (plain) {
                return new BigDecimal(text);
            }
        } catch (NumberFormatException e) {
            // Falls through: two points, or a sign alone.
        }
        throw new Unreadable("is not a number", "Write it with digits and one point, as 12.5.");
    }

    static boolean yesNo(String text) throws Unreadable {
        return switch (text) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new Unreadable("is neither yes nor no", "Write yes or no.");
        };
    }

    /** A moment; without an offset it is meant in the production's time zone. */
    static OffsetDateTime time(String text, ZoneId zone) throws Unreadable {
        try {
            var shape = TIME.matcher(text);
            if (!shape.matches()) {
                throw notATime();
            }
            var moment = shape.group(2) != null
                    ? OffsetDateTime.parse(text)
                    : LocalDateTime.parse(text).atZone(zone).toOffsetDateTime();
            date(moment.toLocalDate().toString());
            return moment;
        } catch (DateTimeParseException e) {
            throw notATime();
        }
    }

    /** An hour and minute of the day. */
    static LocalTime clock(String text) throws Unreadable {
        if (!CLOCK.matcher(text).matches()) {
            throw new Unreadable("is not a time of day", "Write it as 07:42, from 00:00 to 23:59.");
        }
        return LocalTime.parse(text);
    }

    /** Script pages, in eighths. */
    static int pages(String text) throws Unreadable {
        return Pages.eighths(text).orElseThrow(() -> new Unreadable("is not a number of pages",
                "Write whole pages and eighths, as 2 3/8; keep a spreadsheet from making it a"
                        + " date."));
    }

    private static Unreadable notATime() {
        return new Unreadable("is not a date with a time", "Write it as 2026-09-05T17:30.");
    }
}
