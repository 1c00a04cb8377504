package film.topsheet.checks;

/** A finding as tests show it: money, account, subject and place, then what is said. */
final class FindingText {

    private static final int WIDTH = 76;

    private FindingText() {}

    static String of(Finding found) {
        var place = found.file().isEmpty() ? ""
                : "  " + found.file() + (found.line() == 0 ? "" : ":" + found.line());
        var account = found.account().isEmpty() ? "-" : found.account();
        var mailed = found.mailable().equals(found.message())
                ? "" : wrapped("mailed: " + found.mailable());
        return "%s  %s  %s%s%n%s%s".formatted(found.amount().decimal().toPlainString(),
                account, found.subject(), place, wrapped(found.message()), mailed);
    }

    private static String wrapped(String text) {
        var lines = new StringBuilder();
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
                lines.append("    ").append(line).append('\n');
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        return lines.append("    ").append(line).append('\n').toString();
    }
}
