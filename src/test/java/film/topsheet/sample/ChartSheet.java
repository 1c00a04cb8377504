package film.topsheet.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The chart of accounts; the drone account is added when the first permit has to go somewhere. */
final class ChartSheet {

    static final String DRONE_ACCOUNT = "3675";
    /** The week whose chart names the drone account. */
    static final int DRONE_WEEK = 9;

    private static final String BALANCE_SHEET = """
            0110|Production account|cash
            0120|Floats|float
            0140|Deposits|deposit
            0210|Payables|payable
            """;
    /** Executive producers, composer and overhead wait: 800,000 that the film must earn first. */
    private static final Set<String> DEFERRED = Set.of("1205", "5110", "8300");
    private static final Set<String> QUALIFIES = Set.of("ATL", "PRODUCTION", "POST");
    private static final String RIGHTS = "1100";
    private static final Set<String> LOCKED_ITEMS = Set.of("1105", "1305", "6710", "8200");

    private ChartSheet() {}

    static List<Entry> rows(int week) {
        var rows = new ArrayList<Entry>();
        for (var line : BALANCE_SHEET.lines().toList()) {
            var parts = line.split("\\|");
            rows.add(Feeds.entry("chart").set("account", parts[0]).set("name", parts[1])
                    .set("category", "0100").set("category_name", "Balance sheet")
                    .set("kind", parts[2]));
        }
        Account.all().stream()
                .filter(account -> week >= DRONE_WEEK || !account.code().equals(DRONE_ACCOUNT))
                .forEach(account -> rows.add(row(account)));
        return rows;
    }

    private static Entry row(Account account) {
        var payroll = account.fringe() || account.percent(Source.PAYROLL) >= 50;
        var cash = DEFERRED.contains(account.code()) ? "deferred" : payroll ? "payroll" : "vendor";
        return Feeds.entry("chart").set("account", account.code()).set("name", account.name())
                .set("category", account.category())
                .set("category_name", account.categoryName()).set("section", account.section())
                .set("kind", account.fringe() ? "fringe" : "cost").set("phase", account.phase())
                .set("driver", account.driver()).set("cash", cash)
                .set("locked_item", LOCKED_ITEMS.contains(account.code()) ? "yes" : "no")
                .set("bonded", account.section().equals("FEES") ? "no" : "yes")
                .set("qualifies", qualifies(account) ? "yes" : "no");
    }

    /** The state counts what is spent on people and work; no rights, insurance or fees. */
    private static boolean qualifies(Account account) {
        return QUALIFIES.contains(account.section()) && !account.category().equals(RIGHTS);
    }
}
