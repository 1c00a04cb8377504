package film.topsheet.fault;

import film.topsheet.night.Outputs;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Runs nights of which one call fails, looks at what they leave, and runs each again. */
final class DisturbedNights {

    private static final Pattern CODE = Pattern.compile("Exception|Error:|\\bat [a-z.]+\\(|org\\.");
    /** Without settings there is no night: wrong configuration, and nothing is touched. */
    private static final String SETTINGS = ".*/slate(/slate.yaml|/[a-z-]+/production.yaml)?";
    private static final long SESSIONS_END_NANOS = 10_000_000_000L;

    private final SmallNight night;
    private final Saboteur saboteur;
    private final Path folder;
    private final FaultFigures figures = new FaultFigures();

    DisturbedNights(SmallNight night, Saboteur saboteur, Path folder) {
        this.night = night;
        this.saboteur = saboteur;
        this.folder = folder;
    }

    FaultFigures figures() {
        return figures;
    }

    /** Every call of a night that nothing disturbs, in order. */
    List<String> calls(boolean ofFiles) {
        var trial = night.copiedTo(folder.resolve("counted"));
        var answer = saboteur.night(trial, ofFiles, Fault.NONE, 0);
        trial.remove();
        return answer.made();
    }

    /** One night whose call of this number fails; answers whether it made so many. */
    boolean trial(boolean ofFiles, Fault fault, int number) {
        var trial = night.copiedTo(folder.resolve("trial"));
        var answer = saboteur.night(trial, ofFiles, fault, number);
        return !look(trial, ofFiles ? "file" : "database", number, fault, answer, saboteur)
                .isEmpty();
    }

    /**
     * Looks at what a night has left, runs it again and takes it away; answers the call that
     * failed.
     */
    String look(SmallNight trial, String where, int number, Fault fault, Answer answer,
            Saboteur by) {
        if (!answer.struck().isEmpty()) {
            figures.struck(answer.struck().split(" ")[0], answer.exit());
        }
        var problems = new ArrayList<String>();
        lookAtTheEnd(answer, trial, problems);
        lookAtTheDisk(answer, trial, by, problems);
        sessions(answer, trial, problems);
        runAgain(trial, news(answer, fault), problems);
        problems.forEach(each -> figures.fault("%s call %d %s: %s: %s".formatted(
                where, number, fault.name().toLowerCase(), answer.struck(), each)));
        trial.remove();
        return answer.struck();
    }

    /** Failed and said so in words, or not harmed at all. */
    private static void lookAtTheEnd(Answer answer, SmallNight trial, List<String> problems) {
        if (!answer.stray().isEmpty()) {
            problems.add("stray words: " + answer.stray());
        }
        if (CODE.matcher(answer.err()).find()) {
            problems.add("says what is no word: " + answer.err());
        }
        if (answer.exit() == 1) {
            if (answer.err().strip().lines().count() != 1
                    && !answer.err().matches("(?s).*(Run it again when|then run this again).*")) {
                problems.add("says not one line: " + answer.err());
            }
            if (!Pattern.compile("(?i)run (it|this) again").matcher(answer.err()).find()) {
                problems.add("says not what to do: " + answer.err());
            }
            if (!answer.err().contains(file(answer.struck()))) {
                problems.add("does not name the file: " + answer.err());
            }
        } else if (answer.exit() == 0 || answer.exit() == 3) {
            problems.addAll(Outputs.differences(trial.expected(), trial.place().out()));
        } else if (answer.exit() == 2 && answer.struck().matches(SETTINGS)) {
            problems.addAll(Outputs.differences(trial.before(), trial.place().out()));
        } else {
            problems.add("exit " + answer.exit() + ": " + answer.err());
        }
    }

    /** The name by which a person knows the file of a file call; blank: it is none. */
    private static String file(String struck) {
        var path = struck.substring(struck.lastIndexOf(' ') + 1);
        return path.contains("/") && !struck.startsWith("exec")
                ? path.substring(path.lastIndexOf('/') + 1).replaceAll("^\\.|\\.part$", "") : "";
    }

    /** Every document is the old one or the new one, whole; nothing else stays behind. */
    private static void lookAtTheDisk(
            Answer answer, SmallNight trial, Saboteur by, List<String> problems) {
        Outputs.of(trial.place().out()).forEach((path, bytes) -> {
            var isKnown = Arrays.equals(bytes, trial.before().get(path))
                    || Arrays.equals(bytes, trial.expected().get(path));
            if (!isKnown && !isUnremovable(answer, path)) {
                problems.add(path + " is half done");
            }
        });
        by.leftovers().stream().filter(each -> !isUnremovable(answer, each))
                .forEach(each -> problems.add("left behind: " + each));
    }

    /** What the failed call itself was to take away, or to find, is left for the next night. */
    private static boolean isUnremovable(Answer answer, String name) {
        return answer.struck().startsWith("delete") && answer.struck().endsWith(name)
                || answer.struck().matches("(list|look at) .*") && name.endsWith(".part");
    }

    /** A Flyway that fails leaves an idle one to the end of the process, which is near. */
    private static void sessions(Answer answer, SmallNight trial, List<String> problems) {
        var ofFlyway = answer.struck().contains("SET ROLE")
                || answer.made().stream().noneMatch(each -> each.contains("batch.BATCH_"));
        var end = System.nanoTime() + SESSIONS_END_NANOS;
        try (var connection = trial.database().getConnection()) {
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            List<String> left;
            do {
                left = jdbc.sql("""
                        select concat_ws(' ', state, query) from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid()
                          and not (state = 'idle' and (:ofFlyway or query like 'SET ROLE %'))""")
                        .param("ofFlyway", ofFlyway)
                        .query(String.class).list();
            } while (!left.isEmpty() && System.nanoTime() < end);
            left.forEach(each -> problems.add("session left: " + each));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A night that failed has told nobody what is new; one whose answer was lost may have. */
    private static List<Integer> news(Answer answer, Fault fault) {
        return answer.exit() == 1 && fault != Fault.LOST_AFTER ? List.of(3) : List.of(0, 3);
    }

    private static void runAgain(SmallNight trial, List<Integer> exits, List<String> problems) {
        var said = trial.run();
        if (!exits.contains(said.exit()) || !said.out().contains(" tied=yes ")) {
            problems.add("then exit %d: %s%s".formatted(said.exit(), said.out(), said.err()));
        }
        Outputs.differences(trial.expected(), trial.place().out())
                .forEach(each -> problems.add("then " + each));
    }
}
