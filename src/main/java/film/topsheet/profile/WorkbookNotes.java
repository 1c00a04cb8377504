package film.topsheet.profile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What somebody should know about a sheet that was read: how often, and where first. */
final class WorkbookNotes {

    enum Kind {
        HIDDEN_SHEET("The sheet is hidden; it was read all the same"),
        HIDDEN_ROW("Hidden rows, read like all others"),
        HIDDEN_COLUMN("Hidden columns, read like all others"),
        ERROR("Cells that show an error (as #REF!), read as that text"),
        NO_RESULT("Formulas without a result: open it in Excel and save it again"),
        BEYOND("Numbers that Excel can't hold, shown in scientific notation"),
        MACROS("It carries macros; they were not looked at"),
        LINKS("It refers to other workbooks; the results stored in this one were read");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }
    }

    private record Seen(long count, String first) {}

    private final Map<Kind, Seen> seen = new EnumMap<>(Kind.class);

    /** @param place as {@code B7} or {@code row 7}; blank for the workbook as a whole */
    void add(Kind kind, long count, String place) {
        seen.merge(kind, new Seen(count, place),
                (old, more) -> new Seen(old.count() + more.count(), old.first()));
    }

    /** One sentence for each kind that was met, in the order of the kinds. */
    List<String> sentences() {
        var sentences = new ArrayList<String>();
        seen.forEach((kind, what) -> sentences.add(what.first().isEmpty()
                ? kind.sentence + "."
                : "%s: %,d, first in %s.".formatted(kind.sentence, what.count(), what.first())));
        return sentences;
    }
}
