package film.topsheet.financing;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.financing.Recoupment.Scenario;
import film.topsheet.intake.Rates;
import film.topsheet.slate.Calendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the scenarios count on, and what offers would change. The week ends on 5 September 2026. */
class RecoupmentsTest {

    private static final LocalDate WEEK = LocalDate.of(2026, 9, 5);
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency CAD = Currency.getInstance("CAD");
    private static final String TERMS = """
            tiers:
              - {name: Sales commission, to: sales-agent, take: 10%, of: gross}
              - {name: Equity, to: investors, up-to: 120%, of: contributions}
              - {name: Net profit, split: {investors: 50%, producer: 50%}}
            pots:
              credit: {source: state, tiers: [Equity, Net profit]}
            """;

    private final List<FinancingRows.Source> sources = new ArrayList<>();
    private final List<FinancingRows.Contribution> contributions = new ArrayList<>();
    private final List<FinancingRows.Revenue> revenue = new ArrayList<>();
    private final List<FinancingRows.Offer> offers = new ArrayList<>();

    @Test
    void eachScenarioIsTheActualReceiptsOfThePastAndItsOwnOfTheFuture() {
        revenue("actual", "2026-09-05", "Sea Sales", "UK", 100);
        revenue("actual", "2026-09-06", "Sea Sales", "UK", 999);
        revenue("base", "2026-09-05", "Sea Sales", "UK", 500);
        revenue("base", "2026-09-06", "Sea Sales", "UK", 300);
        revenue("low", "2027-01-31", "Sea Sales", "UK", 50);

        assertThat(receipts(Scenario.ACTUAL)).isEqualTo("2026-09-05 main 100");
        assertThat(receipts(Scenario.BASE)).isEqualTo("2026-09-05 main 100, 2026-09-06 main 300");
        assertThat(receipts(Scenario.LOW)).isEqualTo("2026-09-05 main 100, 2027-01-31 main 50");
        assertThat(receipts(Scenario.HIGH)).isEqualTo("2026-09-05 main 100");
        assertThat(run(Scenario.BASE).overdue()).extracting(Recoupment.Overdue::date)
                .containsExactly(LocalDate.of(2026, 9, 5));
        assertThat(run(Scenario.ACTUAL).overdue()).isEmpty();
        assertThat(recoupment().isIllustration()).isFalse();
    }

    @Test
    void aReceiptIsAllRowsOfADateAndPotEachConvertedAndRoundedFirst() {
        revenue("base", "2027-01-31", "Sea Sales", "UK", 100);
        revenue("base", "2027-01-31", "Sea Sales", "Japan", 200);
        revenue("base", "2027-01-31", "state", "", 70);
        // 0.01 and 0.01 at 0.75 are a cent each: 0.0075 rounds up.
        revenue.add(new FinancingRows.Revenue(
                "base", day("2027-01-31"), "a", "Canada", 1, CAD));
        revenue.add(new FinancingRows.Revenue(
                "base", day("2027-01-31"), "b", "Canada", 1, CAD));

        assertThat(receipts(Scenario.BASE))
                .isEqualTo("2027-01-31 main 300.02, 2027-01-31 credit 70");
    }

    @Test
    void whatCameIsConvertedAtTheRateOfItsDayAndWhatIsToComeAtThatOfTheBudget() {
        revenue.add(new FinancingRows.Revenue(
                "actual", day("2026-08-20"), "a", "Canada", 100_00, CAD));
        revenue.add(new FinancingRows.Revenue(
                "base", day("2027-08-20"), "a", "Canada", 100_00, CAD));
        revenue.add(new FinancingRows.Revenue("base", day("2027-08-21"), "a", "Japan", 100,
                Currency.getInstance("JPY")));

        assertThat(receipts(Scenario.BASE)).isEqualTo("2026-08-20 main 80, 2027-08-20 main 75");
        assertThat(recoupment().leftOut())
                .containsExactly("revenue of a, base, 2027-08-21: there is no rate of JPY");
    }

