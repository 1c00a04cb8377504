package film.topsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The newest version of each key counts; older ones are kept. */
class ReferenceFeedsTest {

    @TempDir
    Path folder;
    private Arrivals arrivals;

    @BeforeEach
    void begin() {
        arrivals = new Arrivals(folder);
    }

    private Arrivals orders(String name, String rows) {
        return arrivals.file("purchase-orders-" + name + ".csv",
                "po_number line date account amount currency exchange_rate status\n" + rows);
    }

    private String ordersNow() {
        return arrivals.ask("select po_number || '/' || line, currency, amount_minor, "
                + "coalesce(rate::text, '-'), status from purchase_order_line "
                + "where production = ? order by po_number, line");
    }

    @Test
    void aNewerVersionReplacesTheOlderWhichIsKept() {
        orders("1", "PO1 1 2026-08-01 3600 100.00 _ _ approved\n"
                + "PO1 2 2026-08-01 3600 5.00 _ _ approved\n").night();
        orders("2", "PO1 1 2026-08-01 3600 80.00 _ _ approved\n").night();

        assertThat(ordersNow()).isEqualTo("""
                PO1/1 USD 8000 - approved
                PO1/2 USD 500 - approved
                """);
        assertThat(arrivals.ask("select count(*) from purchase_order_line_version "
                + "where production = ?")).isEqualTo("3\n");
    }

    @Test
    void aRowWithTheSameContentIsKnown() {
        orders("1", "PO1 1 2026-08-01 3600 100.00 _ _ approved\n").night();
        orders("2", "PO1 1 2026-08-01 3600 100 USD _ approved\n"
                + "PO2 1 2026-08-01 3600 1.00 _ _ void\n")
                .night();

        assertThat(arrivals.totals()).endsWith(
                "purchase-orders-2.csv USD 2 = 1 + 1 + 0 + 0 · 101.00 = 1.00 + 100.00 + 0.00\n");
    }

    @Test
    void ofTheSameKeyTwiceInOneFileTheLaterRowCounts() {
        orders("1", """
                PO1 1 2026-08-01 3600 100.00 _ _ approved
                PO1 1 2026-08-01 3600 90.00  _ _ approved
                PO2 1 2026-08-01 3600 7.00   _ _ approved
                PO2 1 2026-08-01 3600 7.00   _ _ approved
                """).night();

        assertThat(ordersNow()).isEqualTo("PO1/1 USD 9000 - approved\nPO2/1 USD 700 - approved\n");
        assertThat(arrivals.ask("select file_line from repeated_row where production = ?"))
                .isEqualTo("5\n");
    }

    @Test
    void aTextCannotPassForAnotherColumn() {
        arrivals.text("accruals-1.csv", """
                accrual_no,date,vendor,account,description,amount,location
                A1,2026-08-01,V,3600,"x
                location=Pier",1.00,
                """).night();
        arrivals.text("accruals-2.csv", """
                accrual_no,date,vendor,account,description,amount,location
                A1,2026-08-01,V,3600,x,1.00,Pier
                """).night();

        assertThat(arrivals.ask("select description, location from accrual where production = ?"))
                .isEqualTo("x Pier\n");
    }

    @Test
    void aHeldRowIsReleasedByTheNextExportThatHasItRight() {
        orders("1", """
                PO1 1 2026-08-01 3600 1x0.00 _ _ approved
                PO2 1 2026-08-01 3600 100.00 _ _ aproved
                PO3 1 2026-08-01 _    100.00 _ _ approved
                PO4 1 2026-08-01 1E5  100.00 _ _ approved
                """).night();
        assertThat(arrivals.rejects()).isEqualTo("""
                purchase-orders-1.csv:2 PO1/1 amount "1x0.00" is not an amount
                purchase-orders-1.csv:3 PO2/1 status "aproved" is none of requested, approved, closed, void
                purchase-orders-1.csv:4 PO3/1 account "" is needed and is not given
                purchase-orders-1.csv:5 PO4/1 account "1E5" is a code that a spreadsheet turned into a number
                """);
        orders("2", "PO1 1 2026-08-01 3600 100.00 _ _ approved\n").night();

        assertThat(arrivals.rejects()).hasLineCount(3).doesNotContain("PO1");
    }

    @Test
    void anOrderHasOneCurrencyAndTheRateThatItsLineFirstHad() {
        arrivals.setting("budget-rates: {CAD: 0.70}");
        orders("1", """
                PO1 1 2026-08-01 3600 100.00 CAD 0.75 approved
                PO1 2 2026-08-01 3600 100.00 CAD _    approved
                PO1 3 2026-08-01 3600 100.00 USD _    approved
                """).night();
        orders("2", """
                PO1 1 2026-08-01 3600 90.00 CAD 0.80 approved
                PO1 2 2026-08-01 3600 90.00 CAD 0.90 approved
                """).night();

        assertThat(ordersNow())
                .isEqualTo("PO1/1 CAD 9000 0.75 approved\nPO1/2 CAD 9000 0.70 approved\n");
        assertThat(arrivals.rejects()).isEqualTo("purchase-orders-1.csv:4 PO1/3 currency \"USD\" "
                + "differs from CAD, the currency of PO1\n");
    }

