package film.topsheet.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Says what is wrong with a row as it stands, before anything is known of other rows. */
final class Cells {

    private static final Set<String> DATES = Set.of("date", "posting_date", "week_ending",
            "invoice_date", "work_date", "approved_on", "reversed_on", "return_on");
    private static final Set<String> AMOUNTS = Set.of("amount", "efc", "etc");
    private static final Set<String> KINDS_OF_BALANCE =
            Set.of("float", "deposit", "receivable", "payable", "cash");
    private static final List<String> METHODS =
            List.of("", "hold", "etc", "expect-credit", "complete", "variances", "run-rate-days",
                    "run-rate-pages", "fringe");

    private final Settings settings;

    Cells(Settings settings) {
        this.settings = settings;
    }

    /** The problem for which the row is held, or nothing. */
    Optional<String> problem(Row row, References references) {
        if (row.has("currency") && !isCurrency(row.get("currency"))) {
            return Optional.of("no such currency");
        }
        return Stream.of(missing(row), badDate(row), badAmount(row), badRate(row),
                        badSection(row), badPages(row), badEstimate(row, references))
                .flatMap(Optional::stream)
                .findFirst();
    }

    static boolean isBalanceSheet(Row chart) {
        return chart != null && KINDS_OF_BALANCE.contains(chart.get("kind"));
    }

    private static Optional<String> missing(Row row) {
        return row.feed().required().stream()
                .filter(column -> !row.has(column))
                .filter(column -> !(row.isVoid() && column.equals("amount")))
                .map(column -> column + " is missing")
                .findFirst();
    }

    private static Optional<String> badDate(Row row) {
        return row.cells().keySet().stream()
                .filter(DATES::contains)
                .filter(column -> !isDate(row.get(column)))
                .map(column -> column + " is not a date")
                .findFirst();
    }

    private static boolean isDate(String text) {
        try {
            var year = LocalDate.parse(text).getYear();
            return year >= 1990 && year <= 2099;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private Optional<String> badAmount(Row row) {
        var decimals = Settings.decimals(settings.currencyOf(row));
        return row.cells().keySet().stream()
                .filter(AMOUNTS::contains)
                .filter(column -> !row.isVoid())
                .filter(column -> !isAmount(row.get(column), decimals))
                .map(column -> column + " is not an amount")
                .findFirst();
    }

    private static boolean isAmount(String text, int decimals) {
        return text.matches("-?\\d+(\\.\\d+)?")
                && text.replaceAll("\\D", "").length() <= 15
                && new BigDecimal(text).scale() <= decimals;
    }

    private Optional<String> badRate(Row row) {
        var column = row.has("exchange_rate") ? "exchange_rate" : "rate";
        if (!row.has(column)) {
            return Optional.empty();
        }
        var own = column.equals("exchange_rate")
                && settings.currencyOf(row).equals(settings.currency());
        var right = row.get(column).matches("\\d+(\\.\\d+)?")
                && row.number(column).signum() > 0
                && (!own || row.number(column).compareTo(BigDecimal.ONE) == 0);
        return right ? Optional.empty() : Optional.of(column + " cannot be");
    }

    private static boolean isCurrency(String code) {
        try {
            return Currency.getInstance(code).getDefaultFractionDigits() >= 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<String> badSection(Row row) {
        return row.feed() == Feed.CHART && !row.has("section") && !isBalanceSheet(row)
                ? Optional.of("section is missing") : Optional.empty();
    }

    private static Optional<String> badPages(Row row) {
        return row.get("pages").matches("|\\d+|\\d+ [1-7]/8|[1-7]/8") ? Optional.empty()
                : Optional.of("pages are written 4 3/8");
    }

    /** Contingency is never estimated. */
    private static Optional<String> badEstimate(Row row, References references) {
        if (row.feed() != Feed.ESTIMATES) {
            return Optional.empty();
        }
        if (references.section(row.get("account")).equals("CONTINGENCY")) {
            return Optional.of("contingency is what is left of it");
        }
        return METHODS.contains(row.get("method")) ? Optional.empty()
                : Optional.of("no such method");
    }
}
