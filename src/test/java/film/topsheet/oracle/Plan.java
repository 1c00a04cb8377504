package film.topsheet.oracle;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the exports of one random production have in common: people, places and dates. */
final class Plan {

    static final List<LocalDate> NIGHTS = List.of(LocalDate.of(2026, 7, 4),
            LocalDate.of(2026, 7, 9), LocalDate.of(2026, 7, 11), LocalDate.of(2026, 7, 18),
            LocalDate.of(2026, 7, 22), LocalDate.of(2026, 7, 25), LocalDate.of(2026, 8, 1),
            LocalDate.of(2026, 8, 6));

    /** Methods without a figure: they follow other feeds, which all come sooner or later. */
    static final List<String> FOLLOWING =
            List.of("variances", "run-rate-days", "run-rate-pages", "fringe");

    /** Accounts that all charts have, and labour of which a random chart has some. */
    private static final List<Fringe> FRINGES = List.of(
            new Fringe("6601", "1100", "2399", null),
            new Fringe("5001", "36-00", "36.99", new BigDecimal("12.5")));

    /** 98 4/8 pages. */
    private static final int SCRIPT_EIGHTHS = 98 * 8 + 4;

    /** The order on which much is posted by its number only, credits included. */
    static final String MUCH_USED = "PO-1";

    /** What one unit is worth in dollars, roughly. */
    private static final Map<String, BigDecimal> WORTH = new LinkedHashMap<>();

    static {
        for (var pair : "USD 1,EUR 1.1,CAD 0.73,GBP 1.3,JPY 0.0067,KWD 3.2,CHF 1.15".split(",")) {
            WORTH.put(pair.split(" ")[0], new BigDecimal(pair.split(" ")[1]));
        }
    }

    record Account(String code, String category, String section, String kind, int fromNight) {

        boolean isInChart() {
            return fromNight >= 0;
        }
    }

    /** One line of an order as it was last exported. */
    record OrderLine(String number, String line, String account, String currency,
            String amount) {}

    final Draw draw;
    final String currency;
    final Settings settings;
    final List<List<LocalDate>> closes = new ArrayList<>();
    final List<Account> accounts = new ArrayList<>();
    final List<String> episodes;
    final List<String> foreign;
    final List<OrderLine> orderLines = new ArrayList<>();
    final List<OrderLine> accruals = new ArrayList<>();

    Plan(long seed) {
        draw = new Draw(seed);
        currency = draw.pick(List.of("USD", "USD", "USD", "EUR", "JPY", "KWD"));
        foreign = WORTH.keySet().stream().filter(each -> !each.equals(currency))
                .filter(each -> draw.chance(60)).toList();
        var budgetRates = new LinkedHashMap<String, BigDecimal>();
        foreign.stream().filter(each -> draw.chance(40))
                .forEach(each -> budgetRates.put(each, new BigDecimal(rate(each))));
        settings = new Settings("R" + seed, currency, draw.pick(List.of(DayOfWeek.values())),
                ZoneId.of("America/New_York"), budgetRates, series(), SCRIPT_EIGHTHS, FRINGES);
        episodes = draw.chance(40) ? List.of("", "", "101", "102") : List.of("");
        chart();
        planCloses();
    }

    private List<Settings.Series> series() {
        var series = new ArrayList<Settings.Series>();
        if (draw.chance(60)) {
            series.add(new Settings.Series("gl-main", Feed.JOURNALS));
        }
        if (draw.chance(50)) {
            series.add(new Settings.Series("ap-book", Feed.INVOICES));
        }
        if (draw.chance(30)) {
            series.add(new Settings.Series("pr-book", Feed.PAYROLL));
        }
        if (draw.chance(30)) {
            series.add(new Settings.Series("pr-second", Feed.PAYROLL));
        }
        return List.copyOf(series);
    }

    private void chart() {
        for (var pair : ("11 ATL,14 ATL,23 PRODUCTION,36 PRODUCTION,50 POST,66 OTHER,"
                + "81 CONTINGENCY,82 FEES").split(",")) {
            var category = pair.split(" ")[0] + "00";
            for (var i = draw.between(1, 3); i > 0; i--) {
                account(pair.split(" ")[0] + "0" + i, category, pair.split(" ")[1],
                        draw.chance(30) ? "cost" : "",
                        category.equals("8100") || draw.chance(85) ? 0 : draw.between(1, 5));
            }
        }
        for (var kind : List.of("float", "deposit", "receivable", "payable", "cash")) {
            if (draw.chance(40)) {
                account("90" + kind.length() + "0", "9000", "", kind, 0);
            }
        }
        account("7777", "", "", "", -1);
        account("7801", "", "", "", -1);
    }

    private void account(String code, String category, String section, String kind, int from) {
        accounts.add(new Account(code, category, section, kind, from));
    }

    /** Some weeks are never issued; their figures then stand in the next that is. */
    private void planCloses() {
        LocalDate last = null;
        for (var i = 0; i < NIGHTS.size(); i++) {
            var ended = settings.weekOf(NIGHTS.get(i).minusDays(6));
            closes.add(List.of());
            if (i < NIGHTS.size() - 1 && (last == null || ended.isAfter(last))
                    && draw.chance(55)) {
                last = ended;
                closes.set(i, List.of(ended));
            }
        }
    }

    boolean isIssuedBefore(int night) {
        return closes.subList(0, night).stream().anyMatch(weeks -> !weeks.isEmpty());
    }

    static boolean isLast(int night) {
        return night == NIGHTS.size() - 1;
    }

    /** Production currency for one unit, give or take a tenth. */
    String rate(String other) {
        return draw.rate(WORTH.get(other)
                .divide(WORTH.get(currency), new MathContext(6)));
    }

    /** An amount worth up to so many dollars. */
    String amount(String other, int mostInDollars) {
        var most = BigDecimal.valueOf(mostInDollars)
                .divide(WORTH.get(other), new MathContext(6)).intValue();
        return draw.amount(other, Math.max(most, 2));
    }

    String anyCurrency() {
        return foreign.isEmpty() || draw.chance(65) ? currency : draw.pick(foreign);
    }

    /** A rate is not yet certain: the row may be held until a file brings one. */
    boolean mayLackRate(String other) {
        return !other.equals(currency) && !settings.budgetRates().containsKey(other);
    }

    String anyAccount() {
        return draw.pick(accounts).code();
    }

    /** A cost account outside contingency, in the chart or not. */
    String costAccount() {
        return draw.pick(accounts.stream().filter(each -> !each.category().equals("9000")
                && !each.section().equals("CONTINGENCY")).toList()).code();
    }

    String contingencyAccount() {
        return draw.pick(accounts.stream()
                .filter(each -> each.section().equals("CONTINGENCY")).toList()).code();
    }

    String episode() {
        return draw.pick(episodes);
    }

    /** A day around a night: mostly before it, some of it in weeks long issued, some after. */
    LocalDate around(int night) {
        return NIGHTS.get(night).plusDays(draw.between(draw.chance(25) ? -25 : -6,
                draw.chance(25) ? 10 : 0));
    }

    static String path(int night, String name) {
        return "exports/w%02d/%s.csv".formatted(night + 1, name);
    }
}
