package film.topsheet.financing;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.slate.ProductionSettings;
import film.topsheet.slate.RefusedProduction;
import film.topsheet.slate.Slate;
import film.topsheet.slate.Vocabulary;
import film.topsheet.slate.Waterfall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;

/** Terms as a production writes them, and what became of receipts, as a table. */
final class Terms {

    private static final String PRODUCTION = """
            production: NF
            title: Night Ferry
            currency: USD
            locked-on: 2026-06-01
            budget-rates: {CAD: 0.75}
            phases:
              shoot:    {from: 2026-08-03, to: 2026-09-26}
              delivery: {from: 2027-03-01, to: 2027-04-24}
            """;

    private Terms() {}

    /** The tiers of {@code waterfall.yaml}, one a line. */
    static Waterfall of(String yaml) {
        return settings(yaml).waterfall().orElseThrow();
    }

    static ProductionSettings settings(String yaml) {
        try {
            var dir = Files.createTempDirectory("waterfall");
            Files.writeString(dir.resolve("production.yaml"), PRODUCTION);
            Files.writeString(dir.resolve("waterfall.yaml"), yaml);
            var slate = Slate.read(dir, new Vocabulary(Set.of(), Map.of()));
            assertThat(slate.refused()).extracting(RefusedProduction::message).isEmpty();
            Files.delete(dir.resolve("production.yaml"));
            Files.delete(dir.resolve("waterfall.yaml"));
            Files.delete(dir);
            return slate.productions().get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
