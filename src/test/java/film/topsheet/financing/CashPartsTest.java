package film.topsheet.financing;

import static film.topsheet.financing.CashTable.SHOOT;
import static film.topsheet.financing.CashTable.contribution;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the sums of the cash flow are made of. */
class CashPartsTest {

    @Test
    void aWeekIsTakenApartByWhereTheMoneyComesFromAndWhatItIsFor() {
        var flow = new CashTable()
                .source("equity", "50", "06-01", null, contribution("08-24", "08-26", "50"))
                .source("equity", "10", "06-01", null, contribution("08-25", "08-27", "10"))
                .source("loan", "7", "06-01", null, contribution("08-24", "08-26", "7"))
                .paid("08-25", "30", "4", "1").paid("08-26", "2", "0", "0")
                .rest("40", "32", "0", null, 0)
                .plan("09-10", Flow.Kind.DEFERRED, "3").plan("09-10", Flow.Kind.OTHER_RECEIPT, "2")
                .flow();

        assertThat(flow.parts()).extracting(each -> "%s %s%s %s".formatted(each.day(),
                        each.kind(), each.name().isEmpty() ? "" : " " + each.name(),
                        each.amount().decimal()))
                .containsExactly("2026-08-29 EQUITY 60.00", "2026-08-29 FUNDING loan 2 7.00",
                        "2026-08-29 PAYMENT PRODUCTION 32.00", "2026-08-29 HELD 4.00",
                        "2026-08-29 TAX 1.00", "2026-09-12 OTHER_RECEIPT 2.00",
                        "2026-09-12 PAYMENT PRODUCTION 8.00", "2026-09-12 DEFERRED 3.00");
    }

    @Test
    void theBalanceIsReadLineByLineAndEquityIsOne() {
        var lines = new CashTable()
                .source("equity", "1000", "06-01", null, contribution("08-24", "08-26", "600"))
                .source("equity", "20", "06-01", null)
                .source("loan", "100", "06-01", null)
                .paid("09-01", "300", "25", "5")
                .rest("900", "310", "0", SHOOT, 0).flow().balance();

        assertThat(lines).extracting(each -> "%s %s %s".formatted(
                        each.kind(), each.name(), each.amount().decimal()))
                .containsExactly("BANK  270.00", "UNDRAWN  420.00", "UNDRAWN loan 2 100.00",
                        "DEPOSITS  25.00", "TAX  5.00", "FINAL_COST  900.00", "PAID  -300.00");
    }
}
