package film.topsheet.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A mail and how it stands.
 *
 * @param number    among the mails of its report, from 1
 * @param recipient the address that the settings name, in small letters
 * @param address   where it goes: the recipient, or who gets all mails of a test
 * @param event     how often its state was written down
 * @param at        when it came to stand so
 * @param attempts  begun since it waits
 * @param nextTry   of a mail that waits: not before
 * @param says      the relay's words, or a person's; may be blank
 * @param by        the person who decided it; blank: nobody had to
 */
public record Mail(
        LocalDate weekEnding, int version, int number, String recipient, String name,
        String address, String messageId, int event, Instant at, State state, int attempts,
        Optional<Instant> nextTry, String says, String by) {

    /** How a mail stands. */
    public enum State {
        /** It is tried again by itself. */
        WAITING,
        /** An attempt has begun. Whoever finds this later does not know how it ended. */
        SENDING,
        SENT,
        /** The relay will not take it. */
        REFUSED,
        /** Perhaps it was sent. A person finds out; nobody else sends it again. */
        IN_DOUBT,
        /** There was no relay: its file is all there is. */
        FILED;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        /** Nothing is left to do. */
        public boolean isHandedOver() {
            return this == SENT || this == FILED;
        }

        /** Nothing happens until a person decides. */
        public boolean needsPerson() {
            return this == REFUSED || this == IN_DOUBT;
        }
    }

    /** What a person calls it: the folder of its report and its number in there. */
    public String id() {
        return "%s%s/%03d".formatted(weekEnding, version == 1 ? "" : "-v" + version, number);
    }

    /** The name of its file. */
    public String fileName() {
        return "%03d-%s.eml".formatted(number, recipient.replaceAll("[^a-z0-9@._+-]", "-"));
    }
}
