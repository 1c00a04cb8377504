package film.topsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Nothing can enter an issued week. Each test tries one door, all on the same film: whatever the
 * others did before, the folder, the kept bytes and the figures made again stand still.
 */
class ClosedDoorsTest {

    @TempDir
    private static Path folder;

    private static IssuedFilm issued;
    private static Map<String, String> documents;
    private static String bytes;

    @BeforeAll
    static void aFilmWhoseFirstWeekIsIssued() throws Exception {
        issued = IssuedFilm.in(folder);
        documents = documents();
        bytes = bytes();
    }

    @Test
    void aLateFile() throws Exception {
        enters("invoices-late.csv", """
                document_no,line,vendor,invoice_no,invoice_date,posting_date,account,amount
                LATE,1,Late,70,2026-06-22,2026-06-24,3620,17.00
                """);

        countsLater("LATE/1", "2026-06-24,2026-07-04,yes,USD,17.00");
        standsStill();
    }

    @Test
    void anAmendedRow() throws Exception {
        enters("invoices-amended.csv", """
                document_no,line,vendor,invoice_no,invoice_date,posting_date,account,amount
                A1,1,Harbor,7,2026-06-22,2026-06-23,3610,140.00
                """);

        countsLater("A1/1,1,yes", "2026-06-23,2026-07-04,yes,USD,-100.00");
        countsLater("A1/1,2,no", "2026-06-23,2026-07-04,yes,USD,140.00");
        standsStill();
    }

    @Test
    void aVoid() throws Exception {
        enters("invoices-void.csv", """
                document_no,line,vendor,invoice_no,invoice_date,posting_date,account,amount,status
                B2,1,Harbor,18,2026-06-22,2026-06-25,3610,,void
                """);

        countsLater("B2/1,1,yes", "2026-06-25,2026-07-04,yes,USD,20.00");
        standsStill();
    }

    @Test
    void aRetraction() throws Exception {
        assertThat(issued.film().run("retract", "--production", "SF", "--file",
                "exports/journals-1.csv", "--by", "J. Lee", "--reason", "Of another film",
                "--as-of", IssuedFilm.NEXT).exit()).isZero();
        issued.night();

        countsLater("J1/1,1,yes", "2026-06-23,2026-07-04,yes,USD,-5.00");
        standsStill();
    }

    @Test
    void anEstimateForTheIssuedWeek() throws Exception {
        enters("estimates-late.csv", """
                account,week_ending,efc,etc,reason,entered_by,entered_at
                3620,2026-06-27,54321.00,,Late,J. Lee,2026-06-27T10:00
                """);

        assertThat(issued.lines(IssuedFilm.NEXT, "cost-report.csv"))
                .filteredOn(each -> each.contains(",3620,")).singleElement().asString()
                .contains(",54321.00,");
        standsStill();
    }

    @Test
    void aChangeApprovedInTheIssuedWeek() throws Exception {
        enters("changes-late.csv", """
                number,line,date,to_account,amount,reason,approved_by,approved_on
                2,1,2026-06-24,3610,35.00,Forgotten,R. Ortiz,2026-06-24
                """);

        assertThat(issued.lines(IssuedFilm.NEXT, "cost-report.csv"))
                .filteredOn(each -> each.contains(",3610,")).singleElement().asString()
                .contains(",1000.00,125.00,1125.00,");
        standsStill();
    }

    @Test
    void anotherVersionOfAnOrder() throws Exception {
        enters("purchase-orders-later.csv", """
                po_number,line,date,vendor,account,amount,status
                P1,2,2026-06-22,Harbor,3620,5000.00,approved
                P9,1,2026-06-22,Harbor,3620,60.00,approved
                """);

        standsStill();
    }

