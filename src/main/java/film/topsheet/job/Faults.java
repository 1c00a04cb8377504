package film.topsheet.job;

import film.topsheet.intake.FenceLost;
import film.topsheet.job.server.DatabaseTrouble;
import film.topsheet.ledger.Productions;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.sql.SQLException;

/** Says what failed without the name of a class: what happened, and what to do about it. */
final class Faults {

    private static final String WENT_AWAY =
            "The database went away. Nothing is half done; run it again.";
    /** A server that can't write its log ends; what it had begun to write is free again. */
    private static final long FEW_BYTES = 64L << 20;

    private Faults() {}

    /** @param home of the database, which is gone when the disk below it is full */
    static String inWords(Throwable fault, Path home) {
        var words = inWords(fault);
        return words.equals(WENT_AWAY) && isFull(home.resolve("postgres"))
                ? "The database went away, and there is no room in %s. ".formatted(home)
                        + "Make room and run it again; nothing is half done."
                : words;
    }

    private static boolean isFull(Path folder) {
        try {
            return Files.exists(folder)
                    && Files.getFileStore(folder).getUsableSpace() < FEW_BYTES;
        } catch (IOException e) {
            return false;
        }
    }

    /** Settings that no longer may change are wrong settings; all else is a failure. */
    static Exit exit(Throwable fault) {
        for (var each = fault; each != null; each = each.getCause()) {
            if (each instanceof Productions.Fixed) {
                return Exit.USAGE;
            }
        }
        return Exit.FAILED;
    }

    static String inWords(Throwable fault) {
        for (var each = fault; each != null; each = each.getCause()) {
            if (each instanceof DatabaseTrouble || each instanceof FenceLost
                    || each instanceof Productions.Fixed) {
                return each.getMessage();
            }
            if (each instanceof SQLException sql) {
                return ofDatabase(sql);
            }
            if (each instanceof FileSystemException file) {
                return ofDisk(file) + ". Nothing is half done; run it again once that is mended.";
            }
            if (each instanceof IOException io) {
                return "Reading or writing failed: %s. Nothing is half done; run it again."
                        .formatted(io.getMessage());
            }
            if (each instanceof OutOfMemoryError) {
                return "The memory given is too small. Run it again with more, as "
                        + "TOPSHEET_JAVA_OPTS=-Xmx2g.";
            }
        }
        return "This is a fault of the program: %s. Nothing is half done; run it again, and report "
                .formatted(root(fault)) + "it if it stays.";
    }

    /**
     * What is wrong with a file or folder, as a clause.
     *
     * @param place meant where the fault itself names none
     */
    static String ofDisk(Path place, Exception fault) {
        for (Throwable each = fault; each != null; each = each.getCause()) {
            if (each instanceof FileSystemException file && file.getFile() != null) {
                return ofDisk(file);
            }
        }
        return "%s can't be read or written: %s".formatted(place, root(fault));
    }

    private static String ofDisk(FileSystemException file) {
        return "%s can't be read or written: %s".formatted(file.getFile(), reason(file));
    }

    private static String reason(FileSystemException file) {
        if (file.getReason() != null) {
            return file.getReason();
        }
        return file instanceof FileAlreadyExistsException || file instanceof NotDirectoryException
                ? "a file is in the place of a folder" : "it is not there or not allowed";
    }

    private static String ofDatabase(SQLException sql) {
        var state = sql.getSQLState() == null ? "" : sql.getSQLState();
        if (state.equals("53100")) {
            return "The database's disk is full. Make room and run it again; nothing is half done.";
        }
        if (state.startsWith("08") || state.startsWith("57P")) {
            return WENT_AWAY;
        }
        return "The database refused: %s. Nothing is half done; run it again."
                .formatted(sql.getMessage().lines().findFirst().orElse(""));
    }

    private static String root(Throwable fault) {
        var root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? "it has no words" : root.getMessage();
    }
}
