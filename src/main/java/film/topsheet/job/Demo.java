package film.topsheet.job;

import film.topsheet.checks.Checks;
import film.topsheet.checks.Finding;
import film.topsheet.ledger.IssuedWeeks;
import film.topsheet.ledger.NaturalOrder;
import film.topsheet.ledger.Productions;
import film.topsheet.slate.ProductionSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The command {@code demo}: replays a copy of the sample week by week, as it happened. That week's
 * folder arrives, then the night runs, then the week is closed; the last week stays a draft.
 */
final class Demo {

    private final Session.World world;
    private final CommonOptions options;
    private final Map<String, Duration> times = new LinkedHashMap<>();

    Demo(Session.World world, CommonOptions options) {
        this.world = withoutRelay(world);
        this.options = withSample(options);
    }

    /** The people of the sample are invented: nobody is ever mailed about it. */
    private static Session.World withoutRelay(Session.World world) {
        var environment = new HashMap<>(world.environment());
        environment.keySet().removeIf(each -> each.startsWith("TOPSHEET_SMTP_"));
        return new Session.World(world.out(), world.err(), environment, world.clock(),
                world.program());
    }

    /** The sample lies beside the program when the command is called from elsewhere. */
    private static CommonOptions withSample(CommonOptions options) {
        var root = System.getProperty("topsheet.root");
        var slate = Files.isDirectory(options.slate()) || root == null ? options.slate()
                : Path.of(root).resolve(options.slate());
        return new CommonOptions(slate, options.out(), options.home(), options.asOf(),
                options.productions(), options.dryRun(), options.json(), options.quiet());
    }

    Exit run() {
        var sample = new Session(world, options).productions();
        var copy = options.home().resolve("demo-slate");
        var exits = new ArrayList<Exit>();
        try (var engine = Engine.open(new Session(world, options))) {
            timed("database", engine::batch);
            for (var settings : sample.chosen()) {
                exits.addAll(replay(engine, settings, copy));
                tell(engine, settings);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tellTimes();
        // Findings are what the sample is for: they are no trouble of the demo.
        return Exit.ofAll(exits.stream().filter(each -> each != Exit.ATTENTION).toList());
    }

    private List<Exit> replay(Engine engine, ProductionSettings settings, Path copy)
            throws IOException {
        var folder = copy.resolve(settings.folder().getFileName());
        for (var name : List.of("production.yaml", "waterfall.yaml")) {
            if (Files.exists(settings.folder().resolve(name))) {
                copy(settings.folder().resolve(name), folder.resolve(name));
            }
        }
        if (settings.cash().drawdown().isPresent()) {
            var curve = settings.cash().drawdown().get();
            copy(settings.folder().resolve(curve), folder.resolve(curve));
        }
        var weeks = weeks(settings);
        var exits = new ArrayList<Exit>();
        var ending = firstWeek(settings);
        for (var week : weeks) {
            arrive(settings, folder, week);
            exits.addAll(night(engine, copy, ending));
            if (!week.equals(weeks.get(weeks.size() - 1))) {
                exits.addAll(close(engine, settings, copy, ending));
            }
            ending = ending.plusWeeks(1);
        }
        return exits;
    }

    private static List<String> weeks(ProductionSettings settings) throws IOException {
        var weeks = new TreeSet<String>(NaturalOrder.INSTANCE);
        try (var folders = Files.list(settings.exports())) {
            folders.filter(Files::isDirectory)
                    .forEach(each -> weeks.add(each.getFileName().toString()));
        }
        return List.copyOf(weeks);
    }

    private static LocalDate firstWeek(ProductionSettings settings) {
        return settings.calendar().weeks().endingOf(settings.calendar().firstDay());
    }

    private static void arrive(ProductionSettings settings, Path folder, String week)
            throws IOException {
        var from = settings.exports().resolve(week);
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                copy(file, folder.resolve("exports").resolve(week).resolve(from.relativize(file)));
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
    }

    private List<Exit> night(Engine engine, Path copy, LocalDate ending) {
        var request = new NightlyRequest(on(copy, ending), Optional.empty(), Duration.ofHours(1),
                Set.of());
        var session = new Session(world, request.common());
        var outcomes = new ArrayList<Outcome>();
        timed("nights", () -> outcomes.addAll(
                new Nightly(world, request).run(engine, session.productions())));
        outcomes.forEach(each -> say("%s  week ending %s: %s, %s, %d held, %s".formatted(
                each.production(), ending, Wording.count(each.files(), "file"),
                Wording.count(each.rows(), "row"), each.rejected(),
                Wording.count(each.findings(), "finding"))));
        return outcomes.stream().map(Outcome::exit).toList();
    }

    private List<Exit> close(
            Engine engine, ProductionSettings settings, Path copy, LocalDate ending) {
        var number = new Productions(JdbcClient.create(engine.pool())).number(settings.code());
        var issued = new IssuedWeeks(JdbcClient.create(engine.pool()));
        if (number.isPresent() && issued.isIssued(number.get(), ending)) {
            return List.of();
        }
        var request = new CloseRequest.OneWeek(on(copy, ending), settings.code(), ending,
                settings.accountant().map(each -> each.name()).orElse("Accountant"),
                settings.approver().map(each -> each.name()).orElse("Approver"),
                List.of(), false, Optional.empty(), Set.of());
        var exits = new ArrayList<Exit>();
        timed("closes", () -> exits.addAll(new Close(world, request)
                .run(engine, new Session(world, request.common()).productions().chosen())
                .stream().map(Outcome::exit).toList()));
        return exits;
    }

    private CommonOptions on(Path slate, LocalDate asOf) {
        return new CommonOptions(slate, options.out(), options.home(), Optional.of(asOf),
                options.productions(), false, false, true);
    }

    private void timed(String what, Runnable work) {
        var began = System.nanoTime();
        work.run();
        times.merge(what, Duration.ofNanos(System.nanoTime() - began), Duration::plus);
    }

    private void say(String line) {
        if (!options.quiet()) {
            world.err().println(line);
        }
    }

    /** What was found, by money at stake, and which documents to open. */
    private void tell(Engine engine, ProductionSettings settings) {
        var jdbc = JdbcClient.create(engine.pool());
        var production = new Productions(jdbc).number(settings.code()).orElseThrow();
        var last = jdbc.sql("select max(week_ending) from cost_line where production = ?")
                .param(production).query(LocalDate.class).single();
        var findings = new Checks(jdbc).of(production, last).stream()
                .filter(each -> each.state() == Finding.State.OPEN).toList();
        var out = world.out();
        out.printf("%n%s, week ending %s: %s, by money at stake%n%n",
                settings.title(), last, Wording.count(findings.size(), "finding"));
        findings.stream().limit(10).forEach(each -> out.printf("%16s  %-8s  %s%n",
                "%,.2f".formatted(each.amount().decimal()), each.severity().word(),
                each.message()));
        var folder = options.out().resolve(settings.code());
        out.printf("%nOpen these:%n  %s%n  %s%n  %s%n",
                folder.resolve(last.toString()).resolve("cost-report.pdf"),
                folder.resolve(last.toString()).resolve("cost-report.xlsx"),
                folder.resolve(last.minusWeeks(1).toString()).resolve("cost-report.pdf")
                        + "   (issued)");
    }

    private void tellTimes() {
        world.out().printf("%nWhere the time went:");
        times.forEach((what, time) -> world.out().printf("  %s %.1f s", what,
                java.math.BigDecimal.valueOf(time.toMillis(), 3)));
        world.out().println();
    }
}
