package film.topsheet.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the top sheet says about the report before any figure. */
final class CoverLines {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Content content;
    private final Sheet sheet;

    CoverLines(Content content, Sheet sheet) {
        this.content = content;
        this.sheet = sheet;
    }

    /** Returns the next free row. */
    int write() {
        sheet.put(0, 0, content.cover().title(), Ink.TITLE);
        int row = 1;
        for (var text : lines()) {
            sheet.put(row++, 0, text, Ink.QUIET);
        }
        return row + 1;
    }

    private List<String> lines() {
        var cover = content.cover();
        var lines = new ArrayList<String>();
        lines.add(content.reportWords());
        lines.add(people() + schedule());
        lines.add("Budget locked " + date(cover.lockedOn())
                + (cover.rates().isEmpty() ? "" : " · " + String.join(", ", cover.rates())));
        if (!cover.correction().isBlank()) {
            lines.add("Corrected: " + cover.correction());
        }
        cover.overrides().forEach(each -> lines.add("Issued past a blocking finding: " + each));
        lines.add(content.report().tieOut().ties()
                ? "The books tie out; the proof is on sheet " + TieOutSheet.NAME + "."
                : "The books do not tie out: see sheet " + TieOutSheet.NAME + ".");
        lines.add("Amounts in " + cover.currency() + ", every cent. " + content.signWords());
        if (beyondSpreadsheets()) {
            lines.add("Some amounts have more than 15 digits: a spreadsheet shows nought for the"
                    + " digits after them. cost-report.csv has them all.");
        }
        return lines;
    }

    private String people() {
        var cover = content.cover();
        return "Prepared by " + cover.preparedBy()
                + (cover.approvedBy().isBlank() ? "" : ", approved by " + cover.approvedBy());
    }

    private String schedule() {
        var cover = content.cover();
        if (cover.shootDays() == 0) {
            return "";
        }
        return cover.shootDay() > 0
                ? " · shoot day %d of %d".formatted(cover.shootDay(), cover.shootDays())
                : cover.shootBegins() == null ? ""
                        : " · the shoot begins on " + date(cover.shootBegins());
    }

    private static String date(LocalDate date) {
        return date == null ? "not yet" : date.format(DATE);
    }

    private boolean beyondSpreadsheets() {
        return content.lines().stream()
                .flatMap(line -> List.of(AmountColumn.values()).stream()
                        .map(column -> column.of(line.figures())))
                .anyMatch(amount -> Math.abs(amount.minor()) > 999_999_999_999_999L);
    }
}
