package film.topsheet.profile;

import film.topsheet.profile.FieldSpec.Origin;
import film.topsheet.slate.Kind;
import film.topsheet.slate.Kinds;
import film.topsheet.slate.TableReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads which rows go to which feed, and with which fields. */
final class TypesReader {

    private final Map<String, FeedWords> feeds;
    private final FieldsReader reader;
    private final Kind<String> feed;

    TypesReader(Map<String, FeedWords> feeds, FieldsReader reader) {
        this.feeds = feeds;
        this.reader = reader;
        this.feed = Kinds.name("is not a feed", feeds.keySet());
    }

    List<TypeSpec> types(TableReader in) {
        var main = in.find("feed", feed);
        var own = in.tables("types", this::type);
        var all = new ArrayList<FeedWords>();
        main.ifPresent(each -> all.add(feeds.get(each)));
        own.forEach(each -> all.add(feeds.get(each.feed())));
        if (main.isEmpty() && !in.has("types") && !in.has("feed")) {
            in.missing("feed", "Write the feed its rows are of, as journals.");
        }
        var shared = all.isEmpty() ? Map.<String, FieldSpec>of()
                : reader.fields(in, "fields", ProfileReader.kinds(all));
        in.has("fields");
        var types = new ArrayList<TypeSpec>();
        for (var each : own) {
            types.add(new TypeSpec(each.name(), each.when(), each.feed(),
                    merged(shared, each.fields(), feeds.get(each.feed()))));
        }
        main.ifPresent(each -> types.add(
                new TypeSpec("", null, each, merged(shared, List.of(), feeds.get(each)))));
        types.forEach(each -> refuseSigns(in, each));
        return types;
    }

    private Optional<TypeSpec> type(TableReader in) {
        var name = in.find("name", Kinds.TEXT).orElse("");
        var when = ConditionReader.when(in);
        var of = in.require("feed", feed);
        var fields = of.map(each -> reader.fields(in, "fields",
                ProfileReader.kinds(List.of(feeds.get(each))))).orElse(Map.of());
        in.has("fields");
        return in.whole(() -> new TypeSpec(name, when.orElse(null), of.orElse(null),
                List.copyOf(fields.values())));
    }

    /** The fields of all rows that this feed has, and the type's own, in the feed's order. */
    private static List<FieldSpec> merged(
            Map<String, FieldSpec> shared, List<FieldSpec> own, FeedWords words) {
        var all = new LinkedHashMap<>(shared);
        own.forEach(each -> all.put(each.name(), each));
        return words.columns().keySet().stream().filter(all::containsKey).map(all::get)
                .map(each -> withSigns(each, all.values())).toList();
    }

    /** A currency's sign stands in a number: it is read as the field that reads the amount says. */
    private static FieldSpec withSigns(FieldSpec field, Collection<FieldSpec> all) {
        return !(field.origin() instanceof Origin.SymbolOf symbol) ? field : all.stream()
                .filter(each -> each.readsAs(symbol.column())).findFirst()
                .map(each -> field.writtenAs(each.number())).orElse(field);
    }

    /** Signs that nobody knows, and signs that nobody asks, both leave the wrong currency. */
    private void refuseSigns(TableReader in, TypeSpec type) {
        var kinds = feeds.get(type.feed()).columns();
        var signs = type.fields().stream()
                .filter(each -> each.origin() instanceof Origin.SymbolOf).findFirst();
        if (signs.isPresent() && signs.get().number().symbols().isEmpty()) {
            in.refuse("fields", "takes \"%s\" from a sign, and no sign is known"
                    .formatted(signs.get().name()),
                    "Add number: {symbols: {\"€\": EUR}} to the field of the amount.");
        }
        if (signs.isPresent() && signs.get().origin() instanceof Origin.SymbolOf sign) {
            type.fields().stream().filter(each -> each.readsAs(sign.column())
                            && each.origin() instanceof Origin.DebitCredit)
                    .findFirst().ifPresent(each -> in.refuse("fields",
                            "takes \"%s\" from one of the two columns of \"%s\"".formatted(
                                    signs.get().name(), each.name()),
                            "Take it from a column that names the currency, or write a constant"
                                    + " where all amounts are in one."));
        }
        var isTold = !kinds.containsKey("currency")
                || type.fields().stream().anyMatch(each -> each.name().equals("currency"));
        type.fields().stream().filter(each -> !isTold
                        && kinds.get(each.name()) == FeedWords.Kind.AMOUNT
                        && !each.number().symbols().isEmpty())
                .findFirst().ifPresent(each -> in.refuse("fields",
                        "knows currencies by symbols: of \"%s\", and no field takes them"
                                .formatted(each.name()),
                        "Add currency: {symbol-of: COLUMN}, or write strip: for signs that say"
                                + " nothing."));
    }
}
