package film.topsheet.financing;

import static film.topsheet.financing.CashTable.SHOOT;
import static film.topsheet.financing.CashTable.contribution;
import static film.topsheet.financing.CashTable.day;
import static film.topsheet.financing.CashTable.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CashFlowTest {

    @Test
    void everyWeekFromTheFirstPostingToTheLastFlowOpensWhereTheOneBeforeClosed() {
        assertThat(new CashTable().oldest("08-16")
                .paid("08-25", "100", "20", "5").paid("09-07", "40", "0", "0")
                .weeks()).isEqualTo("""
                08-22 actual 0 0 0 0 0
                08-29 actual 0 0 125 0 -125
                09-05 actual -125 0 0 0 -125
                09-12 coming -125 0 40 0 -165
                """);
    }

    @Test
    void theRestIsSpreadOverTheComingWeeksOfThePhaseTheOddCentToTheLastThenShiftedByTheLag() {
        assertThat(new CashTable().rest("100", "0", "0", SHOOT, 1).weeks()).isEqualTo("""
                09-05 actual 0 0 0 0 0
                09-12 coming 0 0 0 0 0
                09-19 coming 0 0 33.33 0 -33.33
                09-26 coming -33.33 0 33.33 0 -66.66
                10-03 coming -66.66 0 33.34 0 -100
                """);
    }

    @Test
    void aRestBelowZeroIsSpreadAndThePlanTakesItsPartOfTheRest() {
        assertThat(new CashTable().rest("100", "90", "20.01", SHOOT, 0)
                .plan("09-13", Flow.Kind.PAYMENT, "20.01").weeks()).isEqualTo("""
                09-05 actual 0 0 0 0 0
                09-12 coming 0 0 -3.33 0 3.33
                09-19 coming 3.33 0 16.68 0 -13.35
                09-26 coming -13.35 0 -3.35 0 -10
                """);
    }

    @Test
    void aPhaseThatIsOverOrThatNobodyNamedPaysInTheComingWeekAndTheLagComesOnTop() {
        var over = new Rest.Span(day("06-22"), day("08-01"));

        assertThat(new CashTable().rest("10", "0", "0", over, 0).rest("7", "0", "0", null, 1)
                .weeks()).isEqualTo("""
                09-05 actual 0 0 0 0 0
                09-12 coming 0 0 10 0 -10
                09-19 coming -10 0 7 0 -17
                """);
    }

    /** Sunday 27 September begins the week that ends on 3 October. */
    @Test
    void aWeekTouchesAPhaseByOneDay() {
        var oneDay = new Rest.Span(day("09-26"), day("09-27"));

        assertThat(new CashTable().rest("10", "0", "0", oneDay, 0).weeks()).endsWith("""
                09-26 coming 0 0 5 0 -5
                10-03 coming -5 0 5 0 -10
                """);
    }

    @Test
    void betweenItsFirstAndNewestLineTheBankIsRightAndTheDifferenceIsUnexplained() {
        assertThat(new CashTable()
                .paid("08-11", "100", "0", "0").paid("08-18", "10", "0", "0")
                .paid("09-01", "30", "0", "0")
                .bank("1", "08-17", "500", "400").bank("1", "08-25", "-50", null)
                .weeks()).isEqualTo("""
                08-15 actual 0 0 100 0 -100
                08-22 actual -100 0 10 510 400
                08-29 actual 400 0 0 -50 350
                09-05 actual 350 0 30 0 320
                """);
    }

    @Test
    void withoutABalanceTheBankGoesOnFromWhatTheBooksSayAndAccountsAreAddedUp() {
        assertThat(new CashTable()
                .paid("08-18", "100", "0", "0")
                .bank("1", "08-25", "500", null).bank("2", "08-31", "70", null)
                .bank("1", "09-01", "-60", null).bank("1", "09-02", "0", "330")
                .weeks()).isEqualTo("""
                08-22 actual 0 0 100 0 -100
                08-29 actual -100 0 0 500 400
                09-05 actual 400 0 0 0 400
                """);
    }

    @Test
    void moneyComesOnItsDayAndWhatIsOverdueInTheComingWeekButNothingOfWhatIsNotSigned() {
        assertThat(new CashTable()
                .source("equity", "100", "06-01", null, contribution("08-24", "08-26", "60"),
                        contribution("09-01", null, "30"), contribution("09-14", null, "10"))
                .source("equity", "999", "09-06", "09-20", contribution("09-01", null, "9"))
                .source("loan", "500", "09-05", "09-21", contribution("09-22", null, "200"))
                .source("grant", "5", "06-01", "09-05").source("gap", "7", "06-01", null)
                .source("deferment", "800", "06-01", "09-21")
                .plan("09-15", Flow.Kind.OTHER_RECEIPT, "2").weeks()).isEqualTo("""
                08-29 actual 0 60 0 0 60
                09-05 actual 60 0 0 0 60
                09-12 coming 60 35 0 0 95
                09-19 coming 95 12 0 0 107
                09-26 coming 107 500 0 0 607
                """);
    }

    @Test
    void theNextCallIsTheEarliestDayOfSignedEquityThatHasNotComeAndItsSum() {
        var flow = new CashTable()
                .source("equity", "100", "06-01", null, contribution("08-24", "08-26", "60"),
                        contribution("09-18", null, "30"), contribution("09-25", null, "10"))
                .source("equity", "50", "06-01", null, contribution("09-18", null, "40"))
                .source("equity", "9", null, null, contribution("09-10", null, "9"))
                .source("loan", "9", "06-01", null, contribution("09-10", null, "9"))
                .flow();

        assertThat(flow.standing().nextCall())
                .contains(new CashStanding.Call(day("09-18"), usd("70")));
    }

    @Test
    void equityIsNeededByTheFirstWeekThatWouldCloseBelowTheFloorWithoutIt() {
        var table = new CashTable().floor("20")
                .source("equity", "200", "06-01", null, contribution("08-24", "08-26", "60"),
                        contribution("09-18", null, "140"))
                .rest("120", "0", "0", SHOOT, 0);

        assertThat(table.flow().standing().needed())
                .contains(new CashStanding.Closing(day("09-19"), usd("-20")));
        assertThat(table.flow().standing().lowest())
                .contains(new CashStanding.Closing(day("09-12"), usd("20")));
        assertThat(new CashTable().flow().standing().needed()).isEmpty();
        // Any other money is missed in the first week from its own on; they close at 20, 120, 80.
        assertThat(without(table, "09-12", "1")).contains(day("09-12"));
        assertThat(without(table, "09-19", "61")).contains(day("09-26"));
        assertThat(without(table, "09-19", "60")).isEmpty();
    }

    private static Optional<LocalDate> without(CashTable table, String week, String amount) {
        return table.flow().without(new TreeMap<>(Map.of(day(week), usd(amount))))
                .map(CashStanding.Closing::weekEnding);
    }

    @Test
    void drawnIsMoneyFromFundingAndTheCurveCountsByItsNewestPoint() {
        var weeks = new CashTable()
                .source("loan", "100", "06-01", null, contribution("08-24", "08-26", "60"),
                        contribution("09-18", null, "40"))
                .plan("09-18", Flow.Kind.OTHER_RECEIPT, "3")
                .drawdown("08-30", "50").drawdown("09-05", "70").drawdown("09-13", "90")
                .flow().weeks();

        assertThat(weeks).extracting(CashWeek::drawn)
                .containsExactly(usd("60"), usd("60"), usd("60"), usd("100"));
        assertThat(weeks).extracting(CashWeek::drawdown).containsExactly(Optional.empty(),
                Optional.of(usd("70")), Optional.of(usd("70")), Optional.of(usd("90")));
    }

    @Test
    void headroomIsBankUndrawnAndWhatComesBackLessWhatIsStillToBePaid() {
        var standing = new CashTable()
                .source("equity", "1000", "06-01", null, contribution("08-24", "08-26", "600"))
                .source("loan", "100", "06-01", null, contribution("08-24", "08-26", "130"))
                .source("grant", "50", null, null).source("deferment", "80", "06-01", null)
                .paid("09-01", "300", "25", "5").paid("09-15", "70", "9", "1")
                .rest("900", "370", "0", SHOOT, 0).flow().standing();

        assertThat(standing.bank()).isEqualTo(usd("400"));
        assertThat(standing.cashToComplete()).isEqualTo(usd("600"));
        assertThat(standing.fundsToComplete()).isEqualTo(usd("830"));
        assertThat(standing.headroom()).contains(usd("230"));
        assertThat(standing.signed()).isEqualTo(usd("1180"));
        assertThat(standing.unsigned()).isEqualTo(usd("50"));
        assertThat(new CashTable().flow().standing().headroom()).isEmpty();
    }

    @Test
    void headroomIsContingencyFreeWhenSignedFundingIsTheLockedBudget() {
        var standing = new CashTable()
                .source("equity", "1000", "06-01", null, contribution("08-24", "08-26", "600"))
                .source("deferment", "80", "06-01", null)
                .paid("09-01", "300", "25", "5")
                .rest("900", "310", "0", SHOOT, 0).flow().standing();

        var lockedContingency = usd("150");
        var overBeforeContingency = usd("50");
        assertThat(standing.headroom())
                .contains(lockedContingency.minus(overBeforeContingency));
    }

    /** Final cost + deposits and floats + tax, whatever is posted, planned and spread. */
    @Test
    void thePaymentsOfAllWeeksAreTheFinalCostWithDepositsFloatsAndTax() {
        var random = new Random(20260905);
        for (var round = 0; round < 300; round++) {
            var table = new CashTable();
            var expected = 0L;
            for (var account = random.nextInt(6); account >= 0; account--) {
                var posted = cents(random);
                var planned = cents(random);
                var finalCost = cents(random);
                var held = cents(random);
                var tax = cents(random);
                table.paid(someDay(random), text(posted), text(held), text(tax))
                        .plan("09-%02d".formatted(6 + random.nextInt(24)), Flow.Kind.PAYMENT,
                                text(planned))
                        .rest(text(finalCost), text(posted), text(planned),
                                phase(random), random.nextInt(5));
                expected += finalCost + held + tax;
            }

            assertThat(table.flow().weeks().stream()
                    .mapToLong(each -> each.payments().minor()).sum())
                    .as("round " + round).isEqualTo(expected);
        }
    }

    private static long cents(Random random) {
        return random.nextInt(2_000_000) - 500_000;
    }

    private static String text(long cents) {
        return java.math.BigDecimal.valueOf(cents, 2).toPlainString();
    }

    private static String someDay(Random random) {
        return LocalDate.of(2026, 7, 1).plusDays(random.nextInt(120)).toString().substring(5);
    }

    private static Rest.Span phase(Random random) {
        var from = LocalDate.of(2026, 8, 1).plusDays(random.nextInt(90));
        return random.nextInt(5) == 0 ? null
                : new Rest.Span(from, from.plusDays(random.nextInt(90)));
    }
}
