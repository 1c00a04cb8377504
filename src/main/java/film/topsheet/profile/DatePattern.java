package film.topsheet.profile;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One way of writing a date, taken apart once: rows are read by the million. Whatever the text,
 * reading it throws nothing.
 */
final class DatePattern {

    /** What a text gives that does not fit. */
    static final long NONE = Long.MIN_VALUE;

    private static final long SECONDS_A_DAY = 86_400;
    private static final String LETTERS = "yMdEHms";
    private static final int FURTHEST_SERIAL = 80_000;

    /** Which of two numbers is the day; patterns that leave no doubt have neither. */
    enum Order {
        DAY_FIRST,
        MONTH_FIRST,
        CLEAR
    }

    /** @param letter {@code '} for what stands as it is */
    private record Part(char letter, int count, String literal) {}

    private final String pattern;
    private final List<Part> parts = new ArrayList<>();
    private final CalendarNames names;
    private final LocalDate serialZero;
    private final int pivot;
    private final boolean hasDay;

    /** @throws IllegalArgumentException when it is none, with the reason as a clause */
    DatePattern(String pattern, Locale locale, int pivot) {
        this.pattern = pattern;
        this.pivot = pivot;
        this.serialZero = switch (pattern) {
            // Excel takes 1900 for a leap year: true from March 1900 on.
            case "excel-1900" -> LocalDate.of(1899, 12, 30);
            case "excel-1904" -> LocalDate.of(1904, 1, 1);
            default -> null;
        };
        if (serialZero == null) {
            cut();
            refuseIncomplete();
        }
        hasDay = serialZero != null || has('d');
        names = CalendarNames.of(locale);
    }

    private void cut() {
        var at = 0;
        while (at < pattern.length()) {
            var c = pattern.charAt(at);
            var end = at + 1;
            if (c == '\'') {
                end = pattern.indexOf('\'', at + 1) + 1;
                if (end == 0) {
                    throw new IllegalArgumentException("has a ' that is never closed");
                }
                parts.add(new Part('\'', 0, pattern.substring(at + 1, end - 1)));
            } else if (LETTERS.indexOf(c) >= 0) {
                while (end < pattern.length() && pattern.charAt(end) == c) {
                    end++;
                }
                parts.add(new Part(c, end - at, ""));
            } else if (Character.isLetter(c) && c != 'T') {
                throw new IllegalArgumentException("has the unknown letter " + c);
            } else {
                parts.add(new Part('\'', 0, String.valueOf(c)));
            }
            at = end;
        }
    }

    private void refuseIncomplete() {
        if (!has('y') || !has('M')) {
            throw new IllegalArgumentException("has no year or no month");
        }
        for (var part : parts) {
            var known = switch (part.letter) {
                case 'y' -> part.count == 2 || part.count == 4;
                case 'd', 'H', 'm', 's' -> part.count <= 2;
                default -> part.count <= 4;
            };
            if (!known) {
                throw new IllegalArgumentException("has %d times %s in a row".formatted(
                        part.count, part.letter));
            }
        }
    }

    private boolean has(char letter) {
        return parts.stream().anyMatch(each -> each.letter == letter);
    }

    Order order() {
        for (var part : parts) {
            if (part.letter == 'y' || part.letter == 'M' && part.count > 2) {
                return Order.CLEAR;
            }
            if (part.letter == 'd') {
                return parts.stream().anyMatch(each -> each.letter == 'M' && each.count > 2)
                        ? Order.CLEAR : Order.DAY_FIRST;
            }
            if (part.letter == 'M') {
                return hasDay ? Order.MONTH_FIRST : Order.CLEAR;
            }
        }
        return Order.CLEAR;
    }

    /** Seconds since 1970-01-01T00:00, or {@link #NONE}. */
    long read(String text) {
        if (serialZero != null) {
            return readSerial(text);
        }
        var year = 0;
        var month = 0;
        var day = 0;
        var weekday = 0;
        var seconds = 0L;
        var at = 0;
        for (var part : parts) {
            var end = end(part, text, at);
            if (end < 0) {
                return NONE;
            }
            switch (part.letter) {
                case 'y' -> year = part.count == 4 ? number(text, at, end)
                        : century(number(text, at, end));
                case 'M' -> month = part.count <= 2 ? number(text, at, end)
                        : names.month(text, at).number();
                case 'd' -> day = number(text, at, end);
                case 'E' -> weekday = names.weekday(text, at).number();
                case 'H' -> seconds += inRange(number(text, at, end), 24) * 3_600;
                case 'm' -> seconds += inRange(number(text, at, end), 60) * 60;
                case 's' -> seconds += inRange(number(text, at, end), 60);
                default -> { }
            }
            at = end;
        }
        return at == text.length() && seconds >= 0
                ? moment(year, month, day, weekday, seconds) : NONE;
    }

    /** Of what is out of range so much less than nothing that the sum stays so. */
    private static long inRange(int value, int below) {
        return value < below ? value : -SECONDS_A_DAY;
    }

    /** Where the part ends that begins here, or −1 when the text has none here. */
    private int end(Part part, String text, int at) {
        return switch (part.letter) {
            case '\'' -> text.startsWith(part.literal, at) ? at + part.literal.length() : -1;
            case 'E' -> endOfName(names.weekday(text, at), text, at);
            case 'M' -> part.count > 2
                    ? endOfName(names.month(text, at), text, at) : digits(part, text, at);
            default -> digits(part, text, at);
        };
    }

    private static int endOfName(CalendarNames.Name name, String text, int at) {
        if (name == null) {
            return -1;
        }
        var end = at + name.text().length();
        return end < text.length() && text.charAt(end) == '.' ? end + 1 : end;
    }

    private static int digits(Part part, String text, int at) {
        var most = part.count == 4 ? 4 : 2;
        var end = at;
        while (end < text.length() && end - at < most
                && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end - at >= part.count ? end : -1;
    }

    private static int number(String text, int from, int to) {
        var value = 0;
        for (var at = from; at < to; at++) {
            value = value * 10 + (text.charAt(at) - '0');
        }
        return value;
    }

    private int century(int twoDigits) {
        var year = pivot - pivot % 100 + twoDigits;
        return year < pivot ? year + 100 : year;
    }

    private long moment(int year, int month, int day, int weekday, long seconds) {
        if (month < 1 || month > 12 || year < 1) {
            return NONE;
        }
        var last = YearMonth.of(year, month).lengthOfMonth();
        var which = hasDay ? day : last;
        if (which < 1 || which > last) {
            return NONE;
        }
        var date = LocalDate.of(year, month, which);
        return weekday > 0 && date.getDayOfWeek().getValue() != weekday
                ? NONE : date.toEpochDay() * SECONDS_A_DAY + seconds;
    }

    /** Whole days; parts of a day are a clock time, which a date does not have. */
    private long readSerial(String text) {
        var end = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
        for (var at = 0; at < text.length(); at++) {
            if (at != end && (text.charAt(at) < '0' || text.charAt(at) > '9')) {
                return NONE;
            }
        }
        if (end < 1 || end > 5) {
            return NONE;
        }
        var serial = number(text, 0, end);
        return serial < 61 || serial > FURTHEST_SERIAL
                ? NONE : serialZero.plusDays(serial).toEpochDay() * SECONDS_A_DAY;
    }

    @Override
    public String toString() {
        return pattern;
    }
}
