package film.topsheet.financing;

import film.topsheet.money.Money;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * What of the postings up to this week is paid on one day, past or to come.
 *
 * @param section of the accounts
 * @param cost    on cost accounts, without tax
 * @param held    on deposit and float accounts: it comes back, or becomes cost later
 * @param tax     recoverable, of both
 */
record Paid(LocalDate day, String section, Money cost, Money held, Money tax) {

    Stream<Flow> flows() {
        return Stream.of(new Flow(day, Flow.Kind.PAYMENT, section, cost),
                new Flow(day, Flow.Kind.HELD, held), new Flow(day, Flow.Kind.TAX, tax));
    }
}
