package film.topsheet;

import film.topsheet.job.Program;

/** The program's entrance. */
public final class Topsheet {

    private Topsheet() {}

    public static void main(String[] arguments) {
        System.exit(Program.run(arguments));
    }
}
