package film.topsheet.bench;

/**
 * How much is measured, and how often.
 *
 * @param rows   in one export file; the long file has ten times as many
 * @param rounds in which each thing is measured once
 */
record Scale(int rows, int rounds) {

    static Scale asked() {
        return new Scale(
                Integer.getInteger("bench.rows", 1_000_000), Integer.getInteger("bench.rounds", 5));
    }
}
