package film.topsheet.job;

import film.topsheet.report.Json;
import java.util.Collection;

/** Whether books tie out, as far as a run has asked them. */
enum Tied {
    YES("yes"),
    NO("no"),
    /** The run was turned away or failed before it could say. */
    UNKNOWN("-");

    private final String word;

    Tied(String word) {
        this.word = word;
    }

    static Tied of(boolean ties) {
        return ties ? YES : NO;
    }

    /** Of several productions: one that does not tie decides, then one that was not asked. */
    static Tied all(Collection<Tied> productions) {
        return productions.contains(NO) ? NO : productions.contains(UNKNOWN) ? UNKNOWN : YES;
    }

    /** The word behind {@code tied=} in the last line of a run. */
    String word() {
        return word;
    }

    void json(Json json) {
        if (this == UNKNOWN) {
            json.nothing("tied");
        } else {
            json.yesNo("tied", this == YES);
        }
    }
}
