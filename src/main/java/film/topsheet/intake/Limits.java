package film.topsheet.intake;

import film.topsheet.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What no row of any subject can say: days that end before they begin, less than nothing. */
final class Limits {

    private Limits() {}

    static Optional<Problem> neverNegative(
            Map<String, Object> row, List<Column> columns, Facts facts) {
        for (var column : columns) {
            var value = row.get(column.storedAs());
            var isNegative = value instanceof Long minor ? minor < 0
                    : value instanceof BigDecimal number && number.signum() < 0;
            if (isNegative) {
                return Optional.of(Problem.of(column.name(), written(value, row, facts),
                        "is below zero", "Correct it where it was entered."));
            }
        }
        return Optional.empty();
    }

    private static String written(Object value, Map<String, Object> row, Facts facts) {
        if (value instanceof Long minor) {
            var currency = row.get("currency") == null ? facts.currency()
                    : Currency.getInstance((String) row.get("currency"));
            return new Money(currency, minor).decimal().toPlainString();
        }
        return ((BigDecimal) value).toPlainString();
    }

    static Optional<Problem> inOrder(Map<String, Object> row, Column first, Column last) {
        var from = (LocalDate) row.get(first.storedAs());
        var to = (LocalDate) row.get(last.storedAs());
        return from == null || to == null || !to.isBefore(from) ? Optional.empty()
                : Optional.of(Problem.of(last.name(), to.toString(),
                        "is before %s, %s".formatted(first.name(), from),
                        "Correct one of the two where they were entered."));
    }
}
