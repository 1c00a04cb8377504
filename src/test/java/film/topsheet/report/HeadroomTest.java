package film.topsheet.report;

import static film.topsheet.report.NightFerryWeek11.usd;
import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.financing.CashStanding;
import film.topsheet.forecast.Headline;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where headroom is not what is free of contingency, a reader is told why. */
class HeadroomTest {

    private static final String LOCKED = "23997663";
    private static final CostReport REPORT = NightFerryWeek11.issued();

    @Test
    void nothingIsSaidWhileTheyAreTheSameOrNothingIsTested() {
        assertThat(headroom("1748480", "0", LOCKED).clause()).isEmpty();
        assertThat(headroom("1748480", "0", LOCKED).sentence()).isEmpty();
        var cash = headroom("5", "0", LOCKED).cash();
        assertThat(new Headroom(REPORT, new CashStanding(cash.bank(), cash.unexplained(),
                cash.lowest(), cash.nextCall(), cash.needed(), cash.cashToComplete(),
                cash.fundsToComplete(), cash.signed(), cash.unsigned(), cash.floor(), false))
                .sentence()).isEmpty();
    }

    /** In week 11 of the sample; in week 3 the bank paid what the books knew a week later. */
    @Test
    void chequesUnderWayMakeItMoreAndWhatTheBooksDoNotKnowLess() {
        assertThat(headroom("1766730", "18250", LOCKED).clause())
                .isEqualTo(", of which 18,250 is not cashed or unexplained");
        assertThat(headroom("1766730", "18250", LOCKED).sentence()).isEqualTo("Headroom is 18,250"
                + " more than contingency free: money in the bank that the books do not explain,"
                + " as cheques not cashed.");
        assertThat(headroom("1741550", "-6930", LOCKED).clause())
                .isEqualTo(", after 6,930 paid and not in the books");
    }

    @Test
    void severalReasonsHaveTheirAmountsAndAddUp() {
        assertThat(headroom("1866730", "18250", "24097663").sentence()).isEqualTo("Headroom is"
                + " 118,250 more than contingency free: money in the bank that the books do not"
                + " explain, as cheques not cashed, +18,250 and signed funding above the locked"
                + " budget, +100,000.");
        assertThat(headroom("1698480", "0", "23897663").sentence()).isEqualTo("Headroom is 50,000"
                + " less than contingency free: locked budget that no signed funding pays,"
                + " −100,000 and cost deferred beyond the deferments, or funding beyond its"
                + " promise, +50,000.");
    }

    @Test
    void whatIsSavedIsHeadroomAndNoContingency() {
        var saved = Variant.of(REPORT).headline(new Headline(usd("21944173"), usd("21844173"),
                usd("-100000"), usd("2053490"))).build();

        assertThat(new Headroom(saved, cash("2153490", "0", LOCKED)).sentence()).isEqualTo(
                "Headroom is 100,000 more than contingency free: a forecast under budget.");
    }

    @Test
    void itStandsInTheNumberOfTheMailAndUnderTheBalance() {
        var cash = cash("1766730", "18250", LOCKED);

        assertThat(BriefWeek11.with(REPORT, Optional.of(cash), Map.of()).call(Optional.empty())
                .line()).endsWith("in balance, headroom 1,766,730, of which 18,250 is not cashed or"
                        + " unexplained");
        assertThat(new InvestorNotes(InvestorsWeek11.figures()).cash(cash))
                .contains("Headroom is 18,250 more than contingency free: money in the bank");
    }

    private static Headroom headroom(String headroom, String unexplained, String signed) {
        return new Headroom(REPORT, cash(headroom, unexplained, signed));
    }

    private static CashStanding cash(String headroom, String unexplained, String signed) {
        return new CashStanding(usd("500"), usd(unexplained), Optional.empty(), Optional.empty(),
                Optional.empty(), usd("1000"), usd(headroom).plus(usd("1000")), usd(signed),
                usd("0"), usd("0"), true);
    }
}
