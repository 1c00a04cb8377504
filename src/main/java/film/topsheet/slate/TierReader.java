package film.topsheet.slate;

import film.topsheet.money.Split;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one tier of {@code waterfall.yaml}: who is paid, and how much. */
final class TierReader {

    static final Set<String> KEYS = Set.of("name", "to", "take", "of", "up-to", "premium",
            "interest", "from", "after", "until", "split");

    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(1000);
    private static final Kind<BigDecimal> LARGE_PERCENT = Kind.of(
            "is not a percentage above 0% and up to 1000%", "Write it with the sign, as 120%.",
            text -> text.matches("\\d{1,4}(\\.\\d{1,12})?\\s*%")
                    ? Optional.of(new BigDecimal(text.replaceFirst("\\s*%$", "")))
                            .filter(each -> each.signum() > 0)
                            .filter(each -> each.compareTo(MOST_PERCENT) <= 0)
                    : Optional.empty());

    /** What {@code of} can say; which of the two, the keys beside it decide. */
    private static final String GROSS = "gross";
    private static final String CONTRIBUTIONS = "contributions";
    private static final Kind<String> OF =
            Kinds.name("is not known", List.of(GROSS, CONTRIBUTIONS));

    private final Kind<Long> amount;

    TierReader(Currency currency) {
        this.amount = MoneyKinds.amountNotBelowZero(currency);
    }

    Optional<Tier> read(Optional<String> name, TableReader in) {
        var split = in.has("split");
        var shares = parties(in, split ? "split" : "to");
        var take = in.find("take", MoneyKinds.PERCENT_SIGNED);
        var of = in.find("of", OF).orElse("");
        var balance = balance(in, shares, of);
        var after = gross(in, "after");
        var until = gross(in, "until");
        refuseWhatDoesNotGoTogether(in, of);
        return in.whole(() -> new Tier(name.orElseThrow(), shares, isSequence(in),
                take.orElse(Tier.ALL), of.equals(GROSS), balance, after.orElse(0L),
                until.orElse(Long.MAX_VALUE)));
    }

    private static boolean isSequence(TableReader in) {
        return in.setting("to").orElse(null) instanceof Setting.Listing;
    }

    /** A party alone, a list in sequence, or a table with shares. */
    private static Map<String, BigDecimal> parties(TableReader in, String key) {
        var shares = new LinkedHashMap<String, BigDecimal>();
        if (!in.has(key)) {
            in.missing(key, "Name who is paid, as to: investors.");
        } else if (in.setting(key).orElseThrow() instanceof Setting.Table) {
            in.table(key).ifPresent(table -> {
                for (var party : table.freeKeys(Kinds.TEXT).keySet()) {
                    table.find(party, MoneyKinds.PERCENT_SIGNED)
                            .ifPresent(share -> shares.put(party, share));
                }
                refuseOddShares(in, key, table, shares);
            });
        } else {
            var parties = in.all(key, Kinds.TEXT);
            parties.forEach(each -> shares.put(each, Tier.ALL));
            if (shares.size() < parties.size()) {
                in.refuse(key, "names a party twice", "Name it once, where it is to be paid.");
            }
        }
        return shares;
    }

    private static void refuseOddShares(TableReader in, String key, TableReader table,
            Map<String, BigDecimal> shares) {
        if (shares.size() < table.keys().size()) {
            return;
        }
        if (!areWhole(shares)) {
            in.refuse(key, "has shares that sum to %s%%".formatted(
                    sum(shares).stripTrailingZeros().toPlainString()), "Let them sum to 100%.");
        }
        shares.forEach((party, share) -> {
            if (share.signum() == 0) {
                table.refuse(party, "is no share", "Leave the party out, or give it a share.");
            }
        });
    }

    private static boolean areWhole(Map<String, BigDecimal> shares) {
        return sum(shares).compareTo(Tier.ALL) == 0;
    }

