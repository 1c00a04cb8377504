package film.topsheet.profile;

import java.util.List;
import java.util.Map;

/**
 * Several types of record in one file; the first cell says which.
 *
 * @param headers what a type begins with in the row that names its columns; empty: no such rows
 * @param columns of the types whose columns the profile names
 * @param other   the class of types that no one names; null: held
 */
record RecordsSpec(
        String headers, Map<String, RowClass> types, Map<String, List<String>> columns,
        RowClass other) {

    /** The name under which the type stands. */
    static final String TYPE = "record-type";
}
