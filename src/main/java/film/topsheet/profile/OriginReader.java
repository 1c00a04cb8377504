package film.topsheet.profile;

import film.topsheet.profile.FeedWords.Kind;
import film.topsheet.profile.FieldSpec.Origin;
import film.topsheet.slate.Kinds;
import film.topsheet.slate.Nearest;
import film.topsheet.slate.TableReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads where the text of a field comes from. */
final class OriginReader {

    private static final List<String> WAYS = List.of("column", "constant", "parameter", "from",
            "join", "template", "debit", "net", "symbol-of", "number-within", "counts");
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");

    private final Names names;

    OriginReader(Names names) {
        this.names = names;
    }

    Optional<Origin> origin(TableReader in, Kind kind) {
        var ways = WAYS.stream().filter(in::has).toList();
        if (ways.size() != 1) {
            in.refuse(ways.isEmpty() ? "column" : ways.get(1), ways.isEmpty()
                            ? "is missing: nothing says where the value comes from"
                            : "and \"%s\" both say where the value comes from"
                                    .formatted(ways.get(0)),
                    "Write one of: %s.".formatted(String.join(", ", WAYS)));
            return Optional.empty();
        }
        refuseParts(in, ways.get(0), kind);
        return switch (ways.get(0)) {
            case "column" -> column(in);
            case "constant" -> in.find("constant", Kinds.TEXT).map(Origin.Constant::new);
            case "parameter" -> parameter(in);
            case "from" -> named(in);
            case "join" -> join(in);
            case "template" -> in.written("template").map(OriginReader::template);
            case "debit" -> debitCredit(in);
            case "net" -> netTax(in);
            case "symbol-of" -> in.find("symbol-of", Kinds.TEXT).map(Origin.SymbolOf::new);
            case "number-within" -> Optional.of(
                    new Origin.NumberWithin(in.all("number-within", Kinds.TEXT)));
            default -> in.table("counts").flatMap(ConditionReader::read)
                    .map(Origin.Counts::new);
        };
    }

    /** What belongs to another way than the one chosen, or to amounts alone. */
    private static void refuseParts(TableReader in, String way, Kind kind) {
        var alone = "means nothing without \"%s\"";
        refuseUnless(in, way, "join", List.of("with", "blanks"), alone);
        refuseUnless(in, way, "debit", List.of("credit", "both"), alone);
        refuseUnless(in, way, "net", List.of("tax", "gross", "take"), alone);
        refuseUnless(in, way, "column", List.of("indicator"), alone);
        if (kind != Kind.AMOUNT) {
            Words.refuse(in, List.of("debit", "net", "indicator"),
                    "means nothing to a field that is no amount", "Write column:.");
        }
        if (kind == Kind.AMOUNT || kind == Kind.NUMBER) {
            Words.refuse(in, List.of("symbol-of"), "tells a currency and no amount",
                    "Write column:, and symbol-of: under currency:.");
        }
    }

    private static void refuseUnless(
            TableReader in, String way, String needed, List<String> keys, String problem) {
        if (!way.equals(needed)) {
            Words.refuse(in, keys, problem.formatted(needed), "Remove it.");
        }
    }

    private static Optional<Origin> column(TableReader in) {
        var columns = in.all("column", Kinds.TEXT);
        if (!in.has("indicator")) {
            return Optional.of(new Origin.Column(columns));
        }
        if (columns.size() > 1) {
            in.refuse("column", "is more than one, beside an indicator", "Name one column.");
        }
        return in.table("indicator").flatMap(inner -> {
            var mark = inner.require("column", Kinds.TEXT);
            var negative = inner.all("negative", Kinds.TEXT);
            var positive = inner.all("positive", Kinds.TEXT);
            if (negative.isEmpty() || positive.isEmpty()) {
                inner.missing(negative.isEmpty() ? "negative" : "positive",
                        "Write the marks, as [CR, C].");
            }
            if (!Collections.disjoint(negative, positive)) {
                inner.refuse("positive", "holds a mark that is negative too",
                        "Keep it in one of the two.");
            }
            return inner.whole(() -> new Origin.Indicator(
                    columns.get(0), mark.orElse(null), negative, positive));
        });
    }

    private Optional<Origin> parameter(TableReader in) {
        var name = in.find("parameter", Kinds.TEXT);
        name.filter(each -> names.origin(each) != Names.Origin.PARAMETER).ifPresent(each ->
                in.refuse("parameter", "is no parameter of this profile",
                        "Add it under parameters:, or write base-currency."));
        return name.map(each -> new Origin.Column(List.of(each)));
    }

    private Optional<Origin> named(TableReader in) {
        var known = names.words();
        var name = in.find("from", Kinds.TEXT);
        name.filter(each -> !known.contains(each)).ifPresent(each -> in.refuse("from",
                "is found nowhere in this profile", Nearest.remedy(each, known,
                        known.size() < 2 ? "Name it under capture:, rows:, split: or repeat:."
                                : "Known: %s.".formatted(Kinds.listed(known)))));
        return name.map(each -> new Origin.Column(List.of(each)));
    }

    private static Optional<Origin> join(TableReader in) {
        var columns = in.all("join", Kinds.TEXT);
        var with = in.written("with").orElse(" ");
        var pads = in.all("zero-pad", Kinds.count("characters", 0, 64));
        var keep = in.find("blanks", Kinds.choice("is no way to treat blanks",
                java.util.Map.of("keep", true, "skip", false))).orElse(false);
        if (!pads.isEmpty() && pads.size() != columns.size()) {
            in.refuse("zero-pad", "has not one width for each column that is joined",
                    "Write as many as columns; 0 for none.");
        }
        return Optional.of(new Origin.Join(columns, with, pads, keep));
    }

    private static Origin template(String text) {
        var columns = new ArrayList<String>();
        var texts = new ArrayList<String>();
        var place = PLACE.matcher(text);
        var from = 0;
        while (place.find()) {
            texts.add(text.substring(from, place.start()));
            columns.add(place.group(1));
            from = place.end();
        }
        texts.add(text.substring(from));
        return new Origin.Template(columns, texts);
    }

    private static Optional<Origin> debitCredit(TableReader in) {
        var debit = in.find("debit", Kinds.TEXT);
        var credit = in.require("credit", Kinds.TEXT);
        var both = in.find("both", Kinds.name("is no way to treat both", Set.of("refuse", "net")));
        return debit.flatMap(left -> credit.map(right -> new Origin.DebitCredit(
                left, right, both.filter("net"::equals).isPresent())));
    }

    private static Optional<Origin> netTax(TableReader in) {
        var net = in.find("net", Kinds.TEXT);
        var tax = in.require("tax", Kinds.TEXT);
        var gross = in.find("gross", Kinds.TEXT);
        var take = in.find("take", Kinds.name("is no part of the amount", Set.of("net", "gross")));
        return net.flatMap(left -> tax.map(right -> new Origin.NetTax(left, right,
                gross.orElse(null), take.filter("gross"::equals).isPresent())));
    }
}
