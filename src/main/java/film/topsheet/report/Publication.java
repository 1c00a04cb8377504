package film.topsheet.report;

import film.topsheet.intake.DiskFault;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The documents of one week on their way into one folder. They are written under temporary names
 * and take their places together at the end, each whole: whoever opens the folder at any moment,
 * also after the machine went down, finds the old or the new of every document and never a part
 * of one. {@code run.json} comes last and says that all the others are there.
 *
 * <p>Used by one thread; one production's run holds its lock meanwhile.
 */
public final class Publication implements AutoCloseable {

    private static final String PART = ".part";
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path folder;
    private final SortedMap<String, String> hashes = new TreeMap<>();

    private Publication(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** A document's content: writes itself to a stream that it leaves open. */
    public interface Document {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Makes the folder where it is missing, and clears away what a crash left of an attempt. */
    public static Publication into(Path folder) throws IOException {
        Files.createDirectories(folder);
        var publication = new Publication(folder);
        publication.removeParts();
        return publication;
    }

    /**
     * Writes a document aside, to the disk itself. Until {@link #publish} nobody sees it.
     *
     * @param name within the folder: no path, not hidden
     */
    public void write(String name, Document document) throws IOException {
        if (name.isBlank() || name.startsWith(".") || name.contains("/") || name.contains("\\")) {
            throw new IllegalArgumentException("\"%s\" can't be a document's name".formatted(name));
        }
        var digest = sha256();
        try (var channel = FileChannel.open(part(name), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            var out = new DigestOutputStream(new BufferedOutputStream(
                    Channels.newOutputStream(channel), BUFFER_BYTES), digest);
            document.writeTo(out);
            out.flush();
            channel.force(true);
        } catch (IOException e) {
            throw DiskFault.at(folder.resolve(name), e);
        } catch (RuntimeException e) {
            // As the writers of CSV and of JSON pass it on.
            if (e.getCause() instanceof IOException fault) {
                throw DiskFault.at(folder.resolve(name), fault);
            }
            throw e;
        }
        hashes.put(name, HexFormat.of().formatHex(digest.digest()));
    }

    /** SHA-256 of each document written so far, by name. */
    public SortedMap<String, String> hashes() {
        return new TreeMap<>(hashes);
    }

    /**
     * Puts the documents in their places and removes those that the run before had written and
     * this one did not. Other people's files stay. A folder of an issued week stays as it is: the
     * same documents again change nothing, others are refused.
     *
     * @return SHA-256 of each document, by name
     */
    public SortedMap<String, String> publish() throws IOException {
        var before = Published.in(folder);
        if (before.isPresent() && before.get().issued()) {
            refuseOtherThanIssued();
            removeParts();
            return hashes();
        }
        for (var name : hashes.keySet()) {
            if (!name.equals(Published.RUN_JSON)) {
                moveInto(name);
            }
        }
        if (before.isPresent()) {
            removeDropped(before.get());
        }
        force(folder);
        if (hashes.containsKey(Published.RUN_JSON)) {
            moveInto(Published.RUN_JSON);
            force(folder);
        }
        force(folder.getParent());
        return hashes();
    }

    /** Without {@link #publish} before it, the folder is as it was. */
    @Override
    public void close() throws IOException {
        removeParts();
    }

    private void refuseOtherThanIssued() throws IOException {
        for (var name : hashes.keySet()) {
            if (!name.equals(Published.RUN_JSON) && !isThere(name)) {
                throw new IllegalStateException("""
                        %s holds an issued week, and its %s is not what was to be written now. \
                        An issued week is never written again; issue a correction instead."""
                        .formatted(folder, name));
            }
        }
    }

    private boolean isThere(String name) throws IOException {
        var file = folder.resolve(name);
        return Files.exists(file) && Files.mismatch(file, part(name)) == -1;
    }

    private void moveInto(String name) throws IOException {
        Files.move(part(name), folder.resolve(name),
                StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void removeDropped(Published before) throws IOException {
        for (var name : before.documents()) {
            if (!hashes.containsKey(name) && !name.contains("/") && !name.contains("\\")) {
                Files.deleteIfExists(folder.resolve(name));
            }
        }
    }

    private void removeParts() throws IOException {
        List<Path> parts;
        try (var files = Files.list(folder)) {
            parts = files.filter(Publication::isPart).toList();
        }
        for (var part : parts) {
            Files.delete(part);
        }
    }

    private static boolean isPart(Path file) {
        var name = file.getFileName().toString();
        return name.startsWith(".") && name.endsWith(PART) && Files.isRegularFile(file);
    }

    private Path part(String name) {
        return folder.resolve("." + name + PART);
    }

    /** A rename survives a power cut only once its directory is on the disk. */
    private static void force(Path directory) throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            } catch (IOException e) {
                throw DiskFault.at(directory, e);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
