package film.topsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.job.Feeds;
import film.topsheet.profile.Profiles;
import film.topsheet.slate.ProductionSettings;
import film.topsheet.slate.Slate;
import film.topsheet.slate.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A slate of one production with a profile of its own, as a test wants them. */
final class OwnSlate {

    private OwnSlate() {}

    static void profile(Path slate, String yaml) {
        try {
            Files.createDirectories(slate.resolve("profiles"));
            Files.writeString(slate.resolve("profiles/own.yaml"), "profile: own\n" + yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Sources sources(Path slate) {
        var profiles = Profiles.read(slate, Sources.words(Feeds.ALL));
        assertThat(profiles.problems()).extracting(each -> each.message()).isEmpty();
        return new Sources(Feeds.ALL, profiles);
    }

    /** @param more lines of production.yaml */
    static ProductionSettings settings(Path folder, String code, List<String> more) {
        var yaml = """
                production: %s
                title: Night Ferry
                currency: USD
                time-zone: UTC
                locked-on: 2026-06-01
                phases:
                  shoot: {from: 2026-08-03, to: 2026-09-26}
                %s
                """.formatted(code, String.join("\n", more));
        try {
            Files.writeString(folder.resolve("production.yaml"), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var slate = Slate.read(folder, new Vocabulary(Feeds.names(), Map.of()));
        assertThat(slate.refused()).isEmpty();
        return slate.productions().get(0);
    }
}
