package film.topsheet.profile;

import film.topsheet.slate.Kind;
import film.topsheet.slate.Kinds;
import film.topsheet.slate.TableReader;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads what proves the rows of a file, and the profile itself. */
final class ControlsReader {

    private static final Kind<Boolean> MISMATCH = Kinds.choice(
            "is no way to treat a difference", Map.of("error", true, "warn", false));
    private static final Kind<BigDecimal> AMOUNT = Kind.of(
            "is not an amount", "Write it in quotes, as \"-1204.50\".",
            text -> text.matches("-?\\d{1,15}(\\.\\d{1,9})?")
                    ? Optional.of(new BigDecimal(text)) : Optional.empty());
    private static final Kind<BigDecimal> TOLERANCE = Kind.of(
            "is not an amount from 0", "Write it as 5 or 0.50.",
            text -> text.matches("\\d{1,15}(\\.\\d{1,9})?")
                    ? Optional.of(new BigDecimal(text)) : Optional.empty());

    private ControlsReader() {}

    /** @param missing spellings of nothing, for all columns */
    static ControlSpec controls(TableReader root, List<RowRule> rows, List<String> missing) {
        return root.table("controls").flatMap(in -> whole(in, rows, missing))
                .orElse(ControlSpec.NONE);
    }

    private static Optional<ControlSpec> whole(
            TableReader in, List<RowRule> rows, List<String> missing) {
        var columns = in.all("columns", Kinds.TEXT);
        var tolerance = in.find("tolerance", TOLERANCE).orElse(BigDecimal.ZERO);
        var refuse = in.find("on-mismatch", MISMATCH).orElse(false);
        var balance = in.all("balance", Kinds.TEXT);
        var from = in.table("balance-from").flatMap(ConditionReader::read);
        var expected = in.find("expect",
                Kinds.choice("is not \"required\"", Map.of("required", true))).orElse(false);
        var noTotals = rows.stream().noneMatch(each -> each.as() != null && each.as().isTotal());
        if (noTotals && !columns.isEmpty()) {
            in.refuse("columns", "is compared with nothing: no rule under rows: finds a total",
                    "Add one: {when: {first: \"^Total\"}, as: grand-total}.");
        }
        if (columns.isEmpty() && expected) {
            in.missing("columns", "Name those in which the export states totals.");
        }
        if (columns.isEmpty() && balance.isEmpty() && from.isEmpty() && !expected) {
            in.missing("columns", "Or balance: with the fields of a group.");
        }
        return in.whole(() -> new ControlSpec(
                columns, missing, tolerance, refuse, balance, from.orElse(null), expected));
    }

    static List<RecomputeSpec> recomputes(TableReader in) {
        return in.tables("recompute", ControlsReader::recompute);
    }

    private static Optional<RecomputeSpec> recompute(TableReader in) {
        var column = in.require("column", Kinds.TEXT);
        var product = in.all("product", Kinds.TEXT);
        var plus = in.all("plus", Kinds.TEXT);
        var factors = in.find("factors", Kinds.TEXT);
        var decimals = in.find("decimals", Kinds.count("decimals", 0, 9)).orElse(2);
        var hold = in.find("on-mismatch", MISMATCH).orElse(true);
        if (product.isEmpty() == factors.isEmpty()) {
            in.refuse("product", "and \"factors\": one of them says how the amount is reckoned",
                    "Write product: [Quantity, Rate], or factors: with the column of the text.");
        }
        return in.whole(() -> new RecomputeSpec(column.orElse(null), product, plus,
                factors.orElse(null), decimals, hold));
    }

    static List<SelfTest> selfTests(
            TableReader root, Lookups lookups, String encoding) {
        return root.tables("self-test", in -> selfTest(in, lookups, Charset.forName(encoding)));
    }

    private static Optional<SelfTest> selfTest(
            TableReader in, Lookups lookups, Charset encoding) {
        var text = in.written("text");
        var name = in.has("file") ? in.find("file", Kinds.TEXT).orElse("") : "self-test";
        if (text.isPresent() == in.has("file")) {
            in.refuse("text", "and \"file\": one of them is the sample",
                    "Write text: | with its lines, or file: with a name.");
        }
        var sample = text.isPresent() ? text.get().getBytes(encoding)
                : in.has("file") ? lookups.file(in, "file") : null;
        var rows = new LinkedHashMap<RowClass, Long>();
        in.table("rows").ifPresent(table -> table.freeKeys(
                        Kinds.choice("is no class of rows", RowClass.class))
                .forEach((word, as) -> table.find(word, Kinds.count("rows", 0, 999_999_999))
                        .ifPresent(each -> rows.put(as, each.longValue()))));
        var held = in.find("held", Kinds.count("rows", 0, 999_999_999));
        var amounts = new LinkedHashMap<String, BigDecimal>();
        in.table("amounts").ifPresent(table -> table.freeKeys(Kinds.TEXT).keySet()
                .forEach(feed -> table.find(feed, AMOUNT)
                        .ifPresent(each -> amounts.put(feed, each))));
        var line = in.setting(text.isPresent() ? "text" : "file")
                .map(each -> each.place().line()).orElse(0);
        return in.whole(() -> new SelfTest(line, name, sample, rows,
                held.map(each -> OptionalLong.of(each)).orElse(OptionalLong.empty()), amounts));
    }
}
