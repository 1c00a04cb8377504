package film.topsheet.intake;

import film.topsheet.money.Money;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;

/** A text as the value that its column holds. */
final class Typed {

    private Typed() {}

    /**
     * @param text     not blank
     * @param currency of the row: an amount comes back in its minor units
     * @param zone     in which a time without an offset is meant
     */
    static Object value(Column column, String text, Currency currency, ZoneId zone)
            throws Unreadable {
        return switch (column.type()) {
            case AMOUNT -> Values.amount(text, Money.digits(currency));
            case DATE -> LocalDate.ofEpochDay(Values.date(text));
            case NUMBER -> Values.number(text);
            case YES_NO -> Values.yesNo(text);
            case TIME -> Values.time(text, zone);
            case CLOCK -> Values.clock(text);
            case PAGES -> Values.pages(text);
            case CHOICE -> Texts.oneOf(text, column.choices());
            default -> {
                Texts.refuse(Texts.valueFault(text));
                yield text;
            }
        };
    }
}
