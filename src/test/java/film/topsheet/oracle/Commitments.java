package film.topsheet.oracle;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** What is still open at the end of a week on orders and accruals. */
final class Commitments {

    /** What is left of one order line or accrual, in the production's currency. */
    record Open(String account, String episode, BigDecimal left) {}

    /** An order line that takes part: its amount, and the relief given by steps 1, 2 and 3. */
    private static final class Line {
        private final Row row;
        private final BigDecimal amount;
        private BigDecimal named = BigDecimal.ZERO;
        private BigDecimal byAccount = BigDecimal.ZERO;
        private BigDecimal byPool = BigDecimal.ZERO;

        private Line(Row row) {
            this.row = row;
            amount = row.number("amount");
        }

        private BigDecimal left() {
            return amount.subtract(named).subtract(byAccount).subtract(byPool);
        }

        /** What steps 2 and 3 may fill: a line below zero takes no part in them. */
        private BigDecimal room() {
            return left().max(BigDecimal.ZERO);
        }
    }

    private final Settings settings;
    private final References references;
    private final List<Posting> postings;
    private final LocalDate week;

    /** Postings of periods up to the week are the only ones looked at. */
    Commitments(Settings settings, References references, List<Posting> all, LocalDate week) {
        this.settings = settings;
        this.references = references;
        this.week = week;
        postings = all.stream().filter(posting -> posting.isUpTo(week)).toList();
    }

    List<Open> open() {
        var open = new ArrayList<Open>();
        references.newest(Feed.PURCHASE_ORDERS).stream()
                .collect(groupingBy(version -> version.row().get("po_number"), toList()))
                .forEach((number, versions) -> open.addAll(ofOrder(number, versions)));
        references.newest(Feed.ACCRUALS).forEach(version -> open.add(ofAccrual(version)));
        return open.stream().filter(each -> each.left().signum() != 0).toList();
    }

    private List<Open> ofOrder(String number, List<References.Version> versions) {
        var byLine = versions.stream()
                .sorted(Comparator.comparing(version -> version.row().get("line"), Natural.ORDER))
                .toList();
        var first = byLine.get(0);
        var currency = settings.currencyOf(first.row());
        var lines = byLine.stream().map(References.Version::row)
                .filter(row -> isOpen(row)).map(Line::new).toList();
        var naming = postings.stream()
                .filter(posting -> posting.row().get("po_number").equals(number)).toList();
        relieve(lines, naming, currency, first.rate());
        return lines.stream()
                .map(line -> new Open(line.row.get("account"), line.row.get("episode"),
                        settings.rounded(line.left().multiply(first.rate()))))
                .toList();
    }

    private boolean isOpen(Row line) {
        return line.get("status").equals("approved")
                && !line.date("date").isAfter(week)
                && finals(line.get("po_number"), "") <= 0
                && finals(line.get("po_number"), line.get("line")) <= 0;
    }

    /** How many final postings name just this line (or, without one, the order), less reversals. */
    private int finals(String number, String line) {
        return postings.stream()
                .filter(posting -> posting.row().get("po_final").equals("yes"))
                .filter(posting -> posting.row().get("po_number").equals(number))
                .filter(posting -> posting.row().get("po_line").equals(line))
                .mapToInt(posting -> posting.reversal() ? -1 : 1)
                .sum();
    }

    private static void relieve(
            List<Line> lines, List<Posting> naming, String currency, BigDecimal rate) {
        for (var line : lines) {
            line.named = between(line.amount, sum(naming.stream()
                    .filter(each -> each.row().get("po_line").equals(line.row.get("line")))
                    .toList(), currency, rate));
        }
        var pool = BigDecimal.ZERO;
        var byAccount = naming.stream().filter(each -> !each.row().has("po_line"))
                .collect(groupingBy(Posting::account, TreeMap::new, toList()));
        for (var account : byAccount.keySet()) {
            var sum = sum(byAccount.get(account), currency, rate);
            for (var line : lines) {
                if (line.row.get("account").equals(account) && sum.signum() > 0) {
                    line.byAccount = sum.min(line.room());
                    sum = sum.subtract(line.byAccount);
                }
            }
            pool = pool.add(sum);
        }
        fill(lines, pool);
    }

    /** A positive pool fills what is left; a negative one takes back what step 2 gave. */
    private static void fill(List<Line> lines, BigDecimal pool) {
        var rest = pool;
        for (var i = 0; i < lines.size() && rest.signum() > 0; i++) {
            lines.get(i).byPool = rest.min(lines.get(i).room());
            rest = rest.subtract(lines.get(i).byPool);
        }
        for (var i = lines.size() - 1; i >= 0 && rest.signum() < 0; i--) {
            lines.get(i).byPool = rest.max(lines.get(i).byAccount.negate());
            rest = rest.subtract(lines.get(i).byPool);
        }
    }

    private static BigDecimal sum(List<Posting> postings, String currency, BigDecimal rate) {
        return postings.stream().map(posting -> posting.in(currency, rate))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Relief lies between nothing and the whole amount, also where the amount is negative. */
    private static BigDecimal between(BigDecimal amount, BigDecimal relief) {
        return relief.max(amount.min(BigDecimal.ZERO)).min(amount.max(BigDecimal.ZERO));
    }

    private Open ofAccrual(References.Version version) {
        var row = version.row();
        var reversed = row.has("reversed_on") && !row.date("reversed_on").isAfter(week);
        var used = !row.date("date").isAfter(week) && !reversed;
        var naming = postings.stream()
                .filter(each -> each.row().get("accrual_no").equals(row.get("accrual_no")))
                .toList();
        var relief = sum(naming, settings.currencyOf(row), version.rate());
        var left = row.number("amount").subtract(between(row.number("amount"), relief));
        return new Open(row.get("account"), row.get("episode"),
                used ? settings.rounded(left.multiply(version.rate())) : settings.zero());
    }
}
