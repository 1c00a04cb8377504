package film.topsheet.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * Replaces whole tags while a sheet's XML passes through. A sheet of all transactions has some
 * twenty million tags, so only those of a length and letter that could be meant are looked up.
 */
final class SealedTags extends OutputStream {

    /** Stands in a formula's expression, between the formula and its value. */
    static final String SHOWN = "<shown/>";

    private static final String END_OF_FORMULA = "</f>";
    private static final int LONGEST = 128;

    private final OutputStream out;
    private final Map<String, String> tags;
    /** By length: the second byte of a tag that is meant, 0 for none, -1 for several. */
    private final byte[] meant = new byte[LONGEST];
    private byte[] tag = new byte[LONGEST];
    private int length;
    private boolean afterShown;

    SealedTags(OutputStream out, Map<String, String> tags) {
        this.out = out;
        this.tags = tags;
        tags.keySet().forEach(this::mean);
        mean(SHOWN);
        mean(END_OF_FORMULA);
    }

    private void mean(String text) {
        byte letter = (byte) text.charAt(1);
        byte before = meant[text.length()];
        meant[text.length()] = before == 0 || before == letter ? letter : -1;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        int end = from + count;
        int at = length > 0 ? finish(bytes, from, end) : from;
        int kept = at;
        while (at < end) {
            int opens = indexOf('<', bytes, at, end);
            int closes = indexOf('>', bytes, opens, end);
            if (closes == end) {
                out.write(bytes, kept, opens - kept);
                keep(bytes, opens, end);
                return;
            }
            at = closes + 1;
            var replaced = couldBeMeant(bytes, opens, at) ? replaced(bytes, opens, at) : null;
            if (replaced != null) {
                out.write(bytes, kept, opens - kept);
                out.write(replaced.getBytes(StandardCharsets.UTF_8));
                kept = at;
            }
        }
        out.write(bytes, kept, end - kept);
    }

    /** The end where there is none. */
    private static int indexOf(char sought, byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && bytes[at] != sought) {
            at++;
        }
        return at;
    }

    /** Goes on with a tag whose beginning came before; answers where what follows it begins. */
    private int finish(byte[] bytes, int from, int end) throws IOException {
        int closes = indexOf('>', bytes, from, end);
        keep(bytes, from, Math.min(closes + 1, end));
        if (closes == end) {
            return end;
        }
        var replaced = couldBeMeant(tag, 0, length) ? replaced(tag, 0, length) : null;
        if (replaced == null) {
            out.write(tag, 0, length);
        } else {
            out.write(replaced.getBytes(StandardCharsets.UTF_8));
        }
        length = 0;
        return closes + 1;
    }

    private void keep(byte[] bytes, int from, int end) {
        int more = end - from;
        if (length + more > tag.length) {
            tag = Arrays.copyOf(tag, Math.max(length + more, length * 2));
        }
        System.arraycopy(bytes, from, tag, length, more);
        length += more;
    }

    private boolean couldBeMeant(byte[] bytes, int from, int end) {
        int size = end - from;
        return size < LONGEST && (meant[size] == -1 || meant[size] == bytes[from + 1]);
    }

    /** Null for a tag that stays. */
    private String replaced(byte[] bytes, int from, int end) {
        var text = new String(bytes, from, end - from, StandardCharsets.UTF_8);
        if (text.equals(SHOWN)) {
            afterShown = true;
            return "</f><v>";
        }
        if (afterShown && text.equals(END_OF_FORMULA)) {
            afterShown = false;
            return "</v>";
        }
        return tags.get(text);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
