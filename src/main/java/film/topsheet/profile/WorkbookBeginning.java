package film.topsheet.profile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** What a file that is named like a workbook really is, by its first bytes. */
final class WorkbookBeginning {

    private static final int ZIP = 0x04034B50;
    private static final long COMPOUND = 0xE11AB1A1E011CFD0L;
    static final int SEEN = 512;
    private static final int SECTOR_SHIFT_AT = 30;
    private static final int DIRECTORY_AT = 48;
    private static final int DIRECTORY_SEEN = 4096;

    private WorkbookBeginning() {}

    /** @throws FileRefused unless the file begins as a zip does */
    static void check(FileChannel file) throws IOException, FileRefused {
        var first = read(file, 0, SEEN);
        if (first.limit() >= Integer.BYTES && first.getInt(0) == ZIP) {
            return;
        }
        if (first.limit() == SEEN && first.getLong(0) == COMPOUND) {
            throw compound(file, first);
        }
        throw text(StandardCharsets.ISO_8859_1.decode(first).toString());
    }

    /** The same of the first bytes alone: text under the name of a workbook. */
    static void refuseText(byte[] bytes) throws FileRefused {
        var first = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        var isZip = bytes.length >= Integer.BYTES && first.getInt(0) == ZIP;
        var isCompound = bytes.length == SEEN && first.getLong(0) == COMPOUND;
        if (!isZip && !isCompound) {
            throw text(new String(bytes, StandardCharsets.ISO_8859_1));
        }
    }

    /** A workbook by its name: the only files whose bytes are looked at here. */
    static boolean isNamedLikeOne(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".xlsx") || name.endsWith(".xlsm") || name.endsWith(".xls")
                || name.endsWith(".xlsb");
    }

    private static FileRefused compound(FileChannel file, ByteBuffer first) throws IOException {
        var sector = 1L << Math.min(12, Math.max(9, first.getShort(SECTOR_SHIFT_AT)));
        var at = (first.getInt(DIRECTORY_AT) + 1L) * sector;
        var names = at > 0 && at < file.size()
                ? StandardCharsets.UTF_16LE.decode(read(file, at, DIRECTORY_SEEN)).toString() : "";
        return names.contains("EncryptedPackage")
                ? new FileRefused(0, "is protected by a password",
                        "Open it in Excel, take the password off, and save it again.")
                : new FileRefused(0, "is a workbook of the kind before 2007 (.xls)",
                        "Open it in Excel and save it as \"Excel Workbook (.xlsx)\".");
    }

    private static FileRefused text(String first) {
        var begin = first.replaceFirst("^(\u00EF\u00BB\u00BF)?\\s*", "").toLowerCase(Locale.ROOT);
        if (begin.isEmpty()) {
            return new FileRefused(0, "is empty", "Export it again.");
        }
        if (begin.startsWith("<")) {
            return new FileRefused(0, "is a web page or XML under the name of a workbook",
                    "Open it in Excel and save it as \"Excel Workbook (.xlsx)\".");
        }
        return new FileRefused(0, "is named like a workbook and is none",
                "Export it again as .xlsx; if it is text, name it .csv.");
    }

    private static ByteBuffer read(FileChannel file, long from, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) > 0) {
            continue;
        }
        return bytes.flip();
    }
}
