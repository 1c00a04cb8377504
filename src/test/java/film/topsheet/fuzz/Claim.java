package film.topsheet.fuzz;

/** What a target holds the program to; it is asked so often that it words nothing early. */
final class Claim {

    private Claim() {}

    /** @param said with its {@code values}, what is wrong where it does not hold */
    static void holds(boolean claim, String said, Object... values) {
        if (!claim) {
            throw new AssertionError(said.formatted(values));
        }
    }

    /** Of what a person reads, nothing may be left blank. */
    static void isTold(String problem, String remedy) {
        holds(!problem.isBlank() && !remedy.isBlank(),
                "refused without a word: \"%s\", \"%s\"", problem, remedy);
    }
}
