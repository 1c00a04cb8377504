package film.topsheet.profile;

import film.topsheet.slate.Place;
import film.topsheet.slate.SettingsProblem;
import film.topsheet.slate.YamlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Where profiles lie, and the files beside them: part of the program, or a slate's own. */
final class ProfileFiles {

    private static final String FOLDER = "profiles";
    private static final String ENDING = ".yaml";
    private static final String INDEX = "index.txt";
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final Path own;

    /** @param slate null where there is none */
    ProfileFiles(Path slate) {
        this.own = slate == null ? null : slate.resolve(FOLDER);
    }

    /** Names of the built-in ones, as {@code index.txt} beside them lists them. */
    static List<String> builtIn() {
        var bytes = resource(INDEX);
        return bytes == null ? List.of()
                : new String(bytes, StandardCharsets.UTF_8).lines().map(String::strip)
                        .filter(each -> !each.isEmpty() && !each.startsWith("#")).toList();
    }

    /** Names of the slate's own, sorted. */
    List<String> own() {
        if (own == null || !Files.isDirectory(own)) {
            return List.of();
        }
        try (var files = Files.list(own)) {
            var names = new TreeSet<String>();
            files.map(each -> each.getFileName().toString())
                    .filter(each -> each.endsWith(ENDING) && !each.startsWith("."))
                    .forEach(each -> names.add(
                            each.substring(0, each.length() - ENDING.length())));
            return List.copyOf(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<YamlFile> readBuiltIn(String name, List<SettingsProblem> problems) {
        var file = FOLDER + "/" + name + ENDING;
        var bytes = resource(name + ENDING);
        if (bytes == null) {
            problems.add(SettingsProblem.at(Place.whole(file), "", "",
                    "is listed and not there", "Correct the list of built-in profiles."));
            return Optional.empty();
        }
        return YamlFile.of(bytes, file, problems);
    }

    Optional<YamlFile> readOwn(String name, List<SettingsProblem> problems) {
        var file = own.resolve(name + ENDING);
        var called = FOLDER + "/" + name + ENDING;
        try {
            if (Files.exists(file) && leadsOutside(file)) {
                problems.add(SettingsProblem.at(Place.whole(called), "", "",
                        "this link leads outside the slate", "Put the file itself here."));
                return Optional.empty();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return YamlFile.read(file, called, problems);
    }

    private boolean leadsOutside(Path file) throws IOException {
        return !file.toRealPath().startsWith(own.toAbsolutePath().getParent().toRealPath());
    }

    /**
     * What lies beside a profile, or beside the built-in ones it may begin with; null when nothing
     * does that may be read.
     */
    byte[] beside(boolean builtIn, String name) throws IOException {
        if (builtIn) {
            return resource(name);
        }
        var file = own.resolve(name);
        if (!Files.isRegularFile(file)) {
            return resource(name);
        }
        return leadsOutside(file) || Files.size(file) > MOST_BYTES
                ? null : Files.readAllBytes(file);
    }

    private static byte[] resource(String name) {
        try (var in = ProfileFiles.class.getResourceAsStream("/" + FOLDER + "/" + name)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
