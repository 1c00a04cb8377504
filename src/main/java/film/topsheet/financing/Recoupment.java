package film.topsheet.financing;

import film.topsheet.money.Money;
import film.topsheet.slate.Waterfall;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Who is paid back when, in every scenario, and what offers would change. Amounts are in the
 * production's currency.
 *
 * @param scenarios as {@link Scenario} orders them, one each
 * @param offers    those open and not expired, by number
 * @param owed      what the tiers owe on the week-ending, after what was really received
 * @param next      what would become of the next hundred units of a receipt of the main tiers
 * @param guarantors who guarantees what a party brings, as {@code funding} says, by party
 * @param leftOut   rows that could not be converted or belong to no source, each a clause
 */
public record Recoupment(
        List<Run> scenarios, List<OfferRun> offers, List<Owed> owed, List<Allocation> next,
        Map<String, String> guarantors, List<String> leftOut) {

    public Recoupment {
        scenarios = List.copyOf(scenarios);
        offers = List.copyOf(offers);
        owed = List.copyOf(owed);
        next = List.copyOf(next);
        guarantors = Map.copyOf(guarantors);
        leftOut = List.copyOf(leftOut);
    }

    /** Which receipts are believed in. */
    public enum Scenario {
        ACTUAL, LOW, BASE, HIGH;

        /** As {@code revenue} writes it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether no receipt is actual yet. */
    public boolean isIllustration() {
        return run(Scenario.ACTUAL).allocations().isEmpty();
    }

    public Run run(Scenario scenario) {
        return scenarios.stream().filter(each -> each.scenario() == scenario).findFirst()
                .orElseThrow();
    }

    /**
     * One scenario from its first receipt to its last.
     *
     * @param gross     of all receipts
     * @param investors all of them as one
     * @param parties   the investors by name, then the others as the tiers name them; each once
     * @param overdue   its own rows of the past, which do not count
     * @param owedAtEnd by tier and party, with interest to its last receipt or contribution
     */
    public record Run(
            Scenario scenario, List<Allocation> allocations, Money gross, Outcome investors,
            List<Outcome> parties, List<Overdue> overdue, List<Owed> owedAtEnd) {

        public Run {
            allocations = List.copyOf(allocations);
            parties = List.copyOf(parties);
            overdue = List.copyOf(overdue);
            owedAtEnd = List.copyOf(owedAtEnd);
        }

        /** What each tier that was in a receipt's way took of all of them together. */
        public Map<String, Money> takenByTier() {
            var taken = new LinkedHashMap<String, Money>();
            allocations.forEach(each -> taken.merge(each.tier(), each.amount(), Money::plus));
            return taken;
        }

        /** What the investors would still need to have their contributions and premium back. */
        Money investorsLack() {
            return owedAtEnd.stream().filter(Owed::ofContributions)
                    .filter(each -> each.party().equals(Waterfall.INVESTORS)).map(Owed::amount)
                    .reduce(Money.zero(gross.currency()), Money::plus);
        }
    }

    /**
     * What a party put in and gets back.
     *
     * @param invested      over the whole scenario
     * @param multiple      received ÷ invested, four decimals; empty where nothing is invested
     * @param firstMoney    the first receipt that pays
     * @param principalBack when all that was received comes to all that is paid in
     * @param premiumWhole  when the tiers of contributions owe nothing, and none is to come
     */
    public record Outcome(
            String party, Money invested, Money received, Optional<BigDecimal> multiple,
            YearlyReturn yearlyReturn, Optional<LocalDate> firstMoney,
            Optional<LocalDate> principalBack, Optional<LocalDate> premiumWhole) {}

    /** A receipt that was expected on or before the week-ending. */
    public record Overdue(LocalDate date, String source, String territory, Money gross) {}

    /** @param party {@code investors} stands for all of them */
    public record Owed(String tier, String party, boolean ofContributions, Money amount) {}

    /**
     * The base scenario, if an offer were taken.
     *
     * @param netToInvestors all they receive in it
     * @param toWhole        what they would still be owed at its end
     */
    public record OfferRun(
            String offerNo, String distributor, String territory, Money netToInvestors,
            Optional<LocalDate> principalBack, Money toWhole) {}
}
