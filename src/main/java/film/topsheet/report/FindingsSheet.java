package film.topsheet.report;

import film.topsheet.checks.Finding;
import film.topsheet.intake.ReportSheets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the checks found, with the message as the accountant reads it. */
final class FindingsSheet {

    static final String NAME = ReportSheets.FINDINGS;

    private final Content content;
    private final Sheet sheet;

    FindingsSheet(Content content, Sheet sheet) {
        this.content = content;
        this.sheet = sheet;
    }

    void write() {
        var findings = content.report().findings();
        sheet.put(0, 0, content.cover().title() + " · findings", Ink.TITLE);
        sheet.put(1, 0, words(findings.size()), Ink.QUIET);
        var listing = new Listing<>(sheet, List.<ListColumn<Finding>>of(
                ListColumn.text("Severity", 10, row -> row.severity().word()),
                ListColumn.of(ReportSheets.AMOUNT, 15, content.nil(), Finding::amount),
                ListColumn.text("Account", 11, Finding::account),
                ListColumn.wrapped("Message", 80, Finding::message),
                ListColumn.typed(ReportSheets.WAIVE_UNTIL, 11, LocalDate.EPOCH),
                ListColumn.typed(ReportSheets.REASON, 30, null),
                ListColumn.typed(ReportSheets.NOTE, 40, null),
                ListColumn.typed(ReportSheets.BY, 14, null),
                ListColumn.text("State", 9, row -> row.state().word()),
                ListColumn.text("Check", 20, Finding::check),
                ListColumn.wrapped("Subject", 24, Finding::subject),
                ListColumn.of("First seen", 11, LocalDate.EPOCH, Finding::firstSeen),
                ListColumn.text("File", 30, Finding::file),
                ListColumn.of("Line", 7, 1L, row -> row.line() == 0 ? null : row.line()),
                ListColumn.text(ReportSheets.FINDING, 12, Finding::id)));
        listing.heads(2);
        listing.rows(findings.iterator(), Transactions.MOST, (row, at) -> { });
        listing.finish();
    }

    private String words(int findings) {
        var sentences = new ArrayList<String>();
        sentences.add(findings == 0 ? "No finding."
                : ("Findings: %,d; findings.csv holds them all. To let one rest, type the last day"
                        + " and the reason; or a note; and your name. Save the workbook into the"
                        + " exports folder.").formatted(findings));
        sentences.addAll(NotAsked.sentences(content.report().asked()));
        return String.join(" ", sentences);
    }
}
