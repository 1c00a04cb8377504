package film.topsheet.job.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's own programs, unpacked once for each user of the machine from the archive that we
 * bring, 60 MB.
 *
 * @param folder holds bin, lib and share
 */
record Programs(Path folder) {

    private static final String WAY_OUT =
            "Name a PostgreSQL server (15 or newer) in TOPSHEET_DB_URL instead.";

    /**
     * Unpacks them if need be: into the user's cache, or into the home where there is no cache to
     * write to or run from. Never into a folder that others may write to.
     */
    static Programs unpacked(Home home, Map<String, String> environment) {
        URL archive = archive();
        try {
            String name = "postgres-" + fingerprint(archive);
            for (Path place : List.of(cache(environment), home.programs())) {
                var programs = new Programs(place.resolve(name));
                if (programs.isWhole() || programs.unpack(archive)) {
                    return programs;
                }
            }
        } catch (IOException e) {
            throw DatabaseTrouble.failure(
                    "%s: PostgreSQL's programs cannot be unpacked (%s)."
                            .formatted(home.programs(), Home.reason(e)),
                    "They need 60 MB. Make room, or name another home with --home.", e);
        }
        throw DatabaseTrouble.failure(
                "%s: PostgreSQL's programs do not run from here.".formatted(home.programs()),
                "The file system may forbid programs (noexec), or this Linux may be built "
                        + "without glibc. " + WAY_OUT);
    }

    String initdb() {
        return folder.resolve("bin/initdb").toString();
    }

    String postgres() {
        return folder.resolve("bin/postgres").toString();
    }

    /** Before anything is touched; whether the machine is known shows when they are unpacked. */
    static void requireLinux() {
        if (!System.getProperty("os.name").equals("Linux")) {
            throw unknownMachine();
        }
    }

    private static URL archive() {
        String machine = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> "other";
        };
        URL found = Programs.class.getResource("/postgres-linux-" + machine + ".txz");
        if (found == null) {
            throw unknownMachine();
        }
        return found;
    }

    private static DatabaseTrouble unknownMachine() {
        return DatabaseTrouble.setting(
                "This machine (%s, %s) has no embedded database."
                        .formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
                WAY_OUT);
    }

    /** Another release of the archive is unpacked beside this one, never over it. */
    private static String fingerprint(URL archive) throws IOException {
        var connection = archive.openConnection();
        if (connection instanceof JarURLConnection jar) {
            var entry = jar.getJarEntry();
            return "%08x-%x".formatted(entry.getCrc(), entry.getSize());
        }
        return "%x-%x".formatted(connection.getLastModified(), connection.getContentLengthLong());
    }

    private static Path cache(Map<String, String> environment) {
        String named = environment.getOrDefault("XDG_CACHE_HOME", "");
        // The standard says that a relative name counts as none.
        Path caches = named.startsWith("/")
                ? Path.of(named)
                : Path.of(System.getProperty("user.home"), ".cache");
        return caches.toAbsolutePath().resolve("topsheet");
    }

    private boolean isWhole() throws IOException {
        return Files.isExecutable(Path.of(postgres()))
                && Account.owns(folder)
                && !Files.getPosixFilePermissions(folder)
                        .contains(PosixFilePermission.OTHERS_WRITE);
    }

    /** False when this place will not do and another one should be tried. */
    private boolean unpack(URL archive) throws IOException {
        Path unfinished;
        try {
            Files.createDirectories(folder.getParent(), PosixFilePermissions.asFileAttribute(
                    PosixFilePermissions.fromString("rwx------")));
            unfinished = Files.createTempDirectory(folder.getParent(), "unpacking-");
        } catch (IOException e) {
            return false;
        }
        try {
            copy(archive, unfinished);
            if (!new Programs(unfinished).run()) {
                return false;
            }
            // After a power cut the folder is whole or it is not there.
            Command.of("sync", "-f", unfinished.toString()).run();
            return publish(unfinished);
        } finally {
            Command.of("rm", "-rf", unfinished.toString()).run();
        }
    }

    private boolean publish(Path unfinished) throws IOException {
        try {
            Files.move(unfinished, folder);
            return true;
        } catch (IOException e) {
            // Another command was faster, or what stands here is not ours to use.
            return isWhole();
        }
    }

    private boolean run() {
        // A shell, because it answers with a number where the file system forbids programs.
        return Command.of("sh", "-c", "exec \"$0\" --version", postgres()).run().isWell();
    }

    private static void copy(URL archive, Path target) throws IOException {
        try (InputStream packed = new BufferedInputStream(archive.openStream());
                var files = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = files.getNextEntry();
                    entry != null;
                    entry = files.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException(entry.getName() + " points out of the archive");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(files, file);
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(
                            (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x"));
                }
            }
        }
    }
}
