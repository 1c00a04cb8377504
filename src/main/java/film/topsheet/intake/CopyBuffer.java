package film.topsheet.intake;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes of PostgreSQL's binary COPY format: each field a length and its bytes, null a length of
 * −1. Grows as needed.
 */
final class CopyBuffer {

    private static final long POSTGRES_EPOCH_DAY = 10_957;
    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final BigInteger TEN_THOUSAND = BigInteger.valueOf(10_000);

    private byte[] bytes;
    private int size;

    CopyBuffer(int capacity) {
        bytes = new byte[capacity];
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    CopyBuffer append(byte[] source, int from, int length) {
        ensure(length);
        System.arraycopy(source, from, bytes, size, length);
        size += length;
        return this;
    }

    CopyBuffer rawByte(int value) {
        ensure(1);
        bytes[size++] = (byte) value;
        return this;
    }

    CopyBuffer rawShort(int value) {
        return rawByte(value >> 8).rawByte(value);
    }

    CopyBuffer rawInt(int value) {
        ensure(Integer.BYTES);
        INT.set(bytes, size, value);
        size += Integer.BYTES;
        return this;
    }

    CopyBuffer rawLong(long value) {
        ensure(Long.BYTES);
        LONG.set(bytes, size, value);
        size += Long.BYTES;
        return this;
    }

    CopyBuffer nothing() {
        return rawInt(-1);
    }

    CopyBuffer smallint(int value) {
        return rawInt(2).rawShort(value);
    }

    CopyBuffer integer(int value) {
        return rawInt(4).rawInt(value);
    }

    CopyBuffer bigint(long value) {
        return rawInt(8).rawLong(value);
    }

    CopyBuffer bool(boolean value) {
        return rawInt(1).rawByte(value ? 1 : 0);
    }

    CopyBuffer date(long epochDay) {
        return rawInt(4).rawInt((int) (epochDay - POSTGRES_EPOCH_DAY));
    }

    CopyBuffer uuid(long high, long low) {
        return rawInt(16).rawLong(high).rawLong(low);
    }

    /**
     * Writes a text of printable ASCII, as almost all are, in one pass.
     *
     * @return false when it is none; then nothing is written
     */
    boolean plainText(String value) {
        var length = value.length();
        ensure(4 + length);
        var start = size + 4;
        // Negative as soon as one character lies below or above the printable ones.
        var bits = 0;
        for (var at = 0; at < length; at++) {
            var c = value.charAt(at);
            bits |= c - ' ' | '~' - c;
            bytes[start + at] = (byte) c;
        }
        if (bits < 0) {
            return false;
        }
        INT.set(bytes, size, length);
        size = start + length;
        return true;
    }

    CopyBuffer text(String value) {
        var length = value.length();
        ensure(4 + length * 3);
        var start = size;
        size += 4;
        for (var at = 0; at < length; at++) {
            var c = value.charAt(at);
            if (c >= 0x80) {
                size = start + 4;
                var encoded = value.getBytes(StandardCharsets.UTF_8);
                System.arraycopy(encoded, 0, bytes, size, encoded.length);
                size += encoded.length;
                break;
            }
            bytes[size++] = (byte) c;
        }
        INT.set(bytes, start, size - start - 4);
        return this;
    }

    CopyBuffer jsonb(String json) {
        var encoded = json.getBytes(StandardCharsets.UTF_8);
        return rawInt(encoded.length + 1).rawByte(1).append(encoded, 0, encoded.length);
    }

    /** A numeric is groups of four decimal digits around the point. */
    CopyBuffer numeric(BigDecimal value) {
        var scale = Math.max(0, value.scale());
        var padding = (4 - scale % 4) % 4;
        var unscaled = value.setScale(scale).unscaledValue().abs()
                .multiply(BigInteger.TEN.pow(padding));
        var groups = new int[unscaled.bitLength() / 13 + 2];
        var count = 0;
        while (unscaled.signum() > 0) {
            var parts = unscaled.divideAndRemainder(TEN_THOUSAND);
            groups[count++] = parts[1].intValue();
            unscaled = parts[0];
        }
        var weight = count - 1 - (scale + padding) / 4;
        rawInt(8 + 2 * count);
        rawShort(count).rawShort(count == 0 ? 0 : weight);
        rawShort(value.signum() < 0 ? 0x4000 : 0).rawShort(scale);
        for (var at = count - 1; at >= 0; at--) {
            rawShort(groups[at]);
        }
        return this;
    }

    private void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
