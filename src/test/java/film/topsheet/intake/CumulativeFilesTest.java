package film.topsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each file of a series restates what the series loaded before. */
class CumulativeFilesTest {

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
    void aKnownRowThatIsGoneIsReversed() {
        gl("1", SIX).night();
        gl("2", SIX.replace("J3 1 2026-08-05 3600 3.00\n", "J7 1 2026-08-12 3600 7.00\n")).night();

        assertThat(arrivals.ledger()).isEqualTo("""
                J1/1 #1 3600 08-05 1.00 week 08-08
                J2/1 #1 3600 08-05 2.00 week 08-08
                J3/1 #1 3600 08-05 3.00 week 08-08
                J3/1 #2 3600 08-05 -3.00 week 08-08
                J4/1 #1 3600 08-05 4.00 week 08-08
                J5/1 #1 3600 08-05 5.00 week 08-08
                J6/1 #1 3600 08-05 6.00 week 08-08
                J7/1 #1 3600 08-12 7.00 week 08-15
                """);
        assertThat(arrivals.totals()).endsWith(
                "gl-2.csv USD 6 = 1 + 5 + 0 + 0 · 25.00 = 7.00 + 18.00 + 0.00\n");
    }

    @Test
    void whatIsGoneAndComesAgainPostsAgain() {
        gl("1", SIX).night();
        gl("2", without("J3")).night();
        gl("3", SIX + "J9 1 2026-08-05 3600 9.00\n").night();
        gl("4", without("J3") + "J9 1 2026-08-05 3600 9.00\n").night();

        assertThat(history("J3")).isEqualTo("1 300\n2 -300\n3 300\n4 -300\n");
    }

    @Test
    void aReturnToAnEarlierExportIsAChange() {
        gl("1", SIX).night();
        gl("2", without("J3")).night();
        gl("3", SIX).night();

        assertThat(history("J3")).isEqualTo("1 300\n2 -300\n3 300\n");
    }

    @Test
    void aReturnUnderTheSameNameIsAChangeToo() {
        gl("1", SIX).night();
        gl("1", without("J3")).night();
        gl("1", SIX).night();

        assertThat(history("J3")).isEqualTo("1 300\n2 -300\n3 300\n");
    }

    @Test
    void theBytesOfItsNewestFileAreKnown() {
        gl("1", SIX).night();
        gl("1-copy", SIX).night();

        assertThat(arrivals.files())
                .isEqualTo("gl-1-copy.csv known as gl-1.csv\ngl-1.csv loaded\n");
        assertThat(arrivals.totals()).hasLineCount(1);
    }

    /** Putting last week's export away must not bring last week back. */
    @Test
    void aMovedFileChangesNothing() throws Exception {
        gl("1", SIX).night();
        gl("2", without("J3")).night();
        Files.createDirectories(folder.resolve("exports/old"));
        Files.move(folder.resolve("exports/gl-1.csv"), folder.resolve("exports/old/gl-1.csv"));
        arrivals.night();

        assertThat(history("J3")).isEqualTo("1 300\n2 -300\n");
        assertThat(arrivals.files()).contains("old/gl-1.csv known as gl-1.csv\n");
    }

    @Test
    void aDeletedFileChangesNothing() throws Exception {
        gl("1", SIX).night();
        Files.delete(folder.resolve("exports/gl-1.csv"));
        arrivals.night();

        assertThat(arrivals.ledger()).hasLineCount(6);
    }

    /** Amended and voided rows are in the file: they do not count as gone. */
    @Test
    void amendedRowsAreNotGone() {
        gl("1", SIX).night();
        gl("2", SIX.replace("3600", "3610")).night();

        assertThat(arrivals.ledger()).hasLineCount(18);
    }

    @Test
    void anIncrementalFileWithoutRowsIsAFileLikeAnyOther() {
        arrivals.file("journals-1.csv", HEAD).night();

        assertThat(arrivals.files()).isEqualTo("journals-1.csv loaded\n");
    }

    @Test
    void aHeldKeyIsNotGone() {
        gl("1", SIX).night();
        gl("2", SIX.replace("3600 2.00", "_ 2.00").replace("3600 3.00", "3600 3.0.0")
                .replace("2026-08-05 3600 4.00", "2026-08-32 3600 4.00")).night();

        assertThat(arrivals.ledger()).hasLineCount(6);
        assertThat(arrivals.rejects()).isEqualTo("""
                gl-2.csv:3 J2/1 account "" is needed and is not given
                gl-2.csv:4 J3/1 amount "3.0.0" is not an amount
                gl-2.csv:5 J4/1 posting_date "2026-08-32" is not a date
                """);
    }

    @Test
    void aRowWithAColumnTooManyIsNotGoneEither() {
        gl("1", SIX).night();
        arrivals.text("gl-2.csv", Rows.csv("gl", HEAD + SIX)
                .replace("3.00,fee", "3.00,fee, for the night")).night();

        assertThat(arrivals.ledger()).hasLineCount(6);
        assertThat(arrivals.rejects()).isEqualTo(
                "gl-2.csv:4 J3/1 row \"7 columns\" do not fit a header of 6\n");
    }

    @Test
    void twinsInALaterFileAreHeldAndNotGone() {
        gl("1", SIX).night();
        gl("2", SIX + "J3 1 2026-08-05 3600 3.50\n").night();

        assertThat(arrivals.ledger()).hasLineCount(6);
        assertThat(arrivals.rejects()).hasLineCount(2)
                .contains("gl-2.csv:4 J3/1", "gl-2.csv:8 J3/1");
    }

    @Test
    void aRowThatIsThereTwiceIsRepeatedAndNotGone() {
        gl("1", SIX).night();
        gl("2", SIX + "J3 1 2026-08-05 3600 3.00\n").night();

        assertThat(arrivals.ledger()).hasLineCount(6);
        assertThat(arrivals.ask("select load, file_line from repeated_row where production = ?"))
                .isEqualTo("2 8\n");
    }

    @Test
    void seriesRestateOnlyTheirOwn() {
        arrivals = new Arrivals(folder).setting("""
                exports:
                  - {files: "exports/gl*.csv", feed: journals, mode: cumulative}
                  - {files: "exports/pc*.csv", feed: petty-cash, mode: cumulative}
                  - {files: "exports/unit2*.csv", feed: journals, mode: cumulative}""");
        var pettyCash = "envelope,line,holder,posting_date,merchant,account,amount\n";
        gl("1", SIX).text("pc-1.csv", pettyCash + "J1,1,A,2026-08-05,Deli,3600,50.00\n")
                .text("unit2-1.csv", Rows.csv("gl", HEAD + "U1 1 2026-08-05 3600 9.00\n"))
                .file("journals-1.csv", HEAD + "A1 1 2026-08-05 3600 8.00\n").night();
        gl("2", without("J3")).night();

        assertThat(arrivals.ask("select count(*), sum(amount_minor) from live_posting "
                + "where production = ?")).isEqualTo("8 8500\n");
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
