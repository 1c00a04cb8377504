package film.topsheet.report;

import film.topsheet.money.Money;
import film.topsheet.report.VarianceReport.Behind;
import film.topsheet.report.VarianceReport.Cause;
import film.topsheet.report.VarianceReport.Document;
import film.topsheet.report.VarianceReport.Entry;
import film.topsheet.report.VarianceReport.Since;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;

/**
 * {@code variance.xlsx}: the variance report with every cent, to be filtered and sorted. Sums above
 * the columns are live and count the rows shown. The same report gives the same bytes.
 */
final class VarianceWorkbook {

    private static final int SUM_ROW = 2;

    private final VarianceReport variances;
    private final Content content;

    private VarianceWorkbook(VarianceReport variances) {
        this.variances = variances;
        this.content = Content.of(variances.report());
    }

    /** Leaves the stream open. */
    static void write(VarianceReport variances, OutputStream out) throws IOException {
        SealedWorkbook.write(Content.of(variances.report()), "variance report", out,
                (book, seal) -> new VarianceWorkbook(variances).sheets(book));
    }

    private void sheets(Workbook book) {
        var head = content.pageHead();
        var accounts = new Sheet(book, "Variance", head);
        var causes = new Sheet(book, "Causes", head);
        var issue = new Sheet(book, "Since last issue", head);
        var night = new Sheet(book, "Since last night", head);
        accounts(accounts);
        causes(causes);
        documents(issue, variances.sinceIssue());
        documents(night, variances.sinceNight());
    }

    private void accounts(Sheet sheet) {
        var entries = Stream.of(variances.moved(), variances.contingency(), variances.standing())
                .flatMap(List::stream).toList();
        list(sheet, "variance", "Every account that moved since " + since() + ", then those past"
                + " the threshold. " + content.signWords(), entries, List.of(
                ListColumn.text("Account", 11, Entry::code),
                ListColumn.text("Name", 30, Entry::name),
                amount("Locked budget", each -> each.figures().lockedBudget()),
                amount("EFC of last report", each -> each.figures().previousFinalCost()),
                amount("Movement", each -> each.figures().movement()),
                amount("EFC now", each -> each.figures().finalCost()),
                amount(content.overWords() + " locked",
                        each -> content.printedOver(each.figures().overLocked())),
                amount("Movement explained", Entry::explained),
                amount("Not explained", each ->
                        each.figures().movement().minus(each.explained())),
                ListColumn.text("Past the threshold", 10, each -> each.past() ? "yes" : ""),
                ListColumn.text("Note due", 8, each -> each.noteDue() ? "yes" : ""),
                ListColumn.wrapped("Note", 70, Entry::note),
                ListColumn.wrapped("Behind it", 60, each -> each.behind().stream()
                        .map(Behind::text).collect(Collectors.joining("; ")))));
    }

    private record Part(Entry entry, Cause cause) {}

    private void causes(Sheet sheet) {
        var parts = Stream.of(variances.moved(), variances.contingency()).flatMap(List::stream)
                .flatMap(each -> each.causes().stream().map(cause -> new Part(each, cause)))
                .toList();
        list(sheet, "causes", "What makes up each movement since " + since()
                + "; the amounts of an account add up to its movement.", parts, List.of(
                ListColumn.text("Account", 11, each -> each.entry().code()),
                ListColumn.text("Name", 30, each -> each.entry().name()),
                amount("Amount", each -> each.cause().amount()),
                ListColumn.text("Cause", 14, each -> each.cause().cause()),
                ListColumn.wrapped("Reason", 60, each -> each.cause().reason()),
                ListColumn.text("Entered by", 18, each -> each.cause().enteredBy()),
                ListColumn.text("Approved by", 18, each -> each.cause().approvedBy())));
    }

    private record Listed(String kind, Document document) {}

    private void documents(Sheet sheet, Since since) {
        var listed = since.kinds().stream().flatMap(each -> each.largest().stream()
                .map(document -> new Listed(each.kind(), document))).toList();
        list(sheet, "since " + since.since(), VarianceWords.documents(since)
                + " The 20 largest of each kind stand here; ledger.csv holds all.", listed,
                List.of(
                ListColumn.text("Change", 10, Listed::kind),
                ListColumn.text("Document", 28, each -> each.document().document()),
                ListColumn.text("Vendor", 30, each -> each.document().vendor()),
                ListColumn.text("Account", 18, each -> each.document().account()),
                amount("Before", each -> each.document().before()),
                amount("Now", each -> each.document().now()),
                amount("Difference", each -> each.document().difference())));
    }

    private String since() {
        return new Labels(variances.report(), Scale.UNITS).since();
    }

    private <T> ListColumn<T> amount(String head, Function<T, Object> value) {
        return ListColumn.of(head, 0, content.nil(), value);
    }

    private <T> void list(Sheet sheet, String title, String words, List<T> rows,
            List<ListColumn<T>> columns) {
        sheet.put(0, 0, content.cover().title() + " · " + title, Ink.TITLE);
        sheet.put(1, 0, words, Ink.QUIET);
        var listing = new Listing<>(sheet, columns.stream()
                .map(each -> each.width() > 0 ? each : new ListColumn<>(each.head(),
                        width(each, rows), each.ink(), each.value(), each.sample()))
                .toList());
        for (var at = 0; at < columns.size(); at++) {
            if (columns.get(at).sample() instanceof Money) {
                sum(sheet, at, columns.get(at), rows);
            }
        }
        listing.heads(2);
        listing.rows(rows.iterator(), Transactions.MOST, (row, at) -> { });
        listing.finish();
    }

    private <T> void sum(Sheet sheet, int column, ListColumn<T> values, List<T> rows) {
        sheet.formula(SUM_ROW, column, content.rounded("SUBTOTAL(109,%s:%s)".formatted(
                        Sheet.cell(Listing.HEAD + 1, column),
                        Sheet.cell(Listing.HEAD + Math.max(1, rows.size()), column))),
                total(values, rows), Ink.SUM);
    }

    private <T> Money total(ListColumn<T> column, List<T> rows) {
        return rows.stream().map(row -> (Money) column.value().apply(row))
                .reduce(content.nil(), Money::plus);
    }

    private <T> int width(ListColumn<T> column, List<T> rows) {
        return Math.max(Heads.width(total(column, rows)), rows.stream()
                .mapToInt(row -> Heads.width((Money) column.value().apply(row))).max().orElse(0));
    }
}
