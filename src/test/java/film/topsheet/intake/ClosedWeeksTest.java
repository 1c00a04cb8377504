package film.topsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A closed week stays closed: what comes late goes to the first open week, marked. */
class ClosedWeeksTest {

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

    @Test
    void aLateRowGoesToTheFirstOpenWeekAndKeepsItsDate() {
        arrivals.issued("2026-08-08").issued("2026-08-15");
        journals("1", """
                J1 1 2026-08-08 3600 1.00
                J2 1 2026-08-15 3600 2.00
                J3 1 2026-08-16 3600 3.00
                J4 1 2026-08-29 3600 4.00
                """).night();

        assertThat(arrivals.ledger()).isEqualTo("""
                J1/1 #1 3600 08-08 1.00 week 08-22 late
                J2/1 #1 3600 08-15 2.00 week 08-22 late
                J3/1 #1 3600 08-16 3.00 week 08-22
                J4/1 #1 3600 08-29 4.00 week 08-29
                """);
    }

    @Test
    void aWeekIsClosedOnceALaterOneIsIssued() {
        arrivals.issued("2026-08-22");
        journals("1", "J1 1 2026-08-05 3600 1.00\n").night();

        assertThat(arrivals.ledger()).isEqualTo("J1/1 #1 3600 08-05 1.00 week 08-29 late\n");
    }

    @Test
    void anAmendmentOfAClosedWeekIsTakenBackAndPostedInTheFirstOpenOne() {
        journals("1", "J1 1 2026-08-05 3600 100.00\n").night();
        arrivals.issued("2026-08-08");
        journals("2", "J1 1 2026-08-05 3600 90.00\n").night();

        assertThat(arrivals.ledger()).isEqualTo("""
                J1/1 #1 3600 08-05 100.00 week 08-08
                J1/1 #2 3600 08-05 -100.00 week 08-15 late
                J1/1 #3 3600 08-05 90.00 week 08-15 late
                """);
    }

    @Test
    void theReversalTakesTheOldPostingsWeekAndTheNewOneThatOfItsDate() {
        journals("1", "J1 1 2026-08-26 3600 100.00\n").night();
        arrivals.issued("2026-08-08");
        journals("2", "J1 1 2026-08-05 3600 90.00\n").night();
        journals("3", "J1 1 2026-08-27 3600 80.00\n").night();

        assertThat(arrivals.ledger()).isEqualTo("""
                J1/1 #1 3600 08-26 100.00 week 08-29
                J1/1 #2 3600 08-26 -100.00 week 08-29
                J1/1 #3 3600 08-05 90.00 week 08-15 late
                J1/1 #4 3600 08-05 -90.00 week 08-15
                J1/1 #5 3600 08-27 80.00 week 08-29
                """);
    }

    @Test
    void aVoidOfAClosedWeekIsTakenBackInTheFirstOpenOne() {
        var head = "document_no line posting_date account amount status\n";
        arrivals.file("invoices-1.csv", head + "D1 1 2026-08-05 3600 100.00 _\n").night();
        arrivals.issued("2026-08-15");
        arrivals.file("invoices-2.csv", head + "D1 1 2026-08-05 3600 _ void\n").night();

        assertThat(arrivals.ledger()).isEqualTo("""
                D1/1 #1 3600 08-05 100.00 week 08-08
                D1/1 #2 3600 08-05 -100.00 week 08-22 late
                """);
    }

    /** Whether a late row and its void share a file with a repeated key makes no difference. */
    @Test
    void aLateRowVoidedInItsOwnFileIsTakenBackUnmarkedInTheWeekItTook() {
        var head = "document_no line posting_date account amount status\n";
        arrivals.issued("2026-08-15");
        arrivals.file("invoices-1.csv", head + """
                D1 1 2026-08-05 3600 100.00 _
                D1 1 2026-08-05 3600 _ void
                """).file("invoices-2.csv", head + """
                D2 1 2026-08-05 3600 50.00 _
                D2 1 2026-08-05 3600 _ void
                D3 1 2026-08-05 3600 7.00 _
                D3 1 2026-08-05 3600 7.00 _
                """).night();

        assertThat(arrivals.ledger()).isEqualTo("""
                D1/1 #1 3600 08-05 100.00 week 08-22 late
                D1/1 #2 3600 08-05 -100.00 week 08-22
                D2/1 #1 3600 08-05 50.00 week 08-22 late
                D2/1 #2 3600 08-05 -50.00 week 08-22
                D3/1 #1 3600 08-05 7.00 week 08-22 late
                """);
    }

    @Test
    void aVanishedRowOfAClosedWeekIsTakenBackInTheFirstOpenOne() {
        arrivals.cumulative("gl*.csv", "journals");
        var rows = """
                J1 1 2026-08-05 3600 1.00
                J2 1 2026-08-05 3600 2.00
                J3 1 2026-08-05 3600 3.00
                J4 1 2026-08-05 3600 4.00
                """;
        arrivals.file("gl-1.csv", HEAD + rows + "J5 1 2026-08-05 3600 5.00\n").night();
        arrivals.issued("2026-08-08");
        arrivals.file("gl-2.csv", HEAD + rows).night();

        assertThat(arrivals.ledger()).endsWith("""
                J5/1 #1 3600 08-05 5.00 week 08-08
                J5/1 #2 3600 08-05 -5.00 week 08-15 late
                """);
    }

    @Test
    void whatIsKnownAlreadyIsNotMovedByAnIssue() {
        journals("1", "J1 1 2026-08-05 3600 1.00\n").night();
        arrivals.issued("2026-08-08");
        journals("2", "J1 1 2026-08-05 3600 1.00\nJ2 1 2026-08-12 3600 2.00\n").night();

        assertThat(arrivals.ledger()).isEqualTo("""
                J1/1 #1 3600 08-05 1.00 week 08-08
                J2/1 #1 3600 08-12 2.00 week 08-15
                """);
    }

    @Test
    void theDatabaseItselfRefusesToChangeOrDeleteWhatIsInTheLedger() {
        journals("1", "J1 1 2026-08-05 3600 1.00\n").night();
        for (var table : java.util.List.of("posting", "load", "load_total", "orphan_void",
                "repeated_row", "issued_report", "issued_line", "issued_document")) {
            for (var change : java.util.List.of("update %s set production = production",
                    "delete from %s", "truncate %s cascade")) {
                org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                                Arrivals.jdbc().sql(change.formatted(table)).update())
                        .as(change, table)
                        .hasMessageContaining("is append-only");
            }
        }
    }
}
