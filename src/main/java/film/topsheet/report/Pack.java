package film.topsheet.report;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The weekly pack: what stands behind the cost report, one question a page.
 *
 * @param pages in reading order, also those that have nothing to print
 */
record Pack(CostReport report, List<PackPage> pages) {

    Pack {
        pages = List.copyOf(pages);
    }

    /** @param jdbc in a transaction of the caller's, in which temporary tables are laid */
    static Pack of(JdbcClient jdbc, ReportOrder order, CostReport report) {
        var books = new PackBooks(jdbc, order, report);
        var receipts = new MissingReceipts(books);
        var owed = receipts.owed();
        return new Pack(report, List.of(
                new OpenOrders(books).page(),
                new Payables(books).page(),
                new PaymentRegister(books).page(),
                new MoneyHeld(books).page(),
                receipts.page(owed),
                new KnownNotPosted(books).page(owed),
                new IncentiveMemo(books).page(),
                new InsuranceMemo(books).page(),
                new DealsOwed(books).page(),
                new CostsBy(books).page(),
                new DeliverablesDue(books).page()));
    }
}
