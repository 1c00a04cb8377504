package film.topsheet.fault;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

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
                    "-cp", System.getProperty(
                            "surefire.test.class.path", System.getProperty("java.class.path")),
                    SabotagedProgram.class.getName());
            return new Saboteur(folder, temporary, new ProcessBuilder(words)
                    .redirectError(folder.resolve("stderr").toFile()).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer night(SmallNight night, boolean ofFiles, Fault fault, int number) {
        return tell(night, new Order(ofFiles, fault, number, "", watched.toString()));
    }

    /** A night of which a call on temporary files fails; the first of them are the fonts'. */
    Answer temporary(SmallNight night, Fault fault, int number) {
        return tell(night, new Order(true, fault, number, "", temporary.toString()));
    }

    /** A night in which one file or folder may not be opened. */
    Answer denied(SmallNight night, String name) {
        return tell(night, new Order(true, Fault.NONE, 0, name, watched.toString()));
    }

    private Answer tell(SmallNight night, Order order) {
        try {
            tells.writeBoolean(true);
            order.write(tells);
            tells.writeUTF(night.place().folder().toString());
            tells.writeUTF(night.database().getUrl());
            tells.writeUTF(night.database().getUser());
            tells.flush();
            return Answer.read(answers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes away the temporary files of ours that stayed behind and names them; the fonts end with
     * the process.
     */
    List<String> leftovers() {
        var left = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(temporary, "topsheet*")) {
            for (var file : files) {
                var name = file.getFileName().toString();
                if (!name.startsWith("topsheet-fonts")) {
                    left.add(name);
                    FileSystemUtils.deleteRecursively(file);
                }
            }
            return left;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
