package film.topsheet.night;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.job.SmallFilm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small film at wrap: what is open keeps its report from being final, and then it is signed. */
class FinalCostTest {

    private static final String WRAP = "2027-04-24";

    @TempDir
    private static Path folder;

    private static SmallFilm film;
    private static String openPage;
    private static String openLists;
    private static boolean existedBefore;

    /** One night while everything is open, which drafts the week before as well; one when done. */
    @BeforeAll
    static void aFilmIsOpenAndThenItIsDone() throws IOException {
        aFilmWithEverythingOpen();
        assertThat(film.run("nightly", "--as-of", "2027-04-20").exit()).isZero();
        existedBefore = Files.exists(
                film.out().resolve("SF/2027-04-17/final-cost-report.pdf"));
        openPage = page(1);
        openLists = page(3);
        close();
        assertThat(film.run("nightly", "--as-of", WRAP).exit()).isZero();
    }

    private static void aFilmWithEverythingOpen() {
        film = SmallFilm.in(folder);
        film.write("exports/chart.csv", """
                account,name,category,section,kind
                3610,Site fees,3600,PRODUCTION,cost
                3620,Police,3600,PRODUCTION,cost
                8100,Contingency,8100,CONTINGENCY,cost
                0110,Float of the locations,0100,,float
                """);
        film.write("exports/budget.csv", """
                account,line,amount
                3610,1,1000.00
                3620,1,500.00
                8100,1,150.00
                """);
        film.write("exports/invoices-w01.csv", """
                document_no,line,vendor,invoice_no,invoice_date,posting_date,account,amount,\
                paid_on,po_number,po_line
                A1,1,Harbor,7,2026-06-22,2026-06-23,3610,900.00,2026-07-01,,
                A2,1,Quay,8,2027-04-12,2027-04-20,3620,55.50,,,
                """);
        film.write("exports/purchase-orders.csv", """
                po_number,line,date,vendor,account,amount,status,requested_by,approved_by
                P1,1,2026-06-22,Harbor,3610,70.00,approved,A. One,B. Two
                """);
        film.write("exports/accruals.csv", """
                accrual_no,date,vendor,account,amount
                C1,2027-04-20,Pilot,3620,44.40
                """);
        film.write("exports/journals-1.csv", """
                journal_no,line,posting_date,account,description,amount
                J1,1,2026-06-23,0110,Float,200.00
                """);
        film.write("exports/policies.csv", """
                policy_no,insurer,premium,from,to
                P,Mutual,10.00,2026-06-01,2027-06-01
                """);
        film.write("exports/claims.csv", """
                claim_no,policy_no,date,account,claimed,received,status
                1,P,2026-08-20,3610,80.00,30.00,open
                """);
    }

    @Test
    void beforeTheLastPhaseEndsThereIsNone() {
        assertThat(film.out().resolve("SF/2027-04-17/cost-report.pdf")).exists();
        assertThat(existedBefore).isFalse();
    }

    /** ETC: of 3610 1,000 − 900 − 70 = 30, of 3620 500 − 55.50 − 44.40 = 400.10. */
    @Test
    void whatIsOpenIsNamedAndNobodySigns() {
        assertThat(openPage).contains("Not final: ", "Still open: this report is not final",
                "Purchase orders open: 1 70 PO P1", "Accounts with an ETC: 2 430 3610 and 3620",
                "Insurance claims open: 1 50 claim 1",
                "Floats and deposits not cleared: 1 200 0110", "Nobody signs this page")
                .doesNotContain("We state that");
        assertThat(openLists).contains("Pilot C1 20 Apr 2027 3620 44 accrued",
                "Quay A2 20 Apr 2027 3620 56 posted",
                "Claim 1 20 Aug 2026 3610 80 open, received 30",
                "Float of the locations float 0110 200 not cleared");
    }

    @Test
    void withNothingOpenItIsFinalAndAgreesWithTheCostReport() throws IOException {
        var page = page(1);

        // 900.00 + 55.50 posted and 44.40 accrued; 500.10 under 1,500.00.
        assertThat(page).contains("Final cost 1,000, 500 under before contingency.",
                "Of the contingency of 150, 150 was not", "Nothing is open",
                "Production 1,500 – 1,500 956 44 – 1,000 (500) (500)",
                "Final cost 1,500 – 1,500 956 44 – 1,000 (500) (500)");
        assertThat(page.replace("\n", " ")).contains("We state that this final cost of USD 999.90"
                + " agrees with the books of Small Film up to the week ending 24 April 2027. Ties"
                + " out to the cent.", "No purchase order is open and nothing is left to complete."
                + " Creditors still to be paid are 99.90, of which 44.40 is accrued and 55.50 is"
                + " posted", "The one insurance claim is closed. The one float or deposit is"
                + " closed.", "Production accountant, J. Lee", "to be signed when report 1 is");
        var csv = cost("total");
        assertThat(csv).containsEntry("actual_to_date", "955.50")
                .containsEntry("commitments", "44.40").containsEntry("efc", "1149.90");
        assertThat(page).contains("Grand total of the cost report 1,650 – 1,650 956 44 150 1,150");
        assertThat(page(2)).contains("3610 Site fees 1,000 – 1,000 900 – – 900 (100) (100)",
                "3620 Police 500 – 500 56 44 – 100 (400) (400)");
    }

    /** All closed: the order by the word of the log, the float by its return, the claim as paid. */
    private static void close() {
        film.write("exports/purchase-orders.csv", """
                po_number,line,date,vendor,account,amount,status,requested_by,approved_by
                P1,1,2026-06-22,Harbor,3610,70.00,closed,A. One,B. Two
                """);
        film.write("exports/journals-1.csv", """
                journal_no,line,posting_date,account,description,amount
                J1,1,2026-06-23,0110,Float,200.00
                J2,1,2027-04-20,0110,Float given back,-200.00
                """);
        film.write("exports/claims.csv", """
                claim_no,policy_no,date,account,claimed,received,status
                1,P,2026-08-20,3610,80.00,30.00,closed
                """);
        film.write("exports/estimates.csv", """
                account,week_ending,method,reason,entered_by,entered_at
                3610,2027-04-24,complete,Wrapped,J. Lee,2027-04-23T10:00
                3620,2027-04-24,complete,Wrapped,J. Lee,2027-04-23T10:00
                """);
    }

    private static Map<String, String> cost(String level) {
        List<Map<String, String>> rows = CsvRows.of(film.out().resolve("SF").resolve(WRAP)
                .resolve("cost-report.csv"));
        return rows.stream().filter(each -> each.get("level").equals(level)).findFirst()
                .orElseThrow();
    }

    private static String page(int number) throws IOException {
        return Pdfs.page(film.out().resolve("SF").resolve(WRAP)
                .resolve("final-cost-report.pdf"), number);
    }
}
