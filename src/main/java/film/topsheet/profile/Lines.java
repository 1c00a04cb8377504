package film.topsheet.profile;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The lines of a text, ended by LF, CRLF or a bare CR, decoded strictly. Refuses what no export
 * holds before it can fill the memory: a line that never ends, and NUL.
 *
 * <p>Cuts bytes, not characters: most of a ledger is ASCII, which needs no decoder. So the charset
 * must be one in which every byte of ASCII is that character, as it is not in UTF-16 or in
 * ISO-2022; for these see {@link Utf8Stream}.
 */
final class Lines implements Closeable {

    static final int LONGEST_LINE = 1_048_576;

    private static final int BLOCK = 64 * 1_024;
    private static final char LOST = '\uFFFD';

    private final InputStream in;
    private final Charset charset;
    private final String encoding;
    private byte[] bytes = new byte[BLOCK];
    /** Where the bytes begin that were not given out yet, and where they end. */
    private int from;
    private int to;
    private long number;
    private boolean ended;
    private boolean afterReturn;

    Lines(InputStream in, Charset charset) {
        this(in, charset, charset.name());
    }

    /** @param encoding that the text had before it was {@code charset}'s */
    Lines(InputStream in, Charset charset, String encoding) {
        this.in = in;
        this.charset = charset;
        this.encoding = encoding;
    }

    private void dropMark() throws IOException, FileRefused {
        while (to < 3 && fill()) {
            // Three bytes tell.
        }
        if (to >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF) {
            from = 3;
        }
    }

    /** The number of the line that was given out last, from 1. */
    long number() {
        return number;
    }

    /** The next line without its end, or null. */
    String next() throws IOException, FileRefused {
        if (number == 0 && charset.equals(StandardCharsets.UTF_8)) {
            dropMark();
        }
        skipFeedAfterReturn();
        var at = from;
        var bits = 0;
        while (true) {
            for (; at < to; at++) {
                var b = bytes[at];
                if (b <= '\r' && b >= 0) {
                    if (b == '\n' || b == '\r') {
                        afterReturn = b == '\r';
                        return line(at, at + 1, bits);
                    }
                    if (b == 0) {
                        throw nul(at, bits);
                    }
                }
                bits |= b;
            }
            if (at - from > LONGEST_LINE) {
                throw endless();
            }
            var begun = at - from;
            if (!fill()) {
                return begun == 0 ? null : line(from + begun, from + begun, bits);
            }
            at = from + begun;
        }
    }

    private void skipFeedAfterReturn() throws IOException, FileRefused {
        if (afterReturn && (from < to || fill()) && bytes[from] == '\n') {
            from++;
        }
        afterReturn = false;
    }

    /** Bytes of another encoding are said to be that, also where they hold a NUL. */
    private FileRefused nul(int at, int bits) {
        number++;
        try {
            if (bits < 0) {
                decoded(at);
            }
        } catch (FileRefused e) {
            return e;
        }
        return new FileRefused(number, "holds a NUL character, so it is not text",
                "Export it again as text, in %s.".formatted(encoding));
    }

    private FileRefused endless() {
        return new FileRefused(number + 1,
                "has a line of more than %,d characters".formatted(LONGEST_LINE),
                "Export it again; a line this long is no row of an export.");
    }

    /** More bytes behind those that were not given out yet. */
    private boolean fill() throws IOException, FileRefused {
        if (ended) {
            return false;
        }
        if (to == bytes.length) {
            if (from > 0) {
                System.arraycopy(bytes, from, bytes, 0, to - from);
                to -= from;
                from = 0;
            } else {
                bytes = Arrays.copyOf(bytes, bytes.length * 2);
            }
        }
        try {
            var count = in.read(bytes, to, bytes.length - to);
            ended = count < 0;
            to += Math.max(0, count);
        } catch (CharacterCodingException e) {
            number += 1 + endsAhead();
            throw notText();
        }
        return !ended;
    }

    /** Line ends among the bytes that were not given out yet: the first look takes three. */
    private int endsAhead() {
        var ends = 0;
        for (var at = from; at < to; at++) {
            if (bytes[at] == '\r' || bytes[at] == '\n' && (at == from || bytes[at - 1] != '\r')) {
                ends++;
            }
        }
        return ends;
    }

    /** @param bits all its bytes, joined by or: negative when one is not ASCII */
    private String line(int end, int nextFrom, int bits) throws FileRefused {
        if (end - from > LONGEST_LINE) {
            throw endless();
        }
        number++;
        var text = bits >= 0
                ? new String(bytes, from, end - from, StandardCharsets.ISO_8859_1)
                : decoded(end);
        from = nextFrom;
        return text;
    }

    /** The quick decoder puts a mark where it lost bytes; only then the strict one is asked. */
    private String decoded(int end) throws FileRefused {
        var text = new String(bytes, from, end - from, charset);
        if (text.indexOf(LOST) >= 0) {
            try {
                charset.newDecoder().decode(ByteBuffer.wrap(bytes, from, end - from));
            } catch (CharacterCodingException e) {
                throw notText();
            }
        }
        return text;
    }

    private FileRefused notText() {
        return new FileRefused(number, "is not text in " + encoding,
                "Export it as %s, or name its encoding in a profile.".formatted(encoding));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
