package film.topsheet.profile;

import film.topsheet.profile.FieldSpec.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a profile expects to see in a header. */
final class FitColumns {

    private static final int WINDOW_OF_RECORD_TYPES = 60;

    private final ProfileSpec spec;
    private final Map<String, FitSignature.Column> columns = new LinkedHashMap<>();

    private FitColumns(ProfileSpec spec) {
        this.spec = spec;
    }

    static FitSignature of(Profile profile) {
        var spec = profile.spec();
        var columns = new FitColumns(spec).all();
        var header = spec.header();
        var within = spec.records() != null ? WINDOW_OF_RECORD_TYPES
                : header.isSought() ? header.within() : header.skip() + 1;
        var hasHeader = spec.read().kind() != ReadSpec.Shape.FIXED_WIDTH
                && !spec.read().kind().isStatement()
                && (spec.records() == null || !spec.records().headers().isEmpty());
        return new FitSignature(profile.name(),
                spec.read().kind() == ReadSpec.Shape.WORKBOOK, spec.read().delimiter(), within,
                hasHeader ? header.rows() : 0, columns, spec.forbidden());
    }

    private List<FitSignature.Column> all() {
        var ofTypes = spec.records() != null;
        if (ofTypes) {
            addTypes(spec.records());
        }
        spec.header().all().forEach(each -> add(List.of(each), true));
        spec.controls().columns().forEach(each -> add(List.of(each), true));
        for (var type : spec.types()) {
            for (var field : type.fields()) {
                var needed = !field.optional() && !ofTypes;
                if (field.origin() instanceof Origin.Column) {
                    add(field.origin().columns(), needed);
                } else {
                    field.origin().columns().forEach(each -> add(List.of(each), needed));
                }
            }
        }
        spec.splits().forEach(each -> add(List.of(each.column()), !ofTypes));
        spec.columns().keySet().forEach(each -> add(List.of(each), false));
        spec.personal().keySet().forEach(each -> add(List.of(each), false));
        return List.copyOf(columns.values());
    }

    /** One record heads the rows of one type: that of any will do. */
    private void addTypes(RecordsSpec records) {
        var headers = records.types().entrySet().stream()
                .filter(each -> each.getValue() == RowClass.DATA)
                .map(each -> records.headers() + each.getKey()).toList();
        if (!headers.isEmpty()) {
            add(headers, true);
        }
    }

    /** What stands at a place of its own, or outside the table, no header tells. */
    private void add(List<String> wanted, boolean needed) {
        var first = wanted.get(0);
        var described = spec.columns().get(first);
        if (spec.names().slot(first) >= 0 || described != null && described.position() >= 0) {
            return;
        }
        var names = new ArrayList<>(wanted);
        if (described != null) {
            names.addAll(described.aliases());
        }
        var required = described != null && described.required() != null
                ? described.required() : needed;
        var before = columns.get(first);
        columns.put(first, new FitSignature.Column(names,
                described == null || described.pattern() == null ? null
                        : Pattern.compile(described.pattern().toString()),
                required || before != null && before.required()));
    }
}
