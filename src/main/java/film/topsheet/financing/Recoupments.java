package film.topsheet.financing;

import film.topsheet.financing.Recoupment.Scenario;
import film.topsheet.money.Money;
import film.topsheet.slate.Calendar;
import film.topsheet.slate.ProductionSettings;
import film.topsheet.slate.Waterfall;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs what the books know of one production through its waterfall. */
public final class Recoupments {

    private final FinancingRows rows;
    private final Waterfall waterfall;
    private final Calendar calendar;
    private final Currency currency;
    private final LocalDate weekEnding;
    private final Conversion conversion;
    private final Expectations expectations;

    Recoupments(FinancingRows rows, Waterfall waterfall, Conversion conversion,
            ProductionSettings settings, LocalDate weekEnding) {
        this.rows = rows;
        this.waterfall = waterfall;
        this.calendar = settings.calendar();
        this.currency = settings.currency();
        this.weekEnding = weekEnding;
        this.conversion = conversion;
        this.expectations = new Expectations(rows, waterfall, conversion, currency, weekEnding,
                calendar.weeks().next(weekEnding));
    }

    /** Empty where there is no {@code waterfall.yaml}: then nothing is said of all this. */
    public static Optional<Recoupment> of(JdbcClient jdbc, int production,
            ProductionSettings settings, LocalDate weekEnding) {
        return settings.waterfall().map(waterfall -> {
            var query = new FinancingQuery(jdbc, production);
            var conversion = new Conversion(
                    settings.currency(), query.rates(settings), weekEnding);
            return new Recoupments(query.rows(), waterfall, conversion, settings, weekEnding)
                    .recoupment();
        });
    }

    Recoupment recoupment() {
        var runs = new ArrayList<Recoupment.Run>();
        for (var each : Scenario.values()) {
            runs.add(run(each, expectations.gross(each)));
        }
        var owed = actual().owedOn(weekEnding);
        return new Recoupment(waterfall.tiers(), expectations.stakes(Scenario.BASE).investors(),
                runs, offers(), owed, byMember(owed),
                new NextSales(this::actual, waterfall, weekEnding, currency).stretches(),
                guarantors(), conversion.leftOut());
    }

    private Cascade actual() {
        return new Cascade(waterfall, expectations.stakes(Scenario.ACTUAL), currency)
                .run(expectations.receipts(expectations.gross(Scenario.ACTUAL)));
    }

    private List<Recoupment.Owed> byMember(List<Recoupment.Owed> owed) {
        var stakes = expectations.stakes(Scenario.ACTUAL);
        var byMember = new ArrayList<Recoupment.Owed>();
        for (var each : owed) {
            if (each.party().equals(Waterfall.INVESTORS)) {
                stakes.dividedAmongInvestors(each.amount(), weekEnding).forEach((party, part) ->
                        byMember.add(new Recoupment.Owed(
                                each.tier(), party, each.ofContributions(), part)));
            } else {
                byMember.add(each);
            }
        }
        return byMember;
    }

    private Recoupment.Run run(Scenario scenario, List<Expectations.Gross> gross) {
        var stakes = expectations.stakes(scenario);
        var cascade = new Cascade(waterfall, stakes, currency)
                .run(expectations.receipts(gross));
        var outcomes = new Outcomes(waterfall, stakes, cascade, currency);
        var end = Stream.of(gross.stream().map(Expectations.Gross::date),
                        stakes.paidIn().stream().map(PaidIn::date), Stream.of(weekEnding))
                .flatMap(each -> each).max(LocalDate::compareTo).orElseThrow();
        var sum = gross.stream().mapToLong(Expectations.Gross::minor).sum();
        return new Recoupment.Run(scenario, sales(gross), cascade.allocations(),
                new Money(currency, sum),
                outcomes.investors(), outcomes.parties(waterfall.tiers()),
                expectations.overdue(scenario), cascade.owedOn(end));
    }

    private List<Recoupment.Sale> sales(List<Expectations.Gross> gross) {
        return gross.stream()
                .map(each -> new Recoupment.Sale(each.date(),
                        waterfall.potOf(each.source()).map(Waterfall.Pot::name)
                                .orElse(Waterfall.MAIN),
                        each.source(), each.territory(), !expectations.isToCome(each.date()),
                        new Money(currency, each.minor())))
                .sorted(Comparator.comparing(Recoupment.Sale::date)).toList();
    }

    private List<Recoupment.OfferRun> offers() {
        var base = expectations.gross(Scenario.BASE);
        var offers = new ArrayList<Recoupment.OfferRun>();
        for (var offer : rows.offers()) {
            if (offer.isOpenOn(weekEnding)) {
                OfferTerms.of(offer, conversion)
                        .ifPresent(terms -> offers.add(run(offer, terms, base)));
            }
        }
        return offers;
    }

    private Recoupment.OfferRun run(FinancingRows.Offer offer, OfferTerms terms,
            List<Expectations.Gross> base) {
        var replaced = base.stream()
                .filter(each -> expectations.isToCome(each.date()) && expectations.isMain(each))
                .filter(each -> each.territory().equals(offer.territory())).toList();
        var gross = new ArrayList<>(base);
        gross.removeAll(replaced);
        gross.addAll(terms.guarantee(weekEnding, calendar));
        gross.addAll(terms.overages(replaced));
        var run = run(Scenario.BASE, gross);
        return new Recoupment.OfferRun(terms.offered(currency), run.gross(),
                run.investors().received(), run.investors().principalBack(),
                run.investorsLack());
    }

    private Map<String, String> guarantors() {
        var guarantors = new TreeMap<String, String>();
        rows.sources().stream().filter(each -> !each.guaranteedBy().isBlank()).forEach(each ->
                guarantors.merge(each.party(), each.guaranteedBy(), (one, other) ->
                        one.equals(other) ? one : one + "; " + other));
        return guarantors;
    }
}
