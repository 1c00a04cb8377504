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
}
