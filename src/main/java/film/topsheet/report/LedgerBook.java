package film.topsheet.report;

import film.topsheet.budget.Section;
import film.topsheet.ledger.NaturalOrder;
import film.topsheet.money.Money;
import film.topsheet.report.LedgerPages.Block;
import film.topsheet.report.LedgerPages.Sum;
import film.topsheet.sql.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The ledger up to a week as it is printed, in its sums: how long it is, and what it comes to, is
 * known before its first posting is read.
 *
 * @param accounts by code
 * @param files    by path
 * @param widest   no amount in the production's currency has more digits
 * @param foreign  nor has one in another currency more than this, in its minor unit
 */
record LedgerBook(CostReport report, List<LedgerSum> accounts, List<LedgerSum> files,
        Money widest, long foreign) {

    LedgerBook {
        accounts = List.copyOf(accounts);
        files = List.copyOf(files);
    }

    static LedgerBook of(JdbcClient jdbc, ReportOrder order, CostReport report) {
        var currency = order.settings().currency();
        var names = names(report);
        var accounts = new ArrayList<LedgerSum>();
        var files = new ArrayList<LedgerSum>();
        var widest = new long[2];
        jdbc.sql(Query.of(LedgerBook.class, "ledger-sums"))
                .param("production", order.production())
                .param("previous", previous(report))
                .param("ending", order.weekEnding())
                .query((row, at) -> {
                    var sum = sum(row, Money.zero(currency));
                    widest[0] += sum.code().isEmpty() ? 0 : row.getLong("widest");
                    widest[1] = Math.max(widest[1], row.getLong("widest_foreign"));
                    return row.getString("path") == null
                            ? accounts.add(sum.named(names.getOrDefault(sum.code(), "")))
                            : files.add(sum);
                })
                .list();
        files.sort(Comparator.comparing(LedgerSum::name, NaturalOrder.INSTANCE));
        return new LedgerBook(report, accounts, files, new Money(currency, widest[0]), widest[1]);
    }

    /** The week after which costs are of this period: before the first report, the one before. */
    private static LocalDate previous(CostReport report) {
        var issued = report.cover().previousWeekEnding();
        return issued != null ? issued : report.cover().weekEnding().minusWeeks(1);
    }

    LocalDate previous() {
        return previous(report);
    }

    private static LedgerSum sum(ResultSet row, Money nil) throws SQLException {
        var path = row.getString("path");
        return new LedgerSum(path == null ? row.getString("account") : "",
                path == null ? "" : path, row.getLong("postings"),
                new Money(nil.currency(), row.getLong("this_period")),
                new Money(nil.currency(), row.getLong("to_date")));
    }

    private static Map<String, String> names(CostReport report) {
        var names = new HashMap<String, String>();
        report.balanceSheet().forEach(each -> names.put(each.code(), each.name()));
        report.categories().forEach(category -> category.accounts().forEach(
                each -> names.put(each.code(), each.name())));
        return names;
    }

    long postings() {
        return accounts.stream().mapToLong(LedgerSum::postings).sum();
    }

    /** What the cost report calls actual. */
    LedgerSum cost() {
        var sections = sections();
        return LedgerSum.of("Cost accounts, as in the cost report", nil(), accounts.stream()
                .filter(each -> sections.containsKey(each.code())).toList());
    }

    LedgerSum whole() {
        return LedgerSum.of("Ledger", nil(), accounts);
    }

    /** Every account with its postings, then what all of it comes to by section and by file. */
    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        accounts.forEach(each -> blocks.add(Block.of(each)));
        blocks.add(new Block("", "By section", 0, bySection()));
        var byFile = new ArrayList<Sum>();
        files.forEach(each -> byFile.add(new Sum(Kind.PLAIN, each)));
        byFile.add(new Sum(Kind.GRAND, LedgerSum.of("Ledger", nil(), files)));
        blocks.add(new Block("", "By file", 0, byFile));
        return blocks;
    }

    /** Styled: what it is, in bold, then what it comes to. */
    String sentence() {
        var large = Type.sans(1300, false);
        return large.markup(
                "%s of %s in %s.".formatted(count(postings(), "posting"),
                        count(files.size(), "file"), count(accounts.size(), "account")),
                " They come to %s; %s of it stands on cost accounts, as in the cost report."
                        .formatted(inline(whole().toDate()), inline(cost().toDate())));
    }

    static String count(long number, String word) {
        return Figure.grouped(number) + " " + word + (number == 1 ? "" : "s");
    }

    private static String inline(Money amount) {
        var plain = Figure.plainExact(amount);
        return amount.isNegative() ? "(" + plain + ")" : plain;
    }

    private List<Sum> bySection() {
        var sections = sections();
        var lines = new ArrayList<Sum>();
        for (var section : Section.values()) {
            var own = accounts.stream()
                    .filter(each -> section.title().equals(sections.get(each.code()))).toList();
            if (!own.isEmpty()) {
                lines.add(new Sum(Kind.PLAIN, LedgerSum.of(section.title(), nil(), own)));
            }
        }
        lines.add(new Sum(Kind.TOTAL, cost()));
        lines.add(new Sum(Kind.PLAIN, LedgerSum.of("Balance-sheet accounts", nil(),
                accounts.stream().filter(each -> !sections.containsKey(each.code())).toList())));
        lines.add(new Sum(Kind.GRAND, whole()));
        return lines;
    }

    /** The section of every cost account; the others stand on the balance sheet. */
    private Map<String, String> sections() {
        var sections = new HashMap<String, String>();
        report.categories().forEach(category -> category.accounts().forEach(
                each -> sections.put(each.code(), category.section().title())));
        report.balanceSheet().forEach(each -> sections.remove(each.code()));
        return sections;
    }

    Money nil() {
        return Money.zero(report.cover().currency());
    }
}
