package film.topsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {

    /** The film has one row that cannot be read. */
    @Test
    void everyCommandDoesItsWorkInTheRehearsal(@TempDir Path folder) throws IOException {
        var shell = new HashMap<>(System.getenv());
        shell.put("XDG_CACHE_HOME", Path.of("target", "cache").toAbsolutePath().toString());
        shell.put("TOPSHEET_DB_URL", "jdbc:postgresql://nowhere/none");

        assertThat(Rehearsal.rehearse(folder, shell)).startsWith(3, 0, 0, 3).hasSize(5);
        assertThat(folder.resolve("out/R/2026-06-27/run.json")).content().contains("\"issued\"");
    }
}
