package film.topsheet.financing;

import film.topsheet.financing.Expectations.Gross;
import film.topsheet.money.Money;
import film.topsheet.slate.Calendar;
import film.topsheet.slate.Phase;
import film.topsheet.slate.PhaseName;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * One offer for a territory, in the production's currency: the guarantee on its days, and what the
 * distributor then owes above it.
 */
final class OfferTerms {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int QUARTERS = 4;

    private final FinancingRows.Offer offer;
    private final long guaranteeMinor;
    private final long expenseMinor;

    private OfferTerms(FinancingRows.Offer offer, long guaranteeMinor, long expenseMinor) {
        this.offer = offer;
        this.guaranteeMinor = guaranteeMinor;
        this.expenseMinor = expenseMinor;
    }

    /** Empty where its currency has no rate. */
    static Optional<OfferTerms> of(FinancingRows.Offer offer, Conversion conversion) {
        var name = "offer " + offer.number();
        return conversion.expected(offer.guaranteeMinor(), offer.currency(), name).flatMap(
                guarantee -> conversion.expected(offer.expenseMinor(), offer.currency(), name)
                        .map(expenses -> new OfferTerms(offer, guarantee, expenses)));
    }

    /** @param currency the production's */
    Recoupment.Offered offered(Currency currency) {
        return new Recoupment.Offered(offer.number(), offer.distributor(), offer.territory(),
                new Money(currency, guaranteeMinor), guaranteeMinor == 0 ? "" : offer.payable(),
                offer.feePercent(), new Money(currency, expenseMinor), offer.expiresOn());
    }

    /**
     * The guarantee in its parts.
     *
     * @param weekEnding this week
     */
    List<Gross> guarantee(LocalDate weekEnding, Calendar calendar) {
        if (guaranteeMinor == 0) {
            return List.of();
        }
        var coming = calendar.weeks().next(weekEnding);
        return switch (offer.payable()) {
            case "signature" -> List.of(gross(coming, guaranteeMinor));
            case "delivery" -> {
                var end = calendar.phase(PhaseName.DELIVERY).map(Phase::to)
                        .orElseGet(calendar::lastDay);
                yield List.of(gross(end.isAfter(weekEnding) ? end : coming, guaranteeMinor));
            }
            case "quarterly" -> quarters(weekEnding);
            default -> throw new IllegalStateException("offer payable " + offer.payable());
        };
    }

    /** Four equal parts, odd cents with the last. */
    private List<Gross> quarters(LocalDate weekEnding) {
        var parts = new ArrayList<Gross>();
        var part = guaranteeMinor / QUARTERS;
        var end = quarterEnd(weekEnding.plusDays(1));
        for (var at = 1; at <= QUARTERS; at++) {
            parts.add(gross(end,
                    at < QUARTERS ? part : guaranteeMinor - part * (QUARTERS - 1)));
            end = quarterEnd(end.plusDays(1));
        }
        return parts;
    }

    private static LocalDate quarterEnd(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3).minusDays(1);
    }

    /**
     * What is owed above the guarantee once the territory's gross has earned it: gross less fee
     * less expenses less guarantee, when positive.
     *
     * @param replaced the rows that the scenario has for the territory
     */
    List<Gross> overages(List<Gross> replaced) {
        var overages = new ArrayList<Gross>();
        var gross = 0L;
        var paid = 0L;
        for (var each : replaced.stream().sorted(Comparator.comparing(Gross::date)).toList()) {
            gross = Math.addExact(gross, each.minor());
            var fee = BigDecimal.valueOf(gross).multiply(offer.feePercent())
                    .divide(HUNDRED, 0, RoundingMode.HALF_UP).longValueExact();
            var owed = Math.max(0, gross - fee - expenseMinor - guaranteeMinor);
            if (owed > paid) {
                overages.add(gross(each.date(), owed - paid));
                paid = owed;
            }
        }
        return overages;
    }

    /** Of no source: it runs through the main tiers. */
    private Gross gross(LocalDate date, long minor) {
        return new Gross(date, "", offer.territory(), minor);
    }
}
