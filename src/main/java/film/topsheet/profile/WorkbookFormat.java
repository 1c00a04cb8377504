package film.topsheet.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a cell's number format makes of its number: a day, a time, a percentage, a code filled up
 * with zeros, or a number. How many decimals or which signs a format shows changes nothing here.
 */
final class WorkbookFormat {

    static final WorkbookFormat GENERAL = new WorkbookFormat(Kind.NUMBER, "");

    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    /** What is shown as it stands: quoted, escaped, filled, a colour, a condition, a currency. */
    private static final Pattern LITERAL = Pattern.compile(
            "\"[^\"]*\"|[\\\\_*].|\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]|am/pm|a/p");
    private static final Pattern CODE = Pattern.compile("0[0-]*0");

    private enum Kind {
        NUMBER,
        CODE,
        PERCENT,
        DATE,
        TIME,
        ELAPSED,
        MOMENT
    }

    private final Kind kind;
    private final String mask;

    private WorkbookFormat(Kind kind, String mask) {
        this.kind = kind;
        this.mask = mask;
    }

    /**
     * @param id   of the format; below 164 those that every Excel knows without being told
     * @param code as the workbook defines it; null where it defines none
     */
    static WorkbookFormat of(int id, String code) {
        if (code != null) {
            return of(code);
        }
        return switch (id) {
            case 9, 10 -> new WorkbookFormat(Kind.PERCENT, "");
            case 14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 ->
                    new WorkbookFormat(Kind.DATE, "");
            case 18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56 ->
                    new WorkbookFormat(Kind.TIME, "");
            case 22 -> new WorkbookFormat(Kind.MOMENT, "");
            case 46 -> new WorkbookFormat(Kind.ELAPSED, "");
            default -> GENERAL;
        };
    }

    private static WorkbookFormat of(String code) {
        var shown = LITERAL.matcher(code.toLowerCase(Locale.ROOT)).replaceAll("")
                .split(";", 2)[0];
        if (shown.contains("general") || shown.isEmpty()) {
            return GENERAL;
        }
        if (shown.indexOf('[') >= 0) {
            return new WorkbookFormat(Kind.ELAPSED, "");
        }
        var time = shown.indexOf('h') >= 0 || shown.indexOf('s') >= 0;
        var date = shown.indexOf('d') >= 0 || shown.indexOf('y') >= 0
                || !time && shown.indexOf('m') >= 0;
        if (date || time) {
            var kind = date && time ? Kind.MOMENT : date ? Kind.DATE : Kind.TIME;
            return new WorkbookFormat(kind, "");
        }
        if (shown.indexOf('%') >= 0) {
            return new WorkbookFormat(Kind.PERCENT, "");
        }
        return CODE.matcher(shown).matches() ? new WorkbookFormat(Kind.CODE, shown) : GENERAL;
    }

    /**
     * A cell's number as text.
     *
     * @param since1904 whether the workbook counts its days from 1904, as old Macs did
     */
    String text(BigDecimal number, boolean since1904) {
        return switch (kind) {
            case NUMBER -> WorkbookNumber.shown(number);
            case CODE -> code(number);
            case PERCENT -> WorkbookNumber.shown(number.movePointRight(2)) + "%";
            default -> number.signum() < 0 || number.compareTo(LAST_DAY) >= 0
                    ? WorkbookNumber.shown(number) : moment(number, since1904);
        };
    }

    private String code(BigDecimal number) {
        var digits = WorkbookNumber.shown(number);
        if (!digits.chars().allMatch(each -> each >= '0' && each <= '9')) {
            return digits;
        }
        var filled = new StringBuilder();
        var left = digits.length();
        for (var at = mask.length() - 1; at >= 0; at--) {
            filled.append(mask.charAt(at) == '-' ? '-' : left > 0 ? digits.charAt(--left) : '0');
        }
        return digits.substring(0, left) + filled.reverse();
    }

    private String moment(BigDecimal number, boolean since1904) {
        var seconds = number.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
        var day = seconds / 86_400;
        var time = LocalTime.ofSecondOfDay(seconds % 86_400).format(TIME);
        return switch (kind) {
            case TIME -> time;
            case ELAPSED -> "%02d:%s".formatted(seconds / 3_600, time.substring(3));
            case DATE -> day(day, since1904);
            default -> day == 0 ? time : day(day, since1904) + "T" + time;
        };
    }

    /** Excel believes in 29 February 1900 and in a day 0 before it; both are shown as it does. */
    private static String day(long number, boolean since1904) {
        if (since1904) {
            return LocalDate.of(1904, 1, 1).plusDays(number).toString();
        }
        if (number == 0 || number == 60) {
            return number == 0 ? "1900-01-00" : "1900-02-29";
        }
        return LocalDate.of(1899, 12, number < 60 ? 31 : 30).plusDays(number).toString();
    }
}
