package film.topsheet.intake;

import film.topsheet.profile.WorkbookRecords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One row of a sheet that people type into: its cells by the heads above them.
 *
 * @param heads by name, the place of each from 0
 * @param line  of the sheet, from 1
 */
record TypedRow(String sheet, Map<String, Integer> heads, long line, String[] cells) {

    /** Heads by name; of two of one name the first counts. */
    static Map<String, Integer> heads(String[] cells) {
        var heads = new HashMap<String, Integer>();
        for (var at = 0; at < cells.length; at++) {
            heads.putIfAbsent(cells[at].strip(), at);
        }
        return heads;
    }

    /** The text under a head; blank where there is none. */
    String text(String head) {
        var at = heads.getOrDefault(head, cells.length);
        return at < cells.length ? cells[at] : "";
    }

    boolean has(String head) {
        return !text(head).isBlank();
    }

    boolean hasAny(String... names) {
        return List.of(names).stream().anyMatch(this::has);
    }

    /** A code, without the mark that keeps a spreadsheet from running it. */
    String code(String head) {
        var text = text(head);
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0
                ? text.substring(1) : text;
    }

    /** The cell under a head, as {@code Estimates!F14}. */
    String place(String head) {
        return WorkbookRecords.place(sheet, heads.getOrDefault(head, 0), line);
    }
}
