package film.topsheet.payroll;

import film.topsheet.money.Money;
import film.topsheet.payroll.PlanRate.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/** A rate table as a test writes it: a line a row, bars between cells, blank for none. */
final class RateRows {

    static final Currency USD = Currency.getInstance("USD");

    private RateRows() {}

    static RateTable of(String text) {
        return new RateTable(text.strip().lines().map(RateRows::row).toList());
    }

    private static PlanRate row(String line) {
        var cells = line.split("\\|", -1);
        for (var at = 0; at < cells.length; at++) {
            cells[at] = cells[at].isBlank() ? null : cells[at].strip();
        }
        return new PlanRate(cells[0], cells[1], Unit.of(cells[2]), new BigDecimal(cells[3]),
                cells[4] == null ? null : Money.of(USD, cells[4]), cells[5], cells[6],
                LocalDate.parse(cells[7]), cells[8] == null ? null : LocalDate.parse(cells[8]),
                "Example: no real agreement");
    }
}
