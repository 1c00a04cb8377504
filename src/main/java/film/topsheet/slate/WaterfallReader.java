package film.topsheet.slate;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code waterfall.yaml} and finds everything that is wrong with it. */
final class WaterfallReader {

    private static final String LAST_REMEDY =
            "End with a tier like {name: Net profit, split: {investors: 50%, producer: 50%}}.";

    private final TableReader root;
    private final TierReader tier;
    private final Set<String> names = new HashSet<>();
    private final Map<String, Tier> known = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();

    private WaterfallReader(TableReader root, Currency currency) {
        this.root = root;
        this.tier = new TierReader(currency);
    }

    /** @param problems receives everything that is wrong; then the result is empty */
    static Optional<Waterfall> read(
            Setting.Table table, Currency currency, List<SettingsProblem> problems) {
        return new WaterfallReader(TableReader.root(table, problems), currency).waterfall();
    }

    private Optional<Waterfall> waterfall() {
        if (!root.has("tiers")) {
            root.missing("tiers", LAST_REMEDY);
        }
        var tiers = root.tables("tiers", this::tier);
        // A tier that is refused is none of the list: only then is it known which one is the last.
        var all = root.setting("tiers").orElse(null) instanceof Setting.Listing list
                && list.items().size() == tiers.size();
        if (all && (tiers.isEmpty() || !tiers.get(tiers.size() - 1).takesAll())) {
            root.refuse("tiers", "do not end with a tier that takes all that is left",
                    LAST_REMEDY);
        }
        var pots = root.table("pots").map(each -> pots(each, all)).orElse(List.of());
        return root.whole(() -> new Waterfall(tiers, pots));
    }

    private Optional<Tier> tier(TableReader in) {
        var name = in.require("name", Kinds.TEXT).map(each -> each + behindCommas(in));
        if (name.isPresent() && !names.add(name.get())) {
            in.refuse("name", "names a second tier", "Give each a name of its own.");
        }
        var read = tier.read(name, in);
        read.ifPresent(each -> known.put(each.name(), each));
        return read;
    }

    /**
     * To YAML the name in {@code {name: Prints, advertising, to: distributor}} ends at its comma,
     * and a key without value follows.
     */
    private static String behindCommas(TableReader in) {
        var more = new StringBuilder();
        in.keys().stream().dropWhile(each -> !each.equals("name")).skip(1)
                .takeWhile(each -> !TierReader.KEYS.contains(each) && in.setting(each).orElseThrow()
                        instanceof Setting.Value value && value.text().isEmpty())
                .forEach(each -> more.append(", ").append(each));
        return more.toString();
    }

    private List<Waterfall.Pot> pots(TableReader in, boolean allTiersAreKnown) {
        var pots = new ArrayList<Waterfall.Pot>();
        for (var name : in.freeKeys(Kinds.TEXT).keySet()) {
            if (name.equals(Waterfall.MAIN)) {
                in.refuse(name, "is what all other receipts run through", "Call it otherwise.");
            }
            in.table(name).flatMap(each -> pot(name, each, allTiersAreKnown))
                    .ifPresent(pots::add);
        }
        return pots;
    }

    private Optional<Waterfall.Pot> pot(String name, TableReader in, boolean allTiersAreKnown) {
        var source = in.require("source", Kinds.TEXT);
        source.ifPresent(each -> {
            var first = sources.putIfAbsent(each, name);
            if (first != null) {
                in.refuse("source", "is the source of %s already".formatted(first),
                        "Receipts of one source run through one pot; name another source.");
            }
        });
        var tiers = allTiersAreKnown ? tiersOf(in) : in.all("tiers", Kinds.TEXT).stream()
                .flatMap(each -> Optional.ofNullable(known.get(each)).stream()).toList();
        return in.whole(() -> new Waterfall.Pot(name, source.orElseThrow(), tiers));
    }

    private List<Tier> tiersOf(TableReader in) {
        var remedy = "Write names of tiers, as [Senior loan, Net profit].";
        if (!in.has("tiers")) {
            in.missing("tiers", remedy);
            return List.of();
        }
        var tiers = in.all("tiers", new Kind<>("is the name of no tier", remedy, known.keySet(),
                text -> Optional.ofNullable(known.get(text))));
        if (in.allWritten("tiers").size() == tiers.size()) {
            refuseOddOrder(in, tiers);
        }
        return tiers;
    }

    private static void refuseOddOrder(TableReader in, List<Tier> tiers) {
        if (tiers.isEmpty() || !tiers.get(tiers.size() - 1).takesAll()) {
            in.refuse("tiers", "do not end with a tier that takes all that is left",
                    "Let the last one be a tier without cap or threshold, as Net profit.");
        }
        if (new HashSet<>(tiers).size() < tiers.size()) {
            in.refuse("tiers", "name one tier twice", "Keep it where it is to be paid.");
        }
    }
}
