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

/** A workbook that is typed into, mended or put among the exports days after its report. */
class WorkbookLaterTest {

    private static final String WEEK = IssuedFilm.WEEK;
    private static final String NEXT = IssuedFilm.NEXT;

    @TempDir
    private Path folder;

    private SmallFilm film;

    /** Two invoices of B1 and C1 without order are findings. */
    @BeforeEach
    void aFilmWithADraft() {
        film = SmallFilm.in(folder);
        film.write("exports/purchase-orders.csv", """
                po_number,line,date,vendor,account,amount,status
                P1,1,2026-06-22,Other,3620,50.00,approved
                """);
        film.write("exports/invoices-w01.csv", """
                document_no,line,vendor,invoice_no,invoice_date,posting_date,account,amount
                A1,1,Harbor,7,2026-06-22,2026-06-23,3610,100.00
                B1,1,Bay,31,2026-06-25,2026-06-25,3620,600.00
                C1,1,Quay,32,2026-06-25,2026-06-25,3620,700.00
                """);
        film.night();
    }

    @Test
    void aCellThatIsMendedOrEmptiedDaysLaterIsHeldNoMore() {
        typed(WEEK, "cost-report.xlsx", "3610", "12O4.50");
        typed(WEEK, "copy/cost-report.xlsx", "3620", "8OOO");
        night(WEEK);
        assertThat(rejects(WEEK)).hasSize(2);

        typed(WEEK, "cost-report.xlsx", "3610", "1204,50,0");
        typed(WEEK, "copy/cost-report.xlsx", "3620", "");
        night("2026-07-02");
        assertThat(rejects(NEXT)).as("what is wrong now, once").singleElement().asString()
                .contains("1204,50,0");
        assertThat(efc(NEXT, "3620")).as("an emptied cell says nothing").isEqualTo("1350.00");

        typed(WEEK, "cost-report (2).xlsx", "3610", 1204.5);
        night("2026-07-02");
        assertThat(rejects(NEXT)).isEmpty();
        assertThat(efc(NEXT, "3610")).isEqualTo("1204.50");
    }

    /** A new figure for the account is the newer word; one for another account is none. */
    @Test
    void whoTypesIntoTheNewestDraftInsteadHasSaidItAnew() {
        typed(WEEK, "cost-report.xlsx", "3610", "12O4.50");
        night("2026-07-02");

        typed(NEXT, "cost-report-2.xlsx", "3620", 8000);
        night("2026-07-02");
        assertThat(rejects(NEXT)).singleElement().asString().contains("12O4.50");

        typed(NEXT, "cost-report-3.xlsx", "3610", 1204.5);
        night("2026-07-02");
        assertThat(rejects(NEXT)).isEmpty();

        film.run("retract", "--production", "SF", "--file", "exports/cost-report-3.xlsx", "--by",
                "J. Lee", "--reason", "Too early", "--as-of", "2026-07-02");
        night("2026-07-02");
        assertThat(rejects(NEXT)).as("held again").anyMatch(each -> each.contains("12O4.50"));
    }

    /** Waivers are for what stands now, by the day on which they are read. */
    @Test
    void aWorkbookOfAnIssuedWeekCountsInTheFirstOpenOneAndTheIssuedOneStays() {
        film.run("close", "--production", "SF", "--week-ending", WEEK, "--as-of", WEEK, "--by",
                "J. Lee", "--approved-by", "R. Ortiz");
        var issued = lines(WEEK, "cost-report.csv");
        var found = lines(WEEK, "findings.csv").stream().filter(each -> each.startsWith("no-po-"))
                .map(each -> each.replaceFirst(",.*", "")).toList();
        try (var book = TypedBook.of(film, WEEK)) {
            book.account("3610", "EFC", 20000.5, "Reason", "More days", "Entered by", "J. Lee")
                    .account("3620", "EFC", "5OO", "Reason", "Night work", "Entered by", "J. Lee")
                    .finding(found.get(0), "Waive until", LocalDate.parse("2026-08-31"), "Reason",
                            "Standing order", "By", "J. Lee")
                    .finding(found.get(1), "Waive until", LocalDate.parse("2026-06-30"), "Reason",
                            "Standing order", "By", "J. Lee")
                    .save("late/cost-report.xlsx");
        }
        night(NEXT);

        assertThat(lines(WEEK, "cost-report.csv")).isEqualTo(issued);
        assertThat(state(WEEK, found.get(0))).isEqualTo("open");
        assertThat(film.run("reproduce", "--production", "SF", "--week-ending", WEEK).out())
                .contains("it agrees.");
        assertThat(efc(NEXT, "3610")).isEqualTo("20000.50");
        assertThat(line(NEXT, "3610")).contains(",hold," + NEXT + ",");
        assertThat(state(NEXT, found.get(0))).isEqualTo("waived");
        assertThat(rejects(NEXT)).hasSize(2)
                .anyMatch(each -> each.startsWith(
                        "exports/late/cost-report.xlsx,Estimates!F8,efc,5OO,"))
                .anyMatch(each -> each.contains("2026-06-30,is over on 2026-07-04"));
        assertThat(film.run("audit", "--production", "SF").out()).contains(
                "account 3610, week ending 2026-06-27, exports/late/cost-report.xlsx Estimates!F7",
                "efc 20000.50, counts from week ending 2026-07-04");

        typed(WEEK, "late/cost-report-mended.xlsx", "3620", 6000);
        night(NEXT);
        assertThat(rejects(NEXT)).singleElement().asString().contains("is over on");
        assertThat(efc(NEXT, "3620")).isEqualTo("6000.00");
    }

    private void typed(String week, String file, String account, Object efc) {
        try (var book = TypedBook.of(film, week)) {
            if (efc.equals("")) {
                book.save(file);
            } else {
                book.account(account, "EFC", efc, "Reason", "Pier 9", "Entered by", "J. Lee")
                        .save(file);
            }
        }
    }

    private void night(String asOf) {
        var said = film.run("nightly", "--as-of", asOf);
        assertThat(said.exit()).as(said.err()).isIn(0, 3);
    }

    private List<String> rejects(String week) {
        return lines(week, "rejects.csv").stream().skip(1).toList();
    }

    private String state(String week, String finding) {
        return lines(week, "findings.csv").stream().filter(each -> each.startsWith(finding))
                .findFirst().orElseThrow().split(",")[3];
    }

    private String efc(String week, String account) {
        return line(week, account).split(",", -1)[10];
    }

    private String line(String week, String account) {
        return lines(week, "cost-report.csv").stream()
                .filter(each -> each.startsWith("account,PRODUCTION,3600," + account + ","))
                .findFirst().orElseThrow();
    }

    private List<String> lines(String week, String document) {
        try {
            return Files.readAllLines(film.out().resolve("SF").resolve(week).resolve(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
