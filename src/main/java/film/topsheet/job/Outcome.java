package film.topsheet.job;

import film.topsheet.checks.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a run ended for one production.
 *
 * @param files    loaded in this run
 * @param rows     these held, rejected ones included
 * @param rejected rows held by this run
 * @param findings open in the newest draft
 * @param tied     what this run found
 * @param trouble  what failed, for the person who runs it; blank: nothing
 * @param exports  every export that was looked at because it might bring something new
 * @param issue    the week that a close was about
 * @param outside  files that are held whole or that no rule claims, each as a sentence
 */
record Outcome(
        String production, Exit exit, int files, long rows, long rejected, int findings,
        Tied tied, String trouble, List<Export> exports, Optional<Issue> issue,
        List<String> outside) {

    Outcome {
        exports = List.copyOf(exports);
        outside = List.copyOf(outside);
    }

    /**
     * What became of one export.
     *
     * @param loaded  rows that posted or became a version; what is no part named here was known
     * @param headings titles, totals and what else is no row
     * @param refused why the whole file is held; blank when it is not
     */
    record Export(String path, String feed, long rows, long loaded, long held,
            long headings, String refused) {

        long known() {
            return rows - loaded - held - headings;
        }
    }

    /**
     * The week that a close issued, or did not.
     *
     * @param report   its number
     * @param blocking what it was not issued for; empty: it was
     * @param before   it was issued before, in this version
     */
    record Issue(LocalDate weekEnding, int report, int version, List<Finding> blocking,
            boolean before, Mails mails) {}

    /** How many mails a report has, and how many of them were sent or, without relay, written. */
    record Mails(int kept, int handedOver) {

        static final Mails NONE = new Mails(0, 0);

        Mails plus(Mails other) {
            return new Mails(kept + other.kept, handedOver + other.handedOver);
        }
    }

    static Outcome failed(String production, Exit exit, String trouble) {
        return new Outcome(production, exit, 0, 0, 0, 0, Tied.UNKNOWN, trouble, List.of(),
                Optional.empty(), List.of());
    }
}
