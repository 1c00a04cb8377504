package film.topsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export is taken out again: the books say what they would say had it never come. */
class RetractionTest {

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
    void whatItBroughtIsReversedInItsWeekWithItsFileAndLine() throws NotRetracted {
        journals("1", "J1 1 2026-08-05 3600 1.00\n").night();
        journals("2", "J2 1 2026-08-12 3610 2.00\nJ3 1 2026-08-12 3610 3.00\n").night();

        var done = retract("exports/journals-2.csv");

        assertThat(arrivals.ledger()).isEqualTo("""
                J1/1 #1 3600 08-05 1.00 week 08-08
                J2/1 #1 3610 08-12 2.00 week 08-15
                J2/1 #2 3610 08-12 -2.00 week 08-15
                J3/1 #1 3610 08-12 3.00 week 08-15
                J3/1 #2 3610 08-12 -3.00 week 08-15
                """);
        assertThat(done.reversed()).isEqualTo(2);
        assertThat(done.baseMinor()).isEqualTo(500);
        assertThat(arrivals.ask("""
                select l.path, l.kind, p.file_line from posting p join load l using (production, load)
                where production = ? and seq = 2 order by document""")).isEqualTo("""
                exports/journals-2.csv retracted 2
                exports/journals-2.csv retracted 3
                """);
    }

    @Test
    void aRowItAmendedIsAsItWasBeforeAndKnowsWhatBroughtItFirst() throws NotRetracted {
        journals("1", "J1 1 2026-08-05 3600 1.00\n").night();
        journals("2", "J1 1 2026-08-12 3610 2.00\n").night();

        var done = retract("exports/journals-2.csv");

        assertThat(arrivals.ledger()).isEqualTo("""
                J1/1 #1 3600 08-05 1.00 week 08-08
                J1/1 #2 3600 08-05 -1.00 week 08-08
                J1/1 #3 3610 08-12 2.00 week 08-15
                J1/1 #4 3610 08-12 -2.00 week 08-15
                J1/1 #5 3600 08-05 1.00 week 08-08
                """);
        assertThat(done.restored()).isEqualTo(1);
        assertThat(arrivals.ask("select load, brought_by, file_line from posting "
                + "where production = ? and seq = 5")).isEqualTo("3 1 2\n");
        assertThat(arrivals.ask("select load, file_line from live_posting where production = ?"))
                .as("checks name the file that said so").isEqualTo("1 2\n");
    }

    @Test
    void aRowThatALaterFileChangedAgainStandsAndIsCounted() throws NotRetracted {
        journals("1", "J1 1 2026-08-05 3600 1.00\n").night();
        journals("2", "J1 1 2026-08-05 3600 2.00\nJ2 1 2026-08-05 3600 9.00\n").night();
        journals("3", "J1 1 2026-08-05 3600 3.00\n").night();
        var before = arrivals.ledger();

        var done = retract("exports/journals-2.csv");

        assertThat(done.left()).isEqualTo(1);
        assertThat(done.leftKeys()).containsExactly("J1 line 1");
        assertThat(arrivals.ledger()).isEqualTo(
                before + "J2/1 #2 3600 08-05 -9.00 week 08-08\n");
    }

    @Test
    void aRowThatALaterFileSaysTooStandsByThatOneUntilItGoesToo() throws NotRetracted {
        journals("1", "J1 1 2026-08-05 3600 1.00\nJ2 1 2026-08-05 3600 2.00\n").night();
        journals("2", "J2 1 2026-08-05 3600 2.00\nJ3 1 2026-08-05 3600 3.00\n").night();

        assertThat(retract("exports/journals-1.csv").left()).isEqualTo(1);
        assertThat(standing()).isEqualTo("J2 200\nJ3 300\n");

        retract("exports/journals-2.csv");
        assertThat(standing()).isEmpty();
    }

    @Test
    void filesGoInAnyOrderAndTheOthersWordCounts() throws NotRetracted {
        journals("1", "J1 1 2026-08-05 3600 1.00\n").night();
        journals("2", "J1 1 2026-08-05 3600 2.00\n").night();
        journals("3", "J1 1 2026-08-05 3600 3.00\n").night();

        retract("exports/journals-3.csv");
        assertThat(standing()).isEqualTo("J1 200\n");
        retract("exports/journals-1.csv");
        assertThat(standing()).isEqualTo("J1 200\n");
        retract("exports/journals-2.csv");
        assertThat(standing()).isEmpty();
    }

    @Test
    void whatItVoidedStandsAgain() throws NotRetracted {
        var head = "document_no line posting_date account amount status\n";
        arrivals.file("invoices-1.csv", head + "D1 1 2026-08-05 3600 5.00 _\n").night();
        arrivals.file("invoices-2.csv", head + """
                D1 1 2026-08-05 3600 _ void
                D2 1 2026-08-05 3600 7.00 _
                D2 1 2026-08-05 3600 _ void
                """).night();

        var done = retract("invoices-2.csv");

        assertThat(done.restored()).isEqualTo(1);
        assertThat(standing()).isEqualTo("D1 500\n");
    }

