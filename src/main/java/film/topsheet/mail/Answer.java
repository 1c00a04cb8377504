package film.topsheet.mail;

import static java.util.Objects.requireNonNull;

/**
 * How one attempt to hand a mail over ended.
 *
 * @param reached whether the relay was there at all; if not, no other mail need be tried now
 * @param says    the relay's words or ours, in one line
 */
public record Answer(Fate fate, boolean reached, String says) {

    private static final int LONGEST = 300;

    /** What is known of the mail. */
    public enum Fate {
        /** The relay has it and says so. */
        SENT,
        /** The relay does not have it, and may take it another time. */
        LATER,
        /** The relay will not take it, today or tomorrow. */
        REFUSED,
        /** It was handed over whole, and the relay's answer never came. */
        UNKNOWN
    }

    public Answer {
        requireNonNull(fate, "fate");
        says = oneLine(says);
    }

    private static String oneLine(String words) {
        var line = words.replaceAll("[\\p{Cc}\\s]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " …";
    }
}