    @Test
    void theRateOfALaterVersionIsJudgedThoughItIsNotUsed() {
        orders("1", "PO1 1 2026-08-01 3600 100.00 _ _ approved\n"
                + "PO2 1 2026-08-01 3600 100.00 CAD 0.7 approved\n").night();
        orders("2", "PO1 1 2026-08-01 3600 90.00 USD 0.73 approved\n"
                + "PO2 1 2026-08-01 3600 90.00 CAD -1 approved\n").night();

        assertThat(ordersNow())
                .isEqualTo("PO1/1 USD 10000 - approved\nPO2/1 CAD 10000 0.7 approved\n");
        assertThat(arrivals.rejects()).hasLineCount(2);
    }

    @Test
    void anOrderThatNoDigitsHoldIsHeldBeforeTheForecastMeetsIt() {
        orders("1", """
                PO1 1 2026-08-01 3600 9999999999.00 CAD 999999999 approved
                PO2 1 2026-08-01 3600 1.00 CAD 0.00000000000000001 approved
                """).night();

        assertThat(arrivals.rejects()).isEqualTo("""
                purchase-orders-1.csv:2 PO1/1 exchange_rate "999999999" makes an amount that does not fit 15 digits
                purchase-orders-1.csv:3 PO2/1 exchange_rate "0.00000000000000001" is no rate between two currencies
                """);
    }

    @Test
    void anOrderWithoutRateWaitsForOne() {
        orders("1", "PO1 1 2026-08-01 3600 100.00 CAD _ approved\n").night();
        assertThat(arrivals.rejects()).isEqualTo("purchase-orders-1.csv:2 PO1/1 currency \"CAD\" "
                + "has no rate on or before 2026-08-01\n");
        arrivals.text("exchange-rates.csv", "date,currency,rate\n2026-08-01,CAD,0.71\n").night();

        assertThat(arrivals.rejects()).isEmpty();
        assertThat(ordersNow()).isEqualTo("PO1/1 CAD 10000 0.71 approved\n");
    }

    @Test
    void aChangeLineDefaultsToOneAndABudgetLineDoesNot() {
        arrivals.file("changes.csv", """
                number line date       to_account amount from_account
                C1     _    2026-08-01 3600       5.00   3500
                C1     2    2026-08-01 3610       5.00   3500
                """).text("budget.csv", "account,line,amount\n3600,,5.00\n3600,1,5.00\n").night();

        assertThat(arrivals.ask("select number, line, amount_minor from change_line "
                + "where production = ? order by line")).isEqualTo("C1 1 500\nC1 2 500\n");
        assertThat(arrivals.rejects()).isEqualTo(
                "budget.csv:2 ? line \"\" is needed and is not given\n");
    }

    @Test
    void anEstimateIsKnownAgainHoweverItsMomentIsWritten() {
        var head = "account week_ending efc entered_at\n";
        arrivals.file("estimates-1.csv", head + "3600 2026-08-08 100.00 2026-08-07T17:30\n")
                .night();
        arrivals.file("estimates-2.csv", head + "3600 2026-08-08 100.00 2026-08-07T17:30:00Z\n"
                + "3600 2026-08-08 110.00 2026-08-07T18:30:00+01:00\n"
                + "3600 2026-08-08 120.00 2026-08-07T17:30:00.000001\n").night();

        assertThat(arrivals.totals()).endsWith(
                "estimates-2.csv USD 3 = 1 + 1 + 1 + 0 · 0.00 = 0.00 + 0.00 + 0.00\n");
        assertThat(arrivals.ask("select efc_minor from estimate where production = ?"))
                .isEqualTo("11000\n");
    }

    @Test
    void anEstimateOfAClosedWeekCountsFromTheFirstOpenOne() {
        arrivals.issued("2026-08-15").file("estimates.csv", """
                account week_ending efc    entered_at
                3600    2026-08-08  100.00 2026-08-07T17:30
                3600    2026-08-22  110.00 2026-08-20T17:30
                """).night();

        assertThat(arrivals.ask("select week_ending, counts_from from estimate "
                + "where production = ? order by 1")).isEqualTo("""
                2026-08-08 2026-08-22
                2026-08-22 2026-08-22
                """);
    }

    @Test
    void anEstimateThatSaysTwoThingsOrNothingItsMethodCanUseIsHeld() {
        arrivals.text("chart.csv", "account,name,category,section\n9900,C,99,CONTINGENCY\n")
                .file("estimates.csv", """
                account week_ending efc  etc  method        entered_at
                3601    2026-08-08  1.00 2.00 _             2026-08-07T17:30
                3602    2026-08-08  1.00 _    etc           2026-08-07T17:30
                3603    2026-08-08  _    1.00 hold          2026-08-07T17:30
                3604    2026-08-08  _    _    expect-credit 2026-08-07T17:30
                3605    2026-08-08  1.00 _    complete      2026-08-07T17:30
                3606    2026-08-08  _    _    run-rate-days 2026-08-07T17:30
                9900    2026-08-08  1.00 _    _             2026-08-07T17:30
                3607    2026-08-08  _    _    hold          2026-08-07T17:30
                3608    2026-08-08  _    _    _             2026-08-07T17:30
                """).night();

        assertThat(arrivals.ask("select account from estimate where production = ? order by 1"))
                .isEqualTo("3607\n3608\n");
        assertThat(arrivals.ask("select column_name, value, problem from held_row "
                + "where production = ? order by file_line")).isEqualTo("""
                etc 2.00 stands beside an efc
                method etc does not go with the figure entered
                method hold does not go with the figure entered
                method expect-credit does not go with the figure entered
                method complete takes no figure
                method run-rate-days needs the feed schedule, which has not come
                account 9900 is contingency: what is left of it follows from the approved changes
                """);
    }
}
