package film.topsheet.report;

import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;

/**
 * {@code investor-report.xlsx}: the money of a film with live formulas and every cent, for
 * everybody who may read it: equity is one line. The same figures give the same bytes.
 */
final class InvestorWorkbook {

    private InvestorWorkbook() {}

    /** Leaves the stream open. */
    static void write(InvestorFigures figures, OutputStream out) throws IOException {
        var content = Content.of(figures.report());
        SealedWorkbook.write(content, "investor report", out,
                (book, seal) -> sheets(book, content, figures));
    }

    /** Without {@code waterfall.yaml} there are no sheets about receipts. */
    private static void sheets(Workbook book, Content content, InvestorFigures figures) {
        var head = content.pageHead();
        var summary = new Sheet(book, InvestorSummarySheet.NAME, head);
        var funding = new FundingSheet(content, figures, new Sheet(book, FundingSheet.NAME, head));
        var cash = new InvestorCashSheet(
                content, figures, new Sheet(book, InvestorCashSheet.NAME, head));
        funding.write();
        cash.write();
        if (figures.recoupment().isPresent()) {
            var recoupment = figures.recoupment().get();
            var receipts = new RecoupmentSheet(
                    content, recoupment, new Sheet(book, RecoupmentSheet.NAME, head));
            var scenarios = new Sheet(book, ScenariosSheet.NAME, head);
            var offers = new Sheet(book, OffersSheet.NAME, head);
            receipts.write();
            new ScenariosSheet(content, figures, scenarios, receipts).write();
            new OffersSheet(content, recoupment, offers).write();
        }
        new InvestorSummarySheet(content, figures, summary, funding, cash).write();
    }
}
