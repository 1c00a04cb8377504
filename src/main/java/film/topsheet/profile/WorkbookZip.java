package film.topsheet.profile;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The parts of a workbook's zip, judged by its directory before any of them is inflated. A part
 * that then inflates to more than the directory says is refused by its guard.
 */
final class WorkbookZip implements Closeable {

    static final int MOST_PARTS = 2_000;
    static final int HIGHEST_RATIO = 200;
    /** Below this a part may be packed as tightly as it likes: styles often are. */
    static final long SMALL = 8L << 20;
    static final long LARGEST_TOTAL = 4L << 30;

    private static final int LARGEST_DIRECTORY = 1 << 20;
    private static final int END = 0x06054B50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_END = END_LENGTH + 0xFFFF;

    private final ZipFile zip;

    private WorkbookZip(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws FileRefused when it is no zip, or one made to do harm */
    static WorkbookZip open(Path file) throws IOException, FileRefused {
        try (var channel = FileChannel.open(file)) {
            WorkbookBeginning.check(channel);
            checkDirectory(channel);
        }
        try {
            var zip = new WorkbookZip(new ZipFile(file.toFile()));
            try {
                zip.checkParts();
            } catch (FileRefused e) {
                zip.close();
                throw e;
            }
            return zip;
        } catch (ZipException e) {
            throw damaged();
        }
    }

    /** The library reads the whole directory into memory, so its size is looked at first. */
    private static void checkDirectory(FileChannel file) throws IOException, FileRefused {
        var length = (int) Math.min(LONGEST_END, file.size());
        var tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (tail.hasRemaining() && file.read(tail, file.size() - tail.remaining()) > 0) {
            continue;
        }
        var at = length - END_LENGTH;
        while (at >= 0 && !(tail.getInt(at) == END
                && at + END_LENGTH + Short.toUnsignedInt(tail.getShort(at + 20)) == length)) {
            at--;
        }
        if (at < 0) {
            throw damaged();
        }
        var parts = Short.toUnsignedInt(tail.getShort(at + 10));
        var size = Integer.toUnsignedLong(tail.getInt(at + 12));
        if (parts > MOST_PARTS || size > LARGEST_DIRECTORY || tail.getInt(at + 16) == -1) {
            throw bomb("has more than %,d parts".formatted(MOST_PARTS));
        }
    }

    private void checkParts() throws FileRefused {
        var names = new HashSet<String>();
        var total = 0L;
        for (var part : Collections.list(zip.entries())) {
            if (!names.add(part.getName().toLowerCase(Locale.ROOT))) {
                throw bomb("has two parts of the name " + part.getName());
            }
            var size = part.getSize();
            total += size;
            if (size > SMALL && size / HIGHEST_RATIO > part.getCompressedSize()) {
                throw bomb("packs %,d bytes into %,d in its part %s"
                        .formatted(size, part.getCompressedSize(), part.getName()));
            }
        }
        if (names.size() > MOST_PARTS) {
            throw bomb("has more than %,d parts".formatted(MOST_PARTS));
        }
        if (total > LARGEST_TOTAL) {
            throw bomb("unpacks to %,d bytes".formatted(total));
        }
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /** Whether a part's name begins so. */
    boolean hasUnder(String folder) {
        return zip.stream().map(ZipEntry::getName).anyMatch(each -> each.startsWith(folder));
    }

    /** The part of that name, under guard. */
    InputStream open(String part) throws IOException, FileRefused {
        var entry = zip.getEntry(part);
        if (entry == null) {
            throw new FileRefused(0, "is a zip without the part " + part + " of a workbook",
                    "Open it in Excel and save it as \"Excel Workbook (.xlsx)\".");
        }
        try {
            return new WorkbookGuard(zip.getInputStream(entry), part, entry.getSize());
        } catch (ZipException e) {
            throw damaged();
        }
    }

    static FileRefused damaged() {
        return new FileRefused(0, "is damaged or was cut off on its way",
                "Copy or export it again.");
    }

    private static FileRefused bomb(String problem) {
        return new FileRefused(0, problem + ", which no workbook of an export does",
                "Open it in Excel and save it again, or save the sheet as CSV.");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
