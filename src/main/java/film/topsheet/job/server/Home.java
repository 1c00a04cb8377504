package film.topsheet.job.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder in which the embedded database lives, and where everything in it stands.
 *
 * @param folder absolute, without symbolic links, so that two names of one home are one home
 */
record Home(Path folder) {

    /** PostgreSQL keeps paths in 1,024 bytes and adds file names of its own. */
    private static final int LONGEST_BYTES = 900;

    /** Makes the folder if it is missing, for its owner's eyes only. */
    static Home at(Path wanted) {
        try {
            if (!Files.isDirectory(wanted)) {
                Files.createDirectories(wanted, PosixFilePermissions.asFileAttribute(
                        PosixFilePermissions.fromString("rwx------")));
            }
            var home = new Home(wanted.toRealPath());
            home.guard();
            return home;
        } catch (FileAlreadyExistsException e) {
            throw unfit(wanted, e.getFile() + " is a file, not a folder");
        } catch (AccessDeniedException e) {
            throw unfit(wanted, e.getFile() + " cannot be written to");
        } catch (IOException e) {
            throw unfit(wanted, "it cannot be made (" + reason(e) + ")");
        }
    }

    Path data() {
        return folder.resolve("postgres");
    }

    /** The data folder while it is being made: a kill in between leaves no half of one. */
    Path unfinishedData() {
        return folder.resolve("postgres.new");
    }

    Path programs() {
        return folder.resolve("programs");
    }

    Path log() {
        return folder.resolve("log").resolve("postgres.log");
    }

    /** Whose turn it is to start or stop the server. */
    Path turnLock() {
        return folder.resolve("server.lock");
    }

    /** Held shared by everyone who uses the server. */
    Path usersLock() {
        return folder.resolve("users.lock");
    }

    /** Held by every process of the server, by inheritance. */
    Path serverLock() {
        return folder.resolve("postgres.lock");
    }

    private void guard() throws IOException {
        if (folder.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw unfit(folder, "its path is longer than %d bytes".formatted(LONGEST_BYTES));
        }
        if (isOurs()) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        var rights = Files.getPosixFilePermissions(folder);
        if (rights.contains(PosixFilePermission.OTHERS_WRITE)) {
            throw unfit(folder, "everybody on this machine may write to it");
        }
        if (!Files.isWritable(folder)) {
            throw unfit(folder, "it cannot be written to");
        }
    }

    /** Someone may name a folder that serves other ends too; its rights are not ours to change. */
    private boolean isOurs() throws IOException {
        if (Files.exists(turnLock())) {
            return Files.getOwner(folder).equals(Files.getOwner(turnLock()));
        }
        try (var content = Files.list(folder)) {
            return content.findAny().isEmpty() && Account.owns(folder);
        }
    }

    private static DatabaseTrouble unfit(Path folder, String problem) {
        return DatabaseTrouble.setting(
                "--home %s: %s.".formatted(folder, problem),
                "Name a folder of Topsheet's own that this user may write to.");
    }

    static String reason(IOException e) {
        return e instanceof FileSystemException f && f.getReason() != null
                ? f.getReason()
                : String.valueOf(e.getMessage());
    }
}
