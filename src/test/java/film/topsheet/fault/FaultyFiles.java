package film.topsheet.fault;

import static film.topsheet.fault.FaultyPath.real;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/**
 * The machine's files with a fault inside: every call below one folder is counted, and one may
 * fail. It serves a whole program as {@code java.nio.file.spi.DefaultFileSystemProvider}, or a
 * test that takes its paths from {@link #path}.
 */
public final class FaultyFiles extends FileSystemProvider {

    private final FileSystemProvider real;
    private final FaultyFileSystem system;
    private volatile Path watched;
    private volatile Calls calls;
    private volatile String denied;

    /** @param real the machine's own */
    public FaultyFiles(FileSystemProvider real) {
        this.real = real;
        this.system = new FaultyFileSystem(this, real.getFileSystem(URI.create("file:///")));
    }

    /** The same place, seen through this provider. */
    public Path path(Path path) {
        return system.ours(path);
    }

    /** @param folder calls elsewhere are neither counted nor disturbed; null: none is */
    void arm(Path folder, Calls calls) {
        this.watched = folder == null ? null : real(folder);
        this.calls = calls;
    }

    /** @param name of the file or folder that may not be opened; null: all may */
    public void deny(String name) {
        denied = name;
    }

    /** One call; {@code writes} says whether it needs room. */
    void check(String what, Path path, boolean writes) throws IOException {
        var place = real(path);
        if (denied != null && place.endsWith(denied) && !what.equals("look at")) {
            throw new AccessDeniedException(place.toString());
        }
        var fault = next(what, place, writes);
        if (fault != Fault.NONE) {
            throw new FileSystemException(place.toString(), null, fault.words());
        }
    }

    Fault next(String what, Path place, boolean writes) {
        var folder = watched;
        var all = calls;
        if (folder == null || all == null || !place.startsWith(folder)
                || all.isFull() && !writes) {
            return Fault.NONE;
        }
        return all.next(what + " " + folder.relativize(place));
    }

    private static boolean writes(Set<? extends OpenOption> options) {
        return options.contains(StandardOpenOption.WRITE)
                || options.contains(StandardOpenOption.APPEND);
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options,
            FileAttribute<?>... attributes) throws IOException {
        var writes = writes(options);
        check(writes ? "create" : "open", path, writes);
        var channel = real.newFileChannel(real(path), options, attributes);
        return new FaultyChannel(this, real(path), channel);
    }

    @Override
    public SeekableByteChannel newByteChannel(Path path, Set<? extends OpenOption> options,
            FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder,
            DirectoryStream.Filter<? super Path> filter) throws IOException {
        check("list", folder, false);
        var all = real.newDirectoryStream(real(folder), each -> filter.accept(system.ours(each)));
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                var each = all.iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return each.hasNext();
                    }

                    @Override
                    public Path next() {
                        return system.ours(each.next());
                    }
                };
            }

            @Override
            public void close() throws IOException {
                all.close();
            }
        };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        check("make folder", folder, true);
        real.createDirectory(real(folder), attributes);
    }

    @Override
    public void createSymbolicLink(Path link, Path target, FileAttribute<?>... attributes)
            throws IOException {
        check("link", link, true);
        real.createSymbolicLink(real(link), real(target), attributes);
    }

    @Override
    public void delete(Path path) throws IOException {
        check("delete", path, false);
        real.delete(real(path));
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) throws IOException {
        check("copy", to, true);
        real.copy(real(from), real(to), options);
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
        check("move", to, true);
        real.move(real(from), real(to), options);
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        check("look at", path, false);
        real.checkAccess(real(path), modes);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(
            Path path, Class<A> type, LinkOption... options) throws IOException {
        check("look at", path, false);
        return real.readAttributes(real(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
            throws IOException {
        check("look at", path, false);
        return real.readAttributes(real(path), names, options);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        return real.getFileAttributeView(real(path), type, options);
    }

    @Override
    public void setAttribute(Path path, String name, Object value, LinkOption... options)
            throws IOException {
        real.setAttribute(real(path), name, value, options);
    }

    @Override
    public Path readSymbolicLink(Path link) throws IOException {
        return system.ours(real.readSymbolicLink(real(link)));
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return real.isSameFile(real(one), real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return real.isHidden(real(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return real.getFileStore(real(path));
    }

    @Override
    public String getScheme() {
        return real.getScheme();
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> settings) throws IOException {
        return real.newFileSystem(uri, settings);
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return system;
    }

    @Override
    public Path getPath(URI uri) {
        return system.ours(real.getPath(uri));
    }
}
