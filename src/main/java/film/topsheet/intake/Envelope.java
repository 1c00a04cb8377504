package film.topsheet.intake;

import film.topsheet.profile.FileRefused;
import film.topsheet.profile.WorkbookRecords;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the sheet of estimates says above its rows: of which report it is.
 *
 * @param asOf  the day that the report speaks of
 * @param heads of the columns below, by name
 */
record Envelope(LocalDate week, LocalDate asOf, Map<String, Integer> heads) {

    private static final int ROWS = 100;
    private static final String TAKE_ANOTHER =
            "Type into the cost-report.xlsx of the newest draft, and save that.";

    /** Reads on to the row of heads. */
    static Envelope read(WorkbookRecords records, Facts facts) throws IOException, FileRefused {
        var said = new HashMap<String, String>();
        for (var cells = records.next(); cells != null && records.line() <= ROWS;
                cells = records.next()) {
            var heads = TypedRow.heads(cells);
            if (heads.containsKey(ReportSheets.ACCOUNT) && heads.containsKey(ReportSheets.EFC)) {
                return checked(said, complete(heads, records.line()), facts);
            }
            for (var at = 0; at + 1 < cells.length; at++) {
                if (!cells[at + 1].isBlank()) {
                    said.putIfAbsent(cells[at].strip(), cells[at + 1]);
                }
            }
        }
        throw new FileRefused(0, "has no row of heads on its sheet %s".formatted(
                ReportSheets.ESTIMATES), TAKE_ANOTHER);
    }

    private static Map<String, Integer> complete(Map<String, Integer> heads, long line)
            throws FileRefused {
        var missing = ReportSheets.TYPED.stream().filter(each -> !heads.containsKey(each)).toList();
        if (!missing.isEmpty()) {
            throw new FileRefused(line, "has no column %s on its sheet %s".formatted(
                    String.join(", ", missing), ReportSheets.ESTIMATES), TAKE_ANOTHER);
        }
        return heads;
    }

    private static Envelope checked(
            Map<String, String> said, Map<String, Integer> heads, Facts facts)
            throws FileRefused {
        for (var each : List.of(
                List.of(ReportSheets.PRODUCTION, facts.code()),
                List.of(ReportSheets.CURRENCY, facts.currency().getCurrencyCode()))) {
            var here = said.getOrDefault(each.get(0), "");
            if (!here.equals(each.get(1))) {
                throw new FileRefused(0, "is a report of %s \"%s\", and here it is \"%s\""
                        .formatted(each.get(0).toLowerCase(Locale.ROOT), here, each.get(1)),
                        TAKE_ANOTHER);
            }
        }
        var week = date(said, ReportSheets.WEEK_ENDING);
        var asOf = date(said, ReportSheets.AS_OF);
        if (!facts.weekOf().apply(week).equals(week)
                || week.isAfter(facts.weekOf().apply(asOf))) {
            throw new FileRefused(0, ("says that it is of the week ending %s, as of %s: no"
                    + " report is").formatted(week, asOf), TAKE_ANOTHER);
        }
        return new Envelope(week, asOf, heads);
    }

    private static LocalDate date(Map<String, String> said, String label) throws FileRefused {
        var text = said.getOrDefault(label, "");
        try {
            return LocalDate.ofEpochDay(Values.date(text));
        } catch (Unreadable fault) {
            throw new FileRefused(0, "says \"%s\" beside %s on its sheet %s, which %s".formatted(
                    Texts.shown(text), label, ReportSheets.ESTIMATES, fault.getMessage()),
                    TAKE_ANOTHER);
        }
    }

    /** As feeds write moments; no offset: in the production's time zone. */
    String enteredAt() {
        return asOf + "T23:59:59";
    }
}
