package film.topsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that would take back too much waits until somebody lets it in. */
class TakingBackTest {

    private static final String HEAD = "journal_no line posting_date account amount\n";
    private static final String SIX = """
            J1 1 2026-08-05 3600 1.00
            J2 1 2026-08-05 3600 2.00
            J3 1 2026-08-05 3600 3.00
            J4 1 2026-08-05 3600 4.00
            J5 1 2026-08-05 3600 5.00
            J6 1 2026-08-05 3600 6.00
            """;

    @TempDir
    Path folder;
    private Arrivals arrivals;

    @BeforeEach
    void begin() {
        arrivals = new Arrivals(folder).cumulative("gl*.csv", "journals");
    }

    private Arrivals gl(String name, String rows) {
        return arrivals.file("gl-" + name + ".csv", HEAD + rows);
    }

    @Test
    void aFileThatTakesBackMoreThanAFifthIsHeldWhole() {
        gl("1", SIX).night();
        gl("2", "J7 1 2026-08-05 3600 7.00\n" + without("J3", "J4")).night();

        assertThat(arrivals.ledger()).hasLineCount(6);
        assertThat(arrivals.files()).endsWith(
                "gl-2.csv held, would take back 2 of the 6 rows of its series\n");
        assertThat(arrivals.ask("select remedy from export_file where production = ? "
                + "and state = 'held'")).isEqualTo("Export it whole, or let it in with nightly "
                + "--accept exports/gl-2.csv --by NAME.\n");
    }

    @Test
    void exactlyAFifthIsNotMore() {
        gl("1", without("J6")).night();
        gl("2", without("J5", "J6")).night();

        assertThat(history("J5")).isEqualTo("1 500\n2 -500\n");
    }

    @Test
    void itIsLetInWhenSomebodySaysSo() {
        gl("1", SIX).night();
        gl("2", without("J3", "J4")).night();
        arrivals.accept("gl-2.csv").night();

        assertThat(arrivals.ledger()).hasLineCount(8);
        assertThat(arrivals.files()).isEqualTo("gl-1.csv loaded\ngl-2.csv loaded\n");
        assertThat(arrivals.ask("select accepted_by from load where production = ? order by load"))
                .isEqualTo("null\nJ. Lee\n");
    }

    @Test
    void aFileWithoutRowsIsHeldAlsoTheFirstAndOneOfBlankLines() {
        gl("1", "").night();
        arrivals.text("gl-2.csv", "journal_no,line,posting_date,account,description,amount\n\n\n")
                .night();
        gl("3", SIX).night();
        gl("4", "").night();

        assertThat(arrivals.files()).isEqualTo("""
                gl-1.csv held, has no rows
                gl-2.csv held, has no rows
                gl-3.csv loaded
                gl-4.csv held, has no rows
                """);
        arrivals.accept("gl-4.csv").night();
        assertThat(arrivals.ask("select sum(amount_minor) from posting where production = ?"))
                .isEqualTo("0\n");
    }

    /** Corrected weeks later, it would turn the books back behind the newer file. */
    @Test
    void aHeldFileIsPassedOverOnceItsSeriesHasANewerOne() {
        gl("1", SIX).night();
        gl("2", without("J3", "J4")).night();
        gl("3", without("J3")).night();

        assertThat(history("J3")).isEqualTo("1 300\n2 -300\n");
        assertThat(history("J4")).isEqualTo("1 400\n");
        assertThat(arrivals.files()).contains("gl-2.csv held", "gl-3.csv loaded");
    }

    private static String without(String... documents) {
        var rows = SIX;
        for (var each : documents) {
            rows = rows.replaceAll(each + " .*\n", "");
        }
        return rows;
    }

    private String history(String document) {
        return arrivals.ask("select seq, amount_minor from posting where production = ? "
                + "and document = '" + document + "' order by seq");
    }
}
