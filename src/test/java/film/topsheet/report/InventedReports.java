package film.topsheet.report;

import film.topsheet.budget.Section;
import film.topsheet.checks.Finding;
import film.topsheet.checks.Severity;
import film.topsheet.checks.TieOut;
import film.topsheet.forecast.Figures;
import film.topsheet.forecast.Flag;
import film.topsheet.forecast.Headline;
import film.topsheet.forecast.Method;
import film.topsheet.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Cost reports to print in tests: random ones, and one that a test lays out as a table. */
final class InventedReports {

    static final LocalDate WEEK = LocalDate.of(2026, 9, 5);

    private final Currency currency;
    private boolean overIsPositive = true;
    private String title = "Night Ferry";
    private final List<CostReport.Category> categories = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private Money broughtAlong;
    private CostReport.Pace pace =
            new CostReport.Pace(558, 897, 565, 1, "41, 42A", new BigDecimal("0.4"),
                    null);

    InventedReports(String currency) {
        this.currency = Currency.getInstance(currency);
        this.broughtAlong = Money.zero(this.currency);
    }

    /**
     * One row an account: section, category, code, this period, to date, purchase orders, accruals,
     * ETC, locked, changes, previous EFC; the account's name is "Account" and its code.
     */
    static CostReport of(String currency, String table) {
        var reports = new InventedReports(currency);
        table.lines().map(line -> line.strip().split("\\s+")).forEach(reports::row);
        return reports.report();
    }

    /** Anything that can stand in a report; the same seed gives the same report. */
    static CostReport random(long seed) {
        var random = new Random(seed);
        var currencies = List.of("USD", "USD", "EUR", "JPY", "KWD");
        var reports = new InventedReports(currencies.get(random.nextInt(currencies.size())));
        reports.overIsPositive = random.nextBoolean();
        reports.broughtAlong = reports.money(random.nextInt(3) == 0 ? random.nextInt(1000000) : 0);
        if (random.nextInt(4) == 0) {
            reports.pace = null;
        }
        for (var section : Section.values()) {
            boolean always = section == Section.PRODUCTION || section == Section.CONTINGENCY;
            int count = always ? 1 + random.nextInt(5) : random.nextInt(4);
            for (int at = 0; at < count; at++) {
                reports.category(section, random, at);
            }
        }
        reports.findings.addAll(reports.randomFindings(random));
        return reports.report();
    }

    InventedReports title(String another) {
        title = another;
        return this;
    }

    InventedReports underIsPositive() {
        overIsPositive = false;
        return this;
    }

    InventedReports finding(Finding finding) {
        findings.add(finding);
        return this;
    }

    InventedReports category(
            Section section, String code, String name, CostReport.Account... rows) {
        categories.add(new CostReport.Category(section, code, name, List.of(rows)));
        return this;
    }

    CostReport.Account account(String code, String name, Figures figures) {
        return new CostReport.Account(code, name, figures, Method.HOLD, WEEK, null, null, Set.of());
    }

    Figures figures(long... minor) {
        return new Figures(money(minor[0]), money(minor[1]), money(minor[2]), money(minor[3]),
                money(minor[4]), money(minor[5]), money(minor[6]), money(minor[7]));
    }

    Money money(long minor) {
        return new Money(currency, minor);
    }

    private void row(String[] cells) {
        var figures = new long[8];
        for (int at = 0; at < figures.length; at++) {
            figures[at] = Money.of(currency, cells[3 + at].replace(",", "")).minor();
        }
        var account = account(cells[2], "Account " + cells[2], figures(figures));
        var section = Section.valueOf(cells[0]);
        var last = categories.isEmpty() ? null : categories.get(categories.size() - 1);
        if (last != null && last.code().equals(cells[1])) {
            var accounts = new ArrayList<>(last.accounts());
            accounts.add(account);
            categories.set(categories.size() - 1, new CostReport.Category(
                    section, last.code(), last.name(), List.copyOf(accounts)));
        } else {
            category(section, cells[1], "Category " + cells[1], account);
        }
    }

