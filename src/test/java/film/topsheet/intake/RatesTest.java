package film.topsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rate of a row is chosen when it is loaded and never again. */
class RatesTest {

    private static final String HEAD =
            "journal_no line posting_date account amount currency exchange_rate\n";

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

    private Arrivals rates(String name, String rows) {
        return arrivals.text("exchange-rates-" + name + ".csv", "date,currency,rate\n" + rows);
    }

    @Test
    void aRateThatNamesNoCurrencyIsHeld() {
        rates("1", "2026-08-01,,0.71\n").night();

        assertThat(arrivals.rejects()).isEqualTo(
                "exchange-rates-1.csv:2 ? currency \"\" is needed and is not given\n");
    }

    @Test
    void theRowsOwnRateThenTheNewestUpToItsDateThenThatOfTheBudget() {
        arrivals.setting("budget-rates: {CAD: 0.70, JPY: 0.0067}");
        rates("1", "2026-08-01,CAD,0.71\n2026-08-10,CAD,0.72\n2026-08-20,CAD,0.73\n");
        journals("1", """
                J1 1 2026-08-12 3600 100.00 CAD 0.75
                J2 1 2026-08-12 3600 100.00 CAD _
                J3 1 2026-08-10 3600 100.00 CAD _
                J4 1 2026-07-31 3600 100.00 CAD _
                J5 1 2026-08-12 3600 1000   JPY _
                """).night();

        assertThat(arrivals.ask("select document, rate, base_minor from posting "
                + "where production = ? order by document")).isEqualTo("""
                J1 0.75 7500
                J2 0.72 7200
                J3 0.72 7200
                J4 0.70 7000
                J5 0.0067 670
                """);
    }

    @Test
    void eachRowIsRoundedOnceAHalfAwayFromZero() {
        journals("1", """
                J1 1 2026-08-12 3600 0.01  CAD 0.5
                J2 1 2026-08-12 3600 -0.01 CAD 0.5
                J3 1 2026-08-12 3600 0.03  CAD 0.5
                """).night();

        assertThat(arrivals.ask("select base_minor from posting where production = ? "
                + "order by document")).isEqualTo("1\n-1\n2\n");
    }

    @Test
    void aReversalTakesTheOldBaseAlsoWhenTheRateHasChanged() {
        arrivals.setting("budget-rates: {CAD: 0.70}");
        journals("1", "J1 1 2026-08-12 3600 100.00 CAD _\n").night();
        rates("1", "2026-08-01,CAD,0.80\n");
        journals("2", "J1 1 2026-08-12 3610 100.00 CAD _\n").night();

        assertThat(arrivals.ledger()).isEqualTo("""
                J1/1 #1 3600 08-12 CAD 100.00 = 70.00 week 08-15
                J1/1 #2 3600 08-12 CAD -100.00 = -70.00 week 08-15
                J1/1 #3 3610 08-12 CAD 100.00 = 80.00 week 08-15
                """);
    }

    @Test
    void aRateThatComesLaterChangesNoPosting() {
        arrivals.setting("budget-rates: {CAD: 0.70}");
        journals("1", "J1 1 2026-08-12 3600 100.00 CAD _\n").night();
        rates("1", "2026-08-01,CAD,0.80\n");
        journals("2", "J1 1 2026-08-12 3600 100.00 CAD _\nJ2 1 2026-08-12 3600 1.00 CAD _\n")
                .night();

        assertThat(arrivals.ask("select document, base_minor from posting where production = ? "
                + "order by document")).isEqualTo("J1 7000\nJ2 80\n");
    }

    @Test
    void aRowWithoutAnyRateIsHeldAndTheNightThatLoadsOneJudgesItAgain() {
        journals("1", """
                J1 1 2026-08-12 3600 100.00 CAD _
                J2 1 2026-08-05 3600 200.00 CAD _
                J3 1 2026-08-12 3600 1.00   _   _
                """).night();
        assertThat(arrivals.rejects()).isEqualTo("""
                journals-1.csv:2 J1/1 currency "CAD" has no rate on or before 2026-08-12
                journals-1.csv:3 J2/1 currency "CAD" has no rate on or before 2026-08-05
                """);

        rates("1", "2026-08-10,CAD,0.72\n").night();

        assertThat(arrivals.rejects()).isEqualTo(
                "journals-1.csv:3 J2/1 currency \"CAD\" has no rate on or before 2026-08-05\n");
        assertThat(arrivals.ledger()).isEqualTo("""
                J1/1 #1 3600 08-12 CAD 100.00 = 72.00 week 08-15
                J3/1 #1 3600 08-12 1.00 week 08-15
                """);
        assertThat(arrivals.totals()).isEqualTo("""
                journals-1.csv CAD 2 = 0 + 0 + 2 + 0 · 300.00 = 0.00 + 0.00 + 300.00
                journals-1.csv USD 1 = 1 + 0 + 0 + 0 · 1.00 = 1.00 + 0.00 + 0.00
                exchange-rates-1.csv CAD 1 = 1 + 0 + 0 + 0 · 0.00 = 0.00 + 0.00 + 0.00
                journals-1.csv again CAD 0 = 1 + 0 + -1 + 0 · 0.00 = 100.00 + 0.00 + -100.00
                """);
        assertThat(arrivals.ask("select l.kind, l.path, p.file_line from posting p "
                + "join load l using (production, load) where production = ? and document = 'J1'"))
                .as("it knows its file and line").isEqualTo(
                        "judged-again exports/journals-1.csv 2\n");
    }

