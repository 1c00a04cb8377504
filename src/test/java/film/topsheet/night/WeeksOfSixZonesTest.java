package film.topsheet.night;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.SixZones;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole nights of productions in six time zones fall on the weeks that are counted by hand. */
class WeeksOfSixZonesTest {

    @TempDir
    private Path folder;

    private static void production(Place place, String code, String zone, DayOfWeek ending) {
        place.write(code + "/production.yaml", """
                production: %s
                title: Any
                currency: USD
                week-ending: %s
                time-zone: %s
                locked-on: 2019-01-01
                settle: 0
                phases:
                  shoot: {from: 2019-01-01, to: 2035-12-31}
                """.formatted(code, ending, zone));
    }

    /** One cost on every day; each zone has a weekday of its own, and the first has two. */
    @Test
    void aCostOfAnyDateOf2019To2035StandsInTheWeekOfThatDate() {
        var night = Rehearsal.in(folder);
        var costs = SixZones.dates().map(date -> "J%s,1,%s,3600,One,1".formatted(date, date))
                .collect(joining("\n", "journal_no,line,posting_date,account,description,amount\n",
                        "\n"));
        for (var ending : DayOfWeek.values()) {
            production(night.place(), ending.name(),
                    SixZones.ZONES.get(ending.ordinal() % SixZones.ZONES.size()), ending);
            night.place().write(ending + "/exports/journals.csv", costs);
        }
        night.night(SixZones.LAST.toString());

        for (var ending : DayOfWeek.values()) {
            var faults = new ArrayList<String>();
            var week = SixZones.weekOf(SixZones.LAST, ending);
            var rows = CsvRows.of(night.place().out()
                    .resolve("%s/%s/ledger.csv".formatted(ending, week)));
            rows.forEach(row -> {
                var date = LocalDate.parse(row.get("posting_date"));
                if (!row.get("period").equals(SixZones.weekOf(date, ending).toString())) {
                    faults.add("%s stands in %s".formatted(date, row.get("period")));
                }
            });
            assertThat(rows).as(ending.name()).hasSize((int) SixZones.dates().count());
            assertThat(faults).as(ending.name()).isEmpty();
        }
    }

    @Test
    void aNightDraftsTheWeeksOfTheDayThatItIsWhereTheProductionWorks() throws IOException {
        var night = Rehearsal.in(folder);
        for (var zone : SixZones.ZONES) {
            production(night.place(), code(zone), zone, DayOfWeek.FRIDAY);
        }

        // Saturday has just begun in Auckland; New York has one more second of its Friday.
        for (var now : List.of("2026-07-03T12:00:00Z", "2026-07-04T03:59:59Z")) {
            var out = folder.resolve("out-" + now.substring(11, 13));
            night.nightAt(Instant.parse(now), out);

            for (var zone : SixZones.ZONES) {
                var today = SixZones.dateAt(Instant.parse(now), ZoneId.of(zone));
                var drafted = new TreeSet<String>();
                drafted.add(SixZones.weekOf(today, DayOfWeek.FRIDAY).toString());
                drafted.add(SixZones.weekOf(today.minusDays(6), DayOfWeek.FRIDAY).toString());
                assertThat(folders(out.resolve(code(zone)))).as(zone + " at " + now)
                        .containsExactlyElementsOf(drafted);
            }
        }
    }

    private static String code(String zone) {
        return zone.substring(zone.indexOf('/') + 1).replace('_', '-').toUpperCase();
    }

    private static TreeSet<String> folders(Path out) throws IOException {
        try (var folders = Files.list(out)) {
            var names = new TreeSet<String>();
            folders.filter(Files::isDirectory)
                    .forEach(each -> names.add(each.getFileName().toString()));
            return names;
        }
    }
}
