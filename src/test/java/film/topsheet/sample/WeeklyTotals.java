package film.topsheet.sample;

import java.util.EnumMap;
import java.util.Map;

/** What is posted per week, by source, and how many purchase orders are new. */
final class WeeklyTotals {

    /** Thousands, weeks 1 to 14. */
    private static final String TABLE = """
            PAYROLL     135  180  230  290  360  425  835  890  915  910  960  985  925  830
            INVOICES   1250  380  290  330  390  485  640  585  540  515  490  455  425  389
            LOCATIONS    10   20   25   35   50   70  100   85   95   75  110   85   75   60
            PETTY_CASH   14   22   30   38   45   52   62   58   55   52   54   48   45   40
            """;
    private static final String NEW_ORDERS = "22 30 38 46 52 58 48 40 36 30 28 24 20 14";
    private static final int ODD_CENTS = 40_000;

    private static final Map<Source, long[]> TOTALS = new EnumMap<>(Source.class);

    static {
        var random = Seed.random("weekly totals");
        for (var line : TABLE.lines().toList()) {
            var parts = line.trim().split(" +");
            var cents = new long[Weeks.COUNT + 1];
            for (var week = 1; week <= Weeks.COUNT; week++) {
                var odd = random.nextInt(2 * ODD_CENTS) - ODD_CENTS;
                cents[week] = Cents.dollars(thousands(parts[week]) * 1000) + odd;
            }
            TOTALS.put(Source.valueOf(parts[0]), cents);
        }
    }

    private WeeklyTotals() {}

    /** Cents; rounded to thousands of dollars it is the figure of the table. */
    static long of(Source source, int week) {
        return TOTALS.get(source)[week];
    }

    static long thousands(Source source, int week) {
        return TABLE.lines().filter(line -> line.startsWith(source.name()))
                .map(line -> thousands(line.trim().split(" +")[week])).findFirst().orElseThrow();
    }

    static int newOrders(int week) {
        return Integer.parseInt(NEW_ORDERS.split(" ")[week - 1]);
    }

    private static long thousands(String text) {
        return Long.parseLong(text);
    }
}
