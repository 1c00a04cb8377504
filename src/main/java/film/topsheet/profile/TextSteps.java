package film.topsheet.profile;

import java.util.Set;

/** What is done to every text of a field before its kind is read. */
final class TextSteps {

    private final FieldSpec spec;
    private final Set<String> missing;
    private final String column;
    /** The text that a blank takes; of all rows of the file, whatever their type. */
    private final String[] above;
    private final boolean plain;

    /** @param column as faults call it */
    TextSteps(FieldSpec spec, String column, String[] above) {
        this.spec = spec;
        this.column = column;
        this.above = above;
        this.missing = Set.copyOf(spec.missing());
        plain = missing.isEmpty() && !spec.armour() && !spec.trim() && spec.extract() == null
                && !spec.fillDown() && spec.fallback().isEmpty() && spec.words() == null;
    }

    /** The text after all steps; blank also where it is held. */
    String apply(String text, Row row) {
        if (plain) {
            return text.isBlank() ? "" : text;
        }
        var now = text;
        if (now.isBlank() || !missing.isEmpty() && missing.contains(now.strip())) {
            now = "";
        }
        if (spec.armour()) {
            now = withoutArmour(now);
        }
        if (spec.trim()) {
            now = now.strip();
        }
        if (spec.extract() != null && !now.isEmpty()) {
            now = extracted(now, row);
        }
        if (spec.fillDown()) {
            now = now.isEmpty() ? above[0] : now;
            above[0] = now;
        }
        if (now.isEmpty()) {
            now = spec.fallback();
        }
        return spec.words() == null || now.isEmpty() ? now : translated(now, row);
    }

    /** Without what makes a spreadsheet take a code for text. */
    private static String withoutArmour(String text) {
        var last = text.length() - 1;
        if (text.startsWith("=\"") && text.endsWith("\"") && last > 1) {
            return text.substring(2, last);
        }
        if (text.startsWith("'")) {
            return text.endsWith("'") && last > 0 ? text.substring(1, last) : text.substring(1);
        }
        return text;
    }

    private String extracted(String text, Row row) {
        var match = spec.extract().match(text);
        if (match == null) {
            row.hold(column, text, "does not fit the pattern of " + spec.name(),
                    "Correct it in the export, or extract: in the profile.");
            return "";
        }
        return match.group(1) == null ? "" : match.group(1);
    }

    private String translated(String text, Row row) {
        var word = spec.words().words().get(text);
        if (word == null) {
            word = spec.words().words().get(text.strip());
        }
        if (word != null) {
            return word;
        }
        if (spec.words().refuse()) {
            row.hold(column, text, "has no translation for " + spec.name(),
                    "Add it to the profile's map: or lookup:, whose first line is a header, or say"
                            + " otherwise:.");
        }
        return spec.words().keep() ? text : "";
    }
}
