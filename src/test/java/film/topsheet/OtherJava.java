package film.topsheet;

import film.topsheet.job.Rehearsal;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.springframework.util.FileSystemUtils;

/**
 * How tests start the program in a process of its own: from jars and with an archive of its
 * classes, as the launcher does, which takes half the time. Jars and archive are made once for
 * each build, by whichever test asks first.
 */
public final class OtherJava {

    /** Keeps the unpacked server out of the cache of whoever runs the tests. */
    public static final Map<String, String> ENVIRONMENT =
            Map.of("XDG_CACHE_HOME", Path.of("target", "cache").toAbsolutePath().toString());

    private static final Path FOLDER = Path.of("target", "other-java").toAbsolutePath();
    private static final List<String> QUICK = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Duser.language=en",
            "-Duser.country=US");

    private static Path made;

    private OtherJava() {}

    /** The words of a command up to the name of a class with a {@code main}. */
    public static List<String> command(String... options) {
        var folder = made();
        var command = new ArrayList<>(QUICK);
        if (Files.exists(archive(folder))) {
            // An archive that this Java can't use is no news to the test.
            command.addAll(List.of("-XX:SharedArchiveFile=" + archive(folder),
                    "-Xlog:disable", "-Xlog:all=error:stderr"));
        }
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", classPath(folder)));
        return command;
    }

    private static synchronized Path made() {
        if (made == null) {
            try {
                Files.createDirectories(FOLDER);
                made = FOLDER.resolve(fingerprint());
                makeOnce();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return made;
    }

    /** Other tests may run in another process. */
    private static void makeOnce() throws IOException {
        try (var turn = FileChannel.open(FOLDER.resolve("turn"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE); var lock = turn.lock()) {
            if (lock.isValid() && !Files.exists(made)) {
                forgetOthers();
                var unfinished = Files.createDirectories(FOLDER.resolve("unfinished"));
                for (var entry : entries()) {
                    if (Files.isDirectory(entry)) {
                        pack(entry, packed(unfinished, entry));
                    }
                }
                Files.move(unfinished, made);
                rehearse();
            }
        }
    }

    private static void forgetOthers() throws IOException {
        try (var others = Files.newDirectoryStream(FOLDER, Files::isDirectory)) {
            for (var other : others) {
                FileSystemUtils.deleteRecursively(other);
            }
        }
    }

    /** Runs every command once; without an archive in the end all works, more slowly. */
    private static void rehearse() throws IOException {
        var scratch = Files.createTempDirectory("topsheet-rehearsal");
        try {
            var command = new ArrayList<>(QUICK);
            command.addAll(List.of("-Xmx512m", "-XX:ArchiveClassesAtExit=" + archive(made),
                    "-cp", classPath(made), Rehearsal.class.getName(), scratch.toString()));
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().putAll(ENVIRONMENT);
            builder.start().waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            FileSystemUtils.deleteRecursively(scratch);
        }
    }

    private static List<Path> entries() {
        return Stream.of(System.getProperty("surefire.test.class.path",
                        System.getProperty("java.class.path")).split(":"))
                .map(Path::of).filter(Files::exists).toList();
    }

    private static String classPath(Path folder) {
        return String.join(":", entries().stream()
                .map(each -> Files.isDirectory(each) ? packed(folder, each) : each)
                .map(Path::toString).toList());
    }

    private static Path packed(Path folder, Path entry) {
        return folder.resolve(entry.getFileName() + ".jar");
    }

    private static Path archive(Path folder) {
        return folder.resolve("classes.jsa");
    }

    /** With its folders, for they are asked for what is in them. */
    private static void pack(Path folder, Path jar) throws IOException {
        try (var out = new JarOutputStream(
                new BufferedOutputStream(Files.newOutputStream(jar)))) {
            out.setLevel(Deflater.BEST_SPEED);
            for (var file : below(folder)) {
                var name = folder.relativize(file).toString();
                var isFolder = Files.isDirectory(file);
                out.putNextEntry(new JarEntry(isFolder ? name + "/" : name));
                if (!isFolder) {
                    Files.copy(file, out);
                }
                out.closeEntry();
            }
        }
    }

    private static List<Path> below(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(each -> !each.equals(folder)).sorted().toList();
        }
    }

    /** Of every class and library: names, sizes and when they were written. */
    private static String fingerprint() throws IOException {
        var text = new StringBuilder();
        for (var entry : entries()) {
            for (var file : Files.isDirectory(entry) ? below(entry) : List.of(entry)) {
                text.append(file).append(' ').append(Files.size(file)).append(' ')
                        .append(Files.getLastModifiedTime(file)).append('\n');
            }
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(text.toString().getBytes())).substring(0, 16);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
