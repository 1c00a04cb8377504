package film.topsheet.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** All files of {@code sample-data} but its README, and what is in them. */
final class SampleSlate {

    static final String PRODUCTION = "night-ferry/";

    private SampleSlate() {}

    /** Path below {@code sample-data} to text; the same on every machine. */
    static Map<String, String> files() {
        var files = new TreeMap<String, String>();
        files.put(PRODUCTION + "production.yaml", Production.YAML);
        files.put(PRODUCTION + Financing.TERMS_NAME, Financing.TERMS);
        files.put(export(Production.STRAY_NAME), Production.STRAY);
        files.put(export(Treasury.CURVE_NAME), Treasury.CURVE);
        var ledger = new Ledger();
        var estimates = new Estimates();
        var deals = new Deals();
        for (var week = 1; week <= Weeks.COUNT; week++) {
            var folder = Weeks.folder(week) + "/";
            var exports = ledger.week(week);
            exports.forEach((name, rows) ->
                    files.put(export(folder + name), Feeds.text(Feeds.named(name), rows)));
            var agreed = new TreeMap<>(deals.week(week, exports));
            agreed.putAll(ShootPlan.week(week));
            agreed.putAll(Holdings.week(week, exports));
            agreed.putAll(Financing.week(week));
            agreed.putAll(Treasury.week(week));
            agreed.forEach((feed, rows) ->
                    files.put(export(folder + feed + ".csv"), Feeds.text(feed, rows)));
            files.put(export(folder + "estimates.csv"),
                    Feeds.text("estimates", estimates.week(week, exports)));
            if (week == 1 || week == ChartSheet.DRONE_WEEK) {
                files.put(export(folder + "chart.csv"),
                        Feeds.text("chart", ChartSheet.rows(week)));
            }
            if (Changes.sentIn(week)) {
                files.put(export(folder + "changes.csv"),
                        Feeds.text("changes", Changes.rows(week)));
            }
        }
        files.put(export("w01/budget.csv"), Feeds.text("budget", BudgetSheet.rows()));
        TrialBalance.of(new Replay(files)).forEach((week, rows) ->
                files.put(export(Weeks.folder(week) + "/trial-balance.csv"),
                        Feeds.text("trial-balance", rows)));
        return files;
    }

    /** Writes the folder anew; files that are no longer made are deleted, the README stays. */
    static void write(Path folder) throws IOException {
        var files = files();
        if (Files.exists(folder)) {
            try (var old = Files.walk(folder)) {
                for (var path : old.filter(Files::isRegularFile).toList()) {
                    var name = folder.relativize(path).toString().replace('\\', '/');
                    if (!files.containsKey(name) && !name.equals("README.md")) {
                        Files.delete(path);
                    }
                }
            }
        }
        for (var file : files.entrySet()) {
            var path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    /** Writes {@code sample-data}, or the folder named. */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments.length == 0 ? "sample-data" : arguments[0]));
    }

    private static String export(String name) {
        return PRODUCTION + "exports/" + name;
    }
}
