package film.topsheet.profile;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Hashes of content. */
final class ContentKeys {

    private ContentKeys() {}

    static byte[] sha256(byte[] bytes) {
        return digest().digest(bytes);
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** 1000, 1000.0 and 1000.00 are one content: how many decimals are shown is a style. */
    static String plain(String number) {
        var end = number.length();
        if (number.indexOf('.') >= 0) {
            while (number.charAt(end - 1) == '0') {
                end--;
            }
            end -= number.charAt(end - 1) == '.' ? 1 : 0;
        }
        return number.substring(0, end);
    }
}