    private static BigDecimal sum(Map<String, BigDecimal> shares) {
        return shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Optional<Tier.Balance> balance(
            TableReader in, Map<String, BigDecimal> shares, String of) {
        var premium = in.find("premium", LARGE_PERCENT);
        var interest = in.find("interest", MoneyKinds.PERCENT_SIGNED);
        var from = in.find("from", Kinds.DATE);
        if (from.isPresent() && !in.has("interest")) {
            in.refuse("from", "stands without interest", "Add interest, as 8%, or take it out.");
        }
        if (!in.has("up-to")) {
            refuseWithout(in, "premium", "interest");
            return Optional.empty();
        }
        var percent = percent(in);
        if (percent.isEmpty() && interest.isPresent() && !in.has("from")) {
            in.refuse("interest", "has no day to begin on",
                    "Add from, the day the loan was paid out, as from: 2026-07-01.");
        }
        if (percent.isPresent() && percent.get().compareTo(Tier.ALL) > 0 && premium.isPresent()) {
            in.refuse("premium", "stands beside up-to above 100%, which is a premium already",
                    "Keep one of the two.");
        }
        if (percent.isPresent() && !of.equals(CONTRIBUTIONS)) {
            in.refuse("up-to", "is a percentage, and does not say of what",
                    "Write of: contributions beside it, or an amount.");
        }
        var principal = percent.isPresent() ? Map.<String, Long>of() : amounts(in, shares);
        return Optional.of(new Tier.Balance(principal, percent,
                premium.orElse(BigDecimal.ZERO), interest.orElse(BigDecimal.ZERO), from));
    }

    private static Optional<BigDecimal> percent(TableReader in) {
        return in.setting("up-to").orElseThrow() instanceof Setting.Value value
                && value.text().endsWith("%") ? in.find("up-to", LARGE_PERCENT)
                : Optional.empty();
    }

    private Map<String, Long> amounts(TableReader in, Map<String, BigDecimal> shares) {
        var amounts = new LinkedHashMap<String, Long>();
        if (in.setting("up-to").orElseThrow() instanceof Setting.Table) {
            in.table("up-to").ifPresent(table -> {
                for (var party : table.freeKeys(Kinds.TEXT).keySet()) {
                    table.find(party, amount).ifPresent(each -> amounts.put(party, each));
                    if (!shares.containsKey(party)) {
                        table.refuse(party, "is no party of this tier",
                                "Name it under to, or take it out.");
                    }
                }
                shares.keySet().stream().filter(each -> !table.has(each)).forEach(each ->
                        table.missing(each, "Every party of the tier needs an amount of its own."));
            });
            return amounts;
        }
        if (isSequence(in) && shares.size() > 1 && in.has("up-to")) {
            in.refuse("up-to", "is one amount for parties in sequence",
                    "Write what each is owed, as {bank: 200000, fund: 50000}.");
            return amounts;
        }
        in.find("up-to", amount).filter(each -> areWhole(shares)).ifPresent(each -> {
            var parts = Split.byWeight(each, List.copyOf(shares.values())).iterator();
            shares.keySet().forEach(party -> amounts.put(party, parts.next()));
        });
        return amounts;
    }

    private Optional<Long> gross(TableReader in, String key) {
        return in.table(key).flatMap(table -> {
            var gross = table.require(GROSS, amount);
            return table.whole(gross::orElseThrow);
        });
    }

    private static void refuseWhatDoesNotGoTogether(TableReader in, String of) {
        if (in.has("split")) {
            for (var key : List.of("to", "take", "of", "up-to")) {
                if (in.has(key)) {
                    in.refuse(key, "stands beside split, which takes all that is left",
                            "Take it out, or write to, with shares, instead of split.");
                }
            }
            if (!(in.setting("split").orElseThrow() instanceof Setting.Table)) {
                in.refuse("split", "has no shares",
                        "Write them, as {investors: 50%, producer: 50%}.");
            }
            return;
        }
        if (!in.has("take") && !in.has("up-to")) {
            in.missing("take", "Write what the tier takes of each receipt, as 15%; or up-to, with"
                    + " what it is owed in all.");
        }
        if (of.equals(GROSS) && !in.has("take")) {
            in.refuse("of", "is of a take, and none is here", "Add take, as 15%, or take it out.");
        }
        if (of.equals(CONTRIBUTIONS) && (!in.has("up-to") || percent(in).isEmpty())) {
            in.refuse("of", "goes with up-to as a percentage", "Write up-to: 120% beside it.");
        }
        if (isSequence(in) && !in.has("up-to")) {
            in.refuse("to", "is a list, in which the first takes everything",
                    "Add up-to with what each is owed, or write shares as {a: 60%, b: 40%}.");
        }
    }

    private static void refuseWithout(TableReader in, String... keys) {
        for (var key : keys) {
            if (in.has(key)) {
                in.refuse(key, "stands without up-to, what it is reckoned on",
                        "Add up-to, as an amount or a percentage of contributions.");
            }
        }
    }
}
