package film.topsheet.financing;

import static film.topsheet.financing.FinancingBooks.CAD;
import static film.topsheet.financing.FinancingBooks.day;
import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.financing.Recoupment.Scenario;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;

/** What the scenarios count on, and what each party has of it. */
class RecoupmentsTest {

    private final FinancingBooks books = new FinancingBooks();

    @Test
    void eachScenarioIsTheActualReceiptsOfThePastAndItsOwnOfTheFuture() {
        books.revenue("actual", "2026-09-05", "Sea Sales", "UK", 100);
        books.revenue("actual", "2026-09-06", "Sea Sales", "UK", 999);
        books.revenue("base", "2026-09-05", "Sea Sales", "UK", 500);
        books.revenue("base", "2026-09-06", "Sea Sales", "UK", 300);
        books.revenue("low", "2027-01-31", "Sea Sales", "UK", 50);

        assertThat(books.receipts(Scenario.ACTUAL)).isEqualTo("2026-09-05 main 100");
        assertThat(books.receipts(Scenario.BASE))
                .isEqualTo("2026-09-05 main 100, 2026-09-06 main 300");
        assertThat(books.receipts(Scenario.LOW))
                .isEqualTo("2026-09-05 main 100, 2027-01-31 main 50");
        assertThat(books.receipts(Scenario.HIGH)).isEqualTo("2026-09-05 main 100");
        assertThat(books.run(Scenario.BASE).overdue()).extracting(Recoupment.Overdue::date)
                .containsExactly(LocalDate.of(2026, 9, 5));
        assertThat(books.run(Scenario.ACTUAL).overdue()).isEmpty();
        assertThat(books.recoupment().isIllustration()).isFalse();
    }

    @Test
    void aReceiptIsAllRowsOfADateAndPotEachConvertedAndRoundedFirst() {
        books.revenue("base", "2027-01-31", "Sea Sales", "UK", 100);
        books.revenue("base", "2027-01-31", "Sea Sales", "Japan", 200);
        books.revenue("base", "2027-01-31", "state", "", 70);
        // 0.01 and 0.01 at 0.75 are a cent each: 0.0075 rounds up.
        books.revenue.add(new FinancingRows.Revenue(
                "base", day("2027-01-31"), "a", "Canada", 1, CAD));
        books.revenue.add(new FinancingRows.Revenue(
                "base", day("2027-01-31"), "b", "Canada", 1, CAD));

        assertThat(books.receipts(Scenario.BASE))
                .isEqualTo("2027-01-31 main 300.02, 2027-01-31 credit 70");
    }

    @Test
    void whatCameIsConvertedAtTheRateOfItsDayAndWhatIsToComeAtThatOfTheBudget() {
        books.revenue.add(new FinancingRows.Revenue(
                "actual", day("2026-08-20"), "a", "Canada", 100_00, CAD));
        books.revenue.add(new FinancingRows.Revenue(
                "base", day("2027-08-20"), "a", "Canada", 100_00, CAD));
        books.revenue.add(new FinancingRows.Revenue("base", day("2027-08-21"), "a", "Japan", 100,
                Currency.getInstance("JPY")));

        assertThat(books.receipts(Scenario.BASE))
                .isEqualTo("2026-08-20 main 80, 2027-08-20 main 75");
        assertThat(books.recoupment().leftOut())
                .containsExactly("revenue of a, base, 2027-08-21: there is no rate of JPY");
    }

