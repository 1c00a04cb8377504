package film.topsheet.report;

import film.topsheet.money.Money;
import film.topsheet.report.Sections.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Page 1 of the cost report for a terminal: the same words and figures, at most 110 columns. */
public final class CostReportText {

    private static final int WIDTH = 110;
    private static final int HALF = 53;
    private static final int NAME = 20;

    private final CostReport report;

    private CostReportText(CostReport report) {
        this.report = report;
    }

    /** Lines end in a line feed and never in a blank. */
    public static String topSheet(CostReport report) {
        var text = new CostReportText(report);
        var scale = Stream.of(Scale.values())
                .filter(each -> text.table(each).get(0).length() <= WIDTH)
                .findFirst()
                .orElse(Scale.BILLIONS);
        return text.page(scale).stream()
                .map(line -> line.stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    private List<String> page(Scale scale) {
        var labels = new Labels(report, scale);
        var cover = report.cover();
        var figure = new Figure(scale, cover.overIsPositive());
        var money = new MoneyBlocks(report, figure, Integer.MAX_VALUE);
        var facts = new FactBlocks(report);
        var lines = new ArrayList<String>();
        lines.addAll(Lines.wrapped(cover.title() + ", weekly cost report", WIDTH));
        lines.add(labels.number() + " · week ending " + Words.day(cover.weekEnding()) + " · "
                + cover.state());
        lines.add(TopPage.metaLine(report));
        lines.add("");
        lines.addAll(Lines.wrapped(Verdict.of(report, 0).text(), WIDTH));
        lines.add("");
        lines.addAll(table(scale));
        lines.add("");
        lines.addAll(Lines.wrapped(new Proofs(report).bridge().text(), WIDTH));
        lines.add("");
        lines.addAll(Lines.beside(block(money.contingency()), block(money.moved()), HALF + 4));
        lines.addAll(Lines.beside(block(money.memo()), block(facts.pace()), HALF + 4));
        facts.issue().lines().forEach(each -> lines.addAll(
                Lines.wrapped(each.label() + ": " + Figure.unhung(each.value()), WIDTH)));
        overrides(lines);
        lines.add("");
        lines.addAll(Lines.wrapped(new Proofs(report).tieOut(0).text(), WIDTH));
        lines.add("");
        lines.addAll(Lines.wrapped(labels.foot(false), WIDTH));
        return lines;
    }

    private void overrides(List<String> lines) {
        report.cover().overrides().forEach(each ->
                lines.addAll(Lines.wrapped("Issued past what stops an issue: " + each, WIDTH)));
    }

    private List<String> table(Scale scale) {
        var figure = new Figure(scale, report.cover().overIsPositive());
        var over = new Labels(report, scale).over();
        var since = report.cover().previousNumber();
        var columns = List.of(
                column("", "To date", figure, line -> line.figures().toDate()),
                column("", "POs", figure, line -> line.figures().commitments()),
                column("", "Total cost", figure, line -> line.figures().totalCost()),
                column("", "ETC", figure, line -> line.figures().estimateToComplete()),
                column("", "EFC", figure, line -> line.figures().finalCost()),
                column("Locked", "budget", figure, line -> line.figures().lockedBudget()),
                new Column(over.substring(0, over.indexOf('/') + 1),
                        over.substring(over.indexOf('/') + 1),
                        line -> figure.over(line.figures().overLocked())),
                column("Change", since > 0 ? "since " + since : "in all", figure,
                        line -> line.figures().movement()));
        var sections = Sections.of(report);
        var names = new ArrayList<>(List.of("", "Section"));
        sections.forEach(each -> names.add(name(each)));
        var lines = Lines.padded(names);
        for (var column : columns) {
            var cells = new ArrayList<>(List.of(column.first() + " ", column.second() + " "));
            sections.forEach(each -> cells.add(cell(column.cell().apply(each))));
            lines = Lines.joined(lines, Lines.alignedRight(cells));
        }
        return ruled(lines, sections);
    }

    private static String name(Line line) {
        var name = line.name().replace(", what is left of it", ", left");
        return name.length() <= NAME ? name : name.substring(0, NAME - 1) + "…";
    }

    private static List<String> ruled(List<String> lines, List<Line> sections) {
        var rule = "─".repeat(lines.get(0).length());
        var ruled = new ArrayList<>(lines.subList(0, 2));
        ruled.add(rule);
        for (var at = 0; at < sections.size(); at++) {
            var kind = sections.get(at).kind();
            if (kind == Kind.GRAND || kind == Kind.SUBTOTAL) {
                ruled.add(rule);
            }
            ruled.add(lines.get(at + 2));
        }
        return ruled;
    }

    private record Column(String first, String second, Function<Line, String> cell) {}

    private static Column column(String first, String second, Figure figure,
            Function<Line, Money> amount) {
        return new Column(first, second, line -> figure.of(amount.apply(line)));
    }

    private static List<String> block(Block block) {
        if (block.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        lines.add(block.heading());
        for (var each : block.lines()) {
            var value = cell(each.value());
            var label = Lines.wrapped(each.label(), HALF - value.length() - 1);
            lines.add(label.get(0) + " ".repeat(HALF - label.get(0).length() - value.length())
                    + value);
            label.stream().skip(1).forEach(lines::add);
        }
        if (!block.note().isEmpty()) {
            lines.addAll(Lines.wrapped(block.note().text(), HALF));
        }
        lines.add("");
        return lines;
    }

    /** The hanging bracket's place is one column wide. */
    private static String cell(String figure) {
        return figure.replace(Figure.HANGING, " ");
    }
}
