package film.topsheet.job;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A command line that is refused: what is wrong with it, and the way out. */
final class Refusal extends ParameterException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /** @param problem what is wrong, as a sentence without its full stop */
    Refusal(CommandLine command, String problem, String remedy) {
        super(command, problem);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
