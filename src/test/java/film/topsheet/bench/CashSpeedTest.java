package film.topsheet.bench;

import film.topsheet.financing.CashFlows;
import film.topsheet.ledger.Productions;
import film.topsheet.slate.ProductionSettings;
import film.topsheet.slate.Slate;
import film.topsheet.slate.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** How long the cash flow of a week takes over a production of a million postings. */
@Tag("bench")
class CashSpeedTest {

    private static final LocalDate WEEK = LocalDate.of(2026, 9, 5);

    @TempDir
    private Path folder;

    @Test
    void printsTheMedianOfTheRounds() throws Exception {
        var scale = Scale.asked();
        var nanos = new ArrayList<Long>();
        try (var home = BenchHome.fresh(folder.resolve("home"));
                var connection = home.database().dataSource().getConnection()) {
            connection.setAutoCommit(false);
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            var settings = settings();
            var production = new Productions(jdbc).enter(new Productions.Identity(
                    settings.code(), settings.title(), settings.currency(), "SATURDAY", "UTC",
                    "/slate/cash"));
            CheckSpeedTest.fill(connection, production, scale.rows());
            for (var round = 0; round <= scale.rounds(); round++) {
                var began = System.nanoTime();
                new CashFlows(jdbc).reckon(production, settings, WEEK);
                connection.commit();
                nanos.add(System.nanoTime() - began);
                home.settle();
            }
        }
        System.out.printf("cash: %,d postings, median of %d: %,d ms, the first %,d ms%n",
                scale.rows(), scale.rounds(), nanos.stream().skip(1).sorted()
                        .skip(scale.rounds() / 2).findFirst().orElseThrow() / 1_000_000,
                nanos.get(0) / 1_000_000);
    }

    private ProductionSettings settings() throws IOException {
        Files.createDirectories(folder.resolve("slate/long"));
        Files.writeString(folder.resolve("slate/long/production.yaml"), """
                production: LONG
                title: A long one
                currency: USD
                locked-on: 2025-06-01
                phases:
                  prep:  {from: 2025-06-22, to: 2025-08-01}
                  shoot: {from: 2025-08-03, to: 2026-09-26}
                  post:  {from: 2026-09-28, to: 2027-02-27}
                """);
        return Slate.read(folder.resolve("slate"), new Vocabulary(Set.of(), Map.of()))
                .productions().get(0);
    }
}
