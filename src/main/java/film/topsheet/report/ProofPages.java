package film.topsheet.report;

import film.topsheet.checks.TieOut;
import film.topsheet.checks.TieOut.FeedTotals;
import film.topsheet.checks.TieOut.Proof;
import film.topsheet.money.Money;
import film.topsheet.report.CostReport.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The last pages: changes to the locked budget, the proof to the cent, the signatures. */
record ProofPages(CostReport report, Layout layout) {

    private static final List<String> FIGURES = List.of("read", "loaded", "known", "held",
            "leftAmount", "rightAmount", "files", "rowsRead", "rowsLoaded", "rowsKnown",
            "rowsHeld", "rowsHeadings");
    private static final String TEMPLATE = "cost-report-proof";

    Part part() {
        var parameters = new Labels(report, layout.scale())
                .frame("changes, proof, signatures", false);
        parameters.put("wide", layout.wide());
        var rows = Stream.of(changes(), feeds(), proofs(), balanceSheet(), List.of(signatures()))
                .flatMap(List::stream).toList();
        return new Part(TEMPLATE, parameters, rows, FIGURES, layout.size());
    }

    private List<Row> changes() {
        if (report.changes().isEmpty()) {
            return List.of(Row.of(Kind.PLAIN).is("remark")
                    .put("accounts", "No change to the locked budget."));
        }
        return report.changes().stream().map(this::change).toList();
    }

    private Row change(Change change) {
        var legs = change.legs().stream()
                .map(leg -> leg.account() + " " + Figure.inline(leg.amount()))
                .collect(Collectors.joining(", "));
        var row = Row.of(Kind.PLAIN).is("change").put("table", "changes")
                .put("number", change.number())
                .put("kind", change.kind())
                .put("accounts", words(legs));
        if (change.approvedOn() == null) {
            return row.is("pending").put("approved", "pending")
                    .put("reason", words(change.reason() + "; not counted"));
        }
        return row.put("reason", words(change.reason())).put("approved",
                Words.shortDate(change.approvedOn(), report.cover().weekEnding()));
    }

    private List<Row> feeds() {
        var feeds = report.tieOut().feeds();
        var rows = new ArrayList<Row>();
        feeds.forEach(feed -> rows.add(feed(Kind.PLAIN, name(feed), List.of(feed))));
        var currencies = feeds.stream().map(FeedTotals::currency).distinct().sorted().toList();
        for (var currency : currencies) {
            var name = currencies.size() == 1 ? "All feeds" : "All feeds, " + currency;
            rows.add(feed(Kind.TOTAL, name, feeds.stream()
                    .filter(each -> each.currency().equals(currency)).toList()));
        }
        return rows;
    }

    private String name(FeedTotals feed) {
        var own = report.cover().currency().getCurrencyCode();
        return feed.currency().equals(own) ? feed.feed() : feed.feed() + ", " + feed.currency();
    }

    private static Row feed(Kind kind, String name, List<FeedTotals> feeds) {
        return Row.of(kind).is("feedRow").put("table", "feeds").put("feed", words(name))
                .put("files", count(feeds, FeedTotals::files))
                .put("rowsRead", count(feeds, FeedTotals::rowsRead))
                .put("rowsLoaded", count(feeds, FeedTotals::rowsLoaded))
                .put("rowsKnown", count(feeds, FeedTotals::rowsKnown))
                .put("rowsHeld", count(feeds, FeedTotals::rowsHeld))
                .put("rowsHeadings", count(feeds, FeedTotals::rowsHeadings))
                .put("read", sum(feeds, FeedTotals::amountRead))
                .put("loaded", sum(feeds, FeedTotals::amountLoaded))
                .put("known", sum(feeds, each ->
                        each.amountKnown().plus(each.amountHeadings())))
                .put("held", sum(feeds, FeedTotals::amountHeld));
    }

    private static String count(List<FeedTotals> feeds, ToLongFunction<FeedTotals> count) {
        return Figure.count(feeds.stream().mapToLong(count).sum());
    }

    private static String sum(List<FeedTotals> feeds, Function<FeedTotals, Money> amount) {
        return Figure.exact(feeds.stream().map(amount).reduce(Money::plus).orElseThrow());
    }

    /** Two proofs side by side, line by line. */
    private List<Row> proofs() {
        var proofs = report.tieOut().proofs().stream().map(ProofPages::lines).toList();
        var rows = new ArrayList<Row>();
        for (var at = 0; at < proofs.size(); at += 2) {
            var left = proofs.get(at);
            var right = at + 1 < proofs.size() ? proofs.get(at + 1) : List.<Block.Line>of();
            for (var line = 0; line < Math.max(left.size(), right.size()); line++) {
                var row = Row.of(Kind.PLAIN).is("proof").put("table", "proofs" + at);
                side(row, "left", left, line);
                side(row, "right", right, line);
                rows.add(row);
            }
        }
        return rows;
    }

    private static void side(Row row, String side, List<Block.Line> lines, int at) {
        if (at < lines.size()) {
            var line = lines.get(at);
            row.is(side + "Shown").mark(side, line.kind())
                    .put(side, words(line.label())).put(side + "Amount", line.value());
        }
    }

    private static List<Block.Line> lines(Proof proof) {
        var lines = new ArrayList<Block.Line>();
        var isNamed = Stream.of(proof.left(), proof.right()).flatMap(List::stream)
                .anyMatch(part -> part.name().equalsIgnoreCase(proof.name()));
        if (!isNamed && !proof.name().isBlank()) {
            lines.add(new Block.Line(Kind.HEADING, proof.name(), ""));
        }
        proof.left().forEach(part -> lines.add(line(Kind.PLAIN, part)));
        var isSum = proof.left().size() > 1 && !proof.right().isEmpty();
        for (var at = 0; at < proof.right().size(); at++) {
            lines.add(line(isSum && at == 0 ? Kind.TOTAL : Kind.PLAIN, proof.right().get(at)));
        }
        lines.add(new Block.Line(Kind.SUBTOTAL, "Difference", Figure.exact(proof.difference())));
        return lines;
    }

    private static Block.Line line(Kind kind, TieOut.Part part) {
        return new Block.Line(kind, Words.capital(part.name()), Figure.exact(part.amount()));
    }

    private List<Row> balanceSheet() {
        return report.balanceSheet().stream().map(each -> Row.of(Kind.PLAIN).is("balance")
                .put("table", "balance")
                .put("number", each.code())
                .put("feed", words(each.name()))
                .put("kind", each.kind())
                .put("read", Figure.exact(each.balance()))
                .put("approved", each.oldest() == null ? "" : Words.shortDate(each.oldest())))
                .toList();
    }

    private Row signatures() {
        return Row.of(Kind.PLAIN).is("sign").put("table", "signatures")
                .put("left", words("Prepared by " + orBlank(report.cover().preparedBy())))
                .put("right", words("Approved by " + orBlank(report.cover().approvedBy())));
    }

    private static String orBlank(String name) {
        return name == null ? "" : name;
    }

    private static String words(String text) {
        return Type.condensed(800, false).markup(text);
    }
}
