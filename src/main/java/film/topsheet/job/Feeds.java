package film.topsheet.job;

import film.topsheet.budget.BudgetFeeds;
import film.topsheet.checks.AnswerFeed;
import film.topsheet.financing.CashFeeds;
import film.topsheet.financing.FinancingFeeds;
import film.topsheet.forecast.EstimateFeed;
import film.topsheet.intake.Feed;
import film.topsheet.intake.JournalFeed;
import film.topsheet.intake.TrialBalanceFeed;
import film.topsheet.locations.LocationFeeds;
import film.topsheet.locations.PlaceFeeds;
import film.topsheet.payroll.DealFeeds;
import film.topsheet.payroll.PayrollFeeds;
import film.topsheet.schedule.ShootFeeds;
import film.topsheet.vendors.VendorFeeds;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every feed the program reads. */
public final class Feeds {

    public static final List<Feed> ALL = List.of(
            BudgetFeeds.CHART, BudgetFeeds.RATES, BudgetFeeds.BUDGET, BudgetFeeds.CHANGES,
            BudgetFeeds.VARIANCES, VendorFeeds.ORDERS, VendorFeeds.ACCRUALS,
            EstimateFeed.ESTIMATES, AnswerFeed.ANSWERS, DealFeeds.MEMOS, DealFeeds.INSTALMENTS,
            DealFeeds.RATES, DealFeeds.TIMES, PlaceFeeds.AGREEMENTS, PlaceFeeds.PERMITS,
            ShootFeeds.SCHEDULE, ShootFeeds.REPORTS, VendorFeeds.VENDORS, VendorFeeds.FLOAT_COUNTS,
            VendorFeeds.BIDS, CashFeeds.POLICIES, CashFeeds.CLAIMS, CashFeeds.DELIVERABLES,
            TrialBalanceFeed.TRIAL_BALANCE, CashFeeds.BANK, FinancingFeeds.FUNDING,
            FinancingFeeds.CONTRIBUTIONS, CashFeeds.PLAN, FinancingFeeds.REVENUE,
            FinancingFeeds.OFFERS,
            PayrollFeeds.PAYROLL, VendorFeeds.INVOICES, LocationFeeds.LOCATIONS,
            VendorFeeds.PETTY_CASH, JournalFeed.JOURNALS);

    private Feeds() {}

    public static Set<String> names() {
        return ALL.stream().map(Feed::name).collect(Collectors.toSet());
    }
}
