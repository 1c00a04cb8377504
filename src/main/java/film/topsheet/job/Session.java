package film.topsheet.job;

import film.topsheet.checks.Checks;
import film.topsheet.intake.Sources;
import film.topsheet.job.server.Database;
import film.topsheet.job.server.DatabaseTrouble;
import film.topsheet.profile.Profiles;
import film.topsheet.slate.ProductionSettings;
import film.topsheet.slate.RefusedProduction;
import film.topsheet.slate.Slate;
import java.io.PrintStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.LoggerFactory;

/** What commands share: the world outside, the slate they read and the database they open. */
final class Session {

    /** The world outside, so that tests can bring their own. */
    record World(PrintStream out, PrintStream err, Map<String, String> environment,
            InstantSource clock, String program) {}

    /** The command can't be carried out as asked; nothing was touched. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message, null, false, false);
        }
    }

    private final World world;
    private final CommonOptions options;
    private Profiles profiles;
    private Slate slate;

    Session(World world, CommonOptions options) {
        this.world = world;
        this.options = options;
    }

    World world() {
        return world;
    }

    CommonOptions options() {
        return options;
    }

    /**
     * The productions asked for, and whether others were refused for their settings, which is said
     * on stderr.
     *
     * @throws Refused when there is none to run
     */
    Productions productions() {
        var slate = slate();
        profiles().problems().forEach(each -> world.err().print(each.message()));
        if (!slate.problems().isEmpty()) {
            var text = new StringBuilder();
            slate.problems().forEach(each -> text.append(each.message()));
            throw new Refused(text.toString().stripTrailing());
        }
        var chosen = new ArrayList<ProductionSettings>();
        for (var code : options.productions()) {
            if (slate.refused().stream().noneMatch(each -> each.name().equals(code))) {
                chosen.add(slate.production(code).orElseThrow(() -> unknown(code, slate)));
            }
        }
        if (options.productions().isEmpty()) {
            chosen.addAll(slate.productions());
        }
        var refused = refused();
        refused.forEach(each -> world.err().print(each.message()));
        if (chosen.isEmpty()) {
            throw new Refused(refused.isEmpty()
                    ? "%s holds no production. Put a folder with a production.yaml into it."
                            .formatted(options.slate())
                    : "No production can run until its settings are corrected.");
        }
        return new Productions(chosen, refused.stream().map(each -> each.name()).toList());
    }

    private Slate slate() {
        if (slate == null) {
            slate = Slate.read(options.slate(),
                    CheckTerms.vocabulary(new Checks(null).catalogue(), profiles()));
        }
        return slate;
    }

    /** Those asked for whose settings are wrong. */
    List<RefusedProduction> refused() {
        return slate().refused().stream()
                .filter(each -> options.productions().isEmpty()
                        || options.productions().contains(each.name()))
                .toList();
    }

    /** @param refused names of productions whose settings are wrong */
    record Productions(List<ProductionSettings> chosen, List<String> refused) {}

    private static Refused unknown(String code, Slate slate) {
        var known = slate.productions().stream().map(ProductionSettings::code).toList();
        return new Refused("--production: \"%s\" is no production of this slate.%nName one of: %s."
                .formatted(code, String.join(", ", known)));
    }

    /** The export profiles of the program and of the slate. */
    Profiles profiles() {
        if (profiles == null) {
            profiles = Profiles.read(options.slate(), Sources.words(Feeds.ALL));
        }
        return profiles;
    }

    /** How exports are read. */
    Sources sources() {
        return new Sources(Feeds.ALL, profiles());
    }

    LocalDate asOf(ProductionSettings settings) {
        return options.asOf().orElseGet(() ->
                LocalDate.ofInstant(world.clock().instant(), settings.calendar().timeZone()));
    }

    /**
     * What a run did on its engine. When it fails as a whole, as without a database, every
     * production has failed: its last line is owed to scripts all the same.
     */
    List<Outcome> outcomes(
            List<ProductionSettings> productions, Function<Engine, List<Outcome>> run) {
        try (var engine = Engine.open(this)) {
            return run.apply(engine);
        } catch (RuntimeException fault) {
            if (fault instanceof Refused || Database.isEnding()
                    || fault instanceof DatabaseTrouble trouble && trouble.isConfiguration()) {
                throw fault;
            }
            var words = Faults.inWords(fault, options.home());
            world.err().println(words);
            return productions.stream()
                    .map(each -> Outcome.failed(each.code(), Faults.exit(fault), words)).toList();
        }
    }

    Progress progress() {
        return Progress.on(world.err(), options.quiet(), name -> System.getProperty(
                name, world.environment().get(name)));
    }

    /** What failed, said and answered in words for the person who runs it; how, in the log. */
    String report(String production, Throwable fault) {
        LoggerFactory.getLogger(Session.class).debug("{} failed", production, fault);
        var words = Faults.inWords(fault, options.home());
        if (!Database.isEnding()) {
            world.err().printf("%s: %s%n", production, words);
        }
        return words;
    }
}
