package film.topsheet.mail;

/**
 * A mail as it is kept and handed over: whatever is sent, and however often it is tried, it is
 * these bytes.
 *
 * @param name      of the recipient
 * @param sender    the address it comes from
 * @param address   where it goes: the recipient, or who gets all mails of a test
 * @param messageId with its angle brackets; the same for the same letter, wherever it is sealed
 * @param mime      headers and body, lines ended with CR LF; not copied
 */
public record Sealed(
        Letter.Key key, String name, String sender, String address, String messageId,
        byte[] mime) {}
