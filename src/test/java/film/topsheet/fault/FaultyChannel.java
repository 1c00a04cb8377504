package film.topsheet.fault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/** An open file whose reads, writes and forces are counted, and of which one may fail. */
final class FaultyChannel extends FileChannel {

    private final FaultyFiles files;
    private final Path path;
    private final FileChannel real;

    FaultyChannel(FaultyFiles files, Path path, FileChannel real) {
        this.files = files;
        this.path = path;
        this.real = real;
    }

    private void check(String what, boolean writes) throws IOException {
        var fault = files.next(what, path, writes);
        if (fault != Fault.NONE) {
            throw fault.ofChannel();
        }
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        check("read", false);
        return real.read(into);
    }

    @Override
    public long read(ByteBuffer[] into, int from, int length) throws IOException {
        check("read", false);
        return real.read(into, from, length);
    }

    @Override
    public int read(ByteBuffer into, long position) throws IOException {
        check("read", false);
        return real.read(into, position);
    }

    /** A disk that is full takes the first half. */
    @Override
    public int write(ByteBuffer bytes) throws IOException {
        var fault = files.next("write", path, true);
        if (fault != Fault.NONE) {
            var half = bytes.duplicate();
            real.write(half.limit(half.position() + half.remaining() / 2));
            throw fault.ofChannel();
        }
        return real.write(bytes);
    }

    @Override
    public long write(ByteBuffer[] bytes, int from, int length) throws IOException {
        check("write", true);
        return real.write(bytes, from, length);
    }

    @Override
    public int write(ByteBuffer bytes, long position) throws IOException {
        check("write", true);
        return real.write(bytes, position);
    }

    @Override
    public void force(boolean withAttributes) throws IOException {
        check("force", true);
        real.force(withAttributes);
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target)
            throws IOException {
        check("read", false);
        return real.transferTo(position, count, target);
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count)
            throws IOException {
        check("write", true);
        return real.transferFrom(source, position, count);
    }

    @Override
    public long position() throws IOException {
        return real.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        real.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return real.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        real.truncate(size);
        return this;
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
        return real.map(mode, position, size);
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        return real.lock(position, size, shared);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return real.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        real.close();
    }
}
