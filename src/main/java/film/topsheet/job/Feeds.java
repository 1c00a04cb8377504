package film.topsheet.job;

import film.topsheet.budget.BudgetFeeds;
import film.topsheet.forecast.EstimateFeed;
import film.topsheet.intake.Feed;
import film.topsheet.intake.JournalFeed;
import film.topsheet.locations.LocationFeeds;
import film.topsheet.payroll.PayrollFeeds;
import film.topsheet.vendors.VendorFeeds;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every feed the program reads. */
public final class Feeds {

    public static final List<Feed> ALL = List.of(
            BudgetFeeds.CHART, BudgetFeeds.RATES, BudgetFeeds.BUDGET, BudgetFeeds.CHANGES,
            VendorFeeds.ORDERS, VendorFeeds.ACCRUALS, EstimateFeed.ESTIMATES,
            PayrollFeeds.PAYROLL, VendorFeeds.INVOICES, LocationFeeds.LOCATIONS,
            VendorFeeds.PETTY_CASH, JournalFeed.JOURNALS);

    private Feeds() {}

    public static Set<String> names() {
        return ALL.stream().map(Feed::name).collect(Collectors.toSet());
    }
}