    @Test
    void aRateForTheBudgetReleasesItToo() {
        journals("1", "J1 1 2026-08-12 3600 100.00 CAD _\n").night();
        arrivals.setting("budget-rates: {CAD: 0.70}").night();

        assertThat(arrivals.rejects()).isEmpty();
        assertThat(arrivals.ledger()).hasLineCount(1);
    }

    @Test
    void ofTwoVersionsThatWaitedTheNewerCounts() {
        journals("1", "J1 1 2026-08-12 3600 100.00 CAD _\n").night();
        journals("2", "J1 1 2026-08-12 3600 90.00 CAD _\n").night();
        rates("1", "2026-08-10,CAD,0.50\n").night();

        assertThat(arrivals.rejects()).isEmpty();
        assertThat(arrivals.ledger()).isEqualTo(
                "J1/1 #1 3600 08-12 CAD 90.00 = 45.00 week 08-15\n");
    }

    @Test
    void aNewerVersionThatStillWaitsIsNotLostWhenTheOlderIsReleased() {
        journals("1", "J1 1 2026-08-12 3600 100.00 CAD _\nJ2 1 2026-08-12 3600 5.00 CAD _\n")
                .night();
        journals("2", "J1 1 2026-08-12 3600 90.00 EUR _\nJ2 1 2026-08-12 3600 5.0.0 CAD _\n")
                .night();
        rates("1", "2026-08-10,CAD,0.50\n").night();
        assertThat(arrivals.rejects()).isEqualTo("""
                journals-2.csv:2 J1/1 currency "EUR" has no rate on or before 2026-08-12
                journals-2.csv:3 J2/1 amount "5.0.0" is not an amount
                """);

        rates("2", "2026-08-10,EUR,1.10\n").night();

        assertThat(arrivals.ledger()).isEqualTo("""
                J1/1 #1 3600 08-12 CAD 100.00 = 50.00 week 08-15
                J1/1 #2 3600 08-12 CAD -100.00 = -50.00 week 08-15
                J1/1 #3 3600 08-12 EUR 90.00 = 99.00 week 08-15
                J2/1 #1 3600 08-12 CAD 5.00 = 2.50 week 08-15
                """);
    }

    @Test
    void twinsThatWaitedAreTwinsWhenTheyAreJudgedAgain() {
        journals("1", "J1 1 2026-08-12 3600 1.00 CAD _\nJ1 1 2026-08-12 3600 2.00 CAD _\n").night();
        rates("1", "2026-08-10,CAD,0.50\n").night();

        assertThat(arrivals.ledger()).isEmpty();
        assertThat(arrivals.rejects()).isEqualTo("""
                journals-1.csv:2 J1/1 row "J1" stands in this file again with other content
                journals-1.csv:3 J1/1 row "J1" stands in this file again with other content
                """);
    }

    @Test
    void aRowOfASeriesThatWaitedIsOfItsSeries() {
        arrivals.cumulative("gl*.csv", "journals");
        arrivals.file("gl-1.csv", HEAD + "J1 1 2026-08-12 3600 1.00 CAD _\n").night();
        rates("1", "2026-08-10,CAD,0.50\n").night();
        arrivals.file("gl-2.csv", HEAD + "J1 1 2026-08-12 3600 1.00 CAD _\n"
                + "J2 1 2026-08-12 3600 2.00 CAD _\n").night();

        assertThat(arrivals.ledger()).isEqualTo("""
                J1/1 #1 3600 08-12 CAD 1.00 = 0.50 week 08-15
                J2/1 #1 3600 08-12 CAD 2.00 = 1.00 week 08-15
                """);
    }

    @Test
    void inTheOwnCurrencyARateIsOneOrBlank() {
        journals("1", """
                J1 1 2026-08-12 3600 1.00 USD 1
                J2 1 2026-08-12 3600 1.00 _   1.000
                J3 1 2026-08-12 3600 1.00 USD 1.01
                J4 1 2026-08-12 3600 1.00 _   0.73
                """).night();

        assertThat(arrivals.ledger()).hasLineCount(2);
        assertThat(arrivals.rejects()).isEqualTo("""
                journals-1.csv:4 J3/1 exchange_rate "1.01" is a rate on a row in USD, the production's own currency
                journals-1.csv:5 J4/1 exchange_rate "0.73" is a rate on a row in USD, the production's own currency
                """);
    }

    @Test
    void aRateThatIsNoneHoldsTheRow() {
        journals("1", """
                J1 1 2026-08-12 3600 1.00 CAD 0
                J2 1 2026-08-12 3600 1.00 CAD -0.7
                J3 1 2026-08-12 3600 1.00 CAD 1e3
                J4 1 2026-08-12 3600 1.00 CAD 99999999999999
                J5 1 2026-08-12 3600 9999999999999.99 CAD 2
                J6 1 2026-08-12 3600 1.00 CAD 0.0000000000001
                """).night();

        assertThat(arrivals.ledger()).isEmpty();
        assertThat(arrivals.rejects()).isEqualTo("""
                journals-1.csv:2 J1/1 exchange_rate "0" is not above zero
                journals-1.csv:3 J2/1 exchange_rate "-0.7" is not above zero
                journals-1.csv:4 J3/1 exchange_rate "1e3" is not a number
                journals-1.csv:5 J4/1 exchange_rate "99999999999999" is no rate between two currencies
                journals-1.csv:6 J5/1 exchange_rate "2" makes an amount that does not fit 15 digits
                journals-1.csv:7 J6/1 exchange_rate "0.0000000000001" is no rate between two currencies
                """);
    }
}