    @Test
    void theBooksAreThoseOfAProductionThatNeverGotIt() throws NotRetracted {
        var invoices = "document_no line posting_date account amount currency exchange_rate "
                + "po_number po_line po_final accrual_no\n";
        var first = invoices + """
                D1 1 2026-08-05 3600 10.00 EUR 1.2 PO1 1 _ _
                D2 1 2026-08-05 3600 20.00 _   _   _   _ _ A1
                """;
        var other = invoices + """
                D1 1 2026-08-05 3610 11.00 EUR 1.3 PO1 1 yes _
                D3 1 2026-08-12 3620 30.00 CAD 0.7 PO2 _ _ A1
                """;
        arrivals.file("invoices-1.csv", first).night().file("invoices-2.csv", other).night();
        retract("invoices-2.csv");
        var never = new Arrivals(folder.resolve("never")).file("invoices-1.csv", first).night();

        for (var sums : new String[] {
            "select document, account, week, amount_minor, base_minor, rate, po_number, load "
                + "from live_posting where production = ? order by document",
            "select account, episode, week, base_minor from account_week where production = ? "
                + "and base_minor <> 0 order by 1, 2, 3",
            "select promise, number, line, account, week, currency, amount_minor, base_minor, "
                + "finals from relief_week where production = ? "
                + "and (amount_minor, base_minor, finals) <> (0, 0, 0) order by 1, 2, 3, 4",
            "select week, currency, rate, amount_minor from currency_week where production = ? "
                + "and amount_minor <> 0 order by 1, 2",
            "select currency, sum(rows_read), sum(rows_loaded), sum(amount_read), "
                + "sum(base_loaded - base_reversed) from load_total where production = ? "
                + "group by currency having sum(rows_read) <> 0 order by currency"}) {
            assertThat(arrivals.ask(sums)).as(sums).isEqualTo(never.ask(sums));
        }
    }

    @Test
    void aClosedWeekStaysAndTheFirstOpenOneShowsTheReversal() throws NotRetracted {
        journals("1", "J1 1 2026-08-05 3600 1.00\n").night();
        journals("2", "J1 1 2026-08-05 3600 4.00\nJ2 1 2026-08-19 3600 2.00\n").night();
        arrivals.issued("2026-08-08");

        retract("exports/journals-2.csv");

        assertThat(arrivals.ledger()).endsWith("""
                J1/1 #3 3600 08-05 4.00 week 08-08
                J1/1 #4 3600 08-05 -4.00 week 08-15 late
                J1/1 #5 3600 08-05 1.00 week 08-15 late
                J2/1 #1 3600 08-19 2.00 week 08-22
                J2/1 #2 3600 08-19 -2.00 week 08-22
                """);
    }

    @Test
    void ofASeriesTheNewestFileGoesAndTheBooksAreAsBeforeIt() throws NotRetracted {
        arrivals.cumulative("gl*.csv", "journals");
        var rows = """
                J1 1 2026-08-05 3600 1.00
                J2 1 2026-08-05 3600 2.00
                J3 1 2026-08-05 3600 3.00
                J4 1 2026-08-05 3600 4.00
                J5 1 2026-08-05 3600 5.00
                """;
        arrivals.file("gl-1.csv", HEAD + rows).night();
        var before = standing();
        arrivals.file("gl-2.csv", HEAD + rows.replace("5.00", "50.00").replaceAll("J2.*\n", "")
                + "J6 1 2026-08-05 3600 6.00\n").night();

        assertThatThrownBy(() -> retract("exports/gl-1.csv"))
                .hasMessageContaining("is restated by exports/gl-2.csv");
        retract("exports/gl-2.csv");

        assertThat(standing()).isEqualTo(before);
        arrivals.file("gl-3.csv", HEAD + rows + "J7 1 2026-08-05 3600 7.00\n").night();
        assertThat(standing()).isEqualTo(before + "J7 700\n");
    }

    @Test
    void aRetractionIsNeverChanged() throws NotRetracted {
        journals("1", "J1 1 2026-08-05 3600 1.00\nJ2 1 2026-08-05 3600 1.00\n").night();
        journals("2", "J1 1 2026-08-05 3600 1.00\nJ3 1 2026-08-05 3600 1.00\n").night();
        retract("journals-2.csv");

        for (var table : new String[] {"retraction", "retracted_load", "restated_row"}) {
            assertThatThrownBy(() -> Arrivals.jdbc().sql("delete from " + table).update())
                    .hasMessageContaining("is append-only");
        }
        assertThat(arrivals.ask("""
                select path, retracted_by, reason, as_of, rows_reversed, base_reversed
                from retraction where production = ?""")).isEqualTo(
                "exports/journals-2.csv J. Lee Of another film. 2026-09-05 1 100\n");
    }

    /** Key and amount of every posting that stands. */
    private String standing() {
        return arrivals.ask("select document, amount_minor from live_posting "
                + "where production = ? order by document");
    }
}
