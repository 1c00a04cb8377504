package film.topsheet.intake;

import java.time.LocalDate;

/**
 * The period of every posting date that is believed, worked out when a row first has it: the rows
 * of a file share few days.
 */
final class Periods {

    private static final int FIRST = (int) LocalDate.of(1990, 1, 1).toEpochDay();
    private static final int LAST = (int) LocalDate.of(2099, 12, 31).toEpochDay();

    private final Facts facts;
    private final boolean[] known = new boolean[LAST - FIRST + 1];
    private final boolean[] prior = new boolean[known.length];
    private final int[] weeks = new int[known.length];

    Periods(Facts facts) {
        this.facts = facts;
    }

    /** The week-ending that reports a posting of that day; both as days since 1970-01-01. */
    int week(int day) {
        return weeks[place(day)];
    }

    /** Whether the day's own week is closed. */
    boolean isPrior(int day) {
        return prior[place(day)];
    }

    private int place(int day) {
        var at = day - FIRST;
        if (!known[at]) {
            var date = LocalDate.ofEpochDay(day);
            weeks[at] = (int) facts.period(date).toEpochDay();
            prior[at] = facts.firstOpen() != null
                    && facts.weekOf().apply(date).isBefore(facts.firstOpen());
            known[at] = true;
        }
        return at;
    }
}
