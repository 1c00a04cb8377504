package film.topsheet.night;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.oracle.RandomProduction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must not matter does not: names, order, repetition, how the database finds its rows. */
class SameFiguresTest {

    @TempDir
    private Path folder;

    @Test
    void theWayTheDatabaseFindsItsRowsChangesNoByte() {
        var night = Rehearsal.in(folder);
        NightFerry.arrives(night.place(), 1, 2, 3);
        var other = RandomProduction.of(17);
        night.place().write(other.folder() + "/production.yaml", other.yaml());
        other.nights().forEach(each -> each.files().forEach((path, text) ->
                night.place().write(other.folder() + "/" + path, text)));
        night.night("2026-08-06");
        var expected = Outputs.of(night.place().out());

        for (var ways : List.of("mergejoin, nestloop", "hashjoin, nestloop, hashagg, seqscan")) {
            without(night, ways);
            night.night("2026-08-06");
            assertThat(Outputs.differences(expected, night.place().out())).as(ways).isEmpty();
        }
    }

    private static void without(Rehearsal night, String ways) {
        var name = night.database().getDatabaseName();
        night.jdbc().sql("alter database %s reset all".formatted(name)).update();
        for (var way : ways.split(", ")) {
            night.jdbc().sql("alter database %s set enable_%s = off".formatted(name, way))
                    .update();
        }
    }

    /** Files of three weeks in which no two files say anything about one key. */
    private static final List<String> FILES = List.of("w01/chart.csv", "w01/budget.csv",
            "w01/purchase-orders.csv", "w01/estimates.csv", "w03/accruals.csv",
            "w02/exchange-rates.csv", "w01/payroll-crew-2026-06-27.csv",
            "w01/payroll-cast-2026-06-27.csv", "w02/payroll-crew-2026-07-04.csv",
            "w03/payroll-crew-2026-07-11.csv", "w03/invoices.csv", "w03/locations.csv",
            "w01/journals.csv", "w02/journals.csv", "w03/journals.csv", "w01/petty-cash.csv");

    @Test
    void namesAndOrderOfFilesAndRowsAndRepetitionsChangeNoFigure() throws IOException {
        var as = report("as they came", (file, lines) -> Map.of(file, lines));

        assertThat(report("other names", (file, lines) -> Map.of(renamed(file), lines)))
                .isEqualTo(as);
        assertThat(report("rows in another order", (file, lines) -> Map.of(file, shuffled(lines))))
                .isEqualTo(as);
        assertThat(report("every file twice", (file, lines) ->
                Map.of(file, lines, "again/" + file, lines))).isEqualTo(as);
        assertThat(report("journals in two parts", (file, lines) -> file.contains("journals")
                ? Map.of(file, half(lines, 0), "rest/" + file, half(lines, 1))
                : Map.of(file, lines))).isEqualTo(as);
    }

    private interface Arrival {
        Map<String, List<String>> of(String file, List<String> lines);
    }

    /** The report when the files arrive like this, all in one night. */
    private String report(String name, Arrival arrival) throws IOException {
        var night = Rehearsal.in(folder.resolve(name));
        NightFerry.arrives(night.place());
        for (var file : FILES) {
            var from = Path.of("sample-data", "night-ferry", "exports", file);
            arrival.of(file, Files.readAllLines(from)).forEach((path, lines) -> night.place()
                    .write("night-ferry/exports/" + path, String.join("\n", lines) + "\n"));
        }
        night.night("2026-07-11");
        return Files.readString(night.week("2026-07-11").resolve("cost-report.csv"));
    }

    /** What sorted first sorts last; the name still begins with its feed. */
    private static String renamed(String file) {
        var parts = file.split("/");
        return "%s/%s".formatted(parts[0].replace("w01", "z").replace("w03", "a"),
                parts[1].replace("payroll-c", "payroll-" + (char) ('z' - file.length() % 20) + "-")
                        .replace(".csv", "-" + (9 - file.charAt(2) % 9) + ".csv"));
    }

    /** The same order for the same file. No record of these files holds a line break. */
    private static List<String> shuffled(List<String> lines) {
        var rows = new ArrayList<>(lines.subList(1, lines.size()));
        Collections.shuffle(rows, new Random(lines.size()));
        rows.add(0, lines.get(0));
        return rows;
    }

    private static List<String> half(List<String> lines, int which) {
        var middle = lines.size() / 2;
        var half = new ArrayList<>(which == 0 ? lines.subList(1, middle)
                : lines.subList(middle, lines.size()));
        half.add(0, lines.get(0));
        return half;
    }
}
