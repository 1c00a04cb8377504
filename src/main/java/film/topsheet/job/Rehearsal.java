package film.topsheet.job;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Runs every command once on a film of four rows, for the launcher: the classes that are used here
 * go into its archive, from which every later command starts faster. Says nothing, keeps nothing
 * and uses no database but one of its own.
 */
public final class Rehearsal {

    private static final Map<String, String> FILM = Map.of(
            "production.yaml", """
                    production: R
                    title: Rehearsal
                    currency: USD
                    week-ending: SATURDAY
                    time-zone: UTC
                    locked-on: 2026-06-01
                    phases:
                      prep:     {from: 2026-06-22, to: 2026-08-01}
                      shoot:    {from: 2026-08-03, to: 2026-09-26, days: 40}
                      post:     {from: 2026-09-28, to: 2027-02-27}
                      delivery: {from: 2027-03-01, to: 2027-04-24}
                    """,
            "exports/chart.csv", """
                    account,name,category,section
                    3610,Site fees,3600,PRODUCTION
                    """,
            "exports/budget.csv", """
                    account,line,amount
                    3610,1,1000.00
                    """,
            "exports/invoices.csv", """
                    document_no,line,vendor,invoice_no,invoice_date,posting_date,account,amount
                    A1,1,Harbor,7,2026-06-22,2026-06-23,3610,100.00
                    A2,1,Harbor,8,2026-06-22,2026-06-23,3610,12O.00
                    """);

    private Rehearsal() {}

    /** @param arguments a folder that the caller deletes */
    public static void main(String[] arguments) throws IOException {
        rehearse(Path.of(arguments[0]), System.getenv());
    }

    /** The exit codes of the commands, in the order in which they ran. */
    static List<Integer> rehearse(Path folder, Map<String, String> shell) throws IOException {
        var slate = folder.resolve("slate");
        for (var file : FILM.entrySet()) {
            var path = slate.resolve("film").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        var common = List.of("--slate", slate.toString(), "--home",
                folder.resolve("home").toString(), "--out", folder.resolve("out").toString(),
                "--production", "R");
        var quiet = new PrintStream(OutputStream.nullOutputStream(), false);
        var environment = new TreeMap<>(shell);
        environment.keySet().removeIf(name -> name.startsWith("TOPSHEET_"));
        var world = new Session.World(quiet, quiet, environment, InstantSource.system(),
                Program.version());
        return Stream.of(
                List.of("nightly", "--as-of", "2026-06-27"),
                List.of("close", "--week-ending", "2026-06-27", "--by", "A", "--approved-by", "B"),
                List.of("status"),
                List.of("profile", slate.resolve("film/exports/invoices.csv").toString()),
                List.of("doctor"))
                .map(command -> Program.run(world,
                        Stream.concat(command.stream(), common.stream()).toArray(String[]::new)))
                .toList();
    }
}
