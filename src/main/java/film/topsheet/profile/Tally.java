package film.topsheet.profile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Counts how often values came, by the first 64 bits of their SHA-256: a million of them take
 * 24 MB. Among a million, two of the same bits are met once in thirty million files.
 */
final class Tally {

    private static final char SEPARATOR = 0x1F;

    private final MessageDigest digest = ContentKeys.digest();
    private final StringBuilder value = new StringBuilder();
    private long[] keys = new long[1_024];
    private int[] counts = new int[1_024];
    private int size;

    /** Adds a part of the value in hand. */
    void add(String part) {
        value.append(part).append(SEPARATOR);
    }

    /** The hash of the value in hand, which thereby is complete. */
    byte[] hash() {
        var bytes = value.toString().getBytes(StandardCharsets.UTF_8);
        value.setLength(0);
        return digest.digest(bytes);
    }

    /** How often the value of this hash came, with this time. */
    int count(byte[] hash) {
        var key = 1L;
        for (var at = 0; at < Long.BYTES; at++) {
            key = key << 8 | hash[at] & 0xFF;
        }
        // Zero marks a free place.
        key = key == 0 ? 1 : key;
        if (size * 2 >= keys.length) {
            grow();
        }
        var place = place(keys, key);
        if (keys[place] == 0) {
            keys[place] = key;
            size++;
        }
        return ++counts[place];
    }

    private static int place(long[] keys, long key) {
        var at = (int) (key ^ key >>> 32) & keys.length - 1;
        while (keys[at] != 0 && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    private void grow() {
        var moreKeys = new long[keys.length * 2];
        var moreCounts = new int[counts.length * 2];
        for (var at = 0; at < keys.length; at++) {
            if (keys[at] != 0) {
                var place = place(moreKeys, keys[at]);
                moreKeys[place] = keys[at];
                moreCounts[place] = counts[at];
            }
        }
        keys = moreKeys;
        counts = moreCounts;
    }
}
