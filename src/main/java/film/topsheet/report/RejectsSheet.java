package film.topsheet.report;

import java.util.List;

/** Rows still held: where, what, and what to do. */
final class RejectsSheet {

    private final Content content;
    private final Sheet sheet;

    RejectsSheet(Content content, Sheet sheet) {
        this.content = content;
        this.sheet = sheet;
    }

    void write(Rejects rejects) {
        sheet.put(0, 0, content.cover().title() + " · rows held", Ink.TITLE);
        sheet.put(1, 0, words(rejects.total()), Ink.QUIET);
        var listing = new Listing<>(sheet, List.<ListColumn<RejectRow>>of(
                ListColumn.text("File", 36, RejectRow::file),
                ListColumn.of("Line", 15, 1L, row -> !row.place().isEmpty() ? row.place()
                        : row.line() == 0 ? null : row.line()),
                ListColumn.text("Column", 16, RejectRow::column),
                ListColumn.wrapped("Value", 28, RejectRow::value),
                ListColumn.wrapped("Problem", 44, RejectRow::problem),
                ListColumn.wrapped("Remedy", 60, RejectRow::remedy)));
        listing.heads(2);
        listing.rows(rejects.rows(), Transactions.MOST, (row, at) -> { });
        listing.finish();
    }

    private static String words(long total) {
        if (total == 0) {
            return "No row is held.";
        }
        return total <= Transactions.MOST
                ? "Rows held: %,d. The same rows stand in rejects.csv.".formatted(total)
                : "The first %,d of %,d rows held; rejects.csv has them all.".formatted(
                        Transactions.MOST, total);
    }
}
