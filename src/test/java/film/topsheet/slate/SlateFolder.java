package film.topsheet.slate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A slate folder in the making. */
record SlateFolder(Path dir) {

    /** The least that a production must say; more keys, also phases, can be put behind. */
    static final String LEAST = """
            production: NF
            title: Night Ferry
            currency: USD
            locked-on: 2026-06-01
            phases:
              shoot: {from: 2026-08-03, to: 2026-09-26}
            """;

    void production(String folder, String yaml) throws IOException {
        Files.createDirectories(dir.resolve(folder));
        Files.writeString(dir.resolve(folder).resolve("production.yaml"), yaml);
    }

    /** The approved drawdown, where the contract's example has it. */
    void curve(String folder, String csv) throws IOException {
        var file = dir.resolve(folder).resolve("exports/drawdown.csv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, csv);
    }

    void shared(String yaml) throws IOException {
        Files.writeString(dir.resolve("slate.yaml"), yaml);
    }

    Slate read() {
        return Slate.read(dir, Words.ALL);
    }

    /** The only production, of which nothing is refused. */
    ProductionSettings only() {
        var slate = read();
        assertThat(slate.refused()).extracting(RefusedProduction::message).isEmpty();
        assertThat(slate.productions()).hasSize(1);
        return slate.productions().get(0);
    }
}
