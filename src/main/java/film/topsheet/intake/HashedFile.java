package film.topsheet.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The bytes of an export, hashed while they are read: what is loaded is what was taken stock of.
 * They may be read more than once; the last reading counts.
 */
final class HashedFile implements AutoCloseable {

    /** The file was written to while it was read, or went: it is left for the next run. */
    static final class ChangedMeanwhile extends Exception {

        private static final long serialVersionUID = 1L;
    }

    /** The file is there no more, or may not be read any more. */
    static final class Gone extends IOException {

        private static final long serialVersionUID = 1L;
    }

    private final ExportTask task;
    private final MessageDigest digest = Sha256.digest();
    private DigestInputStream bytes;

    HashedFile(ExportTask task) {
        this.task = task;
    }

    /**
     * The file from its beginning; whoever reads it may leave it open or close it.
     *
     * @throws Gone when there is no such file any more, or a link has taken its place
     */
    InputStream open() throws IOException {
        close();
        digest.reset();
        try {
            bytes = new DigestInputStream(Exports.open(task.file()), digest);
        } catch (AccessDeniedException closed) {
            throw new Gone();
        } catch (IOException e) {
            throw Exports.isFile(task.file()) ? e : new Gone();
        }
        return new FilterInputStream(bytes) {

            @Override
            public int read(byte[] target, int from, int length) throws IOException {
                return in.read(target, from, length);
            }

            @Override
            public void close() {
                // What nobody asked for is hashed as well, when the file is proved.
            }
        };
    }

    /** Reads what is left and compares. */
    void prove() throws IOException, ChangedMeanwhile {
        bytes.transferTo(OutputStream.nullOutputStream());
        if (!HexFormat.of().formatHex(digest.digest()).equals(task.sha256())) {
            throw new ChangedMeanwhile();
        }
    }

    @Override
    public void close() throws IOException {
        if (bytes != null) {
            bytes.close();
        }
    }
}
