package film.topsheet.profile;

import film.topsheet.profile.ColumnsReader.Unknown;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * All that a profile says, checked.
 *
 * @param from       first day on which the layout counts; null: always, as with {@code to}
 * @param parameters with their defaults; blank: must be set
 * @param records    null for files with one type of record
 * @param repeat     null where a record is one row
 * @param types      the first whose condition holds; one without condition comes last
 * @param content    fields that make the key; null where the export has one
 * @param names      of values that are no columns
 */
record ProfileSpec(
        int version, String summary, LocalDate from, LocalDate to,
        Map<String, String> parameters, ReadSpec read, HeaderSpec header, List<Capture> captures,
        List<RowRule> rows, RecordsSpec records, Map<String, ColumnSpec> columns,
        List<String> forbidden, Unknown unknown, Map<String, Personal> personal,
        List<SplitSpec> splits, RepeatSpec repeat, NumberStyle number, List<TypeSpec> types,
        List<String> content, ControlSpec controls, List<RecomputeSpec> recomputes, Names names,
        List<SelfTest> selfTests) {

    /** Whether the layout was not always so, or is no more. */
    boolean isTimed() {
        return from != null || to != null;
    }

    /** How numbers of a column are written: as the field has them that reads it. */
    NumberStyle numberOf(String column) {
        for (var type : types) {
            for (var field : type.fields()) {
                if (field.readsAs(column)) {
                    return field.number();
                }
            }
        }
        return number;
    }

    /** Spellings of nothing in a column of totals: as the field has them that reads it. */
    List<String> missingOf(String column) {
        for (var type : types) {
            for (var field : type.fields()) {
                if (field.readsAs(column)) {
                    return field.missing();
                }
            }
        }
        return controls.missing();
    }
}
