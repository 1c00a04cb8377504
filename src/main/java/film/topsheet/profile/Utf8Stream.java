package film.topsheet.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text of another encoding as UTF-8, strictly: for encodings in which a line end is more than a
 * byte. A byte-order mark is passed on.
 */
final class Utf8Stream extends InputStream {

    private static final int BLOCK = 8_192;

    private final Reader reader;
    private final char[] text = new char[BLOCK];
    private byte[] bytes = new byte[0];
    private int at;

    Utf8Stream(InputStream in, Charset charset) {
        reader = new InputStreamReader(in, charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (!fill()) {
            return -1;
        }
        var count = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, target, from, count);
        at += count;
        return count;
    }

    private boolean fill() throws IOException {
        while (at == bytes.length) {
            var count = reader.read(text, 0, BLOCK - 1);
            if (count < 0) {
                return false;
            }
            // A letter of two halves is kept whole.
            if (count > 0 && Character.isHighSurrogate(text[count - 1])) {
                var low = reader.read();
                if (low >= 0) {
                    text[count++] = (char) low;
                }
            }
            bytes = new String(text, 0, count).getBytes(StandardCharsets.UTF_8);
            at = 0;
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
