package film.topsheet.job;

import film.topsheet.TestDatabase;
import film.topsheet.checks.Checks;
import film.topsheet.intake.Sources;
import film.topsheet.night.Place;
import film.topsheet.profile.Profiles;
import film.topsheet.slate.ProductionSettings;
import film.topsheet.slate.Slate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/** A film of a few rows on a slate of its own, and a database that commands find by name. */
public final class SmallFilm {

    public static final String NIGHT = "2026-06-27";

    private static final String SETTINGS = """
            production: SF
            title: Small Film
            currency: USD
            week-ending: SATURDAY
            time-zone: America/New_York
            locked-on: 2026-06-01
            phases:
              prep:     {from: 2026-06-22, to: 2026-08-01}
              shoot:    {from: 2026-08-03, to: 2026-09-26, days: 40}
              post:     {from: 2026-09-28, to: 2027-02-27}
              delivery: {from: 2027-03-01, to: 2027-04-24}
            accountant: {name: J. Lee}
            approver: {name: R. Ortiz}
            exports:
              - {files: "exports/**/journals*.csv", feed: journals, mode: cumulative}
            """;

    private static final String CHART = """
            account,name,category,section
            3610,Site fees,3600,PRODUCTION
            3620,Police,3600,PRODUCTION
            """;

    private static final String BUDGET = """
            account,line,amount
            3610,1,1000.00
            3620,1,500.00
            """;

    private static final String INVOICES = """
            document_no,line,vendor,invoice_no,invoice_date,posting_date,account,amount,currency,\
            Dept
            A1,1,Harbor,7,2026-06-22,2026-06-23,3610,100.00,,Locations
            A2,1,Harbor,8,2026-06-22,2026-06-23,3610,12O.00,,Locations
            A3,1,Quay,9,2026-06-22,2026-06-24,3620,55.50,CAD,
            """;

    private final Path folder;
    private final PGSimpleDataSource database;

    private SmallFilm(Path folder, PGSimpleDataSource database) {
        this.folder = folder;
        this.database = database;
    }

    /** @param database null: none is named, so the home's own is meant */
    public static SmallFilm in(Path folder, PGSimpleDataSource database) {
        var film = new SmallFilm(folder, database);
        film.write("production.yaml", SETTINGS);
        film.write("exports/chart.csv", CHART);
        film.write("exports/budget.csv", BUDGET);
        film.write("exports/invoices-w01.csv", INVOICES);
        return film;
    }

    public static SmallFilm in(Path folder) {
        return in(folder, TestDatabase.fresh());
    }

    /** The same film elsewhere, on a copy of its books. Nobody may be connected to them. */
    SmallFilm copiedTo(Path elsewhere) {
        return new SmallFilm(
                new Place(folder).copiedTo(elsewhere).folder(), TestDatabase.copyOf(database));
    }

    /** @param name below the production's folder */
    public Path write(String name, String text) {
        try {
            var file = slate().resolve("small-film").resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its settings with more rules for exports. */
    String settings(String rules) {
        return SETTINGS + rules;
    }

    public Path slate() {
        return folder.resolve("slate");
    }

    public Path home() {
        return folder.resolve("home");
    }

    public Path out() {
        return folder.resolve("out");
    }

    public PGSimpleDataSource database() {
        return database;
    }

    public Map<String, String> environment() {
        return database == null ? Map.of() : Map.of("TOPSHEET_DB_URL", database.getURL(),
                "TOPSHEET_DB_USER", String.valueOf(database.getUser()),
                "TOPSHEET_DB_PASSWORD", String.valueOf(database.getPassword()));
    }

    public InProcess.Said run(String... arguments) {
        return new InProcess(slate(), out(), home(), environment()).run(arguments);
    }

    public InProcess.Said aloud(String... arguments) {
        return new InProcess(slate(), out(), home(), environment()).aloud(arguments);
    }

    public InProcess.Said night(String... more) {
        var arguments = new String[more.length + 3];
        arguments[0] = "nightly";
        arguments[1] = "--as-of";
        arguments[2] = NIGHT;
        System.arraycopy(more, 0, arguments, 3, more.length);
        return run(arguments);
    }

    /** Everything that the machine or the run decides, taken out of a screen. */
    String plain(String screen) {
        return screen.replace(folder.toString(), "FOLDER")
                .replaceAll("run=[0-9a-f-]{36}", "run=RUN")
                .replaceAll("\"run\" ?: \"[0-9a-f-]{36}\"", "\"run\" : \"RUN\"");
    }

    /** As its settings stand. */
    ProductionSettings production() {
        return Slate.read(slate(), CheckTerms.vocabulary(new Checks(null).catalogue(),
                Profiles.read(slate(), Sources.words(Feeds.ALL)))).production("SF").orElseThrow();
    }
}
