package film.topsheet.profile;

import film.topsheet.profile.ColumnsReader.Unknown;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A profile bound to the columns of one layout. */
final class Binding {

    private record BoundType(ConditionSpec.Bound when, FeedMapping mapping) {}

    private final Layout layout;
    private final Masks masks;
    private final Classes classes;
    private final Groups groups;
    private final Splitter[] splitters;
    private final BoundType[] types;
    private final Recomputed[] recomputed;
    private final FeedMapping main;
    private final ConditionSpec.Bound beginsGroup;
    private final BitSet unused;
    /** By place what a field takes for nothing, also where a spreadsheet means an error. */
    private final Map<Integer, Set<String>> missing = new HashMap<>();

    /** @param header the rows that make it */
    Binding(Layout layout, List<String[]> header, Map<String, FeedColumns> columns,
            Reading reading) throws FileRefused {
        this.layout = layout;
        var spec = reading.spec();
        for (var each : spec.forbidden()) {
            if (layout.has(each)) {
                throw new FileRefused(layout.line(),
                        "has the column \"%s\", which its profile forbids".formatted(each),
                        "See whether it is the right export.");
            }
        }
        masks = new Masks(spec.personal(), layout, reading);
        classes = new Classes(layout, header, reading);
        groups = spec.repeat() == null ? null : new Groups(spec.repeat(), layout, reading);
        splitters = new Splitter[spec.splits().size()];
        for (var at = 0; at < splitters.length; at++) {
            splitters[at] = new Splitter(spec.splits().get(at), layout, spec.names());
        }
        types = new BoundType[spec.types().size()];
        for (var at = 0; at < types.length; at++) {
            var type = spec.types().get(at);
            types[at] = new BoundType(type.when() == null ? null : type.when().bind(layout),
                    new FeedMapping(type, columns.get(type.feed()), layout, reading));
        }
        spareCodes(spec, columns);
        recomputed = new Recomputed[spec.recomputes().size()];
        for (var at = 0; at < recomputed.length; at++) {
            recomputed[at] = new Recomputed(spec.recomputes().get(at), spec, layout);
        }
        main = types[types.length - 1].mapping;
        var from = spec.controls().from();
        beginsGroup = from == null ? row -> false : from.bind(layout);
        unused = layout.unused();
        spec.types().forEach(type -> type.fields().forEach(field -> field.origin().columns()
                .forEach(each -> missing.computeIfAbsent(layout.knownPlace(List.of(each)),
                        place -> new HashSet<>()).addAll(field.missing()))));
    }

    /** Columns that every row needs and that nothing fills; empty where rows of a type have all. */
    List<String> unfed() {
        var unfed = new LinkedHashSet<String>();
        for (var type : types) {
            var lacks = type.mapping.unfed();
            if (lacks.isEmpty()) {
                return List.of();
            }
            unfed.addAll(lacks);
        }
        return List.copyOf(unfed);
    }

    /** 123-45-6789 may be an account: only texts are looked through. */
    private void spareCodes(ProfileSpec spec, Map<String, FeedColumns> columns) {
        spec.splits().forEach(each -> spare(List.of(each.column())));
        for (var type : spec.types()) {
            var kinds = columns.get(type.feed()).words().columns();
            for (var field : type.fields()) {
                if (kinds.get(field.name()) == FeedWords.Kind.CODE) {
                    spare(field.origin().columns());
                }
            }
        }
    }

    private void spare(List<String> names) {
        for (var each : names) {
            var place = layout.knownPlace(List.of(each));
            if (place >= 0 && place < layout.width()) {
                masks.isNoText(place);
            }
        }
    }

    /** Once all that names a column is bound: what becomes of the columns that nothing names. */
    void bindUnknown(Map<String, FeedColumns> columns, Unknown unknown, Reading reading)
            throws FileRefused {
        var names = unknown().values();
        if (!names.isEmpty() && unknown == Unknown.REFUSE) {
            throw new FileRefused(layout.line(), "has columns that its profile does not know: %s"
                    .formatted(Fault.shown(String.join(", ", names))),
                    "Name them in the profile, or write unknown: tags.");
        }
        if (!names.isEmpty()) {
            reading.note("Columns that the profile does not name %s: %s.".formatted(
                    unknown == Unknown.TAGS ? "are kept as tags" : "are ignored",
                    String.join(", ", names)));
        }
        if (unknown == Unknown.TAGS) {
            if (reading.spec().records() == null) {
                columns.values().forEach(each -> each.addTags(unknown()));
            }
            for (var type : types) {
                type.mapping.bindTags(unknown());
            }
        }
    }

    /** Columns that nothing names, by place. */
    private SortedMap<Integer, String> unknown() {
        var names = new TreeMap<Integer, String>();
        var unused = layout.unused();
        for (var at = unused.nextSetBit(0); at >= 0; at = unused.nextSetBit(at + 1)) {
            if (!masks.hides(at)) {
                names.put(at, layout.nameAt(at));
            }
        }
        return names;
    }

    Layout layout() {
        return layout;
    }

    Masks masks() {
        return masks;
    }

    Classes classes() {
        return classes;
    }

    /** Null where a record is one row. */
    Groups groups() {
        return groups;
    }

    /** Whether a group of rows that sum to zero begins with this one. */
    boolean beginsGroup(Row row) {
        return beginsGroup.holds(row);
    }

    Recomputed[] recomputed() {
        return recomputed;
    }

    /** Holds a row of which a column that is asked for shows an error; its values are read on. */
    private void holdErrors(Row row) {
        for (var at = 0; at < row.cells.length; at++) {
            var cell = row.cells[at];
            if (SpreadsheetError.is(cell) && !unused.get(at)
                    && !missing.getOrDefault(at, Set.of()).contains(cell.strip())) {
                row.hold(layout.nameAt(at), cell, SpreadsheetError.PROBLEM,
                        SpreadsheetError.REMEDY);
                return;
            }
        }
    }

    /** What makes the data row in hand; null, and the row is held, where no type fits. */
    FeedMapping mapping(Row row) {
        holdErrors(row);
        for (var each : splitters) {
            each.cut(row);
        }
        for (var each : types) {
            if (each.when == null || each.when.holds(row)) {
                return each.mapping;
            }
        }
        row.hold("", "", "is of none of the profile's types",
                "Add a type for it, or feed: for all that fit none.");
        return null;
    }

    BigDecimal amountOf(Row row) {
        return main.amountOf(row);
    }

    FeedMapping main() {
        return main;
    }
}
