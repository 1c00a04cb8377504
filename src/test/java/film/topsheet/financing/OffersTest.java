package film.topsheet.financing;

import static film.topsheet.financing.FinancingBooks.USD;
import static film.topsheet.financing.FinancingBooks.WEEK;
import static film.topsheet.financing.FinancingBooks.day;
import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.slate.Calendar;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the base scenario would be with an offer. */
class OffersTest {

    private final FinancingBooks books = new FinancingBooks();

    @Test
    void anOfferReplacesTheTerritorysLaterRowsByItsGuaranteeAndWhatIsEarnedAboveIt() {
        books.source("one", "equity", "First Fund", 1000, "2026-01-01", null);
        books.paid("one", "First Fund", "2026-06-01", 1000, "2026-06-01");
        books.revenue("base", "2027-06-01", "Sea Sales", "UK", 500);
        books.revenue("base", "2027-07-01", "Sea Sales", "Japan", 400);
        books.revenue("base", "2028-06-01", "Sea Sales", "UK", 600);
        books.revenue("base", "2027-06-01", "state", "UK", 70);
        books.offer("O-1", "UK", 300, "20", 50, "signature");
        books.offer("O-2", "UK", 0, "0", 0, "");
        books.offer("O-10", "France", 100, "0", 0, "delivery");

        // O-1: 300 at once; 500 - 100 - 50 - 300 = 50, and 480 of the 600: 830 and 400, less 10 %.
        // The state's 70 is of a pot: it stays whatever is sold, and pays no commission.
        assertThat(books.recoupment().offers().stream().map(each -> "%s %s %s".formatted(
                each.offerNo(), each.netToInvestors().decimal(), each.toWhole().decimal()))
                .toList()).containsExactly(
                "O-1 1177.00 23.00", "O-2 1310.00 0.00", "O-10 1355.00 0.00");
        assertThat(books.recoupment().offers().get(0).principalBack()).contains(day("2028-06-01"));
    }

    @Test
    void anOfferThatIsClosedExpiredOrNotYetMadeIsNotCompared() {
        books.offer("1", "UK", 300, "20", 50, "signature");
        var open = books.offers.remove(0);
        books.offers.add(new FinancingRows.Offer("declined", "D", "UK", 1, USD, BigDecimal.ZERO, 0,
                "signature", day("2026-08-01"), Optional.empty(), "declined"));
        books.offers.add(new FinancingRows.Offer("expired", "D", "UK", 1, USD, BigDecimal.ZERO, 0,
                "signature", day("2026-08-01"), Optional.of(WEEK.minusDays(1)), "open"));
        books.offers.add(new FinancingRows.Offer("tomorrow", "D", "UK", 1, USD, BigDecimal.ZERO, 0,
                "signature", WEEK.plusDays(1), Optional.empty(), "open"));
        books.offers.add(open);

        assertThat(books.recoupment().offers()).extracting(Recoupment.OfferRun::offerNo)
                .containsExactly("1");
    }

    @Test
    void aGuaranteeIsPaidOnSignatureOnDeliveryOrInFourQuarters() {
        var calendar = Terms.settings(FinancingBooks.TERMS).calendar();

        assertThat(guarantee("signature", calendar)).isEqualTo("2026-09-12 10.03");
        assertThat(guarantee("delivery", calendar)).isEqualTo("2027-04-24 10.03");
        assertThat(guarantee("quarterly", calendar)).isEqualTo("2026-09-30 2.50, 2026-12-31 2.50,"
                + " 2027-03-31 2.50, 2027-06-30 2.53");
    }

    private static String guarantee(String payable, Calendar calendar) {
        var offer = new FinancingRows.Offer("1", "D", "UK", 1003, USD, BigDecimal.ZERO, 0,
                payable, WEEK, Optional.empty(), "open");
        return OfferTerms.of(offer, FinancingBooks.conversion()).orElseThrow()
                .guarantee(WEEK, calendar).stream()
                .map(each -> each.date() + " " + BigDecimal.valueOf(each.minor(), 2))
                .collect(Collectors.joining(", "));
    }
}
