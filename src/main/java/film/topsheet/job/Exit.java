package film.topsheet.job;

import java.util.Collection;
import java.util.List;

/** How a command ended, as the shell sees it; contract, section 1. */
public enum Exit {
    DONE(0, "ok"),
    /** Running it again goes on from there. */
    FAILED(1, "failed"),
    /** Wrong usage or configuration; nothing was touched. */
    USAGE(2, "failed"),
    /** Done, and somebody must look at what is new. */
    ATTENTION(3, "attention"),
    /** The books do not tie out, or a blocking finding is open. */
    NOT_ISSUED(4, "not-issued"),
    /** Another run holds the production. */
    BUSY(75, "busy"),
    INTERRUPTED(130, "failed"),
    TERMINATED(143, "failed");

    private static final List<Exit> WORST_FIRST =
            List.of(TERMINATED, INTERRUPTED, FAILED, BUSY, NOT_ISSUED, ATTENTION);

    private final int code;
    private final String result;

    Exit(int code, String result) {
        this.code = code;
        this.result = result;
    }

    /**
     * Of a run over several productions: the first of 1, 75, 4, 3, 0 that occurred. A production
     * with wrong settings stops alone, so its 2 counts as 1; a signal goes before everything.
     */
    public static Exit ofAll(Collection<Exit> productions) {
        var counted = productions.stream().map(each -> each == USAGE ? FAILED : each).toList();
        return WORST_FIRST.stream().filter(counted::contains).findFirst().orElse(DONE);
    }

    public int code() {
        return code;
    }

    /** The word behind {@code result=} in the last line of a run. */
    public String result() {
        return result;
    }
}
