package film.topsheet.fuzz;

import film.topsheet.profile.FileRefused;
import film.topsheet.profile.Profile;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * The parts of a code hold every character of it, in order, or the row is held: only what parts
 * them, the blanks of a part that is nothing else, and what pads them is not among them.
 *
 * <p>An input's first letter chooses how codes are cut, from {@code A}; the rest is one.
 */
public final class CodeFuzz {

    /** @param dropped characters that part or pad */
    private record Cut(String dropped, Profile profile) {

        static Cut of(String dropped, String yaml) {
            return new Cut(dropped, Exports.profile("""
                    read: {delimiter: tab, quote: none}
                    split: [{column: Code, %s}]
                    fields: {code: {from: a}, line: {from: b}, set: {from: c}, text: Code}
                    """.formatted(yaml)));
        }
    }

    /** A cut is called by its place: new ones go last. */
    private static final List<Cut> CUTS = List.of(
            Cut.of("-", "separator: \"-\", into: [a, b, c]"),
            Cut.of(".-", "separator: [\".\", \"-\"], into: [a, b, c], optional: yes"),
            Cut.of("/:", "separator: [\"//\", \"/\", \":\"], into: [a, b, c]"),
            Cut.of("", "widths: [\"a:4\", \"b:3\", \"c:2\"]"),
            Cut.of("", "widths: [\"a:4\", \"b:3\", \"c:2\"], pad-side: left"),
            Cut.of("0", "widths: [\"a:4\", \"b:3\", \"c:2\"], pad: \"0\", pad-side: left,"
                    + " optional: yes"),
            Cut.of(".-", "pattern: \"^(?<a>[^.]*)[.](?<b>\\\\d+)(-(?<c>.*))?$\""),
            Cut.of("", "pattern: \"^(?<a>\\\\w)(?<b>.*?)(?<c>\\\\d*)$\""));

    /** Of the column, and of the fields that its parts are. */
    private static final Set<String> NAMES = Set.of("Code", "code", "line", "set");

    private CodeFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        var code = Exports.text(input, 1);
        if (code == null || input.length == 0 || code.matches("(?s).*[\t\r\n\0].*")
                || Exports.holdsWhatIsMasked(code)) {
            return;
        }
        var cut = CUTS.get(Math.floorMod(input[0] - 'A', CUTS.size()));
        try (var file = Exports.open(cut.profile, "Code\tx\n" + code + "\ty\n")) {
            Claim.holds(Exports.next(file), "no row came");
            var fault = file.fault();
            if (fault != null) {
                Claim.isTold(fault.problem(), fault.remedy());
                Claim.holds(NAMES.contains(fault.column()), "held for %s", fault.column());
                return;
            }
            var parts = Exports.value(file, "code") + Exports.value(file, "line")
                    + Exports.value(file, "set");
            Claim.holds(bare(cut, parts).equals(bare(cut, code)), "\"%s\" became \"%s\"",
                    code, parts);
            Claim.holds(Exports.value(file, "text").equals(code.isBlank() ? "" : code),
                    "\"%s\", not cut, became \"%s\"", code, Exports.value(file, "text"));
        } catch (FileRefused | IOException e) {
            throw new AssertionError("one cell refuses the file: " + code, e);
        }
    }

    private static String bare(Cut cut, String text) {
        var kept = new StringBuilder();
        Exports.withoutBlanks(text).chars().filter(each -> cut.dropped.indexOf(each) < 0)
                .forEach(each -> kept.append((char) each));
        return kept.toString();
    }
}
