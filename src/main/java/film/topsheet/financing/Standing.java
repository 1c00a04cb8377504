package film.topsheet.financing;

import film.topsheet.financing.Recoupment.Owed;
import film.topsheet.financing.Recoupment.Scenario;
import film.topsheet.money.Money;
import film.topsheet.slate.Tier;
import film.topsheet.slate.Waterfall;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where one party of one tier stands on the week-ending.
 *
 * @param party {@code investors}, or one of them, or whom the tier names
 * @param owed  after what was really received, with interest; empty: the tier owes nobody
 * @param paid  of what was really received
 * @param next  of the next hundred units of a receipt of the main tiers
 * @param taken of all receipts of each scenario
 */
public record Standing(Tier tier, String party, Optional<Money> owed, Money paid, Money next,
        Map<Scenario, Money> taken) {

    public Standing {
        taken = Collections.unmodifiableMap(new EnumMap<>(taken));
    }

    /** Every party of every tier, in the order of the tiers; the investors as one. */
    static List<Standing> all(Recoupment recoupment) {
        var standings = new ArrayList<Standing>();
        for (var tier : recoupment.tiers()) {
            for (var payee : tier.parties()) {
                standings.add(of(recoupment, tier, payee, recoupment.owed(),
                        each -> each.payee().equals(payee)));
            }
        }
        return standings;
    }

    /** One party in the tiers that pay it, by its name or as one of the investors. */
    static List<Standing> ofParty(Recoupment recoupment, String party) {
        var isMember = recoupment.investors().contains(party);
        return recoupment.tiers().stream()
                .filter(each -> each.shares().containsKey(party)
                        || isMember && each.shares().containsKey(Waterfall.INVESTORS))
                .map(each -> of(recoupment, each, party, recoupment.owedByMember(),
                        allocation -> allocation.party().equals(party)))
                .toList();
    }

    private static Standing of(Recoupment recoupment, Tier tier, String party, List<Owed> owed,
            Predicate<Allocation> isTheirs) {
        var nil = Money.zero(recoupment.run(Scenario.BASE).gross().currency());
        var isOfTier = isTheirs.and(each -> each.tier().equals(tier.name()));
        var taken = new EnumMap<Scenario, Money>(Scenario.class);
        recoupment.scenarios().forEach(each ->
                taken.put(each.scenario(), sum(each.allocations(), isOfTier, nil)));
        var debt = owed.stream()
                .filter(each -> each.tier().equals(tier.name()) && each.party().equals(party))
                .map(Owed::amount).reduce(Money::plus);
        return new Standing(tier, party, debt, taken.get(Scenario.ACTUAL),
                sum(recoupment.next(), isOfTier, nil), taken);
    }

    private static Money sum(
            List<Allocation> allocations, Predicate<Allocation> wanted, Money nil) {
        return allocations.stream().filter(wanted).map(Allocation::amount)
                .reduce(nil, Money::plus);
    }
}
