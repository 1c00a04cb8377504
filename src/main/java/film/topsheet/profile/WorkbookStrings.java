package film.topsheet.profile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The texts that a workbook keeps once for all its cells, packed: a ledger of a million rows has
 * some hundred thousand of them.
 */
final class WorkbookStrings {

    private static final int BLOCK = 1 << 20;
    private static final int MOST_BLOCKS = 80;

    private final List<byte[]> blocks = new ArrayList<>();
    private int[] places = new int[1_024];
    private int count;
    private int used = BLOCK;

    void add(String text) throws FileRefused {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (used + bytes.length + Integer.BYTES > BLOCK) {
            if (blocks.size() == MOST_BLOCKS) {
                throw new FileRefused(0,
                        "has more than %d million characters of text".formatted(MOST_BLOCKS),
                        "Save the sheet as CSV (UTF-8), which is read at any size.");
            }
            blocks.add(new byte[BLOCK]);
            used = 0;
        }
        if (count == places.length) {
            places = Arrays.copyOf(places, count + count / 2);
        }
        places[count++] = (blocks.size() - 1) * BLOCK + used;
        var block = blocks.get(blocks.size() - 1);
        for (var shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            block[used++] = (byte) (bytes.length >>> shift);
        }
        System.arraycopy(bytes, 0, block, used, bytes.length);
        used += bytes.length;
    }

    /** The text of that number, from 0; null when there is none. */
    String get(int number) {
        if (number < 0 || number >= count) {
            return null;
        }
        var block = blocks.get(places[number] / BLOCK);
        var at = places[number] % BLOCK;
        var length = 0;
        for (var shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            length |= (block[at++] & 0xFF) << shift;
        }
        return new String(block, at, length, StandardCharsets.UTF_8);
    }

    static WorkbookStrings read(WorkbookXml xml) throws IOException, FileRefused {
        var strings = new WorkbookStrings();
        for (var name = xml.next(); name != null; name = xml.next()) {
            if (name.equals("si")) {
                strings.add(WorkbookText.read(xml, "/si"));
            }
        }
        return strings;
    }
}
