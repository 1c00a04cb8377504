package film.topsheet.financing;

import film.topsheet.money.Money;
import film.topsheet.slate.Tier;
import film.topsheet.slate.Waterfall;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Who is paid back when, in every scenario, and what offers would change. Amounts are in the
 * production's currency.
 *
 * @param tiers     all of them, also those in no receipt's way
 * @param investors who brought or will bring equity, by name
 * @param scenarios as {@link Scenario} orders them, one each
 * @param offers    those open and not expired, by number
 * @param owed      what the tiers owe on the week-ending, after what was really received
 * @param owedByMember the same, with each of the investors instead of all of them
 * @param stretches what sales from now on would do, the first of them begins today
 * @param guarantors who guarantees what a party brings, as {@code funding} says, by party
 * @param leftOut   rows that could not be converted or belong to no source, each a clause
 */
public record Recoupment(
        List<Tier> tiers, List<String> investors, List<Run> scenarios, List<OfferRun> offers,
        List<Owed> owed, List<Owed> owedByMember, List<Stretch> stretches,
        Map<String, String> guarantors, List<String> leftOut) {

    public Recoupment {
        tiers = List.copyOf(tiers);
        investors = List.copyOf(investors);
        scenarios = List.copyOf(scenarios);
        offers = List.copyOf(offers);
        owed = List.copyOf(owed);
        owedByMember = List.copyOf(owedByMember);
        stretches = List.copyOf(stretches);
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

    /** What would become of the next hundred units of a receipt of the main tiers. */
    public List<Allocation> next() {
        return stretches.get(0).ofHundred();
    }

    /** Every party of every tier on the week-ending, in the order of payment; equity as one. */
    public List<Standing> standings() {
        return Standing.all(this);
    }

    /** The tiers that pay this party, as one of the investors too; what it has of each. */
    public List<Standing> standingsOf(String party) {
        return Standing.ofParty(this, party);
    }

    /** The scenarios in which a party has a part, with it. */
    public Map<Scenario, Outcome> outcomesOf(String party) {
        var outcomes = new EnumMap<Scenario, Outcome>(Scenario.class);
        scenarios.forEach(run -> run.parties().stream()
                .filter(each -> each.party().equals(party))
                .forEach(each -> outcomes.put(run.scenario(), each)));
        return outcomes;
    }

    /**
     * One scenario from its first receipt to its last.
     *
     * @param receipts  by date
     * @param gross     of all receipts
     * @param investors all of them as one
     * @param parties   the investors by name, then the others as the tiers name them; each once
     * @param overdue   its own rows of the past, which do not count
     * @param owedAtEnd by tier and party, with interest to its last receipt or contribution
     */
    public record Run(
            Scenario scenario, List<Sale> receipts, List<Allocation> allocations, Money gross,
            Outcome investors, List<Outcome> parties, List<Overdue> overdue, List<Owed> owedAtEnd) {

        public Run {
            receipts = List.copyOf(receipts);
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
        public Money investorsLack() {
            return owedAtEnd.stream().filter(Owed::ofContributions)
                    .filter(each -> each.party().equals(Waterfall.INVESTORS)).map(Owed::amount)
                    .reduce(Money.zero(gross.currency()), Money::plus);
        }
    }

    /**
     * One row of what is received for the film.
     *
     * @param pot      {@code main}, or the pot it goes to
     * @param source   blank: an offer's guarantee, or what it pays above it
     * @param isActual it came; else a scenario counts on it
     */
    public record Sale(LocalDate date, String pot, String source, String territory,
            boolean isActual, Money gross) {}

    /**
     * Sales of which every dollar goes the same way.
     *
     * @param before    what is sold before it begins
     * @param sales     how much that is; empty: it never ends
     * @param paid      what is paid off at its end; empty where a threshold ends it, or nothing
     * @param ofHundred where a hundred units of them go
     */
    public record Stretch(
            Money before, Optional<Money> sales, Optional<Owed> paid, List<Allocation> ofHundred) {

        public Stretch {
            ofHundred = List.copyOf(ofHundred);
        }

        Stretch longer(Stretch rest) {
            return new Stretch(before,
                    Optional.of(sales.orElseThrow().plus(rest.sales.orElseThrow())),
                    paid, ofHundred);
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
     * An offer as it was made.
     *
     * @param guarantee  nil: none
     * @param payable    signature, delivery or quarterly; blank without a guarantee
     * @param expenses   the most the distributor may keep for expenses
     */
    public record Offered(String offerNo, String distributor, String territory, Money guarantee,
            String payable, BigDecimal feePercent, Money expenses,
            Optional<LocalDate> expiresOn) {}

    /**
     * The base scenario, if an offer were taken.
     *
     * @param gross          all that is received in it
     * @param netToInvestors all they receive in it
     * @param toWhole        what they would still be owed at its end
     */
    public record OfferRun(Offered offer, Money gross, Money netToInvestors,
            Optional<LocalDate> principalBack, Money toWhole) {

        public String offerNo() {
            return offer.offerNo();
        }
    }
}
