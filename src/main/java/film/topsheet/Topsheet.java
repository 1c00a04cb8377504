package film.topsheet;

import film.topsheet.job.Program;
import java.util.Locale;

/** The program's entrance. */
public final class Topsheet {

    private Topsheet() {}

    public static void main(String[] arguments) {
        // Figures are written one way, whatever the user's shell says.
        Locale.setDefault(Locale.US);
        System.exit(Program.run(arguments));
    }
}
