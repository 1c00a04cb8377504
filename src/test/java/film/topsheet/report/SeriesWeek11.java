package film.topsheet.report;

import film.topsheet.forecast.Figures;
import film.topsheet.money.Money;
import film.topsheet.slate.Episodes;
import film.topsheet.slate.Episodes.Amortization;
import film.topsheet.slate.Episodes.Episode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Night Ferry as if it were a series of three: of each account a part names no episode. */
final class SeriesWeek11 {

    static final Episodes EPISODES = new Episodes(
            List.of(new Episode("101", "Landfall"), new Episode("102", "The long tide"),
                    new Episode("103", "Harbour")),
            List.of(new Amortization(LocalDate.of(2026, 6, 22), shares(1, 1, 1)),
                    new Amortization(LocalDate.of(2026, 8, 31), shares(2, 1, 1))));

    private static final List<BigDecimal> PARTS =
            List.of("3", "2.5", "2", "0").stream().map(BigDecimal::new).toList();

    private SeriesWeek11() {}

    static SeriesReport of(CostReport report) {
        return of(report, EPISODES);
    }

    static SeriesReport of(CostReport report, Episodes episodes) {
        var lines = new LinkedHashMap<String, Map<String, Figures>>();
        report.categories().forEach(category -> category.accounts().forEach(account ->
                lines.put(account.code(), parts(account.figures()))));
        return SeriesReport.of(report, episodes, lines);
    }

    private static Map<String, Figures> parts(Figures whole) {
        var parts = new LinkedHashMap<String, Figures>();
        var codes = List.of("", "101", "102", "103");
        for (var at = 0; at < codes.size(); at++) {
            parts.put(codes.get(at), new Figures(part(whole.thisPeriod(), at),
                    part(whole.toDate(), at), part(whole.purchaseOrders(), at),
                    part(whole.accruals(), at), part(whole.estimateToComplete(), at),
                    part(whole.lockedBudget(), at), part(whole.approvedChanges(), at),
                    part(whole.previousFinalCost(), at)));
        }
        return parts;
    }

    private static Money part(Money amount, int at) {
        return amount.spread(PARTS).get(at);
    }

    private static Map<String, BigDecimal> shares(int... shares) {
        var table = new LinkedHashMap<String, BigDecimal>();
        for (var at = 0; at < shares.length; at++) {
            table.put(Integer.toString(101 + at), BigDecimal.valueOf(shares[at]));
        }
        return table;
    }
}
