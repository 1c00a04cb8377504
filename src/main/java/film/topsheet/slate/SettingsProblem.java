package film.topsheet.slate;

/**
 * One thing that is wrong with a production's settings.
 *
 * @param file    as seen from the slate folder, as {@code night-ferry/production.yaml}
 * @param line    counted from 1; 0 stands for the file as a whole
 * @param text    the line as written, shortened; empty for the file as a whole
 * @param key     the setting with those it stands under, as {@code thresholds.percent}; empty
 *                when the trouble is not about one setting
 * @param value   what is wrong, as written; empty when the setting as such is wrong
 * @param problem what is wrong with it, as a clause: "is not a date"
 * @param remedy  what to do about it, as orders: "Write it as 2026-08-03."
 */
public record SettingsProblem(
        String file, int line, String text, String key, String value, String problem,
        String remedy) {

    public static SettingsProblem at(
            Place place, String key, String value, String problem, String remedy) {
        return new SettingsProblem(
                place.file(), place.line(), place.text(), key, value, problem, remedy);
    }

    /** The same without what is written there, which may be nobody's business by mail. */
    public String mailable() {
        return new SettingsProblem(file, line, "", key, "", problem, remedy).message();
    }

    /** The problem as the user reads it: place, key, value, problem; the line; the remedy. */
    public String message() {
        var place = line == 0 ? file : file + ":" + line;
        var about = key.isEmpty() ? "" : ", key \"%s\"".formatted(key);
        var what = value.isEmpty() ? " " : ": \"%s\" ".formatted(value);
        // "Key "x": "v" is wrong", "key "x" is wrong", "file: this is wrong".
        var between = key.isEmpty() && value.isEmpty() ? ": " : what;
        var excerpt = text.isEmpty() ? "" : "    " + text + "\n";
        return place + about + between + problem + ".\n" + excerpt + remedy + "\n";
    }
}
