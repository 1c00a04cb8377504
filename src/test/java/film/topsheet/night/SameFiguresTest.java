package film.topsheet.night;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.oracle.RandomProduction;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must not matter does not: how the database finds its rows. */
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
}
