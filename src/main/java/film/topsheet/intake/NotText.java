package film.topsheet.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/** Finds where bytes stop being UTF-8; asked only once a reader has met such a place. */
final class NotText {

    private static final int BLOCK = 64 * 1_024;

    private long line = 1;
    private boolean afterReturn;

    private NotText() {}

    /** The line, as a person counts them, of the first byte that is not text. */
    static long firstBadLine(InputStream file) throws IOException {
        return new NotText().find(file);
    }

    private long find(InputStream file) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var bytes = ByteBuffer.allocate(BLOCK);
        var text = CharBuffer.allocate(BLOCK);
        for (var isEnd = false; !isEnd; bytes.compact()) {
            var count = file.read(bytes.array(), bytes.position(), bytes.remaining());
            isEnd = count < 0;
            bytes.position(bytes.position() + Math.max(0, count)).flip();
            var result = decoder.decode(bytes, text, isEnd);
            countLines(text.flip());
            text.clear();
            if (result.isError()) {
                return line;
            }
        }
        return line;
    }

    private void countLines(CharBuffer text) {
        while (text.hasRemaining()) {
            var c = text.get();
            line += c == '\r' || c == '\n' && !afterReturn ? 1 : 0;
            afterReturn = c == '\r';
        }
    }
}
