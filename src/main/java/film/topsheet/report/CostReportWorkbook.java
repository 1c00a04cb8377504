package film.topsheet.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;

/**
 * {@code cost-report.xlsx}: the cost report with live formulas and every cent. Every formula also
 * carries its value, so that a preview that computes nothing shows the figures. The same report
 * and the same rows give the same bytes.
 */
public final class CostReportWorkbook {

    private static final int ACCOUNTS_TAB = 3;

    private CostReportWorkbook() {}

    /**
     * Leaves the stream open. Transactions pass through; none is kept.
     *
     * @param series the report by episode; empty where there are none
     * @param most   how many transactions are listed
     */
    static void write(CostReport report, Meeting meeting, Optional<SeriesReport> series,
            Transactions transactions, int most, Rejects rejects, OutputStream out)
            throws IOException {
        var content = Content.of(report);
        SealedWorkbook.write(content, "cost report", out, (book, seal) -> {
            sheets(book, content, meeting, transactions, most, rejects, seal);
            series.ifPresent(each -> new EpisodesSheet(content, each,
                    new Sheet(book, EpisodesSheet.NAME, content.pageHead())).write());
        });
    }

    /** Tabs stand in the order in which they are made; they are written as figures need them. */
    private static void sheets(Workbook book, Content content, Meeting meeting,
            Transactions transactions, int most, Rejects rejects, Seal seal) {
        var head = content.pageHead();
        var top = new Sheet(book, TopSheet.NAME, head);
        var categories = new Sheet(book, CategoriesSheet.NAME, head);
        var accounts = new Sheet(book, AccountsSheet.NAME, head);
        var estimates = new Sheet(book, EstimatesSheet.NAME, head);
        var worksheet = new Sheet(book, MeetingSheet.NAME, head);
        var listed = new Sheet(book, TransactionsSheet.NAME, head);
        var findings = new Sheet(book, FindingsSheet.NAME, head);
        var held = new Sheet(book, "Rejects", head);
        var tieOut = new Sheet(book, TieOutSheet.NAME, head);
        var notes = new Sheet(book, NotesSheet.NAME, head);
        var about = new Sheet(book, AboutSheet.NAME, head);

        seal.outline(ACCOUNTS_TAB, 2);

        new TopSheet(content, top).write();
        new CategoriesSheet(content, categories).write();
        var links = new TransactionsSheet(content, listed, most)
                .write(transactions, seal);
        new AccountsSheet(content, accounts).write(links);
        new EstimatesSheet(content, estimates).write();
        new MeetingSheet(content, worksheet).write(meeting);
        new FindingsSheet(content, findings).write();
        new RejectsSheet(content, held).write(rejects);
        new TieOutSheet(content, tieOut).write();
        new NotesSheet(content, notes).write();
        new AboutSheet(content, about).write();
    }
}
