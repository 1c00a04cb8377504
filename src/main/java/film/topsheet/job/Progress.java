package film.topsheet.job;

import java.io.PrintStream;
import java.util.function.Function;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressState;

/**
 * Shows how far a run is: a bar on a terminal, plain lines elsewhere, nothing when it is to be
 * quiet. Several productions may report at once.
 */
public abstract sealed class Progress implements AutoCloseable {

    /** Set by the launcher, for the JDK knows a terminal only when stdin is one too. */
    static final String TERMINAL_PROPERTY = "topsheet.terminal";

    private static final int COLUMNS = 100;

    private Progress() {}

    /** @param environment answers what the shell and the launcher say, a property by its name */
    public static Progress on(
            PrintStream err, boolean quiet, Function<String, String> environment) {
        if (quiet) {
            return new Silent();
        }
        return "yes".equals(environment.apply(TERMINAL_PROPERTY)) ? new Bar(err) : new Lines(err);
    }

    /** There is this much more to do than was known, in bytes of files or any unit of its size. */
    public abstract void expect(long more);

    /**
     * Something begins, as {@code loading exports/w07/invoices.csv}.
     *
     * @param production its code
     */
    public abstract void begins(String production, String what);

    /** So much of what was expected is done. */
    public abstract void done(long units);

    @Override
    public abstract void close();

    private static final class Silent extends Progress {

        @Override
        public void expect(long more) {
            // Nobody looks.
        }

        @Override
        public void begins(String production, String what) {
            // Nobody looks.
        }

        @Override
        public void done(long units) {
            // Nobody looks.
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    }

    /** One line for each thing that begins; a log file is no place for a moving bar. */
    private static final class Lines extends Progress {

        private final PrintStream err;
        private long expected;
        private long done;

        private Lines(PrintStream err) {
            this.err = err;
        }

        @Override
        public synchronized void expect(long more) {
            expected += more;
        }

        @Override
        public synchronized void begins(String production, String what) {
            var share = expected == 0 ? "" : "%3d%%  ".formatted(100 * done / expected);
            err.printf("%s%s: %s%n", share, production, what);
        }

        @Override
        public synchronized void done(long units) {
            done = Math.min(expected, done + units);
        }

        @Override
        public void close() {
            err.flush();
        }
    }

    /** The bar is drawn by a thread of its own and taken away at the end. */
    private static final class Bar extends Progress {

        private static final int BLOCKS = 24;

        private final PrintStream err;
        private final ProgressBar bar;
        private long expected;

        private Bar(PrintStream err) {
            this.err = err;
            this.bar = new ProgressBarBuilder()
                    .setInitialMax(0)
                    .setRenderer(Bar::drawn)
                    .setConsumer(new Line(err))
                    .build();
        }

        private static String drawn(ProgressState state, int columns) {
            var all = Math.max(1, state.getMax());
            var done = Math.min(all, state.getCurrent());
            var blocks = (int) (BLOCKS * done / all);
            var line = "%3d%% %s%s %s".formatted(100 * done / all, "\u2588".repeat(blocks),
                    "\u2591".repeat(BLOCKS - blocks), state.getExtraMessage());
            return line.substring(0, Math.min(columns, line.length()));
        }

        @Override
        public synchronized void expect(long more) {
            expected += more;
            bar.maxHint(expected);
        }

        @Override
        public void begins(String production, String what) {
            // Padded, so that nothing of a longer message is left behind.
            bar.setExtraMessage("%-80s".formatted(production + ": " + what));
        }

        @Override
        public void done(long units) {
            bar.stepBy(units);
        }

        /** Clears the line itself: a bar that ends before it was ever drawn is not told to. */
        @Override
        public void close() {
            bar.close();
            err.print("\r" + " ".repeat(COLUMNS) + "\r");
            err.flush();
        }
    }

    /** The terminal's line; the library would leave the bar on it and begin a new one. */
    private static final class Line extends ConsoleProgressBarConsumer {

        private Line(PrintStream err) {
            super(err, COLUMNS);
        }

        @Override
        public void close() {
            // The bar clears its line.
        }
    }
}
