package film.topsheet.job;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * The last line of a run: what a script reads.
 *
 * @param night       the as-of date
 * @param productions how many ran
 * @param files       how many were loaded in this run
 * @param rows        how many rows these held, held ones included
 * @param rejected    rows held by this run
 * @param findings    open ones, of all productions that ran
 * @param tied        whether the books of all of them tie out; {@code -}: nobody asked them
 * @param run         the run's id, without spaces
 */
record StatusLine(
        LocalDate night, int productions, int files, long rows, long rejected, int findings,
        Tied tied, Exit exit, String run) {

    StatusLine {
        requireNonNull(night, "night");
        requireNonNull(exit, "exit");
        if (run.isBlank() || run.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("a run's id is one word, not \"" + run + "\"");
        }
    }

    /** The line, without a line break. */
    @Override
    public String toString() {
        return ("night=%s productions=%d files=%d rows=%d rejected=%d findings=%d tied=%s"
                + " result=%s run=%s").formatted(night, productions, files, rows, rejected,
                        findings, tied.word(), exit.result(), run);
    }
}
