package film.topsheet.report;

import film.topsheet.intake.ReadingsQuery;
import film.topsheet.money.Money;
import film.topsheet.profile.ControlTotal;
import film.topsheet.report.RunRecord.FileTotals;
import film.topsheet.report.RunRecord.LoadedFile;
import film.topsheet.report.RunRecord.Parts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Runs to tell of in tests. */
final class RunRecords {

    private RunRecords() {}

    static RunRecord some(CostReport.State state) {
        var usd = Currency.getInstance("USD");
        var totals = new FileTotals("USD", new Parts<>(4L, 2L, 1L, 1L, 0L),
                new Parts<>(Money.of(usd, "100.00"), Money.of(usd, "70.00"),
                        Money.of(usd, "20.10"), Money.of(usd, "9.90"), Money.of(usd, "0")), 2,
                Money.of(usd, "12.50"));
        var header = new FileTotals("", new Parts<>(1L, 0L, 0L, 0L, 1L), null, 0, null);
        var file = new LoadedFile("exports/w11/invoices.csv", "ab".repeat(32), "invoices",
                "loaded", List.of(totals, header), Map.of(), Optional.of(new ReadingsQuery.Read(
                        "studio-ledger", 2, "cd".repeat(32),
                        new TreeMap<>(Map.of("data", 4L, "grand-total", 1L)),
                        List.of(new ControlTotal(9, "the file", "Amount",
                                new BigDecimal("100.00"), new BigDecimal("99.90"),
                                BigDecimal.ONE, "")))));
        var clock = new RunRecord.ClockBlock(Instant.parse("2026-09-06T02:00:00Z"),
                Instant.parse("2026-09-06T02:00:07.5Z"),
                new TreeMap<>(Map.of("load", Duration.ofMillis(5100))), "run-1", "accounts-1");
        var week = InventedReports.WEEK;
        return new RunRecord("NF", week, state, 11, 1, week, "0.1.0",
                List.of(file), InventedReports.random(1).tieOut(),
                new TreeMap<>(Map.of("production.yaml", "cd".repeat(32))), new TreeMap<>(), clock);
    }
}
