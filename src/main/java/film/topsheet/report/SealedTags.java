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
        int at = from;
        while (at < end) {
            if (length == 0) {
                int start = at;
                while (at < end && bytes[at] != '<') {
                    at++;
                }
                out.write(bytes, start, at - start);
            }
            boolean whole = false;
            while (at < end && !whole) {
                whole = bytes[at] == '>';
                keep(bytes[at++]);
            }
            if (whole) {
                pass();
            }
        }
    }

    private void keep(byte one) {
        if (length == tag.length) {
            tag = Arrays.copyOf(tag, length * 2);
        }
        tag[length++] = one;
    }

    private void pass() throws IOException {
        var replaced = couldBeMeant() ? replaced() : null;
        if (replaced == null) {
            out.write(tag, 0, length);
        } else {
            out.write(replaced.getBytes(StandardCharsets.UTF_8));
        }
        length = 0;
    }

    private boolean couldBeMeant() {
        return length < LONGEST && (meant[length] == -1 || meant[length] == tag[1]);
    }

    /** Null for a tag that stays. */
    private String replaced() {
        var text = new String(tag, 0, length, StandardCharsets.UTF_8);
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
