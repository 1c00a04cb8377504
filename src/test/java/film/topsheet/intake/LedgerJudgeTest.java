package film.topsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.ledger.ProductionWeeks;
import film.topsheet.profile.FileRefused;
import film.topsheet.slate.ChartAliases;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What becomes of one row of a ledger feed, without any books: a production in dollars whose weeks
 * end on Saturday and are closed up to 2026-08-29.
 */
class LedgerJudgeTest {

    private static final Feed COSTS = Feed.ledger("costs", 1, List.of(
            Column.text("document").needed(), Column.text("document_line").needed(),
            Column.date("posting_date"), Column.date("week_ending").as(""),
            Column.text("account").needed(), Column.amount("amount").needed(),
            Column.text("currency"), Column.number("exchange_rate").as(""),
            Column.choice("status", "open", "void").as(""), Column.number("hours")));

    private static final String ALL =
            "document,document_line,posting_date,account,amount,currency,exchange_rate,status";

    private static Facts facts(ChartSpellings spellings) {
        var dated = new TreeMap<>(Map.of(LocalDate.of(2026, 9, 1), new BigDecimal("0.75")));
        return new Facts(1, "NF", LocalDate.EPOCH, Currency.getInstance("USD"),
                ZoneId.of("America/New_York"),
                new ProductionWeeks(DayOfWeek.SATURDAY)::endingOf, LocalDate.of(2026, 9, 5),
                new Rates(Map.of("CAD", dated), Map.of("CAD", new BigDecimal("0.70"))), Set.of(),
                List.of(), spellings);
    }

    private static Judged judged(ChartSpellings spellings, String header, String... row) {
        try {
            var names = header.split(",");
            return new LedgerJudge(COSTS, new Header(COSTS, names), facts(spellings), 1, 1)
                    .judge(2, row);
        } catch (FileRefused e) {
            throw new AssertionError(e.problem(), e);
        }
    }

    private static String judge(String header, String row) {
        return said(judged(ChartSpellings.AS_WRITTEN, header, row.split(",", -1)));
    }

