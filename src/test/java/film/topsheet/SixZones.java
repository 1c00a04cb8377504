package film.topsheet;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Dates and weeks of 2019 to 2035 counted by hand, in days since 1970-01-01: nothing here is
 * asked of the adjusters and conversions that the program uses.
 */
public final class SixZones {

    /** From behind the date line to before it, with half hours, and summers of both halves. */
    public static final List<String> ZONES = List.of("UTC", "America/New_York", "Asia/Kolkata",
            "Pacific/Auckland", "Pacific/Kiritimati", "America/St_Johns");

    public static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2035, 12, 31);

    private static final long SECONDS_A_DAY = 86_400;

    private SixZones() {}

    public static Stream<LocalDate> dates() {
        return LongStream.rangeClosed(FIRST.toEpochDay(), LAST.toEpochDay())
                .mapToObj(LocalDate::ofEpochDay);
    }

    /** What a calendar on a wall of that zone shows. */
    public static LocalDate dateAt(Instant moment, ZoneId zone) {
        var offset = zone.getRules().getOffset(moment).getTotalSeconds();
        return LocalDate.ofEpochDay(
                Math.floorDiv(moment.getEpochSecond() + offset, SECONDS_A_DAY));
    }

    /** The last day of the week that holds a date; 1970-01-01 was a Thursday. */
    public static LocalDate weekOf(LocalDate date, DayOfWeek ending) {
        var dayOfWeek = Math.floorMod(date.toEpochDay() + 3, 7) + 1;
        return LocalDate.ofEpochDay(
                date.toEpochDay() + Math.floorMod(ending.getValue() - dayOfWeek, 7));
    }
}