    @Test
    void contributionsCountFromTheDayTheyCameOrAreDueAndOverdueOnesInTheComingWeek() {
        books.source("one", "equity", "First Fund", 1000, "2026-01-01", "2026-12-01");
        books.paid("one", "First Fund", "2026-06-01", 400, "2026-06-03");
        books.paid("one", "First Fund", "2026-09-01", 100, null);
        books.paid("one", "First Fund", "2026-10-01", 200, null);
        books.source("two", "equity", "Second Fund", 500, null, "2026-11-01");
        books.source("three", "deferment", "Second Fund", 500, "2026-01-01", "2026-11-01");
        books.source("four", "loan", "Bank", 700, "2026-01-01", "2026-08-01");

        assertThat(books.paidIn(Scenario.BASE)).isEqualTo("2026-06-03 First Fund 400, "
                + "2026-09-12 First Fund 100, 2026-09-12 Bank 700, 2026-10-01 First Fund 200, "
                + "2026-12-01 First Fund 300");
        assertThat(books.paidIn(Scenario.ACTUAL)).isEqualTo("2026-06-03 First Fund 400");
        assertThat(books.run(Scenario.BASE).investors().invested().toString())
                .isEqualTo("USD 1000.00");
        assertThat(books.run(Scenario.BASE).parties()).extracting(Recoupment.Outcome::party)
                .containsExactly("First Fund", "Second Fund", "sales-agent", "producer");
    }

    @Test
    void anInvestorIsBackWithAllThatWasPutInAndWholeWithThePremium() {
        books.source("one", "equity", "First Fund", 1000, "2026-01-01", null);
        books.paid("one", "First Fund", "2026-06-01", 1000, "2026-06-01");
        books.revenue("base", "2027-06-01", "Sea Sales", "UK", 500);
        books.revenue("base", "2028-06-01", "Sea Sales", "UK", 700);
        books.revenue("base", "2029-06-01", "Sea Sales", "UK", 1000);

        // 450, then 630 (1,080), then 120 of premium and half of 780.
        var fund = books.run(Scenario.BASE).parties().get(0);
        assertThat(fund.received().toString()).isEqualTo("USD 1590.00");
        assertThat(fund.multiple().orElseThrow()).isEqualTo("1.5900");
        assertThat(fund.firstMoney()).contains(day("2027-06-01"));
        assertThat(fund.principalBack()).contains(day("2028-06-01"));
        assertThat(fund.premiumWhole()).contains(day("2029-06-01"));
        // -1,000, then 450, 630 and 510 after 365, 731 and 1,096 days.
        assertThat(fund.yearlyReturn().rate().orElseThrow()).isEqualTo("0.265634");
        assertThat(books.run(Scenario.LOW).investors().premiumWhole()).isEmpty();
        assertThat(books.run(Scenario.LOW).investors().yearlyReturn().why())
                .isEqualTo("money goes one way only");
        assertThat(books.recoupment().owed().get(0).amount().toString())
                .isEqualTo("USD 1200.00");
    }

    @Test
    void theNextHundredDollarsOfASaleGoWhereTheTiersSayThatAreNotYetPaid() {
        books.source("one", "equity", "First Fund", 1000, "2026-01-01", null);
        books.paid("one", "First Fund", "2026-06-01", 1000, "2026-06-01");
        books.revenue("actual", "2026-09-01", "Sea Sales", "UK", 1300);

        // 1,170 of 1,200 are paid: 30 of the next 90, then 60 in halves.
        assertThat(books.recoupment().next().stream().map(each -> each.tier() + " "
                + each.party() + " " + each.amount().decimal()).toList()).containsExactly(
                "Sales commission sales-agent 10.00", "Equity First Fund 30.00",
                "Net profit First Fund 30.00", "Net profit producer 30.00");
    }

    /** A source of nothing, and money that came later than the receipt: nobody has a share yet. */
    @Test
    void whatNobodyHasBroughtMoneyForStandsUnderTheNameOfAllInvestors() {
        books.source("one", "equity", "First Fund", 0, "2026-01-01", null);
        books.paid("one", "First Fund", "2026-12-01", 100, null);
        books.revenue("base", "2026-10-01", "Sea Sales", "UK", 1000);

        var run = books.run(Scenario.BASE);

        assertThat(run.parties().stream().map(each ->
                each.party() + " " + each.received().decimal()).toList()).containsExactly(
                "First Fund 0.00", "sales-agent 100.00", "investors 450.00", "producer 450.00");
        assertThat(run.investors().received().toString()).isEqualTo("USD 450.00");
    }
}
