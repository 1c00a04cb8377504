package film.topsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a file that was taken out again, and how one is named. */
class RetractedFilesTest {

    private static final String HEAD = "journal_no line posting_date account amount\n";

    @TempDir
    Path folder;
    private Arrivals arrivals;

    @BeforeEach
    void begin() {
        arrivals = new Arrivals(folder);
    }

    private Arrivals journals(String name, String rows) {
        return arrivals.file("journals-" + name + ".csv", HEAD + rows);
    }

    private Retraction.Done retract(String name) throws NotRetracted {
        return TakingOut.of(arrivals, name);
    }

    @Test
    void itStaysOutUnderAnyNameUntilItChangesOrSomebodyLetsItIn() throws NotRetracted {
        journals("1", "J1 1 2026-08-05 3600 1.00\n").night();
        retract("exports/journals-1.csv");
        journals("copy", "J1 1 2026-08-05 3600 1.00\n").night();

        assertThat(standing()).isEmpty();
        assertThat(arrivals.files()).isEqualTo("""
                journals-1.csv retracted, was retracted by J. Lee, as of 2026-09-05: Of another film
                journals-copy.csv retracted, was retracted by J. Lee, as of 2026-09-05: Of another film
                """);
        arrivals.accept("journals-1.csv").night();
        assertThat(standing()).isEqualTo("J1 100\n");

        retract("exports/journals-1.csv");
        journals("1", "J1 1 2026-08-05 3600 1.50\n").night();
        assertThat(standing()).isEqualTo("J1 150\n");
    }

    @Test
    void goneFromTheExportsItIsForgottenAndPutBackItStillStaysOut()
            throws NotRetracted, IOException {
        journals("1", "J1 1 2026-08-05 3600 1.00\n").night();
        retract("exports/journals-1.csv");

        Files.delete(folder.resolve("exports/journals-1.csv"));
        arrivals.night();
        assertThat(arrivals.files()).isEmpty();

        journals("1", "J1 1 2026-08-05 3600 1.00\n").night();
        assertThat(standing()).isEmpty();
        assertThat(arrivals.files()).startsWith("journals-1.csv retracted");
    }

    @Test
    void itsHeldRowsAreHeldNoMoreAndThoseItMadeRightAreHeldAgain() throws NotRetracted {
        journals("1", "J1 1 2026-08-05 3600 1O.00\n").night();
        journals("2", "J1 1 2026-08-05 3600 10.00\nJ2 1 2026-08-05 3600 2O.00\n").night();

        retract("exports/journals-2.csv");

        assertThat(arrivals.rejects()).isEqualTo(
                "journals-1.csv:2 J1/1 amount \"1O.00\" is not an amount\n");
        journals("3", "J1 1 2026-08-05 3600 10.00\n").night();
        assertThat(arrivals.rejects()).isEmpty();
    }

    @Test
    void whatItBroughtWhenItsRowsWereJudgedAgainGoesToo() throws NotRetracted {
        arrivals.file("invoices-1.csv", """
                document_no line posting_date account amount currency
                D1          1    2026-08-05   3600    10.00  CAD
                D2          1    2026-08-05   3600     5.00  _
                """).night();
        arrivals.file("exchange-rates.csv", """
                date       currency rate
                2026-08-01 CAD      0.7
                """).night();
        assertThat(standing()).isEqualTo("D1 1000\nD2 500\n");

        retract("invoices-1.csv");

        assertThat(standing()).isEmpty();
        assertThat(arrivals.rejects()).isEmpty();
    }

    @Test
    void namesThatMeanNothingOrTooMuchAreAnsweredWithTheWayOut() throws NotRetracted {
        arrivals.file("w1/journals.csv", HEAD + "J1 1 2026-08-05 3600 1.00\n")
                .file("w2/journals.csv", HEAD + "J2 1 2026-08-05 3600 1.00\n")
                .file("w2/journals_b.csv", HEAD + "J2 1 2026-08-05 3600 1.00\n")
                .file("w2/notes.csv", HEAD).night();

        refuses("journals.csv", "is the ending of 2 exports: exports/w1/journals.csv, "
                + "exports/w2/journals.csv", "Name one of them by its whole path.");
        refuses("w2/jurnals.csv", "is no export that was ever loaded",
                "Did you mean exports/w1/journals.csv?");
        refuses("journals_b.csv", "holds the same bytes as exports/w2/journals.csv",
                "Retract that one.");
        refuses("notes.csv", "exports/w2/notes.csv was never loaded: it is claimed by no rule",
                "move it out");
        retract("w1/journals.csv");
        refuses("w1/journals.csv", "exports/w1/journals.csv was retracted by J. Lee, as of "
                + "2026-09-05: Of another film.", "nightly --accept exports/w1/journals.csv");
    }

    @Test
    void ofTwoContentsUnderOneNameTheNewestGoesAndTheOlderByItsHash() throws NotRetracted {
        journals("1", "J1 1 2026-08-05 3600 1.00\n").night();
        journals("1", "J2 1 2026-08-05 3600 2.00\n").night();

        retract("exports/journals-1.csv");
        assertThat(standing()).isEqualTo("J1 100\n");
        refuses("exports/journals-1.csv", "was retracted by J. Lee", "name that by its SHA-256");
        retract(arrivals.ask("select sha256 from load where production = ? and load = 1")
                .substring(0, 12));
        assertThat(standing()).isEmpty();
    }

    private void refuses(String name, String because, String remedy) {
        assertThatThrownBy(() -> retract(name)).isInstanceOfSatisfying(NotRetracted.class,
                refused -> {
                    assertThat(refused).hasMessageContaining(because);
                    assertThat(refused.remedy()).contains(remedy);
                });
    }

    /** Key and amount of every posting that stands. */
    private String standing() {
        return arrivals.ask("select document, amount_minor from live_posting "
                + "where production = ? order by document");
    }
}
