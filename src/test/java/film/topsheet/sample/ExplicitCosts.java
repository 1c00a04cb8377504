package film.topsheet.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Accounts whose invoices are given week by week, because a report quotes them. */
final class ExplicitCosts {

    /** Dollars of weeks 1 to 14, besides what {@link InvoiceEvents} brings. */
    private static final String TABLE = """
            2340 0 3200 4100 5600 7400 8500 5200 4300 2700 2500     0    0    0    0
            2750 0    0 1100 1500 2000    0 1800 2600 2100 1900  1600 1700 1500 1200
            2850 0    0    0  600  900    0    0    0    0    0     0  400  300    0
            3820 0 2000 2400 2800 3200 3600 9000 8200 7100 4920 -1260 3900 3400 3040
            6910 0 1000 1200 1300 1500 1600 2400 2900 3100 3128  1612  520  480  410
            """;
    private static final Set<String> FROM_EVENTS_ONLY = Set.of("1105", "6710", "8200");
    private static final Map<String, long[]> WEEKS = new HashMap<>();

    static {
        TABLE.lines().map(line -> line.split(" +")).forEach(parts -> {
            var weeks = new long[Weeks.COUNT + 1];
            for (var week = 1; week <= Weeks.COUNT; week++) {
                weeks[week] = Cents.dollars(Long.parseLong(parts[week]));
            }
            WEEKS.put(parts[0], weeks);
        });
    }

    private ExplicitCosts() {}

    static boolean covers(String account) {
        return WEEKS.containsKey(account) || FROM_EVENTS_ONLY.contains(account);
    }

    static long of(String account, int week) {
        return WEEKS.containsKey(account) ? WEEKS.get(account)[week] : 0;
    }

    static List<Pin> pins() {
        var pins = new ArrayList<Pin>();
        WEEKS.forEach((account, weeks) -> {
            for (var week = 1; week <= Weeks.COUNT; week++) {
                pins.add(new Pin(Source.INVOICES, week, account, weeks[week]));
            }
        });
        return pins;
    }
}
