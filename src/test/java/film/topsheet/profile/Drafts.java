package film.topsheet.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Drafts a profile, has it read as profiles are, and reads with it the file it is for. */
final class Drafts {

    private final Path folder;
    private String loaded;

    Drafts(Path folder) {
        this.folder = folder;
    }

    /** What the last draft made of its file: rows, held ones, the sum of amounts, its totals. */
    String loaded() {
        return loaded;
    }

    String draft(String name, String text) throws IOException, FileRefused {
        return draft(name, text, StandardCharsets.UTF_8);
    }

    String draft(String name, String text, Charset charset)
            throws IOException, FileRefused {
        var file = Files.write(folder.resolve(name), text.getBytes(charset));
        var draft = Suggestion.of(file, name, DraftedFeeds.ALL.values());
        var profile = refuseUnreadable(draft);
        loaded = loaded(profile, file);
        return draft;
    }

    /** How the drafted profile reads the file it was drafted from. */
    private static String loaded(Profile profile, Path file) throws IOException {
        var source = new Source("exports/" + file.getFileName(), () -> Files.newInputStream(file),
                "USD", Map.of());
        var rows = 0;
        var held = 0;
        var amount = BigDecimal.ZERO;
        try (var read = ProfiledFile.open(profile, source)) {
            while (read.next()) {
                if (read.rowClass() == RowClass.DATA) {
                    rows++;
                    held += read.fault() == null ? 0 : 1;
                    amount = read.amountRead() == null ? amount : amount.add(read.amountRead());
                }
            }
            return "%d rows, %d held, %s; %s".formatted(rows, held, amount.toPlainString(),
                    read.controlTotals().stream().allMatch(ControlTotal::agrees)
                            ? "totals agree" : "totals differ");
        } catch (FileRefused e) {
            return e.problem();
        }
    }

    /** Every draft must be read without a fault by what reads profiles. */
    Profile refuseUnreadable(String draft) throws IOException {
        var name = draft.lines().filter(each -> each.startsWith("profile: ")).findFirst()
                .orElseThrow().substring("profile: ".length());
        var slate = Files.createDirectories(folder.resolve("slate"));
        Files.createDirectories(slate.resolve("profiles"));
        Files.writeString(slate.resolve("profiles/" + name + ".yaml"), draft);

        var profiles = Profiles.read(slate, DraftedFeeds.ALL);

        assertThat(Trial.ownProblems(profiles)).as(draft).isEmpty();
        assertThat(profiles.find(name)).as(draft).isPresent();
        Files.delete(slate.resolve("profiles/" + name + ".yaml"));
        return profiles.find(name).orElseThrow();
    }
}
