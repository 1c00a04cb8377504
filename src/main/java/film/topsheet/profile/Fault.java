package film.topsheet.profile;

/**
 * Why a row can't be told in the feed's words. It holds the row; the rest of the file goes on.
 *
 * @param column  of the export, or of the feed where no single column is to blame; blank: the row
 * @param value   what stands there, as a message can show it
 * @param problem what is wrong with the value, as a clause: "is not an amount"
 * @param remedy  what to do about it, as an order
 */
public record Fault(String column, String value, String problem, String remedy) {

    private static final int SHOWN = 80;

    public Fault {
        value = shown(value);
    }

    /** A text as a message can show it: without control characters, and short. */
    static String shown(String text) {
        var plain = new StringBuilder(Math.min(text.length(), SHOWN + 1));
        for (var at = 0; at < text.length(); at++) {
            if (plain.length() >= SHOWN && !Character.isLowSurrogate(text.charAt(at))) {
                return plain.append('…').toString();
            }
            plain.append(Character.isISOControl(text.charAt(at)) ? '·' : text.charAt(at));
        }
        return plain.toString();
    }
}
