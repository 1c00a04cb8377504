package film.topsheet.profile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Text of another encoding as UTF-8, strictly: for encodings in which a line end is more than a
 * byte. A byte-order mark is passed on. All text before bytes that are none is given out first, so
 * that the line is known in which they stand.
 */
final class Utf8Stream extends InputStream {

    private static final int BLOCK = 8_192;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer source = ByteBuffer.allocate(BLOCK).flip();
    private final CharBuffer text = CharBuffer.allocate(BLOCK);
    private CoderResult last = CoderResult.UNDERFLOW;
    private boolean ended;
    private boolean decoded;
    private boolean flushed;
    private byte[] bytes = new byte[0];
    private int at;

    Utf8Stream(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder();
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
            if (last.isError()) {
                last.throwException();
            }
            if (flushed) {
                return false;
            }
            text.clear();
            if (decoded) {
                flushed = decoder.flush(text).isUnderflow();
            } else {
                decode();
            }
            bytes = text.flip().toString().getBytes(StandardCharsets.UTF_8);
            at = 0;
        }
        return true;
    }

    private void decode() throws IOException {
        if (last.isUnderflow() && !ended) {
            source.compact();
            var count = in.read(source.array(), source.position(), source.remaining());
            ended = count < 0;
            source.position(source.position() + Math.max(0, count)).flip();
        }
        last = decoder.decode(source, text, ended);
        decoded = ended && last.isUnderflow();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