    @Test
    void anotherChart() throws Exception {
        enters("chart-later.csv", """
                account,name,category,section
                3610,Fees of sites,3600,POST
                9999,Now in the chart,3600,PRODUCTION
                """);

        assertThat(String.join("\n", issued.lines(IssuedFilm.NEXT, "cost-report.csv")))
                .contains("account,POST,3600,3610,Fees of sites");
        standsStill();
    }

    @Test
    void aRateThatCameLate() throws Exception {
        enters("exchange-rates-late.csv", """
                date,currency,rate
                2026-06-22,CAD,0.80
                """);

        countsLater("A3/1", "2026-06-24,2026-07-04,yes,CAD,55.50");
        standsStill();
    }

    @Test
    void otherSpellingsOfItsAccounts() throws Exception {
        issued.settings("approver: {name: R. Ortiz}",
                "approver: {name: R. Ortiz}\nchart-aliases: {separators: ignore}");
        try {
            enters("chart-spelt.csv", """
                    account,name,category,section
                    36-20,Police and fire,3600,PRODUCTION
                    """);
            standsStill();
        } finally {
            issued.settings("\nchart-aliases: {separators: ignore}", "");
        }
    }

    @Test
    void anotherBudget() throws Exception {
        enters("budget-later.csv", """
                account,line,amount
                3610,1,7777.00
                """);

        assertThat(String.join("\n", issued.lines(IssuedFilm.NEXT, "findings.csv")))
                .contains("file-held", "budget-later.csv");
        assertThat(String.join("\n", issued.lines(IssuedFilm.NEXT, "cost-report.csv")))
                .doesNotContain("7777.00");
        standsStill();
    }

    @Test
    void otherSettings() throws Exception {
        for (var each : Map.of("currency: USD", "currency: CAD",
                "week-ending: SATURDAY", "week-ending: FRIDAY",
                "time-zone: America/New_York", "time-zone: Europe/Berlin",
                "production: SF", "production: SX").entrySet()) {
            issued.settings(each.getKey(), each.getValue());
            try {
                var said = issued.night();
                assertThat(said.exit()).as(each.getValue()).isEqualTo(2);
                assertThat(said.err()).contains("was " + each.getKey().replaceAll(".*: ", "")
                        + " when the first week was issued");
            } finally {
                issued.settings(each.getValue(), each.getKey());
            }
        }
        standsStill();
    }

    @Test
    void theSameCloseAgainAndTheFoldersOfALaterNight() throws Exception {
        assertThat(issued.close(IssuedFilm.WEEK).exit()).isZero();
        issued.film().night();

        standsStill();
    }

    /** A file of its own that the next night reads. */
    private static void enters(String name, String text) {
        issued.film().write("exports/" + name, text);
        assertThat(issued.night().exit()).isIn(0, 3);
    }

    private static void countsLater(String key, String words) {
        assertThat(issued.lines(IssuedFilm.NEXT, "ledger.csv"))
                .filteredOn(each -> each.contains("," + key)).singleElement().asString()
                .contains(words);
    }

    private static void standsStill() throws Exception {
        assertThat(documents()).isEqualTo(documents);
        assertThat(bytes()).isEqualTo(bytes);
        var said = issued.reproduce(IssuedFilm.WEEK);
        assertThat(said.out()).contains("it agrees.",
                "bytes    of %d documents".formatted(issued.documents(IssuedFilm.WEEK)));
        assertThat(said.exit()).isZero();
    }

    private static Map<String, String> documents() throws Exception {
        var documents = new TreeMap<String, String>();
        try (var files = Files.list(issued.folder(IssuedFilm.WEEK))) {
            for (var each : files.toList()) {
                documents.put(each.getFileName().toString(),
                        Files.readString(each, StandardCharsets.ISO_8859_1));
            }
        }
        return documents;
    }

    private static String bytes() {
        return JdbcClient.create(issued.film().database()).sql("""
                        select string_agg(name || ' ' || encode(sha256(bytes), 'hex'), ' '
                                          order by week_ending, version, name, part)
                        from issued_document""")
                .query(String.class).single();
    }
}
