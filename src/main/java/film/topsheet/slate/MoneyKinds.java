package film.topsheet.slate;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of value that are numbers, currencies and accounts. */
final class MoneyKinds {

    private static final Pattern NUMBERS = Pattern.compile("-?\\d{1,15}(\\.\\d{1,12})?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static final Kind<BigDecimal> NUMBER = Kind.of(
            "is not a number", "Write digits and at most one point, as 500 or 0.5.",
            MoneyKinds::number);

    static final Kind<Currency> CURRENCY = new Kind<>(
            "is not the code of a currency", "Write its three letters, as USD.",
            Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode).toList(),
            text -> Currency.getAvailableCurrencies().stream()
                    .filter(each -> each.getCurrencyCode().equals(text))
                    .filter(each -> each.getDefaultFractionDigits() >= 0)
                    .findFirst());

    static final Kind<BigDecimal> RATE = Kind.of(
            "is not a rate above 0",
            "Write what one unit of that currency is worth in the production's, as 0.73.",
            text -> number(text).filter(each -> each.signum() > 0));

    /** Between 0 and 100, with or without the sign. */
    static final Kind<BigDecimal> PERCENT = Kind.of(
            "is not a percentage between 0 and 100", "Write it with digits, as 10 or 12.5.",
            text -> percentage(text.replaceFirst("\\s*%$", "")));

    /** Between 0 and 100, with the sign: 0.25 alone might mean a quarter. */
    static final Kind<BigDecimal> PERCENT_SIGNED = Kind.of(
            "is not a percentage between 0% and 100%", "Write it with the sign, as 25%.",
            text -> text.endsWith("%")
                    ? percentage(text.replaceFirst("\\s*%$", "")) : Optional.empty());

    static final Kind<String> ACCOUNT = Kinds.matching(
            "[\\p{L}\\d][\\p{L}\\d ._/-]{0,39}", "is not an account code",
            "Write it as the chart does, in quotes, as \"4910\".");

    /** One account or two with {@code ..} between, as first and last. */
    static final Kind<List<String>> RANGE = Kind.of(
            "is not a range of accounts", "Write [\"2000..4399\"], or one account alone.",
            MoneyKinds::range);

    /** Empty stands for the rate that the locked budget has. */
    static final Kind<Optional<BigDecimal>> FRINGE_RATE = Kind.of(
            "is not the rate of a fringe", "Write budget, or a percentage, as 21.5%.",
            text -> text.equals("budget") ? Optional.of(Optional.empty())
                    : PERCENT_SIGNED.reader().apply(text).map(Optional::of));

    private MoneyKinds() {}

    /** An amount in minor units: of USD, 12.50 is 1250. */
    static Kind<Long> amount(Currency currency) {
        var digits = currency.getDefaultFractionDigits();
        return Kind.of("is not an amount in " + currency,
                "Write digits and at most one point, no separators, as %s."
                        .formatted(digits == 0 ? "2500" : "2500 or 2500." + "50" + "0".repeat(
                                Math.max(0, digits - 2))),
                text -> number(text)
                        .filter(each -> each.scale() <= digits && each.precision() <= 15)
                        .map(each -> each.movePointRight(digits).longValueExact()));
    }

    static Kind<Long> amountNotBelowZero(Currency currency) {
        var any = amount(currency);
        return Kind.of(any.problem() + ", 0 or more", any.remedy(),
                text -> any.reader().apply(text).filter(each -> each >= 0));
    }

    private static Optional<BigDecimal> number(String text) {
        return NUMBERS.matcher(text).matches() ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    private static Optional<BigDecimal> percentage(String digits) {
        return number(digits)
                .filter(each -> each.signum() >= 0 && each.compareTo(HUNDRED) <= 0);
    }

    private static Optional<List<String>> range(String text) {
        var ends = List.of(text.split("\\.\\.", -1));
        var areAccounts = ends.stream()
                .allMatch(end -> ACCOUNT.reader().apply(end).isPresent());
        return areAccounts && ends.size() <= 2
                ? Optional.of(List.of(ends.get(0), ends.get(ends.size() - 1)))
                : Optional.empty();
    }
}
