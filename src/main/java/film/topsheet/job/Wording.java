package film.topsheet.job;

import film.topsheet.money.Money;
import java.time.Duration;
import java.util.Currency;
import java.util.Locale;

/** How the screens of the commands write amounts, numbers and spans of time. */
final class Wording {

    private Wording() {}

    /** 1,204.50, with all decimals of its currency; a minus sign before what is negative. */
    static String amount(Money money) {
        return String.format(Locale.ROOT, "%,." + Money.digits(money.currency()) + "f",
                money.decimal());
    }

    /** @param minor minor units of the currency */
    static String amount(String currency, long minor) {
        return amount(new Money(Currency.getInstance(currency), minor));
    }

    /** 1 row, 1,204 rows. */
    static String count(long number, String one) {
        return count(number, one, one + "s");
    }

    static String count(long number, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
    }

    static String plural(long number, String one) {
        return number == 1 ? one : one + "s";
    }

    /** Roughly, as a person says it: 40 minutes, 8 hours, 3 days. */
    static String span(Duration time) {
        if (time.toHours() >= 48) {
            return count(time.toDays(), "day");
        }
        return time.toMinutes() >= 120
                ? count(time.toHours(), "hour") : count(Math.max(0, time.toMinutes()), "minute");
    }
}
