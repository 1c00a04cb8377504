package film.topsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What {@code finding} keeps, and what the nights and documents after it say. */
class AnsweringTest {

    @TempDir
    private Path folder;

    private SmallFilm film;

    /** An invoice of 600 without order, and account 3610 far over its budget of 1,000. */
    @BeforeEach
    void aFilmWithFindings() {
        film = SmallFilm.in(folder);
        film.write("exports/purchase-orders.csv", """
                po_number,line,date,vendor,account,amount,status
                P1,1,2026-06-22,Other,3620,50.00,approved
                """);
        film.write("exports/estimates.csv", """
                account,week_ending,efc,reason,entered_by,entered_at
                3610,2026-06-27,20000.00,More days,J. Lee,2026-06-26T10:00
                """);
        invoice("600.00");
        film.night();
    }

    private void invoice(String amount) {
        film.write("exports/invoices-more.csv", """
                document_no,line,vendor,invoice_no,invoice_date,posting_date,account,amount
                B1,1,Bay,31,2026-06-25,2026-06-25,3620,%s
                """.formatted(amount));
    }

    @Test
    void aWaivedFindingRestsToItsDayAndTheDocumentsSayWhoAndWhy() {
        var finding = finding("no-po-");
        var said = waive(finding, "2026-06-29");

        assertThat(said.exit()).isZero();
        assertThat(film.plain(said.out())).isEqualTo("""
                SF: %s, invoice B1, 600.00, is waived to 2026-06-29.
                  It is open again the day after, or when its amount grows.
                night=2026-06-27 productions=1 files=0 rows=0 rejected=0 findings=%s tied=yes \
                result=ok run=RUN
                """.formatted(finding, said.out().replaceAll("(?s).*findings=(\\d+).*", "$1")));

        film.run("nightly", "--as-of", "2026-06-29");
        assertThat(line("2026-07-04", finding)).contains(",waived,",
                "Waived to 29 June 2026 by J. Lee: Standing order.");
        assertThat(film.run("status").out()).contains("; 1 waived");

        film.run("nightly", "--as-of", "2026-06-30");
        assertThat(line("2026-07-04", finding)).contains(",open,").doesNotContain("Waived");
        assertThat(film.run("status").out()).doesNotContain("waived");
    }

    @Test
    void aWaiverDiesWhenTheAmountGrows() {
        var finding = finding("no-po-");
        waive(finding, "2026-12-31");
        invoice("600.01");

        film.night();

        assertThat(line(SmallFilm.NIGHT, finding)).contains(",open,", "600.01");
    }

    @Test
    void anAccountPastItsThresholdRestsByItsNoteUntilItIsBackWithin() {
        var finding = finding("over-threshold-");
        assertThat(note(finding, "Pier 9, fourth day", "--amount", "12500", "--cause", "weather",
                "--decided-by", "R. Ortiz", "--recurs", "no").out())
                .startsWith("SF: " + finding + ", 3610, 19,000.00, is noted.\n");

        film.night();
        assertThat(findings(SmallFilm.NIGHT)).noneMatch(each -> each.startsWith(finding));
        assertThat(film.night().out()).contains("result=ok");

        estimate("1100.00");
        film.night();
        estimate("21000.00");
        film.night();
        assertThat(line(SmallFilm.NIGHT, finding)).contains(",open,").doesNotContain("Note by");
    }

    @Test
    void aNoteStandsBesideAnyOtherFindingUntilThatIsCleared() {
        var finding = finding("no-po-");
        note(finding, "Signed for at the gate");
        note(finding, "Signed for by the producer", "--recurs", "yes", "--amount", "600.00");

        film.run("nightly", "--as-of", "2026-07-04");
        assertThat(line("2026-07-04", finding)).contains(",open,",
                "Note by J. Lee: Signed for by the producer. (600.00; recurs)");

        invoice("400.00");
        film.run("nightly", "--as-of", "2026-07-04");
        invoice("601.00");
        film.run("nightly", "--as-of", "2026-07-04");
        assertThat(line("2026-07-04", finding)).contains(",open,").doesNotContain("Note by");
        assertThat(JdbcClient.create(film.database())
                .sql("select count(*) from finding_note").query(Integer.class).single())
                .as("every note is kept").isEqualTo(2);
    }

    @Test
    void whatCantBeAnsweredIsRefusedWithTheWayOut() {
        film.write("exports/petty-cash-more.csv", "nobody,knows,these\n");
        film.night();
        var held = finding("file-held-");
        var wrong = finding("no-po-").replace("no-po", "no-pa");

        assertThat(waive(wrong, "2026-12-31").err()).isEqualTo("""
                SF: %s is no finding of it.
                Did you mean "%s"? findings.csv names them all.
                """.formatted(wrong, finding("no-po-")));
        assertThat(waive(held, "2026-12-31").err()).isEqualTo("""
                SF: %1$s blocks the issue of the week and can't be waived.
                Correct it, or issue past it: close --override %1$s --reason TEXT.
                """.formatted(held));
        assertThat(waive(finding("no-po-"), "2026-06-26").err()).isEqualTo("""
                SF: --until 2026-06-26 is over on 2026-06-27.
                Name the last day on which the waiver counts.
                """);
        assertThat(note(held, "Asked for it", "--amount", "1.005").err()).startsWith(
                "SF: --amount 1.005 does not fit USD.");
        var asked = waive(wrong, "2026-12-31");
        assertThat(asked.exit()).isEqualTo(2);
        assertThat(asked.out()).isEmpty();
    }

    @Test
    void aDryRunAnswersAndKeepsNothing() {
        var finding = finding("no-po-");
        var said = film.run("finding", "--production", "SF", finding, "--waive", "--until",
                "2026-12-31", "--reason", "Known", "--by", "J. Lee", "--as-of", SmallFilm.NIGHT,
                "--dry-run", "--json");

        assertThat(said.out()).contains("\"answer\" : \"waived\"", "dry-run=yes");
        assertThat(film.run("status").out()).doesNotContain("waived");
    }

    private void estimate(String efc) {
        film.write("exports/estimates-%s.csv".formatted(efc), """
                account,week_ending,efc,reason,entered_by,entered_at
                3610,2026-06-27,%s,Again,J. Lee,2026-06-26T1%s:00
                """.formatted(efc, efc.charAt(0)));
    }

    private InProcess.Said waive(String finding, String until) {
        return film.run("finding", "--production", "SF", finding, "--waive", "--until", until,
                "--reason", "Standing order", "--by", "J. Lee", "--as-of", SmallFilm.NIGHT);
    }

    private InProcess.Said note(String finding, String text, String... more) {
        var words = new ArrayList<>(List.of("finding", "--production", "SF", finding, "--note",
                text, "--by", "J. Lee", "--as-of", SmallFilm.NIGHT));
        words.addAll(List.of(more));
        return film.run(words.toArray(String[]::new));
    }

    private String finding(String check) {
        return findings(SmallFilm.NIGHT).stream().filter(each -> each.startsWith(check))
                .findFirst().orElseThrow().replaceFirst(",.*", "");
    }

    private String line(String week, String finding) {
        return findings(week).stream().filter(each -> each.startsWith(finding))
                .findFirst().orElseThrow();
    }

    private List<String> findings(String week) {
        try {
            return Files.readAllLines(film.out().resolve("SF").resolve(week)
                    .resolve("findings.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
