package film.topsheet.financing;

import film.topsheet.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What one tier gave one party of one receipt; nil is said too.
 *
 * @param pot       its name, or {@code main}
 * @param payee     whom the tier names; {@code investors} stands for all who brought equity
 * @param party     the same, or a member where the tier pays the investors
 * @param owedAfter what the tier then owes the party, with interest to that day; empty: it owes
 *                  nobody
 */
public record Allocation(
        LocalDate date, String pot, String tier, String payee, String party, Money amount,
        Optional<Money> owedAfter) {}