    @Test
    void contributionsCountFromTheDayTheyCameOrAreDueAndOverdueOnesInTheComingWeek() {
        source("one", "equity", "First Fund", 1000, "2026-01-01", "2026-12-01");
        paid("one", "First Fund", "2026-06-01", 400, "2026-06-03");
        paid("one", "First Fund", "2026-09-01", 100, null);
        paid("one", "First Fund", "2026-10-01", 200, null);
        source("two", "equity", "Second Fund", 500, null, "2026-11-01");
        source("three", "deferment", "Second Fund", 500, "2026-01-01", "2026-11-01");
        source("four", "loan", "Bank", 700, "2026-01-01", "2026-08-01");

        assertThat(paidIn(Scenario.BASE)).isEqualTo("2026-06-03 First Fund 400, 2026-09-12 First"
                + " Fund 100, 2026-09-12 Bank 700, 2026-10-01 First Fund 200, 2026-12-01 First"
                + " Fund 300");
        assertThat(paidIn(Scenario.ACTUAL)).isEqualTo("2026-06-03 First Fund 400");
        assertThat(run(Scenario.BASE).investors().invested().toString())
                .isEqualTo("USD 1000.00");
        assertThat(run(Scenario.BASE).parties()).extracting(Recoupment.Outcome::party)
                .containsExactly("First Fund", "Second Fund", "sales-agent", "producer");
    }

    @Test
    void anInvestorIsBackWithAllThatWasPutInAndWholeWithThePremium() {
        source("one", "equity", "First Fund", 1000, "2026-01-01", null);
        paid("one", "First Fund", "2026-06-01", 1000, "2026-06-01");
        revenue("base", "2027-06-01", "Sea Sales", "UK", 500);
        revenue("base", "2028-06-01", "Sea Sales", "UK", 700);
        revenue("base", "2029-06-01", "Sea Sales", "UK", 1000);

        // 450, then 630 (1,080), then 120 of premium and half of 780.
        var fund = run(Scenario.BASE).parties().get(0);
        assertThat(fund.received().toString()).isEqualTo("USD 1590.00");
        assertThat(fund.multiple().orElseThrow()).isEqualTo("1.5900");
        assertThat(fund.firstMoney()).contains(day("2027-06-01"));
        assertThat(fund.principalBack()).contains(day("2028-06-01"));
        assertThat(fund.premiumWhole()).contains(day("2029-06-01"));
        // -1,000, then 450, 630 and 510 after 365, 731 and 1,096 days.
        assertThat(fund.yearlyReturn().rate().orElseThrow()).isEqualTo("0.265634");
        assertThat(run(Scenario.LOW).investors().premiumWhole()).isEmpty();
        assertThat(run(Scenario.LOW).investors().yearlyReturn().why())
                .isEqualTo("money goes one way only");
        assertThat(recoupment().owed().get(0).amount().toString()).isEqualTo("USD 1200.00");
    }

    @Test
    void theNextHundredDollarsOfASaleGoWhereTheTiersSayThatAreNotYetPaid() {
        source("one", "equity", "First Fund", 1000, "2026-01-01", null);
        paid("one", "First Fund", "2026-06-01", 1000, "2026-06-01");
        revenue("actual", "2026-09-01", "Sea Sales", "UK", 1300);

        // 1,170 of 1,200 are paid: 30 of the next 90, then 60 in halves.
        assertThat(recoupment().next().stream().map(each -> each.tier() + " " + each.party() + " "
                + each.amount().decimal()).toList()).containsExactly(
                "Sales commission sales-agent 10.00", "Equity First Fund 30.00",
                "Net profit First Fund 30.00", "Net profit producer 30.00");
    }

    @Test
    void anOfferReplacesTheTerritorysLaterRowsByItsGuaranteeAndWhatIsEarnedAboveIt() {
        source("one", "equity", "First Fund", 1000, "2026-01-01", null);
        paid("one", "First Fund", "2026-06-01", 1000, "2026-06-01");
        revenue("base", "2027-06-01", "Sea Sales", "UK", 500);
        revenue("base", "2027-07-01", "Sea Sales", "Japan", 400);
        revenue("base", "2028-06-01", "Sea Sales", "UK", 600);
        offer("O-1", "UK", 300, "20", 50, "signature");
        offer("O-2", "UK", 0, "0", 0, "");
        offer("O-10", "France", 100, "0", 0, "delivery");

        // O-1: 300 at once; 500 - 100 - 50 - 300 = 50, and 480 of the 600: 830 and 400, less 10 %.
        assertThat(recoupment().offers().stream().map(each -> "%s %s %s".formatted(
                each.offerNo(), each.netToInvestors().decimal(), each.toWhole().decimal()))
                .toList()).containsExactly(
                "O-1 1107.00 93.00", "O-2 1275.00 0.00", "O-10 1320.00 0.00");
        assertThat(recoupment().offers().get(0).principalBack()).contains(day("2028-06-01"));
    }

