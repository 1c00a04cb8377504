package film.topsheet.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import java.util.function.Predicate;

/**
 * How much each account spends in each week out of one source, besides what is pinned. The weeks
 * come to their totals to the cent; the accounts come near what the chart tables say.
 */
final class SpendingPlan {

    /** The last weeks of the three stretches that the chart tables give a figure for. */
    private static final int[] STRETCH_ENDS = {6, 11, 14};
    private static final long SMALL = Cents.dollars(1200);

    private final Source source;
    private final List<Pin> pins;
    private final Map<String, long[]> cells = new HashMap<>();

    private SpendingPlan(Source source, List<Pin> pins) {
        this.source = source;
        this.pins = pins.stream().filter(pin -> pin.source() == source).toList();
    }

    /** @param total cents of the week, pinned costs included */
    static SpendingPlan of(Source source, List<Pin> pins, IntToLongFunction total,
            Predicate<Account> spread) {
        var plan = new SpendingPlan(source, pins);
        var accounts = Account.all().stream()
                .filter(account -> account.percent(source) > 0)
                .filter(spread).toList();
        accounts.forEach(account -> plan.cells.put(account.code(), new long[Weeks.COUNT + 1]));
        var from = 1;
        for (var end : STRETCH_ENDS) {
            plan.fit(accounts, from, end, total);
            from = end + 1;
        }
        return plan;
    }

    /** Cents still to be spent besides the pins. */
    long of(String account, int week) {
        return cells.containsKey(account) ? cells.get(account)[week] : 0;
    }

    List<String> accounts() {
        return cells.keySet().stream().sorted().toList();
    }

    private void fit(List<Account> accounts, int from, int end, IntToLongFunction total) {
        var columns = new long[end - from + 1];
        for (var week = from; week <= end; week++) {
            columns[week - from] = total.applyAsLong(week) - pinned(null, week, week);
        }
        var rows = new long[accounts.size()];
        var seed = new long[accounts.size()][];
        for (var row = 0; row < rows.length; row++) {
            var account = accounts.get(row);
            rows[row] = Math.max(0, wanted(account, end) - spent(account, end));
            seed[row] = seed(account, from, end, rows[row]);
        }
        if (source == Source.PAYROLL) {
            columns = scaled(columns, Arrays.stream(rows).sum());
        }
        var fitted = Spread.fit(seed, rows, columns);
        for (var row = 0; row < rows.length; row++) {
            var weeks = cells.get(accounts.get(row).code());
            System.arraycopy(fitted[row], 0, weeks, from, columns.length);
        }
    }

    /** The weeks of pay without the contributions on it. */
    private static long[] scaled(long[] columns, long wanted) {
        var sum = Arrays.stream(columns).sum();
        return Arrays.stream(columns)
                .map(column -> Cents.share(column, wanted, sum)).toArray();
    }

    private long wanted(Account account, int end) {
        var all = end == 6 ? account.after6() : end == 11 ? account.after11() : account.after14();
        return Cents.share(all, account.percent(source), 100);
    }

    private long spent(Account account, int end) {
        var spread = 0L;
        for (var cents : cells.get(account.code())) {
            spread += cents;
        }
        return spread + pinned(account.code(), 1, end);
    }

    /** A small account does not spend every week. */
    private long[] seed(Account account, int from, int end, long target) {
        var random = Seed.random(source + account.code() + from);
        var seed = new long[end - from + 1];
        var small = source != Source.PAYROLL && target / seed.length < SMALL;
        var sure = from + random.nextInt(seed.length);
        for (var week = from; week <= end; week++) {
            var weight = source == Source.PAYROLL
                    ? 96 + random.nextInt(9) : 60 + random.nextInt(80);
            var rests = small && week != sure && random.nextInt(100) < 45;
            seed[week - from] = rests || week < start(account) ? 0 : weight * 1000L;
        }
        if (target > 0 && Arrays.stream(seed).sum() == 0) {
            seed[seed.length - 1] = 1000;
        }
        return seed;
    }

    private int start(Account account) {
        if (account.after6() == 0) {
            return Weeks.FIRST_SHOOT;
        }
        var percent = 100 * account.after6() / account.after14();
        if (percent < 20) {
            return percent < 10 ? 5 : 3;
        }
        return source == Source.INVOICES && percent < 50 ? 2 : 1;
    }

    private long pinned(String account, int from, int to) {
        return pins.stream()
                .filter(pin -> account == null || pin.account().equals(account))
                .filter(pin -> pin.week() >= from && pin.week() <= to)
                .mapToLong(Pin::cents).sum();
    }

    /** Pins written as a table: account, then dollars of weeks 1 to 14. */
    static List<Pin> pins(Source source, String table) {
        var pins = new ArrayList<Pin>();
        for (var line : table.lines().toList()) {
            var parts = line.trim().split(" +");
            for (var week = 1; week < parts.length; week++) {
                var dollars = Long.parseLong(parts[week]);
                if (dollars != 0) {
                    pins.add(new Pin(source, week, parts[0], Cents.dollars(dollars)));
                }
            }
        }
        return pins;
    }
}
