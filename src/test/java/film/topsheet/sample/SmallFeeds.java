package film.topsheet.sample;

import java.util.ArrayList;
import java.util.List;

/** Accruals and exchange rates. */
final class SmallFeeds {

    /** {@code week|number|date|account|amount|vendor|description|week reversed|reversed on}. */
    private static final String ACCRUALS = """
            3|AC-01|07-10|4310|1850.00||Cleaning of the offices, June|4|07-12
            5|AC-02|07-24|2225|1420.00||Plan printing, not billed|6|07-28
            7|AC-03|08-07|4240|1680.00||Shuttles, first week|8|08-11
            7|AC-04|08-07|3530|2350.00||Fuel, first week|8|08-11
            8|AC-05|08-14|4340|1200.00||Water training|9|08-18
            8|AC-06|08-14|6930|640.00||Wrap supper|9|08-18
            9|AC-07|08-22|3630|31600.00|Lowtide Kitchens|Second meals on late wraps|12|09-06
            12|AC-08|09-11|4240|940.00||Shuttles, marine days|13|09-15
            """;
    /** {@code week|date|currency|rate}; one of week 9 is late and would have changed a posting. */
    private static final String RATES = """
            2|06-29|CAD|0.7318
            4|07-13|CAD|0.7335
            6|07-27|CAD|0.7362
            8|08-10|CAD|0.7412
            9|08-12|CAD|0.7398
            9|08-17|CAD|0.7404
            10|08-17|EUR|1.0850
            10|08-24|EUR|1.0872
            10|08-24|CAD|0.7391
            12|09-07|CAD|0.7386
            14|09-21|CAD|0.7377
            """;

    private SmallFeeds() {}

    /** All accruals so far, when the week has a new or a reversed one; else none. */
    static List<Entry> accruals(int week, Vendors vendors) {
        var rows = new ArrayList<Entry>();
        var news = false;
        for (var line : ACCRUALS.lines().toList()) {
            var parts = line.split("\\|");
            var entered = Integer.parseInt(parts[0]);
            var reversed = Integer.parseInt(parts[7]);
            news |= entered == week || reversed == week;
            if (entered <= week) {
                var row = Feeds.entry("accruals").set("accrual_no", parts[1])
                        .set("date", "2026-" + parts[2]).set("account", parts[3])
                        .set("description", parts[6]).amount(Cents.of(parts[4]))
                        .set("reversed_on", reversed <= week ? "2026-" + parts[8] : "");
                rows.add(parts[5].isEmpty() ? row : row.set("vendor", parts[5])
                        .set("vendor_id", vendors.named(parts[5]).id()));
            }
        }
        return news ? rows : List.of();
    }

    static List<Entry> rates(int week) {
        return RATES.lines().map(line -> line.split("\\|"))
                .filter(parts -> Integer.parseInt(parts[0]) == week)
                .map(parts -> Feeds.entry("exchange-rates").set("date", "2026-" + parts[1])
                        .set("currency", parts[2]).set("rate", parts[3])).toList();
    }
}
