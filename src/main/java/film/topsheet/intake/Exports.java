package film.topsheet.intake;

import film.topsheet.ledger.NaturalOrder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What lies in a production's exports folder. Files are read and nothing else: never changed,
 * moved or deleted. Links and devices are named, never followed.
 */
final class Exports {

    /** What lies at a path. */
    enum Kind {
        FILE,
        /** A folder that may not be listed or entered, or what lies in such a one. */
        CLOSED,
        /** A link, a device or another thing that is no file. */
        OTHER
    }

    /** @param path below the production's folder, with '/' */
    record Found(String path, Path file, long size, long modifiedMillis, Kind kind) {}

    private final Path folder;
    private final InstantSource clock;

    Exports(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Opens an export; fails when a link has taken its place. */
    static InputStream open(Path file) throws IOException {
        return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Still a plain file: neither gone nor a link by now. Fails when nobody can tell. */
    static boolean isFile(Path file) throws IOException {
        return look(file).filter(BasicFileAttributes::isRegularFile).isPresent();
    }

    /** Empty: nothing is there. A disk that does not answer is no empty place. */
    private static Optional<BasicFileAttributes> look(Path file) throws IOException {
        try {
            return Optional.of(Files.readAttributes(
                    file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** All that lies there, by path in natural order; hidden files and .done marks left out. */
    List<Found> all() throws IOException {
        var exports = folder.resolve("exports");
        var found = new ArrayList<Found>();
        var is = look(exports);
        if (is.isPresent() && !is.get().isDirectory()) {
            found.add(new Found("exports", exports, 0, 0, Kind.OTHER));
        } else if (is.isPresent()) {
            Files.walkFileTree(exports, new Walk(found));
        }
        found.sort(Comparator.comparing(Found::path, NaturalOrder.INSTANCE));
        return found;
    }

    /**
     * The files that have stood still for {@code settle}, or have a .done mark beside them. Waits
     * that long for young ones; what still changes then is left for the next run.
     */
    List<Found> settled(Duration settle, Waiting waiting) throws IOException {
        var first = all();
        if (settle.isZero()) {
            return first;
        }
        var young = first.stream().filter(each -> isYoung(each, settle)).toList();
        if (young.isEmpty()) {
            return first;
        }
        waiting.waitFor(settle, young.size());
        var changed = young.stream().map(Found::path).toList();
        return all().stream()
                .filter(now -> first.contains(now) || !isYoung(now, settle)
                        && !changed.contains(now.path()))
                .toList();
    }

    private boolean isYoung(Found file, Duration settle) {
        var done = file.file().resolveSibling(file.file().getFileName() + ".done");
        return clock.millis() - file.modifiedMillis() < settle.toMillis() && !Files.exists(done);
    }

    /** Goes through the folders, into every one that it may enter. */
    private final class Walk extends SimpleFileVisitor<Path> {

        private final List<Found> found;

        Walk(List<Found> found) {
            this.found = found;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
            var name = file.getFileName().toString();
            if (!name.startsWith(".") && !name.endsWith(".done")) {
                found.add(new Found(path(file), file, is.size(), is.lastModifiedTime().toMillis(),
                        is.isRegularFile() ? Kind.FILE : Kind.OTHER));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
            if (fault instanceof AccessDeniedException) {
                found.add(new Found(path(file), file, 0, 0, Kind.CLOSED));
            } else if (!(fault instanceof NoSuchFileException)) {
                throw fault;
            }
            return FileVisitResult.CONTINUE;
        }

        private String path(Path file) {
            return folder.relativize(file).toString().replace('\\', '/');
        }
    }

    /** Says that it waits, and waits. */
    @FunctionalInterface
    interface Waiting {
        void waitFor(Duration time, int files);
    }
}
