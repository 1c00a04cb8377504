package film.topsheet.profile;

import film.topsheet.profile.FieldSpec.Origin;

/** Where a field's text comes from, in rows of one layout. */
@FunctionalInterface
interface TextSource {

    /** The text as written; blank for none, never null. */
    String text(Row row);

    /** @throws FileRefused when the file lacks a column */
    static TextSource of(Origin origin, boolean optional, Layout layout) throws FileRefused {
        if (origin instanceof Origin.Constant constant) {
            var text = constant.text();
            return row -> text;
        }
        if (origin instanceof Origin.Column column) {
            var place = firstPlace(column, optional, layout);
            return row -> row.text(place);
        }
        var places = new int[origin.columns().size()];
        for (var at = 0; at < places.length; at++) {
            places[at] = layout.place(origin.columns().get(at), optional);
        }
        return origin instanceof Origin.Join join
                ? row -> joined(join, places, row)
                : row -> filled((Origin.Template) origin, places, row);
    }

    /** Of several columns the first that the file has. */
    static int firstPlace(Origin.Column column, boolean optional, Layout layout)
            throws FileRefused {
        for (var each : column.columns()) {
            var place = layout.place(each, true);
            if (place != Row.ABSENT) {
                return place;
            }
        }
        return layout.place(column.columns().get(0), optional);
    }

    private static String joined(Origin.Join join, int[] places, Row row) {
        var text = new StringBuilder();
        var first = true;
        for (var at = 0; at < places.length; at++) {
            var part = row.text(places[at]);
            if (part.isBlank() && !join.blanks()) {
                continue;
            }
            if (!first) {
                text.append(join.with());
            }
            first = false;
            text.append(join.zeroPads().isEmpty()
                    ? part : zeroPadded(part.strip(), join.zeroPads().get(at)));
        }
        return text.toString();
    }

    private static String filled(Origin.Template template, int[] places, Row row) {
        var text = new StringBuilder(template.texts().get(0));
        var filled = places.length == 0;
        for (var at = 0; at < places.length; at++) {
            var part = row.text(places[at]);
            filled |= !part.isBlank();
            text.append(part).append(template.texts().get(at + 1));
        }
        return filled ? text.toString() : "";
    }

    static String zeroPadded(String text, int width) {
        return text.length() >= width || text.isEmpty()
                ? text : "0".repeat(width - text.length()) + text;
    }
}