    @Test
    void anOfferThatIsClosedExpiredOrNotYetMadeIsNotCompared() {
        offer("1", "UK", 300, "20", 50, "signature");
        var open = offers.remove(0);
        offers.add(new FinancingRows.Offer("declined", "D", "UK", 1, USD, BigDecimal.ZERO, 0,
                "signature", day("2026-08-01"), Optional.empty(), "declined"));
        offers.add(new FinancingRows.Offer("expired", "D", "UK", 1, USD, BigDecimal.ZERO, 0,
                "signature", day("2026-08-01"), Optional.of(WEEK.minusDays(1)), "open"));
        offers.add(new FinancingRows.Offer("tomorrow", "D", "UK", 1, USD, BigDecimal.ZERO, 0,
                "signature", WEEK.plusDays(1), Optional.empty(), "open"));
        offers.add(open);

        assertThat(recoupment().offers()).extracting(Recoupment.OfferRun::offerNo)
                .containsExactly("1");
    }

    @Test
    void aGuaranteeIsPaidOnSignatureOnDeliveryOrInFourQuarters() {
        var calendar = Terms.settings(TERMS).calendar();

        assertThat(guarantee("signature", calendar)).isEqualTo("2026-09-12 10.03");
        assertThat(guarantee("delivery", calendar)).isEqualTo("2027-04-24 10.03");
        assertThat(guarantee("quarterly", calendar)).isEqualTo("2026-09-30 2.50, 2026-12-31 2.50,"
                + " 2027-03-31 2.50, 2027-06-30 2.53");
    }

    private static String guarantee(String payable, Calendar calendar) {
        var offer = new FinancingRows.Offer("1", "D", "UK", 1003, USD, BigDecimal.ZERO, 0,
                payable, WEEK, Optional.empty(), "open");
        return OfferTerms.of(offer, conversion()).orElseThrow().guarantee(WEEK, calendar).stream()
                .map(each -> each.date() + " " + BigDecimal.valueOf(each.minor(), 2))
                .collect(Collectors.joining(", "));
    }

    private Recoupment.Run run(Scenario scenario) {
        return recoupment().run(scenario);
    }

    private Recoupment recoupment() {
        var settings = Terms.settings(TERMS);
        return new Recoupments(rows(), settings.waterfall().orElseThrow(), conversion(), settings,
                WEEK).recoupment();
    }

    private Expectations expectations() {
        return new Expectations(rows(), Terms.of(TERMS), conversion(), USD, WEEK,
                WEEK.plusDays(7));
    }

    private FinancingRows rows() {
        return new FinancingRows(sources, contributions, revenue, offers);
    }

    private static Conversion conversion() {
        var dated = new TreeMap<>(Map.of(day("2026-08-01"), new BigDecimal("0.80")));
        return new Conversion(USD, new Rates(Map.of("CAD", dated),
                Map.of("CAD", new BigDecimal("0.75"))), WEEK);
    }

    private String receipts(Scenario scenario) {
        return expectations().receipts(expectations().gross(scenario)).stream()
                .map(each -> each.date() + " " + each.pot() + " " + dollars(each.grossMinor()))
                .collect(Collectors.joining(", "));
    }

    private String paidIn(Scenario scenario) {
        return expectations().stakes(scenario).paidIn().stream()
                .map(each -> each.date() + " " + each.party() + " " + dollars(each.minor()))
                .collect(Collectors.joining(", "));
    }

    private static String dollars(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString().replace(".00", "");
    }

    private void revenue(String scenario, String date, String source, String territory,
            long dollars) {
        revenue.add(new FinancingRows.Revenue(
                scenario, day(date), source, territory, dollars * 100, USD));
    }

    private void source(String name, String kind, String party, long dollars, String signedOn,
            String expectedOn) {
        sources.add(new FinancingRows.Source(name, kind, party, dollars * 100, USD,
                Optional.ofNullable(signedOn).map(RecoupmentsTest::day),
                Optional.ofNullable(expectedOn).map(RecoupmentsTest::day), ""));
    }

    private void paid(String source, String party, String dueOn, long dollars,
            String receivedOn) {
        contributions.add(new FinancingRows.Contribution(source, party, day(dueOn), dollars * 100,
                USD, Optional.ofNullable(receivedOn).map(RecoupmentsTest::day)));
    }

    private void offer(String number, String territory, long guarantee, String fee,
            long expenses, String payable) {
        offers.add(new FinancingRows.Offer(number, "Distributor", territory, guarantee * 100, USD,
                new BigDecimal(fee), expenses * 100, payable, day("2026-08-01"),
                Optional.empty(), "open"));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
