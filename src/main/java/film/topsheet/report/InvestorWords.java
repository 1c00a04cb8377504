package film.topsheet.report;

import film.topsheet.financing.Allocation;
import film.topsheet.financing.BalanceLine;
import film.topsheet.financing.CashStanding;
import film.topsheet.financing.Funds;
import film.topsheet.financing.Recoupment;
import film.topsheet.money.Money;
import film.topsheet.slate.Tier;
import film.topsheet.slate.Waterfall;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The sentences of page 2 of the investor report. None of them names one of the investors. */
record InvestorWords(InvestorFigures figures) {

    private static final int STRETCHES = 3;
    private static final Map<String, String> KINDS = Map.of("equity", "Equity", "loan", "Loan",
            "presale", "Presale", "tax-credit", "Tax-credit loan", "grant", "Grant", "gap",
            "Gap loan", "deferment", "Deferments (no cash)");

    /** {@code Presale, Kestrel Bank}; a deferment brings nothing, and is nobody's by name. */
    static String source(Funds.Source source) {
        var kind = KINDS.getOrDefault(source.kind(), Words.capital(source.kind()));
        return source.isEquity() || source.isDeferment() ? kind : kind + ", " + source.party();
    }

    /** What is not signed, who guarantees what, and what the state may give. */
    String funds() {
        var sentences = new ArrayList<String>();
        figures.funds().unsigned().forEach(each -> sentences.add(
                "Not signed, and counted for nothing: %s, %s%s.".formatted(
                        Words.small(source(each)), Figure.plain(each.figures().committed()),
                        each.conditions().isBlank() ? "" : " (" + each.conditions() + ")")));
        figures.funds().others().stream().filter(each -> !each.guaranteedBy().isBlank())
                .forEach(each -> sentences.add("%s is guaranteed by %s.".formatted(
                        source(each), each.guaranteedBy())));
        figures.funds().others().stream().filter(each -> !each.conditions().isBlank())
                .forEach(each -> sentences.add("%s waits for: %s.".formatted(
                        source(each), Words.small(VarianceNote.clause(each.conditions())))));
        figures.incentives().forEach(each -> sentences.add(incentive(each)));
        figures.funds().leftOut().forEach(each ->
                sentences.add("Without a rate, and counted for nothing: " + each + "."));
        return String.join(" ", sentences);
    }

    private static String incentive(InvestorFigures.Incentive incentive) {
        return "%s: %s%% of what qualifies, %s%s%s.".formatted(incentive.name(),
                percent(incentive.ratePercent()), Figure.plain(incentive.expected()),
                incentive.expectedOn().map(each -> " expected " + Words.shortDate(each))
                        .orElse(""),
                incentive.borrowed().isPositive()
                        ? "; " + Figure.plain(incentive.borrowed()) + " is borrowed on it" : "");
    }

    static String percent(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString();
    }

    /** @param kind of the lines that have no name of their own */
    static String balance(BalanceLine line, LocalDate week) {
        return switch (line.kind()) {
            case BANK -> "Bank, " + Words.date(week, week);
            case UNDRAWN -> "Signed funding not yet received";
            case DEPOSITS -> "Deposits and floats to come back";
            case TAX -> "Tax to come back";
            case FINAL_COST -> "Final cost before contingency";
            case PAID -> "Paid of it";
        };
    }

    /** What stands below the balance. */
    String cash(CashStanding cash) {
        var week = figures.report().cover().weekEnding();
        var sentences = new ArrayList<String>();
        cash.lowest().ifPresent(each -> sentences.add("Lowest week ahead, calls paid: %s, %s."
                .formatted(Words.date(each.weekEnding(), week), figure(each.amount()))));
        sentences.add(cash.needed().map(each -> "Equity is needed by the week ending %s."
                        .formatted(Words.date(each.weekEnding(), week)))
                .orElse("No equity is needed to keep the floor."));
        sentences.add("Floor " + figure(cash.floor()) + ".");
        if (cash.headroom().isEmpty()) {
            sentences.add("No funding has been delivered: the balance is not tested.");
        } else if (figures.headroomIsContingencyFree()) {
            sentences.add("Headroom is what is free of contingency, as signed funding equals the"
                    + " locked budget.");
        }
        return String.join(" ", sentences);
    }

    private static String figure(Money amount) {
        return amount.isZero() ? "nil" : Figure.inline(amount);
    }

