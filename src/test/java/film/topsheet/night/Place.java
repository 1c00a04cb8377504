package film.topsheet.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder with everything that one command works on: the slate, the home, what it writes. */
public record Place(Path folder) {

    public Path slate() {
        return folder.resolve("slate");
    }

    public Path out() {
        return folder.resolve("out");
    }

    public Path home() {
        return folder.resolve("home");
    }

    public List<String> options() {
        return List.of("--slate", slate().toString(), "--out", out().toString(),
                "--home", home().toString());
    }

    public void write(String path, String text) {
        try {
            var file = slate().resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The same place again, owners and rights included, in a folder that may be there already. Its
     * database must not be running.
     */
    public Place copiedTo(Path elsewhere) {
        try {
            var copy = new ProcessBuilder("cp", "-a", folder + "/.", elsewhere.toString())
                    .inheritIO().start();
            if (copy.waitFor() != 0) {
                throw new IllegalStateException(folder + " cannot be copied");
            }
            return new Place(elsewhere);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
