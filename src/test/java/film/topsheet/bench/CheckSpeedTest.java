package film.topsheet.bench;

import film.topsheet.checks.Asking;
import film.topsheet.checks.Checks;
import film.topsheet.checks.Terms;
import film.topsheet.ledger.Productions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * How long the checks take over a production of a million postings, all that comes in one night,
 * on the product's own server. The median of the rounds; the first, in which the server learns
 * where everything is, is not counted.
 */
@Tag("bench")
class CheckSpeedTest {

    private static final LocalDate WEEK = LocalDate.of(2026, 9, 5);
    private static final String BOOKS = "million-postings.sql";

    @TempDir
    private Path folder;

    private final Map<String, List<Long>> nanos = new LinkedHashMap<>();
    private final List<Long> sums = new ArrayList<>();

    @Test
    void printsEachCheckAndTheirSum() throws Exception {
        var scale = Scale.asked();
        try (var home = BenchHome.fresh(folder.resolve("home"));
                var connection = home.database().dataSource().getConnection()) {
            connection.setAutoCommit(false);
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            var production = new Productions(jdbc).enter(new Productions.Identity("LONG",
                    "A long one", java.util.Currency.getInstance("USD"), "SATURDAY", "UTC",
                    "/slate/long"));
            fill(connection, production, scale.rows());
            for (var round = 0; round <= scale.rounds(); round++) {
                ask(jdbc, production, round > 0);
                connection.commit();
                home.settle();
            }
            System.out.println(table(scale, jdbc, production));
        }
    }

    static void fill(Connection connection, int production, int rows) throws Exception {
        var sql = books().replace(":production", Integer.toString(production))
                .replace(":rows", Integer.toString(rows));
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
        connection.commit();
        // What the night does after a large load; not in a transaction.
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
        connection.setAutoCommit(false);
    }

    private static String books() throws IOException {
        try (var in = CheckSpeedTest.class.getResourceAsStream(BOOKS)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void ask(JdbcClient jdbc, int production, boolean isCounted) {
        var sum = new long[1];
        new Checks(jdbc, (part, took) -> {
            sum[0] += took;
            if (isCounted) {
                nanos.computeIfAbsent(part, each -> new ArrayList<>()).add(took);
            }
        }).ask(new Asking(production, WEEK, WEEK, WEEK.minusWeeks(1), true, terms()));
        System.err.printf(Locale.ENGLISH, "bench: checks %.2f s%n", sum[0] / 1e9);
        if (isCounted) {
            sums.add(sum[0]);
        }
    }

    private static Terms terms() {
        var phases = List.of(
                new Terms.Phase("prep", LocalDate.of(2025, 6, 22), LocalDate.of(2025, 8, 1)),
                new Terms.Phase("shoot", LocalDate.of(2025, 8, 3), LocalDate.of(2026, 9, 26)),
                new Terms.Phase("post", LocalDate.of(2026, 9, 28), LocalDate.of(2027, 2, 27)));
        return new Terms(Set.of(), Map.of(), Map.of(), Map.of(), phases,
                LocalDate.of(2025, 1, 1), Map.of(), UnaryOperator.identity(), List.of());
    }

    private String table(Scale scale, JdbcClient jdbc, int production) {
        var found = jdbc.sql("""
                        select check_id, count(*) from week_finding where production = ?
                        group by check_id""")
                .param(production).query((row, at) -> Map.entry(row.getString(1), row.getInt(2)))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var lines = nanos.entrySet().stream()
                .sorted((one, other) -> Long.compare(median(other.getValue()),
                        median(one.getValue())))
                .map(each -> "  %-32s %,7d ms  %,6d found%n".formatted(each.getKey(),
                        median(each.getValue()) / 1_000_000, found.getOrDefault(each.getKey(), 0)))
                .collect(Collectors.joining());
        return "checks: %,d postings, median of %d%n%s  %-32s %,7d ms  (least %,d, most %,d)%n"
                .formatted(scale.rows(), scale.rounds(), lines, "sum", median(sums) / 1_000_000,
                        Collections.min(sums) / 1_000_000, Collections.max(sums) / 1_000_000);
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
