package film.topsheet.report;

import java.util.List;
import java.util.Map;

/**
 * One part of a document: a template and all that it prints.
 *
 * @param figures the fields that hold amounts, none of which may be cut
 * @param size    of the figures, in hundredths of a point
 */
record Part(
        String template,
        Map<String, Object> parameters,
        List<Row> rows,
        List<String> figures,
        int size) {

    /** Whether each amount has room in its column, in the weight its row is printed in. */
    boolean fits(Templates templates) {
        return figures.stream().allMatch(field -> {
            var width = templates.width(template, field);
            return rows.stream().allMatch(row ->
                    Type.condensed(size, row.isStrong()).fits(row.text(field), width));
        });
    }
}
