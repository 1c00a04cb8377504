package film.topsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a file said about findings goes when the file is taken out again. */
class WordsTakenBackTest {

    private static final String ANSWERS = """
            finding,waive_until,reason,note,entered_by,entered_at
            %s,2026-08-31,%s,,M. Cole,2026-06-27T1%d:00
            """;

    @TempDir
    private Path folder;

    private SmallFilm film;
    private String bill;

    /** An invoice of 600 without order, and account 3610 far over its budget of 1,000. */
    @BeforeEach
    void aFilmWithFindings() {
        film = SmallFilm.in(folder);
        film.write("exports/purchase-orders.csv", """
                po_number,line,date,vendor,account,amount,status
                P1,1,2026-06-22,Other,3620,50.00,approved
                """);
        film.write("exports/invoices-more.csv", """
                document_no,line,vendor,invoice_no,invoice_date,posting_date,account,amount
                B1,1,Bay,31,2026-06-25,2026-06-25,3620,600.00
                """);
        film.write("exports/estimates.csv", """
                account,week_ending,efc,reason,entered_by,entered_at
                3610,2026-06-27,20000.00,More days,J. Lee,2026-06-26T10:00
                """);
        film.night();
        bill = findings("no-po-").get(0).replaceFirst(",.*", "");
    }

    @Test
    void waiversAndNotesGoWithTheWorkbookAndTheFindingsAreOpenAgain() {
        try (var book = TypedBook.of(film, SmallFilm.NIGHT)) {
            book.account("3610", "Note", "Pier 9", "Entered by", "J. Lee")
                    .finding(bill, "Waive until", LocalDate.parse("2026-08-31"), "Reason",
                            "Standing order", "Note", "Signed for", "By", "J. Lee")
                    .save("cost-report.xlsx");
        }
        film.night();
        assertThat(findings(bill)).singleElement().asString()
                .contains(",waived,", "Waived to", "Note by J. Lee");
        assertThat(findings("over-threshold-")).isEmpty();

        var said = retract("cost-report.xlsx");

        assertThat(said.out()).contains(
                "  " + bill + ": \"waived to 2026-08-31 by J. Lee: Standing order\" is taken back; "
                        + "open, 600.00\n",
                "  " + bill + ": \"Signed for\" is taken back; no note stands\n",
                "\"Pier 9\" is taken back; no note stands\n");
        assertThat(film.run("status").out()).doesNotContain("waived");
        film.night();
        assertThat(findings(bill)).singleElement().asString().contains(",open,")
                .doesNotContain("Waived to", "Note by");
        assertThat(findings("over-threshold-")).singleElement().asString().contains(",open,");
        assertThat(film.run("audit", "--production", "SF").out())
                .contains("waived to 2026-08-31 by J. Lee: Standing order");
        assertThat(kept("finding_waiver") + kept("finding_note")).as("nothing is deleted")
                .isEqualTo(3);
    }

    @Test
    void theWordBeforeItStandsAgainUnlessItIsPastAndAWordAfterItStays() {
        waive("2026-06-27", "Known");
        answers("finding-answers-a.csv", "Standing order", 1);
        film.night();
        assertThat(standing()).isEqualTo("waived 2026-08-31 Standing order");
        assertThat(retract("finding-answers-a.csv", "2026-06-28").out())
                .contains("is taken back; open, 600.00");

        waive("2026-12-31", "Known");
        answers("finding-answers-b.csv", "Agreed", 2);
        film.night();
        assertThat(retract("finding-answers-b.csv").out())
                .contains("is taken back; waived to 2026-12-31 by J. Lee: Known\n");
        assertThat(standing()).isEqualTo("waived 2026-12-31 Known");

        answers("finding-answers-c.csv", "Settled", 3);
        film.night();
        waive("2026-11-30", "Billed weekly");
        assertThat(retract("finding-answers-c.csv").out()).doesNotContain("is taken back;");
        assertThat(standing()).isEqualTo("waived 2026-11-30 Billed weekly");
    }

    @Test
    void whatAnotherFileSaysTooStandsUntilThatIsTakenOutAsWell() {
        answers("finding-answers-a.csv", "Standing order", 1);
        film.write("exports/finding-answers-b.csv", ANSWERS.formatted(bill, "Standing order", 1)
                + "\n");
        film.night();

        retract("finding-answers-a.csv");
        assertThat(standing()).isEqualTo("waived 2026-08-31 Standing order");

        assertThat(retract("finding-answers-b.csv").out()).contains("open, 600.00");
        film.night("--accept", "exports/finding-answers-a.csv", "--by", "J. Lee");
        assertThat(findings(bill).get(0)).as("let in again").contains(",waived,");
    }

    private void answers(String file, String reason, int hour) {
        film.write("exports/" + file, ANSWERS.formatted(bill, reason, hour));
    }

    private void waive(String until, String reason) {
        assertThat(film.run("finding", "--production", "SF", bill, "--waive", "--until", until,
                "--reason", reason, "--by", "J. Lee", "--as-of", SmallFilm.NIGHT).exit())
                .isZero();
    }

    private InProcess.Said retract(String file) {
        return retract(file, SmallFilm.NIGHT);
    }

    private InProcess.Said retract(String file, String asOf) {
        var said = film.run("retract", "--production", "SF", "--file", "exports/" + file, "--by",
                "R. Ortiz", "--reason", "Of another film", "--as-of", asOf);
        assertThat(said.exit()).as(said.err()).isZero();
        return said;
    }

    private String standing() {
        return JdbcClient.create(film.database()).sql("""
                        select concat_ws(' ', f.state, w.until, w.reason)
                        from finding f left join finding_waiver w using (production, waiver)
                        where f.finding = ?""")
                .param(bill).query(String.class).single();
    }

    private int kept(String table) {
        return JdbcClient.create(film.database()).sql("select count(*) from " + table)
                .query(Integer.class).single();
    }

    private List<String> findings(String beginning) {
        try (var lines = Files.lines(film.out().resolve("SF").resolve(SmallFilm.NIGHT)
                .resolve("findings.csv"))) {
            return lines.filter(each -> each.startsWith(beginning)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