    /** What a tier may take, as {@code 1% of gross} or {@code up to 250,000}. */
    String takes(Tier tier, String party) {
        var words = new ArrayList<String>();
        tier.balance().ifPresent(each -> words.add(balance(each, party)));
        var isSplit = tier.shares().size() > 1 && !tier.inSequence();
        var take = isSplit && tier.balance().isEmpty()
                ? tier.takePercent().multiply(tier.shares().get(party)).movePointLeft(2)
                : tier.takePercent();
        if (tier.balance().isEmpty() || tier.ofGross()
                || take.compareTo(BigDecimal.valueOf(100)) < 0) {
            words.add(percent(take) + "% of " + (tier.ofGross() ? "gross" : "what is left"));
        }
        if (tier.afterMinor() > 0) {
            words.add("above " + plain(tier.afterMinor()));
        }
        if (tier.untilMinor() < Long.MAX_VALUE) {
            words.add("up to " + plain(tier.untilMinor()));
        }
        return String.join(", ", words);
    }

    private String balance(Tier.Balance balance, String party) {
        var principal = balance.principalMinor().containsKey(party)
                ? balance.principalMinor().get(party)
                : balance.principalMinor().values().stream().mapToLong(each -> each).sum();
        var words = balance.percentOfContributions()
                .map(each -> percent(each) + "% of what is paid in")
                .orElseGet(() -> plain(principal));
        return words + (balance.premiumPercent().signum() == 0 ? ""
                : " + " + percent(balance.premiumPercent()) + "%")
                + (balance.interestPercent().signum() == 0 ? ""
                        : " at " + percent(balance.interestPercent()) + "%");
    }

    private String plain(long minor) {
        return Figure.plain(new Money(figures.report().cover().currency(), minor));
    }

    /** What the next sales do, and what then. */
    String next(Recoupment recoupment) {
        var stretches = recoupment.stretches();
        var first = stretches.get(0);
        var text = new StringBuilder("Of the next 100 of sales ")
                .append(parts(first.ofHundred()).entrySet().stream()
                        .filter(each -> !each.getValue().isZero())
                        .map(each -> exact(each.getValue()) + " to " + each.getKey())
                        .collect(Collectors.joining(", ")))
                .append(until(first));
        stretches.stream().skip(1).limit(STRETCHES - 1L).forEach(each -> parts(each.ofHundred())
                .entrySet().stream().max(Map.Entry.comparingByValue())
                .ifPresent(most -> text.append("; then ").append(exact(most.getValue()))
                        .append(" to ").append(most.getKey()).append(until(each))));
        return text.append('.').toString();
    }

    private static String until(Recoupment.Stretch stretch) {
        return stretch.sales().map(each -> ", for " + Figure.plain(each) + " of sales").orElse("");
    }

    private static Map<String, Money> parts(List<Allocation> allocations) {
        var parts = new LinkedHashMap<String, Money>();
        allocations.forEach(each -> parts.merge(each.tier(), each.amount(), Money::plus));
        return parts;
    }

    /** Without decimals where there are none. */
    private static String exact(Money amount) {
        return amount.decimal().stripTrailingZeros().toPlainString();
    }

    /** Why a scenario has no yearly return, and which rows do not count. */
    String remarks(Recoupment recoupment) {
        var sentences = new ArrayList<String>();
        recoupment.scenarios().forEach(run -> {
            var why = run.investors().yearlyReturn().why();
            if (!why.isBlank() && run.investors().received().isPositive()) {
                sentences.add("No yearly return in %s: %s.".formatted(run.scenario().word(), why));
            }
            if (!run.overdue().isEmpty()) {
                sentences.add("Overdue, and not counted in %s: %s of receipts.".formatted(
                        run.scenario().word(), Figure.plain(run.overdue().stream()
                                .map(Recoupment.Overdue::gross).reduce(Money::plus)
                                .orElseThrow())));
            }
        });
        recoupment.guarantors().entrySet().stream()
                .filter(each -> !recoupment.investors().contains(each.getKey())
                        && !each.getKey().equals(Waterfall.INVESTORS))
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .forEach(each -> sentences.add("What %s brings is guaranteed by %s.".formatted(
                        each.getKey(), each.getValue())));
        recoupment.leftOut().forEach(each -> sentences.add("Left out: " + each + "."));
        return String.join(" ", sentences);
    }
}
