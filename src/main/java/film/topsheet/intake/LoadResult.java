package film.topsheet.intake;

import film.topsheet.profile.FileRefused;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** What a load did, while it is still one transaction. */
final class LoadResult {

    private static final int MOST_HELD = 200_000;

    final Totals totals = new Totals();
    final List<HeldRow> held = new ArrayList<>();
    final List<Repeated> repeated = new ArrayList<>();

    /** What stands between the cells of the file. */
    char separator = ',';

    /** Where a value stands that its line does not find; null: its line does. */
    BiFunction<Long, String, String> places = (line, column) -> null;

    /** The edition of the workbook that the file is; null: it is none. */
    String edition;

    /** What a profile made of the file; null: none did, or another of its loads says so. */
    Reading reading;

    /** Keys of accepted rows that had been held before. */
    final Set<String> released = new LinkedHashSet<>();

    record Repeated(long line, String currency, long amount, long base) {}

    /** Counts a row that a profile kept from the judge, and holds it when it is data. */
    void note(RowNote note, long line, String[] written) throws FileRefused {
        var parts = totals.of(note.currency());
        var amount = note.amountMinor() == null ? 0 : note.amountMinor();
        parts.rowsRead++;
        parts.amountRead += amount;
        if (note.problem() == null) {
            parts.rowsHeadings++;
            parts.amountHeadings += amount;
        } else {
            parts.rowsHeld++;
            parts.amountHeld += amount;
            hold(new HeldRow(line, note.key(), note.problem(), text(written), Map.of(),
                    note.currency(), note.amountMinor()));
        }
    }

    /** A row as the file has it. */
    String text(String[] written) {
        return HeldRow.text(written, separator);
    }

    void hold(HeldRow row) throws FileRefused {
        held.add(row);
        if (held.size() > MOST_HELD) {
            throw new FileRefused(row.line(),
                    "has more than %,d rows that cannot be read; this one: column \"%s\" %s"
                            .formatted(MOST_HELD, row.problem().column(), row.problem().problem()),
                    "Look whether its columns are what their names say.");
        }
    }
}
