package film.topsheet.intake;

/** A row that must be held; carries no stack. */
final class Rejected extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Rejected(Problem problem) {
        super(problem.problem(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