    private static String said(Judged row) {
        return switch (row.kind) {
            case HELD -> "held: %s \"%s\" %s".formatted(row.problem.column(),
                    row.problem.value(), row.problem.problem()).replace(":  ", ": ");
            case POSTING -> "%s %d %s, %d in the week %s%s".formatted(row.account, row.amount,
                    row.currency, row.base, LocalDate.ofEpochDay(row.week),
                    row.priorPeriod ? ", late" : "");
            default -> row.kind + " " + row.account;
        };
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            J1,1,2026-09-05,3610,12.50,,,        | 3610 1250 USD, 1250 in the week 2026-09-05
            J1,1,2026-09-06,3610,-12.50,USD,1,   | 3610 -1250 USD, -1250 in the week 2026-09-12
            J1,1,2026-08-30,3610,12,USD,1.00,    | 3610 1200 USD, 1200 in the week 2026-09-05
            J1,1,2026-08-29,3610,12.50,,,        | 3610 1250 USD, 1250 in the week 2026-09-05, late
            J1,1,2026-09-05,3610,10,CAD,,        | 3610 1000 CAD, 750 in the week 2026-09-05
            J1,1,2026-09-01,3610,0.10,CAD,,      | 3610 10 CAD, 8 in the week 2026-09-05
            J1,1,2026-08-31,3610,10,CAD,,        | 3610 1000 CAD, 700 in the week 2026-09-05
            J1,1,2026-09-05,3610,10,CAD,0.8,     | 3610 1000 CAD, 800 in the week 2026-09-05
            J1,1,2026-09-05,3610,1000,JPY,0.007, | 3610 1000 JPY, 700 in the week 2026-09-05
            J1,1,2026-09-05,3610,1,,,open        | 3610 100 USD, 100 in the week 2026-09-05
            """)
    void aRowIsPostedInItsWeekOrTheFirstOpenOneAndConvertedByItsRate(String row, String posted) {
        assertThat(judge(ALL, row)).isEqualTo(posted);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ,1,2026-09-05,3610,1,,,               | document "" is needed and is not given
            ' ,1,2026-09-05,3610,1,,,'            | document "" is needed and is not given
            J1,,2026-09-05,3610,1,,,              | document_line "" is needed and is not given
            J1,1,,3610,1,,,                       | posting_date "" is needed and is not given
            J1,1,2026-09-31,3610,1,,,             | posting_date "2026-09-31" is not a date
            J1,1,2026-09-05,,1,,,                 | account "" is needed and is not given
            J1,1,2026-09-05,3.61E+03,1,,,         | account "3.61E+03" is a code that a spreadsheet turned into a number
            J1,1,2026-09-05,3610,,,,              | amount "" is needed and is not given
            J1,1,2026-09-05,3610,12O,,,           | amount "12O" is not an amount
            J1,1,2026-09-05,3610,1.005,,,         | amount "1.005" has more decimals than its currency
            J1,1,2026-09-05,3610,1.5,JPY,,        | amount "1.5" has more decimals than its currency
            J1,1,2026-09-05,3610,1,Dollar,,       | currency "Dollar" is not a currency
            J1,1,2026-09-05,3610,1,EUR,,          | currency "EUR" has no rate on or before 2026-09-05
            J1,1,2026-09-05,3610,1,USD,2,         | exchange_rate "2" is a rate on a row in USD, the production's own currency
            J1,1,2026-09-05,3610,1,,0.9,          | exchange_rate "0.9" is a rate on a row in USD, the production's own currency
            J1,1,2026-09-05,3610,1,CAD,0,         | exchange_rate "0" is not above zero
            J1,1,2026-09-05,3610,1,CAD,x,         | exchange_rate "x" is not a number
            J1,1,2026-09-05,3610,1,,,maybe        | status "maybe" is none of open, void
            J1,1,2026-09-05,3610,1,,              | "7 columns" do not fit a header of 8
            J1,1,2026-09-05,3610,1,,,,            | "9 columns" do not fit a header of 8
            """)
    void whatCantBePostedIsHeldForTheFirstThingThatIsWrong(String row, String problem) {
        assertThat(judge(ALL, row)).isEqualTo("held: " + problem);
    }

    @Test
    void theWeekEndingIsTheDayOfARowThatHasNoOther() {
        var header = "document,document_line,week_ending,posting_date,account,amount";

        assertThat(judge(header, "T1,1,2026-09-12,,3610,5"))
                .isEqualTo("3610 500 USD, 500 in the week 2026-09-12");
        assertThat(judge(header, "T1,1,2026-09-12,2026-09-01,3610,5"))
                .isEqualTo("3610 500 USD, 500 in the week 2026-09-05");
        assertThat(judge(header, "T1,1,12 Sep,,3610,5"))
                .isEqualTo("held: week_ending \"12 Sep\" is not a date");
    }

    /** A void takes back a row by its key: nothing else of it must be right. */
    @Test
    void aVoidNeedsOnlyItsKey() {
        assertThat(judge(ALL, "J1,1,,,,,,void")).isEqualTo("VOID ");
        assertThat(judge(ALL, "J1,1,soon,3610,12O,Dollar,x,void")).isEqualTo("VOID 3610");
        assertThat(judge(ALL, "J1,1,2026-09-05,3610,7.25,,,void")).isEqualTo("VOID 3610");
        assertThat(judge(ALL, "J1,1,2026-09-05,3.6E3,7.25,,,void")).startsWith("held: account");
        assertThat(judge(ALL, ",1,,3610,,,,void")).startsWith("held: document");
    }

    @Test
    void theAmountOfARowThatIsHeldIsKnownWhereItCanBeRead() {
        var held = judged(ChartSpellings.AS_WRITTEN, ALL,
                "", "1", "soon", "3610", "7.25", "CAD", "", "");

        assertThat(held.kind).isEqualTo(Judged.Kind.HELD);
        assertThat(held.amountStated).isTrue();
        assertThat(held.amount).isEqualTo(725);
        assertThat(held.currency).isEqualTo("CAD");
        assertThat(judged(ChartSpellings.AS_WRITTEN, ALL,
                "", "1", "soon", "3610", "7,25", "CAD", "", "").amountStated).isFalse();
    }

