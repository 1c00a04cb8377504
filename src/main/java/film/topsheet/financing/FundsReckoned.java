package film.topsheet.financing;

import film.topsheet.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What every source has promised and paid by the end of a week. */
record FundsReckoned(FinancingRows rows, Conversion conversion, Currency currency,
        LocalDate weekEnding, Optional<LocalDate> call) {

    Funds funds() {
        var sources = rows.sources().stream().map(this::source).toList();
        return new Funds(currency, sources, call, conversion.leftOut());
    }

    private Funds.Source source(FinancingRows.Source source) {
        var paid = rows.contributions().stream()
                .filter(each -> each.source().equals(source.name())).toList();
        var shares = new LinkedHashMap<String, Funds.Figures>();
        shares.put(source.party(), null);
        paid.forEach(each -> shares.put(each.party(), null));
        shares.replaceAll((party, none) -> share(source, party, paid));
        var late = late(source, paid);
        return new Funds.Source(source.name(), source.kind(), source.party(),
                source.isSignedBy(weekEnding), source.expectedOn(), worth(source,
                        late.values().stream().mapToLong(Long::longValue).sum()),
                Optional.ofNullable(late.isEmpty() ? null : late.firstKey()),
                source.guaranteedBy(), source.conditions(), figures(source, paid), shares);
    }

    /**
     * What is due and has not come, and what no contribution names of a source that is expected by
     * now: what the cash flow counts on in the coming week. By day, in the source's currency.
     */
    private TreeMap<LocalDate, Long> late(
            FinancingRows.Source source, List<FinancingRows.Contribution> paid) {
        var late = new TreeMap<LocalDate, Long>();
        if (!source.isSignedBy(weekEnding) || !source.bringsMoney()) {
            return late;
        }
        paid.stream().filter(each -> !each.isReceivedBy(weekEnding)
                        && !each.dueOn().isAfter(weekEnding))
                .forEach(each -> late.merge(each.dueOn(), each.minor(), Long::sum));
        var unnamed = source.minor() - sum(paid, each -> true);
        source.expectedOn().filter(each -> unnamed > 0 && !each.isAfter(weekEnding))
                .ifPresent(each -> late.merge(each, unnamed, Long::sum));
        return late;
    }

    private Funds.Figures figures(
            FinancingRows.Source source, List<FinancingRows.Contribution> paid) {
        var left = source.minor() - paid.stream().filter(each -> each.isReceivedBy(weekEnding))
                .mapToLong(FinancingRows.Contribution::minor).sum();
        return figures(worth(source, source.minor()), worth(source, Math.max(0, left)), paid);
    }

    /**
     * What others were asked for under a source is theirs; the party that signed has promised the
     * rest of it.
     */
    private Funds.Figures share(FinancingRows.Source source, String party,
            List<FinancingRows.Contribution> paid) {
        var own = paid.stream().filter(each -> each.party().equals(party)).toList();
        var promised = party.equals(source.party())
                ? source.minor() - sum(paid, each -> !each.party().equals(party))
                : sum(own, each -> true);
        var left = promised - sum(own, each -> each.isReceivedBy(weekEnding));
        return figures(worth(source, Math.max(0, promised)), worth(source, Math.max(0, left)),
                own);
    }

    private static long sum(List<FinancingRows.Contribution> paid,
            Predicate<FinancingRows.Contribution> wanted) {
        return paid.stream().filter(wanted).mapToLong(FinancingRows.Contribution::minor).sum();
    }

    private Funds.Figures figures(
            Money committed, Money toCome, List<FinancingRows.Contribution> paid) {
        var nil = Money.zero(currency);
        var called = nil;
        var received = nil;
        var due = nil;
        for (var each : paid) {
            var isReceived = each.isReceivedBy(weekEnding);
            var worth = worth(each, isReceived);
            if (isReceived || !each.dueOn().isAfter(weekEnding)) {
                called = called.plus(worth);
            }
            if (isReceived) {
                received = received.plus(worth);
            } else if (call.filter(each.dueOn()::equals).isPresent()) {
                due = due.plus(worth);
            }
        }
        return new Funds.Figures(committed, called, received, toCome, due);
    }

    private Money worth(FinancingRows.Contribution paid, boolean isReceived) {
        return worth(paid.minor(), paid.currency(),
                isReceived ? paid.receivedOn().orElseThrow() : weekEnding,
                "contribution of %s due on %s".formatted(paid.source(), paid.dueOn()));
    }

    private Money worth(FinancingRows.Source source, long minor) {
        return worth(minor, source.currency(), weekEnding, "funding of " + source.name());
    }

    private Money worth(long minor, Currency given, LocalDate day, String name) {
        return new Money(currency, conversion.received(minor, given, day, name).orElse(0L));
    }
}
