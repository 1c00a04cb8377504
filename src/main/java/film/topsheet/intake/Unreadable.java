package film.topsheet.intake;

/** A text that is not what its column holds. Carries no stack: it is data, not a fault of ours. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    Unreadable(String problem, String remedy) {
        super(problem, null, false, false);
        this.remedy = remedy;
    }

    Problem in(String column, String value) {
        return Problem.of(column, value, getMessage(), remedy);
    }
}
