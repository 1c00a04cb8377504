package film.topsheet.fault;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs nights that go wrong, in a process whose files and whose driver fail when told to. */
final class Saboteur implements AutoCloseable {

    private final Path watched;
    private final Path temporary;
    private final Process process;
    private final DataOutputStream tells;
    private final DataInputStream answers;

    private Saboteur(Path watched, Path temporary, Process process) {
        this.watched = watched;
        this.temporary = temporary;
        this.process = process;
        this.tells = new DataOutputStream(process.getOutputStream());
        this.answers = new DataInputStream(process.getInputStream());
    }

    /** @param folder below which file calls count; temporary files go there too */
    static Saboteur in(Path folder) {
        try {
            var temporary = Files.createDirectories(folder.resolve("temporary"));
            var words = List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m",
                    "-Duser.language=en", "-Duser.country=US",
                    "-Djava.io.tmpdir=" + temporary, "-Djava.awt.headless=true",
                    "-Djava.nio.file.spi.DefaultFileSystemProvider=" + FaultyFiles.class.getName(),
                    // The product's own, not that of the tests.
                    "-Dlogging.config=classpath:logback.xml", "-cp", System.getProperty(
                            "surefire.test.class.path", System.getProperty("java.class.path")),
                    SabotagedProgram.class.getName());
            return new Saboteur(folder, temporary, new ProcessBuilder(words)
                    .redirectError(folder.resolve("stderr").toFile()).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer night(SmallNight night, boolean ofFiles, Fault fault, int number) {
        return tell(night, ofFiles, fault, number, "");
    }

    /** A night in which one file or folder may not be opened. */
    Answer denied(SmallNight night, String name) {
        return tell(night, true, Fault.NONE, 0, name);
    }

    private Answer tell(SmallNight night, boolean ofFiles, Fault fault, int number,
            String denied) {
        try {
            tells.writeBoolean(true);
            new Order(ofFiles, fault, number, denied, watched.toString(),
                    night.place().folder().toString(), night.database().getUrl(),
                    night.database().getUser()).write(tells);
            tells.flush();
            return Answer.read(answers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Temporary files that stayed behind, but for the fonts, which go with the process. */
    List<Path> leftovers() {
        try (var files = Files.list(temporary)) {
            return files.filter(each -> !each.getFileName().toString()
                    .startsWith("topsheet-fonts")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
