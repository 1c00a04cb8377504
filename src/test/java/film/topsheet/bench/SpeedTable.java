package film.topsheet.bench;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The table that the bench prints: each piece, and beside it what was to be reached. */
final class SpeedTable {

    private static final double NOISE = 1.1;

    /** @param limit the most that {@code is} may be, or the least where {@code atLeast} */
    private record Goal(String name, double is, boolean atLeast, double limit, String unit) {

        boolean isReached() {
            return atLeast ? is >= limit : is <= limit;
        }

        String text() {
            return String.format(Locale.ENGLISH, "%-7s %5.2f%-2s  %s %3.1f%-2s  %s", name, is, unit,
                    atLeast ? "≥" : "≤", limit, unit, isReached() ? "reached" : "missed");
        }
    }

    private final Timings timings;
    private final Map<Piece, Goal> goals = new EnumMap<>(Piece.class);

    SpeedTable(Timings timings) {
        this.timings = timings;
        ratio(Piece.STOCK, Piece.STOCK, Piece.FIRST, 1, true, 4);
        ratio(Piece.FIRST, Piece.FIRST, Piece.COPY, 1, false, 2.5);
        ratio(Piece.AMENDED, Piece.AMENDED, Piece.COPY, 1, false, 2);
        seconds(Piece.SAME, 1);
        seconds(Piece.FIGURES, 2);
        ratio(Piece.TENTH_PART, Piece.TENTH_PART, Piece.FIRST_PART, 1, false, 1.2);
        ratio(Piece.LONG_FIGURES, Piece.LONG_FIGURES, Piece.FIGURES, 1, false, NOISE);
        ratio(Piece.LONG_FILE, Piece.LONG_FILE, Piece.FIRST_PART, 10, false, NOISE);
        seconds(Piece.STATUS, 4);
        seconds(Piece.BUSY, 2);
        ratio(Piece.MAPPED, Piece.MAPPED, Piece.FIRST, 1, false, 1.25);
        seconds(Piece.MANY, 60);
    }

    private void ratio(
            Piece at, Piece over, Piece under, int times, boolean atLeast, double limit) {
        var name = over.letter() + "/" + (times == 1 ? "" : times) + under.letter();
        goals.put(at, new Goal(name, timings.median(over) / timings.median(under) / times,
                atLeast, limit, ""));
    }

    private void seconds(Piece piece, double limit) {
        goals.put(piece, new Goal(piece.letter(), timings.median(piece), false, limit, " s"));
    }

    String text(Scale scale, long fileBytes) {
        var text = new StringBuilder(String.format(Locale.ENGLISH, """
                %,d invoice rows of 14 columns, %,d MB; %d cores, Java %s; PostgreSQL as Topsheet \
                brings and sets it, durable.
                Median of %d, least and most. a–d, g, h, j, m, n each in a new Java of %s, its start not \
                counted; k, l from the launcher's start.

                """, scale.rows(), fileBytes / 1_000_000,
                Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"),
                scale.rounds(), Child.HEAP));
        for (var piece : Piece.values()) {
            var goal = goals.get(piece);
            text.append(String.format(Locale.ENGLISH, "%s  %-60s %6.2f s  %6.2f – %6.2f   %s%n",
                    piece.letter(), piece.label(), timings.median(piece), timings.least(piece),
                    timings.most(piece), goal == null ? "" : goal.text()).stripTrailing())
                    .append('\n');
        }
        return text.append(String.format(Locale.ENGLISH,
                "%nMost memory of the process, the Java itself included: c %,d MB, j %,d MB.%n",
                timings.memory(Piece.FIRST), timings.memory(Piece.LONG_FILE))).toString();
    }
}
