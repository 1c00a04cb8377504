package film.topsheet.report;

import film.topsheet.money.Money;
import film.topsheet.report.LedgerPages.Line;
import film.topsheet.report.LedgerPages.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Fills the pages of the ledger with its postings. They pass by in the order of the pages, and
 * those of each account must come to the sum that was announced.
 */
final class LedgerLines {

    /** Its columns of words that somebody else wrote, in any script. */
    private static final List<String> WORDS =
            List.of("vendor", "document", "description", "order", "source");
    private static final String EXPORTS = "exports/";

    private final LedgerBook book;
    private final Iterator<LedgerRow> postings;
    private final Type type;
    private final Map<String, Integer> widths = new HashMap<>();
    private LedgerSum printed;

    LedgerLines(LedgerBook book, Iterator<LedgerRow> postings, Layout layout,
            Templates templates) {
        this.book = book;
        this.postings = postings;
        this.type = Type.condensed(layout.size(), false);
        for (var each : List.of("vendor", "document", "description", "order", "source", "text",
                "name")) {
            widths.put(each, templates.width(layout.template("ledger"), each) - Type.POINT);
        }
        this.printed = nothing();
    }

    /** The rows of a page; the first one says from which account to which it goes. */
    List<Row> rows(Page page) {
        var rows = new ArrayList<Row>();
        for (var line : page.lines()) {
            rows.add(row(line).put("page", page.number()));
        }
        rows.get(0).put("accounts", accounts(page));
        return rows;
    }

    private static String accounts(Page page) {
        var codes = page.lines().stream().map(each -> each.block().code())
                .filter(each -> !each.isEmpty()).toList();
        if (codes.isEmpty()) {
            return "Sums";
        }
        var first = codes.get(0);
        var last = codes.get(codes.size() - 1);
        return first.equals(last) ? "Account " + first : "Accounts " + first + " to " + last;
    }

    private Row row(Line line) {
        return switch (line.what()) {
            case SENTENCE -> Row.of(Kind.PLAIN).is("sentence").put("text", book.sentence());
            case HEADING -> heading(line, "");
            case CONTINUED -> heading(line, ", continued");
            case POSTING -> posting(line);
            case SUM -> sum(line);
        };
    }

    private Row heading(Line line, String more) {
        var name = (line.block().code() + "  " + line.block().name()).strip();
        var bold = Type.condensed(800, true);
        return Row.of(Kind.HEADING).is("heading").put("text", bold.markup(bold.cut(oneLine(name),
                widths.get("text") - bold.width(more)) + more));
    }

    private Row sum(Line line) {
        var sum = line.sum().figures();
        if (line.block().postings() > 0) {
            prove(line.block().code(), sum);
        }
        return Row.of(line.sum().kind()).is("sum")
                .put("name", name(sum, line.sum().kind().isStrong()))
                .put("thisPeriod", Figure.exact(sum.thisPeriod()))
                .put("toDate", Figure.exact(sum.toDate()));
    }

    private String name(LedgerSum sum, boolean isStrong) {
        var used = Type.condensed(type.size(), isStrong);
        var count = ", " + LedgerBook.count(sum.postings(), "posting");
        var name = used.cut(oneLine(sum.name()), widths.get("name") - used.width(count)) + count;
        return isStrong ? used.markup(name, "") : used.markup(name);
    }

    /** What stands above a sum is what it is the sum of. */
    private void prove(String account, LedgerSum sum) {
        if (printed.postings() != sum.postings() || !printed.toDate().equals(sum.toDate())
                || !printed.thisPeriod().equals(sum.thisPeriod())) {
            throw new IllegalStateException("account %s: its postings come to %s, their sum is %s"
                    .formatted(account, printed, sum));
        }
        printed = nothing();
    }

    private LedgerSum nothing() {
        return new LedgerSum("", "", 0, book.nil(), book.nil());
    }

    private Row posting(Line line) {
        var posting = postings.next();
        if (!posting.account().equals(line.block().code())) {
            throw new IllegalStateException("account %s: its next posting is one of %s"
                    .formatted(line.block().code(), posting.account()));
        }
        var amount = posting.baseAmount();
        var thisPeriod = posting.period().isAfter(book.previous()) ? amount : book.nil();
        printed = new LedgerSum("", "", printed.postings() + 1,
                printed.thisPeriod().plus(thisPeriod), printed.toDate().plus(amount));
        return words(posting)
                .put("posted", Words.shortDate(posting.postingDate()))
                .put("marks", (posting.priorPeriod() ? "P" : "") + (posting.reversal() ? "R" : ""))
                .put("own", own(posting.amount()))
                .put("thisPeriod", thisPeriod.isZero() && !amount.isZero() ? ""
                        : Figure.exact(thisPeriod))
                .put("toDate", Figure.exact(amount));
    }

    private String own(Money amount) {
        return amount.currency().equals(book.nil().currency()) ? ""
                : LedgerPdf.own(amount.currency().getCurrencyCode(), amount);
    }

    /** Markup costs time: only a row in another script is printed with it. */
    private Row words(LedgerRow posting) {
        var texts = Map.of(
                "vendor", cut("vendor", posting.vendor()),
                "document", cut("document", posting.key()),
                "description", cut("description", description(posting)),
                "order", cut("order", order(posting)),
                "source", type.cutBefore(oneLine(source(posting)), widths.get("source")));
        var isPlain = WORDS.stream().allMatch(each -> type.isPlain(texts.get(each)));
        var row = Row.of(Kind.PLAIN).is(isPlain ? "plain" : "styled");
        texts.forEach((column, text) -> row.put(column, isPlain ? text : type.markup(text)));
        return row;
    }

    private String cut(String column, String text) {
        return text == null ? "" : type.cut(oneLine(text), widths.get(column));
    }

    private static String description(LedgerRow posting) {
        if (posting.description() != null && !posting.description().isBlank()) {
            return posting.description();
        }
        return posting.location() != null && !posting.location().isBlank()
                ? posting.location() : Words.capital(posting.feed());
    }

    private static String order(LedgerRow posting) {
        return posting.poNumber() == null || posting.poLine() == null ? posting.poNumber()
                : posting.poNumber() + "/" + posting.poLine();
    }

    private static String source(LedgerRow posting) {
        var file = posting.file();
        return (file.startsWith(EXPORTS) ? file.substring(EXPORTS.length()) : file)
                + (posting.line() == 0 ? "" : ":" + posting.line());
    }

    /** Every row is one line high. */
    private static String oneLine(String text) {
        return text.chars().allMatch(each -> each >= ' ') ? text : text.replaceAll("\\s+", " ");
    }
}
