package film.topsheet.report;

import static film.topsheet.Golden.assertGolden;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.financing.CashFlow;
import film.topsheet.financing.CashStanding;
import film.topsheet.financing.CashWeek;
import film.topsheet.money.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever must find the money reads where the cash stands, then every week, then what is in it. */
class CashFlowPdfTest {

    private static final CashFlowPdf PRINTER = new CashFlowPdf(new Paper(new Templates()));

    @Test
    void theFirstPageSaysWhereTheCashStandsTheBalanceAndWhatIsAwaited() {
        var pdf = PRINTER.print(InventedCash.week11());

        assertGolden(CashFlowPdfTest.class, "page-1.txt", PdfText.page(pdf.bytes(), 1));
        assertThat(pdf.warnings()).isEmpty();
    }

    @Test
    void everyWeekStandsWithTheSumsOfItsPhaseThenItsReceiptsAndPaymentsTakenApart() {
        var bytes = PRINTER.print(InventedCash.week11()).bytes();

        assertGolden(CashFlowPdfTest.class, "weeks.txt",
                String.join("\n", PdfText.pages(bytes).subList(1, PdfText.pages(bytes).size())));
    }

    @Test
    void aFilmOfThreeYearsBreaksOverPagesThatEachHaveTheirHeads() {
        var cash = InventedCash.of(NightFerryWeek11.issued(), 139, 1);
        var pdf = PRINTER.print(cash);
        var pages = PdfText.pages(pdf.bytes());

        assertThat(pages).hasSizeBetween(8, 11);
        assertThat(pages.subList(1, pages.size())).allMatch(each ->
                each.contains("Week ending") && each.contains("Page "));
        for (var week : cash.flow().weeks()) {
            assertThat(String.join("\n", pages.subList(1, pages.size())))
                    .contains(Words.shortDate(week.weekEnding()));
        }
    }

    @Test
    void theSameCashGivesTheSameBytes() {
        assertThat(PRINTER.print(InventedCash.week11()).bytes())
                .isEqualTo(PRINTER.print(InventedCash.week11()).bytes());
    }

    @ParameterizedTest(name = "{0} times as much is printed in {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1          | UNITS
            -40        | UNITS
            9000       | UNITS
            900000     | THOUSANDS
            """)
    void noFigureLosesADigit(long factor, Scale scale) {
        var cash = InventedCash.of(NightFerryWeek11.issued(), 33, factor);
        var layout = PRINTER.layout(cash);
        var drawn = PdfText.pieces(PRINTER.print(cash).bytes()).stream()
                .collect(groupingBy(each -> each, counting()));
        var figure = new Figure(layout.scale(), true);

        assertThat(layout.scale()).isEqualTo(scale);
        wanted(cash).map(figure::of).map(each -> each.replace(Figure.HANGING, ""))
                .filter(each -> !each.equals(Figure.NIL))
                .collect(groupingBy(each -> each, counting()))
                .forEach((each, times) -> assertThat(drawn.getOrDefault(each, 0L)).as(each)
                        .isGreaterThanOrEqualTo(times));
    }

    private static Stream<Money> wanted(CashReport cash) {
        return Stream.concat(cash.flow().weeks().stream().flatMap(each -> Stream.of(
                        each.opening(), each.receipts(), each.payments(), each.closing())),
                cash.flow().parts().stream().map(each -> each.amount()));
    }

    @Test
    void whatIsShortIsSaidFirstAndWhatLiesBelowTheFloorToo() {
        var cash = InventedCash.week11();
        var standing = cash.flow().standing();
        var short_ = with(cash, new CashStanding(standing.bank(), cash.nil(), standing.lowest(),
                Optional.empty(), Optional.empty(), standing.fundsToComplete().plus(
                        Money.of(NightFerryWeek11.USD, "120000")), standing.fundsToComplete(),
                standing.signed(), standing.unsigned(),
                Money.of(NightFerryWeek11.USD, "99000000"), true));

        assertThat(new CashWords(short_).verdict()).isEqualTo("Short by 120,000.");
        assertThat(new CashWords(short_).sentence()).contains(" is still to be paid.",
                ", below the floor of 99,000,000.").doesNotContain("next call");
    }

    @Test
    void withoutFundingNothingIsSaidOfTheBalance() {
        var cash = InventedCash.week11();
        var standing = cash.flow().standing();
        var without = with(cash, new CashStanding(standing.bank(), cash.nil(),
                Optional.empty(), Optional.empty(), Optional.empty(), standing.cashToComplete(),
                standing.bank(), standing.signed(), standing.unsigned(), standing.floor(), false));
        var page = PdfText.page(PRINTER.print(without).bytes(), 1).replace("\n", " ");

        assertThat(page).contains("Not tested: no funding is known.",
                "The test is not made: no funding is known (feed funding).")
                .doesNotContain("Headroom", "In balance.");
    }

    @Test
    void filmsWithoutAnyWeekToComeOrAnyMoneyArePrintedToo() {
        var cash = InventedCash.of(NightFerryWeek11.draft(), 0, 1);
        var nil = InventedCash.of(NightFerryWeek11.draft(), 1, 0);

        assertThat(PRINTER.print(cash).warnings()).isEmpty();
        assertThat(PdfText.page(PRINTER.print(nil).bytes(), 1)).contains("DRAFT");
    }

    private static CashReport with(CashReport cash, CashStanding standing) {
        return new CashReport(cash.report(), new CashFlow(cash.flow().weeks(),
                cash.flow().parts(), cash.flow().balance(), standing), cash.phases(), List.of());
    }

    @Test
    void theWeekOfAPhaseIsTheOneThatHadBegunWhenItEnded() {
        var cash = InventedCash.of(NightFerryWeek11.issued(), 60, 1);

        assertThat(cash.flow().weeks().stream().map(CashWeek::weekEnding)
                .collect(groupingBy(cash::phase, counting())))
                .isEqualTo(Map.of("Prep", 6L, "Shoot", 8L, "Post", 22L, "Delivery", 8L,
                        "After", 27L));
    }
}
