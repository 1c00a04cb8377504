package film.topsheet.profile;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Refuses at sight what no export is: a line that never ends, a million columns, a quotation mark
 * that is never closed, a workbook larger than any. Reads a few megabytes of it and no more, so it
 * goes before everything that reads a file whole, as hashing it.
 */
public final class Beginning {

    /** What is shorter is read whole as fast as it is looked at. */
    public static final long LOOKED_AT = 4L << 20;

    /** Enough to guess the encoding. */
    private static final long FIRST_BLOCK = 64 * 1_024;

    private Beginning() {}

    /**
     * Of a file that the canonical profile reads; the stream stays open.
     *
     * @throws FileRefused as the reading of the whole file would
     */
    public static void check(InputStream bytes) throws IOException, FileRefused {
        var counted = new Counted(bytes);
        read(CsvRecords.canonical(counted), counted);
    }

    /**
     * Of a file that a profile reads; what is wrong with its encoding is left to its reading.
     *
     * @throws FileRefused as the reading of the whole file would
     */
    public static void check(Profile profile, Source.Opening file)
            throws IOException, FileRefused {
        check(profile.spec().read(), file);
    }

    /** Statements have no lines to look at; their readers take one part of them at a time. */
    static void check(ReadSpec spec, Source.Opening file) throws IOException, FileRefused {
        if (spec.kind().isStatement()) {
            return;
        }
        try (var bytes = file.open()) {
            if (spec.kind() == ReadSpec.Shape.WORKBOOK) {
                Workbook.refuseAtSight(bytes);
                return;
            }
        }
        var charset = Opened.charset(file, spec.encodings(), FIRST_BLOCK);
        // Marks and line ends are the same in all that is ASCII and more; letters don't matter.
        var isAscii = Opened.holdsAscii(charset);
        try (var bytes = file.open()) {
            var counted = new Counted(bytes);
            var text = Opened.opened(counted, charset).bytes();
            read(Table.records(isAscii ? new Lines(text, StandardCharsets.ISO_8859_1)
                    : new Lines(new Utf8Stream(text, charset), StandardCharsets.UTF_8), spec),
                    counted);
        } catch (CharacterCodingException notThisEncoding) {
            return;
        }
    }

    private static void read(Records records, Counted bytes) throws IOException, FileRefused {
        while (bytes.count < LOOKED_AT && records.next() != null) {
            continue;
        }
    }

    /** Whether it is longer than what is looked at here. */
    static boolean isLong(Source.Opening file) throws IOException {
        try (var bytes = file.open()) {
            return bytes.skip(LOOKED_AT) == LOOKED_AT && bytes.read(new byte[1], 0, 1) > 0;
        }
    }

    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            var read = in.read(target, from, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
