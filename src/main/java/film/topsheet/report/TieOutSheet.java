package film.topsheet.report;

import film.topsheet.checks.TieOut;
import film.topsheet.checks.TieOut.FeedTotals;
import film.topsheet.money.Money;
import java.util.List;

/** The proof: per feed what was read and what became of it, then sums that must be equal. */
final class TieOutSheet {

    static final String NAME = "Tie-out";

    private static final List<String> HEADS = List.of("Feed", "Currency", "Files", "", "Read",
            "Loaded", "Known", "Held", "Headings", "Unexplained");
    private static final int READ = 4;
    private static final int UNEXPLAINED = 9;

    private final Content content;
    private final Sheet sheet;
    private int next = 3;

    TieOutSheet(Content content, Sheet sheet) {
        this.content = content;
        this.sheet = sheet;
    }

    void write() {
        var tieOut = content.report().tieOut();
        sheet.put(0, 0, content.cover().title() + " · tie-out", Ink.TITLE);
        sheet.put(1, 0, tieOut.ties() ? "The books tie out to the cent."
                : "The books do not tie out: the differences below are not explained.",
                Ink.QUIET);
        widths(tieOut);
        for (int at = 0; at < HEADS.size(); at++) {
            sheet.put(next, at, HEADS.get(at), at >= READ ? Ink.HEAD_RIGHT : Ink.HEAD);
        }
        next++;
        tieOut.feeds().forEach(this::feed);
        tieOut.proofs().forEach(this::proof);
        sheet.finish();
    }

    private void widths(TieOut tieOut) {
        sheet.width(0, 50);
        int amount = tieOut.feeds().stream()
                .mapToInt(feed -> Heads.width(feed.amountRead()))
                .max()
                .orElse(0);
        int sum = tieOut.proofs().stream()
                .mapToInt(proof -> Heads.width(TieOut.Proof.sum(proof.left())))
                .max()
                .orElse(0);
        for (int at = READ; at <= UNEXPLAINED; at++) {
            sheet.width(at, Math.max(14, Math.max(amount, sum)));
        }
    }

    private void feed(FeedTotals feed) {
        sheet.put(next, 0, feed.feed(), Ink.PLAIN);
        sheet.put(next, 1, feed.currency(), Ink.PLAIN);
        sheet.put(next, 2, feed.files(), Ink.PLAIN);
        sheet.put(next, 3, "rows", Ink.LISTED);
        numbers(List.of(feed.rowsRead(), feed.rowsLoaded(), feed.rowsKnown(), feed.rowsHeld(),
                feed.rowsHeadings()));
        long lost = feed.rowsRead() - feed.rowsLoaded() - feed.rowsKnown() - feed.rowsHeld()
                - feed.rowsHeadings();
        sheet.formula(next, UNEXPLAINED, unexplained(), Long.toString(lost), "0", Ink.SUM);
        next++;
        sheet.put(next, 3, "amount", Ink.LISTED);
        numbers(List.of(feed.amountRead(), feed.amountLoaded(), feed.amountKnown(),
                feed.amountHeld(), feed.amountHeadings()));
        var amount = feed.amountRead().minus(feed.amountLoaded()).minus(feed.amountKnown())
                .minus(feed.amountHeld()).minus(feed.amountHeadings());
        sheet.formula(next, UNEXPLAINED, "ROUND(%s,%d)".formatted(unexplained(),
                Money.digits(amount.currency())), amount, Ink.SUM);
        next++;
    }

    private void numbers(List<?> values) {
        for (int at = 0; at < values.size(); at++) {
            sheet.put(next, READ + at, values.get(at), Ink.PLAIN);
        }
    }

    private String unexplained() {
        return "%s-SUM(%s:%s)".formatted(Sheet.cell(next, READ), Sheet.cell(next, READ + 1),
                Sheet.cell(next, UNEXPLAINED - 1));
    }

    private void proof(TieOut.Proof proof) {
        next++;
        sheet.put(next, 0, proof.name(), Ink.HEAD);
        sheet.put(next++, READ, "Amount", Ink.HEAD_RIGHT);
        int left = parts(proof.left());
        int right = parts(proof.right());
        sheet.put(next, 0, "Difference", Ink.SUM);
        sheet.formula(next, READ, content.rounded(
                        Sheet.cell(left, READ) + "-" + Sheet.cell(right, READ)),
                proof.difference(), Ink.SUM);
        next++;
    }

    /** Returns the row of the sum. */
    private int parts(List<TieOut.Part> parts) {
        int first = next;
        for (var part : parts) {
            sheet.put(next, 0, part.name(), Ink.PLAIN);
            sheet.put(next++, READ, part.amount(), Ink.PLAIN);
        }
        sheet.put(next, 0, "Together", Ink.SUM);
        sheet.formula(next, READ, content.rounded("SUM(%s:%s)".formatted(
                        Sheet.cell(first, READ), Sheet.cell(next - 1, READ))),
                TieOut.Proof.sum(parts), Ink.SUM);
        return next++;
    }
}
