package film.topsheet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import film.topsheet.checks.Finding;
import film.topsheet.checks.Severity;
import film.topsheet.money.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataFilesTest {

    private static final Currency USD = Currency.getInstance("USD");

    @Test
    void aCostReportAsCsvHasARowPerAccountCategorySectionAndOneTotal() {
        var report = InventedReports.of("USD", """
                PRODUCTION   36-00 3600 13500 53500 18000     0 32500 100000 5000 100000
                PRODUCTION   36-00 3610     0 21250     0   .50     0  20000    0  20000
                CONTINGENCY  90-00 9000     0     0     0     0 50000  55000 -5000 55000
                """);

        assertThat(text(out -> CostReportCsv.write(report, out))).isEqualTo(crlf("""
                level,section,category,account,name,actual_this_period,actual_to_date,commitments,\
                total_cost,etc,efc,locked_budget,approved_changes,revised_budget,\
                over_under_locked,over_under_revised,previous_efc,efc_movement,\
                method,estimate_week,schedule_efc,held_efc,flags
                account,PRODUCTION,36-00,3600,Account 3600,13500.00,53500.00,18000.00,71500.00,\
                32500.00,104000.00,100000.00,5000.00,105000.00,4000.00,-1000.00,100000.00,4000.00,\
                hold,2026-09-05,,,
                account,PRODUCTION,36-00,3610,Account 3610,0.00,21250.00,0.50,21250.50,\
                0.00,21250.50,20000.00,0.00,20000.00,1250.50,1250.50,20000.00,1250.50,\
                hold,2026-09-05,,,
                category,PRODUCTION,36-00,,Category 36-00,13500.00,74750.00,18000.50,92750.50,\
                32500.00,125250.50,120000.00,5000.00,125000.00,5250.50,250.50,120000.00,5250.50,\
                ,,,,
                section,PRODUCTION,,,Production,13500.00,74750.00,18000.50,92750.50,\
                32500.00,125250.50,120000.00,5000.00,125000.00,5250.50,250.50,120000.00,5250.50,\
                ,,,,
                account,CONTINGENCY,90-00,9000,Account 9000,0.00,0.00,0.00,0.00,\
                50000.00,50000.00,55000.00,-5000.00,50000.00,-5000.00,0.00,55000.00,-5000.00,\
                hold,2026-09-05,,,
                category,CONTINGENCY,90-00,,Category 90-00,0.00,0.00,0.00,0.00,\
                50000.00,50000.00,55000.00,-5000.00,50000.00,-5000.00,0.00,55000.00,-5000.00,\
                ,,,,
                section,CONTINGENCY,,,Contingency,0.00,0.00,0.00,0.00,\
                50000.00,50000.00,55000.00,-5000.00,50000.00,-5000.00,0.00,55000.00,-5000.00,\
                ,,,,
                total,,,,Grand total,13500.00,74750.00,18000.50,92750.50,\
                82500.00,175250.50,175000.00,0.00,175000.00,250.50,250.50,175000.00,250.50,\
                ,,,,
                """));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void csvAndJsonSayTheSameAsTheModelCellByCell(long seed) {
        var report = InventedReports.random(seed);
        var csv = ReadBack.csv(bytes(out -> CostReportCsv.write(report, out)));
        var json = ReadBack.json(bytes(out -> CostReportJson.write(report, out)));
        var lines = ReportLine.of(report);

        assertThat(csv).hasSize(lines.size());
        assertThat(json.get("lines")).hasSize(lines.size());
        for (int at = 0; at < lines.size(); at++) {
            var row = csv.get(at);
            for (var column : AmountColumn.values()) {
                var expected = column.of(lines.get(at).figures()).decimal();
                assertThat(new BigDecimal(row.get(column.word())))
                        .as("seed %d, row %d, %s", seed, at, column.word())
                        .isEqualTo(expected);
            }
            var object = json.get("lines").get(at);
            assertThat(object.propertyNames()).containsExactlyElementsOf(row.keySet());
            for (var cell : row.entrySet()) {
                assertThat(ReadBack.plain(object.get(cell.getKey())))
                        .as("seed %d, row %d, %s", seed, at, cell.getKey())
                        .isEqualTo(cell.getValue());
            }
        }
        assertThat(csv.stream().filter(row -> row.get("level").equals("total"))).hasSize(1);
    }

    @Test
    void theJsonBeginsWithTheCoversFacts() {
        var report = InventedReports.of("USD", """
                PRODUCTION   36-00 3600 13500 53500 18000 0 32500 100000 5000 100000
                """);

        assertThat(text(out -> CostReportJson.write(report, out))).startsWith("""
                {
                  "report" : {
                    "production" : "NF",
                    "title" : "Night Ferry",
                    "currency" : "USD",
                    "state" : "draft",
                    "number" : 11,
                    "version" : 1,
                    "week_ending" : "2026-09-05",
                    "as_of" : "2026-09-05",
                    "previous_number" : 10,
                    "previous_week_ending" : "2026-08-29",
                    "shoot_day" : 25,
                    "shoot_days" : 40,
                    "shoot_begins" : "2026-08-03",
                    "locked_on" : "2026-06-01",
                    "rates" : [
                      "CAD .7300 at lock"
                    ],
                    "prepared_by" : "J. Lee",
                    "approved_by" : "R. Ortiz",
                    "printed_sign" : "over-is-positive",
                    "overrides" : [ ],
                    "correction" : ""
                  },
                """);
    }

    @Test
    void theJsonHasTheHeadlineAndThePace() {
        var report = InventedReports.of("USD", """
                PRODUCTION   36-00 3600 13500 53500 18000 0 32500 100000 5000 100000
                CONTINGENCY  90-00 9000     0     0     0 0 50000  55000 -5000 55000
                """);

        assertThat(text(out -> CostReportJson.write(report, out))).contains("""
                  "headline" : {
                    "over_before_contingency" : 4000.00,
                    "contingency_free" : 51000.00,
                    "over_budget" : 0.00,
                    "verdict" : "on budget"
                  },
                  "pace" : {
                    "pages_behind" : "7/8",
                    "days_behind" : 0.5,
                    "scenes_owed" : "41, 42A",
                    "days_over" : 0.4,
                    "days_done" : 25,
                    "days_left" : 15,
                    "cost_of_a_day_over" : null
                  },
                  "checks" : {
                    "asked" : 1,
                    "switched_off" : [ ],
                    "not_asked" : [ ]
                  },
                  "lines" : [
                    {
                      "level" : "account",
                """);
    }

    @Test
    void findingsAndRejectsNameTheirPlaces() {
        var finding = new Finding("F1", "held-rows", Severity.HIGH, Finding.State.OPEN, "",
                "a.csv", Money.of(USD, "12.50"), "Three rows are held.", "", "a.csv", 0,
                InventedReports.WEEK);
        var findings = text(out -> FindingsCsv.write(List.of(finding), out));
        var rejects = text(out -> {
            try (var csv = new RejectsCsv(out)) {
                csv.accept(new RejectRow("a.csv", 42, "amount", "12O4.50", "is not an amount",
                        "Write it with digits and one point, as 1204.50."));
                csv.accept(new RejectRow("b.csv", 0, "", "", "the header has no \"amount\"",
                        "Export it with all columns."));
            }
        });

        assertThat(findings).isEqualTo(crlf("""
                finding,check,severity,state,account,subject,amount,message,file,line,first_seen
                F1,held-rows,high,open,,a.csv,12.50,Three rows are held.,a.csv,,2026-09-05
                """));
        assertThat(rejects).isEqualTo(crlf("""
                file,line,column,value,problem,remedy
                a.csv,42,amount,12O4.50,is not an amount,\
                "Write it with digits and one point, as 1204.50."
                b.csv,,,,"the header has no ""amount\""",Export it with all columns.
                """));
    }

    @Test
    void aFullDiskIsNotSwallowed() {
        var full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("no space left");
            }
        };

        assertThatThrownBy(() -> CostReportCsv.write(InventedReports.random(1), full))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("no space left");

        var manyRows = new LedgerCsv(full);
        var row = LedgerRows.rows(1, 1).next();
        assertThatThrownBy(() -> {
            for (int each = 0; each < 10_000; each++) {
                manyRows.accept(row);
            }
        }).as("long before the end").isInstanceOf(UncheckedIOException.class);
    }

    private static String text(Consumer<OutputStream> document) {
        return new String(bytes(document), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Consumer<OutputStream> document) {
        var out = new ByteArrayOutputStream();
        document.accept(out);
        return out.toByteArray();
    }

    private static String crlf(String text) {
        return text.replace("\n", "\r\n");
    }
}
