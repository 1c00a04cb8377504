package film.topsheet.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** The fourteen production weeks of the sample, numbered from 1; a week ends on Saturday. */
final class Weeks {

    static final int COUNT = 14;
    /** The first week that shoots; the weeks before it prepare. */
    static final int FIRST_SHOOT = 7;

    private static final LocalDate FIRST_ENDING = LocalDate.of(2026, 6, 27);

    private Weeks() {}

    static LocalDate ending(int week) {
        return FIRST_ENDING.plusWeeks(week - 1L);
    }

    /** That weekday in the week; the week begins on the Sunday before it ends. */
    static LocalDate day(int week, DayOfWeek day) {
        return ending(week).with(TemporalAdjusters.previousOrSame(day));
    }

    /** Monday is 0, Friday is 4. */
    static LocalDate workday(int week, int fromMonday) {
        return day(week, DayOfWeek.MONDAY).plusDays(fromMonday);
    }

    static boolean shoots(int week) {
        return week >= FIRST_SHOOT;
    }

    /** The folder of that week's exports, {@code w01} to {@code w14}. */
    static String folder(int week) {
        return Numbered.of("w", week, 2);
    }

    /** The week that holds the date, or {@link #COUNT} + 1 for a date behind the last one. */
    static int of(LocalDate date) {
        for (var week = 1; week <= COUNT; week++) {
            if (!date.isAfter(ending(week))) {
                return week;
            }
        }
        return COUNT + 1;
    }
}
