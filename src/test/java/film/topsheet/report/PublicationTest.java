package film.topsheet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {

    @TempDir
    Path out;

    private Path week;

    @BeforeEach
    void nameTheFolder() {
        week = out.resolve("NF/2026-09-05");
    }

    @Test
    void documentsAppearTogetherWithTheirHashes() throws IOException {
        try (var publication = Publication.into(week)) {
            publication.write("a.csv", to -> to.write("first".getBytes(StandardCharsets.UTF_8)));
            publication.write("b.csv", to -> to.write("second".getBytes(StandardCharsets.UTF_8)));
            assertThat(visible()).isEmpty();

            var hashes = publication.publish();

            assertThat(visible()).isEqualTo("a.csv=first b.csv=second");
            assertThat(hashes).containsOnlyKeys("a.csv", "b.csv").containsEntry("a.csv",
                    "a7937b64b8caa58f03721bb6bacf5c78cb235febe0e70b1b84cd99541461a08e");
        }
        assertThat(everything()).isEqualTo("a.csv b.csv");
    }

    @Test
    void aDocumentThatFailsLeavesTheFolderAsItWas() throws IOException {
        draft("a.csv=old");

        try (var publication = Publication.into(week)) {
            publication.write("a.csv", to -> to.write("new".getBytes(StandardCharsets.UTF_8)));
            assertThatThrownBy(() -> publication.write("b.csv", to -> {
                to.write("half".getBytes(StandardCharsets.UTF_8));
                throw new IOException("no space left");
            })).hasMessageEndingWith("b.csv: no space left");
        }

        assertThat(visible()).startsWith("a.csv=old");
        assertThat(everything()).isEqualTo("a.csv run.json");
    }

    @Test
    void whatACrashLeftIsClearedAway() throws IOException {
        Files.createDirectories(week);
        Files.writeString(week.resolve(".a.csv.part"), "half");

        draft("b.csv=whole");

        assertThat(everything()).isEqualTo("b.csv run.json");
    }

    @Test
    void documentsNoLongerWrittenGoAndOtherPeoplesFilesStay() throws IOException {
        draft("a.csv=1", "department-post.pdf=2");
        Files.writeString(week.resolve("my notes.txt"), "mine");
        Files.createDirectories(week.resolve("mail"));

        draft("a.csv=3");

        assertThat(everything()).isEqualTo("a.csv mail my notes.txt run.json");
        assertThat(Files.readString(week.resolve("a.csv"))).isEqualTo("3");
    }

    @Test
    void anIssuedWeekIsNotTouchedAgain() throws IOException {
        draft("a.csv=draft");
        write(CostReport.State.ISSUED, "a.csv=issued");
        var before = visible();

        assertThatThrownBy(() -> draft("a.csv=another"))
                .hasMessageContaining("holds an issued week")
                .hasMessageContaining("a.csv")
                .hasMessageContaining("issue a correction instead");
        assertThatThrownBy(() -> draft("b.csv=more")).hasMessageContaining("b.csv");
        assertThat(visible()).isEqualTo(before);

        write(CostReport.State.ISSUED, "a.csv=issued");
        assertThat(visible()).isEqualTo(before);
        assertThat(everything()).isEqualTo("a.csv run.json");
    }

    @Test
    void aNameThatLeadsElsewhereIsRefused() throws IOException {
        try (var publication = Publication.into(week)) {
            assertThatThrownBy(() -> publication.write("../a.csv", to -> { }))
                    .hasMessage("\"../a.csv\" can't be a document's name");
        }
    }

    private void draft(String... documents) throws IOException {
        write(CostReport.State.DRAFT, documents);
    }

    private void write(CostReport.State state, String... documents) throws IOException {
        try (var publication = Publication.into(week)) {
            for (var each : documents) {
                var parts = each.split("=");
                publication.write(parts[0],
                        to -> to.write(parts[1].getBytes(StandardCharsets.UTF_8)));
            }
            var hashes = new TreeMap<>(publication.hashes());
            publication.write("run.json",
                    to -> RunJson.write(RunRecords.some(state).wrote(hashes), to));
            publication.publish();
        }
    }

    private String visible() throws IOException {
        try (var files = Files.list(week)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .map(file -> file.getFileName() + "=" + content(file))
                    .collect(Collectors.joining(" "));
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String everything() throws IOException {
        try (var files = Files.list(week)) {
            return files.map(file -> file.getFileName().toString())
                    .sorted()
                    .collect(Collectors.joining(" "));
        }
    }
}
