package film.topsheet.job;

import film.topsheet.job.server.Database;
import film.topsheet.job.server.DatabaseTrouble;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Properties;
import java.util.function.Function;

/** The commands, put together. */
public final class Program {

    private Program() {}

    /** Runs one command line and answers its exit code. */
    public static int run(String... arguments) {
        return run(new Session.World(System.out, System.err, System.getenv(),
                InstantSource.system(), version()), arguments);
    }

    static int run(Session.World world, String... arguments) {
        var actions = new Actions(
                guarded(world, request -> new Nightly(world, request).run()),
                guarded(world, request -> new Close(world, request).run()),
                guarded(world, request -> new Retract(world, request).run()),
                guarded(world, request -> new Answering(world, request).run()),
                guarded(world, request -> new Tracing(world, request).run()),
                guarded(world, request -> new Reproducing(world, request).run()),
                guarded(world, request -> new Auditing(world, request).run()),
                guarded(world, request -> new MailRoom(world, request).run()),
                guarded(world, options -> new Status(world, options).run()),
                guarded(world, request -> new Profile(world, request).run()),
                guarded(world, request -> new CheckList(world, request).run()),
                guarded(world, options -> new Doctor(world, options).run()),
                guarded(world, options -> new Demo(world, options).run()));
        return TopsheetCommand.commandLine(actions, world.program(), arguments)
                .setOut(new PrintWriter(world.out(), true))
                .setErr(new PrintWriter(world.err(), true))
                .execute(arguments);
    }

    /** Whatever fails is said in words, once, and becomes an exit code. */
    private static <T> Function<T, Exit> guarded(Session.World world, Function<T, Exit> action) {
        return request -> {
            try {
                return action.apply(request);
            } catch (Session.Refused refused) {
                world.err().println(refused.getMessage());
                return Exit.USAGE;
            } catch (DatabaseTrouble trouble) {
                world.err().println(trouble.getMessage());
                return trouble.isConfiguration() ? Exit.USAGE : Exit.FAILED;
            } catch (RuntimeException fault) {
                if (!Database.isEnding()) {
                    world.err().println(Faults.inWords(fault));
                }
                return Exit.FAILED;
            }
        };
    }

    /** The program's version, as the build wrote it. */
    static String version() {
        try (var file = Program.class.getResourceAsStream("/film/topsheet/version.properties")) {
            var properties = new Properties();
            properties.load(file);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
