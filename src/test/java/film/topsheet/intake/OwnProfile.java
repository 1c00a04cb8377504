package film.topsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.job.Feeds;
import film.topsheet.profile.Profiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The profile of a slate's own, as a test wants it. */
final class OwnProfile {

    private OwnProfile() {}

    static void write(Path slate, String yaml) {
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
}
