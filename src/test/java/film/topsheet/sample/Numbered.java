package film.topsheet.sample;

/** Codes with leading zeros, in plain digits whatever the machine's language. */
final class Numbered {

    private Numbered() {}

    /** {@code of("D-", 12, 4)} is D-0012. */
    static String of(String prefix, long number, int digits) {
        var text = Long.toString(number);
        return prefix + "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
