package film.topsheet.profile;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Reads dates as one export writes them. A file has many rows and few days: they are kept. */
final class DateReader {

    private static final long SECONDS_A_DAY = 86_400;
    private static final long TWO_READINGS = DatePattern.NONE + 1;
    private static final int KEPT = 1_024;

    private final DateStyle style;
    private final boolean withTime;
    private final DateGuard guard;
    /** By hash of the text: what was read last of those with the same. */
    private final String[] texts = new String[KEPT];
    private final String[] canonicals = new String[KEPT];

    /** @param guard null where no two patterns can be mistaken for each other */
    DateReader(DateStyle style, boolean withTime, DateGuard guard) {
        this.style = style;
        this.withTime = withTime;
        this.guard = style.isAmbiguous() ? guard : null;
    }

    /** The canonical text; of what is no date, null, and the row is held. */
    String read(String given, Row row, String column) {
        var hash = given.hashCode();
        var kept = (hash ^ hash >>> 10) & KEPT - 1;
        if (given.equals(texts[kept]) && !isSurveying()) {
            return canonicals[kept];
        }
        var text = NumberMarks.trimmed(given);
        var moment = guard == null ? first(text) : guarded(text, row.line);
        if (moment == TWO_READINGS) {
            row.hold(column, given, "has two readings: the file writes dates with the day first"
                    + " and with the month first", "Write the month's name, or year-month-day.");
            return null;
        }
        if (moment == DatePattern.NONE) {
            row.hold(column, given, "is not a date as the profile has them",
                    "Correct it in the export, or add its pattern to dates: in the profile.");
            return null;
        }
        texts[kept] = given;
        canonicals[kept] = canonical(moment);
        return canonicals[kept];
    }

    private boolean isSurveying() {
        return guard != null && guard.isSurveying();
    }

    private long first(String text) {
        for (var pattern : style.patterns()) {
            var moment = pattern.read(text);
            if (moment != DatePattern.NONE) {
                return moment;
            }
        }
        return DatePattern.NONE;
    }

    private long guarded(String text, long line) {
        var dayFirst = DatePattern.NONE;
        var monthFirst = DatePattern.NONE;
        for (var pattern : style.patterns()) {
            var moment = pattern.read(text);
            if (moment == DatePattern.NONE) {
                continue;
            }
            switch (pattern.order()) {
                case DAY_FIRST -> dayFirst = moment;
                case MONTH_FIRST -> monthFirst = moment;
                default -> {
                    return moment;
                }
            }
        }
        return either(dayFirst, monthFirst, text, line);
    }

    private long either(long dayFirst, long monthFirst, String text, long line) {
        if (dayFirst == monthFirst) {
            return dayFirst;
        }
        var day = dayFirst != DatePattern.NONE;
        var month = monthFirst != DatePattern.NONE;
        if (guard.isSurveying()) {
            guard.saw(day, month, text, line);
        }
        if (!(day && month)) {
            return day ? dayFirst : monthFirst;
        }
        var order = guard.order();
        if (order == null) {
            return TWO_READINGS;
        }
        return order == DatePattern.Order.DAY_FIRST ? dayFirst : monthFirst;
    }

    private String canonical(long moment) {
        if (withTime) {
            return LocalDateTime.ofEpochSecond(moment, 0, ZoneOffset.UTC).toString();
        }
        return LocalDate.ofEpochDay(Math.floorDiv(moment, SECONDS_A_DAY)).toString();
    }
}