    /** So that the row is not taken for one that is gone from the export. */
    @Test
    void theKeyOfARowWithCellsTooFewIsKnownWhereItCanBeRead() {
        assertThat(judged(ChartSpellings.AS_WRITTEN, ALL, "J1", "1", "x").key())
                .isEqualTo("J1" + HeldRow.JOIN + "1");
        assertThat(judged(ChartSpellings.AS_WRITTEN, ALL, "J1").key())
                .isEqualTo("J1" + HeldRow.JOIN);
        assertThat(judged(ChartSpellings.AS_WRITTEN, ALL, "J\u0007", " ", "x").key())
                .isEqualTo("" + HeldRow.JOIN);
    }

    @Test
    void aLineWithoutAnythingIsNoRow() {
        assertThat(judged(ChartSpellings.AS_WRITTEN, ALL, "").kind)
                .isEqualTo(Judged.Kind.HEADING);
        assertThat(judged(ChartSpellings.AS_WRITTEN, ALL, " ").kind)
                .isEqualTo(Judged.Kind.HELD);
        assertThat(judged(ChartSpellings.AS_WRITTEN, ALL, "", "").kind)
                .isEqualTo(Judged.Kind.HELD);
    }

    @Test
    void anAccountIsBroughtToTheChartsSpellingAndHeldWhereItCouldBeTwo() {
        var spellings = new ChartSpellings(new ChartAliases(true, Map.of()),
                List.of("36-10", "37-10", "371-0"));

        var row = judged(spellings, ALL, "J1", "1", "2026-09-05", "3610", "1", "", "", "");
        assertThat(row.account).isEqualTo("36-10");
        assertThat(row.accountText).isEqualTo("3610");
        assertThat(said(judged(spellings, ALL,
                "J1", "1", "2026-09-05", "3710", "1", "", "", "")))
                .isEqualTo("held: account \"3710\" could be 37-10 or 371-0 of the chart");
        assertThat(said(judged(spellings, ALL, "J1", "1", "", "3610", "", "", "", "void")))
                .isEqualTo("VOID 36-10");
    }

    @Test
    void theRateOfARowIsKeptApartFromThatOfTheDay() {
        var own = judged(ChartSpellings.AS_WRITTEN, ALL,
                "J1", "1", "2026-09-05", "3610", "1", "CAD", "0.8", "");
        assertThat(own.ownRate).isEqualTo(own.rate).isEqualTo("0.8");
        var ofTheDay = judged(ChartSpellings.AS_WRITTEN, ALL,
                "J1", "1", "2026-09-05", "3610", "1", "CAD", "", "");
        assertThat(ofTheDay.ownRate).isNull();
        assertThat(ofTheDay.rate).isEqualTo("0.75");
    }

    /** One instance judges every row: nothing of the last one may stay. */
    @Test
    void aRowKnowsNothingOfTheOneBefore() throws FileRefused {
        var judge = new LedgerJudge(COSTS, new Header(COSTS, ALL.split(",")),
                facts(ChartSpellings.AS_WRITTEN), 1, 1);

        judge.judge(2, "J1,1,2026-08-01,3610,9,CAD,0.8,".split(",", -1));
        assertThat(said(judge.judge(3, "J2,1,2026-09-05,3620,5,,,".split(",", -1))))
                .isEqualTo("3620 500 USD, 500 in the week 2026-09-05");
        judge.judge(4, "J1,1,2026-08-01,3610,x,CAD,0.8,".split(",", -1));
        var row = judge.judge(5, "J2,2,2026-09-05,3620,5,CAD,,".split(",", -1));
        assertThat(said(row)).isEqualTo("3620 500 CAD, 375 in the week 2026-09-05");
        assertThat(row.line).isEqualTo(5);
        assertThat(row.problem).isNull();
    }
}
