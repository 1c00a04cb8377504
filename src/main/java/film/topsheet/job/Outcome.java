package film.topsheet.job;

/**
 * How a run ended for one production.
 *
 * @param files    loaded in this run
 * @param rows     these held, rejected ones included
 * @param rejected rows held by this run
 * @param findings open in the newest draft
 * @param trouble  what failed, for the person who runs it; blank: nothing
 */
record Outcome(
        String production, Exit exit, int files, long rows, long rejected, int findings,
        boolean tied, String trouble) {

    static Outcome failed(String production, Exit exit, String trouble) {
        return new Outcome(production, exit, 0, 0, 0, 0, false, trouble);
    }
}