    private void category(Section section, Random random, int at) {
        var accounts = new ArrayList<CostReport.Account>();
        int first = (section.ordinal() + 1) * 1000 + at * 100;
        int count = 1 + random.nextInt(random.nextInt(5) == 0 ? 40 : 6);
        for (int each = 0; each < count; each++) {
            var minor = random.longs(8, -9_000_000L, 90_000_000L).toArray();
            accounts.add(new CostReport.Account(Integer.toString(first + each),
                    "Account no. " + (first + each), figures(minor),
                    Method.values()[random.nextInt(Method.values().length)],
                    random.nextInt(3) == 0 ? null : WEEK.minusWeeks(random.nextInt(5)),
                    random.nextInt(3) == 0 ? money(minor[7] / 2) : null,
                    random.nextInt(3) == 0 ? money(minor[6] / 3) : null,
                    randomFlags(random)));
        }
        categories.add(new CostReport.Category(section, first + "-00", "Category " + first,
                List.copyOf(accounts)));
    }

    private static Set<Flag> randomFlags(Random random) {
        var flags = EnumSet.noneOf(Flag.class);
        for (var flag : Flag.values()) {
            if (random.nextInt(6) == 0) {
                flags.add(flag);
            }
        }
        return flags;
    }

    private List<Finding> randomFindings(Random random) {
        return random.ints(random.nextInt(8), 0, 1_000_000)
                .mapToObj(each -> new Finding("F" + each, "over-threshold",
                        Severity.values()[each % 4], Finding.State.values()[each % 3], "3600",
                        "account 3600", money(each), "Account 3600 is over by a lot, \"so\" said",
                        "Account 3600 is over", each % 2 == 0 ? "" : "exports/a.csv",
                        each % 2 == 0 ? 0 : each, WEEK))
                .toList();
    }

    CostReport report() {
        var nil = money(0);
        var contingency = sum(true);
        var rest = sum(false);
        var over = rest.overLocked().minus(broughtAlong);
        var headline = new Headline(
                rest.lockedBudget(), rest.finalCost(), over, contingency.lockedBudget());
        return new CostReport(cover(), List.copyOf(categories), headline, headline,
                List.of(new CostReport.Drawn("3", "R. Ortiz", money(12500))), nil,
                List.of(new CostReport.Movement("PO 1187", money(2770000))),
                List.of(new CostReport.Memo("State credit", WEEK.plusWeeks(40), money(-5000000))),
                List.of(new CostReport.ExchangeDifference("CAD", money(-4150)),
                        new CostReport.ExchangeDifference("GBP", null)),
                pace, new CostReport.Review(3, 4, nil, nil),
                List.of(new CostReport.Point(11, WEEK, over)), List.copyOf(findings),
                List.of(new CostReport.Outside("payroll week 11", money(950000), true, "payroll")),
                List.of(),
                List.of(new CostReport.BalanceSheetAccount(
                        "1100", "Floats", "float", money(400000), WEEK.minusWeeks(6))),
                tieOut(), NightFerryWeek11.ALL_ASKED);
    }

    private Figures sum(boolean contingency) {
        return categories.stream()
                .filter(each -> (each.section() == Section.CONTINGENCY) == contingency)
                .map(CostReport.Category::figures)
                .reduce(Figures.zero(currency), Figures::plus);
    }

    private CostReport.Cover cover() {
        return new CostReport.Cover("NF", title, currency, CostReport.State.DRAFT, 11, 1, WEEK,
                WEEK, 10, WEEK.minusWeeks(1), 25, 40, LocalDate.of(2026, 8, 3),
                LocalDate.of(2026, 6, 1), List.of("CAD .7300 at lock"), "J. Lee", "R. Ortiz",
                overIsPositive, List.of(), "");
    }

    private TieOut tieOut() {
        var feed = new TieOut.FeedTotals("invoices", currency.getCurrencyCode(), 3, 100, 90, 6, 3,
                1, money(1000000), money(900000), money(60000), money(30000), money(10000));
        var proof = new TieOut.Proof("Cost and balance-sheet accounts against the ledger",
                List.of(new TieOut.Part("cost accounts", money(850000)),
                        new TieOut.Part("balance-sheet accounts", money(50000))),
                List.of(new TieOut.Part("ledger", money(900000))));
        return new TieOut(List.of(feed), List.of(proof), 3);
    }
}
