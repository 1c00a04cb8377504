package film.topsheet.report;

import film.topsheet.report.Block.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRParameter;

/** Page 1: the verdict, the sections, what is left of contingency, what moved, the proof. */
record TopPage(CostReport report, Layout layout, Templates templates) {

    static final List<String> FIGURES = List.of("thisPeriod", "toDate", "orders", "totalCost",
            "etc", "efc", "locked", "changes", "over", "change");

    private static final String BLOCK = "cost-report-block";
    private static final int WIDTH = 720 * Type.POINT;
    private static final int LINE = 11;
    /** Points that stay free on page 1 of a report without long texts. */
    private static final int SLACK = 18;
    private static final int FEWEST = 7;
    private static final int MOST = 14;

    /** @param proofPage where the proof begins, which page 1 names */
    Part part(int proofPage) {
        var figure = figure();
        var parameters = new HashMap<String, Object>();
        var labels = new Labels(report, layout.scale());
        parameters.putAll(labels.frame("top sheet", false));
        var say = Verdict.of(report, proofPage);
        var large = Type.sans(1700, false);
        parameters.put(isLong() ? "longTitle" : "title", titled(large));
        parameters.put("say", large.markup(say.verdict(), " " + say.sentence()));
        parameters.put("reportInk", reportLine(labels));
        parameters.put("meta", metaLine(report));
        var proofs = new Proofs(report);
        parameters.put("bridge", note(proofs.bridge()));
        parameters.put("tieOut", note(proofs.tieOut(proofPage)));
        overrides(parameters);
        parameters.put(excess() > 0 ? "tight" : "roomy", true);
        blocks(parameters);
        var chart = OverChart.of(report, figure);
        if (chart != null) {
            parameters.put("chartHeading", "Over before contingency, by report");
            parameters.put("chart", chart);
        }
        return new Part(layout.template("cost-report-top"), parameters, rows(figure), FIGURES,
                layout.wide() ? 700 : 850);
    }

    private List<Row> rows(Figure figure) {
        var rows = Sections.of(report).stream().map(line -> row(line, figure)).toList();
        // Should page 1 run over, its second page has the head that all others have.
        rows.stream().skip(1).forEach(row -> row.is("again"));
        return rows;
    }

    /** The tables of page 1 as parts of their own, so that their figures are measured as well. */
    List<Part> tables() {
        var money = money();
        return List.of(money.contingency(), money.moved(), money.memo()).stream()
                .map(block -> new Part(BLOCK, Map.of(), rows(block, 180 * Type.POINT),
                        List.of("value"), layout.size()))
                .toList();
    }

    private Figure figure() {
        return new Figure(layout.scale(), report.cover().overIsPositive());
    }

    private String titled(Type type) {
        return Type.sans(1700, true).markup(report.cover().title(), "")
                + type.markup(" weekly cost report");
    }

    private String reportLine(Labels labels) {
        var quiet = Type.condensed(800, false);
        return ink(quiet.markup(labels.number(), "")) + quiet.markup(" · week ending ")
                + ink(quiet.markup(Words.day(report.cover().weekEnding()), ""));
    }

    private static String ink(String markup) {
        return "<style forecolor=\"#111111\">" + markup + "</style>";
    }

    static String metaLine(CostReport report) {
        var cover = report.cover();
        var parts = new ArrayList<String>();
        if (cover.shootDay() > 0) {
            parts.add("Shoot day %d of %d".formatted(cover.shootDay(), cover.shootDays()));
        } else if (cover.shootBegins() != null) {
            parts.add("Shoot begins " + Words.date(cover.shootBegins()));
        }
        parts.add(cover.previousNumber() == 0 || cover.previousWeekEnding() == null
                ? "no earlier report"
                : "previous report: %d, week ending %s".formatted(cover.previousNumber(),
                        Words.date(cover.previousWeekEnding())));
        return String.join(" · ", parts);
    }

    private void overrides(Map<String, Object> parameters) {
        var overrides = report.cover().overrides();
        if (!overrides.isEmpty()) {
            parameters.put("overridden", true);
            parameters.put("overrides", small().markup("Issued past what stops an issue. ",
                    String.join(" ", overrides)));
        }
    }

    private MoneyBlocks money() {
        var excess = excess();
        return new MoneyBlocks(report, figure(),
                excess > 0 ? FEWEST : Math.min(MOST, 9 - excess / LINE));
    }

    private void blocks(Map<String, Object> parameters) {
        var money = money();
        var facts = new FactBlocks(report);
        block(parameters, "contingency", "amounts222", money.contingency(), 164, 222);
        block(parameters, "moved", "amounts232", money.moved(), 180, 232);
        block(parameters, "memo", "amounts222", money.memo(), 164, 222);
        block(parameters, "pace", "facts232", facts.pace(), 150, 232);
        block(parameters, "issue", "words222", facts.issue(), 180, 222);
    }

    private void block(Map<String, Object> parameters, String name, String shape, Block block,
            int labelWidth, int width) {
        var own = new HashMap<String, Object>();
        own.put(JRParameter.REPORT_TEMPLATES, List.of(templates.styles()));
        own.put(shape, true);
        own.put("wide", layout.wide());
        own.put("heading", block.isEmpty() ? null : block.heading());
        own.put("note", block.note().isEmpty() ? null : note(block.note()));
        parameters.put(name, own);
        var room = shape.startsWith("amounts") && layout.wide() ? width - 72 : labelWidth - 4;
        parameters.put(name + "Rows", Row.source(rows(block, room * Type.POINT)));
        parameters.put("block", templates.report(BLOCK));
    }

    private static List<Row> rows(Block block, int room) {
        return block.lines().stream().map(line -> row(line, room)).toList();
    }

    private static Row row(Line line, int room) {
        var type = Type.condensed(800, line.kind().isStrong());
        var isFigure = line.value().endsWith(Figure.HANGING) || line.value().endsWith(")");
        return Row.of(line.kind())
                .put("label", type.markup(type.cut(line.label(), room)))
                .put("value", isFigure ? line.value() : type.cut(line.value(), room));
    }

    private Row row(Sections.Line line, Figure figure) {
        var figures = line.figures();
        var width = templates.width(layout.template("cost-report-top"), "name");
        var type = Type.condensed(layout.wide() ? 700 : 850, line.kind().isStrong());
        return Columns.put(Row.of(line.kind()), figures, figure)
                .put("name", type.markup(type.lines(line.name(), width, 2)))
                .put("locked", figure.of(figures.lockedBudget()))
                .put("changes", figure.of(figures.approvedChanges()))
                .put("over", figure.over(figures.overLocked()));
    }

    /** By how many points page 1 is longer than the plainest one; below nil there is room. */
    private int excess() {
        // Whether two or three digits, the page's number does not change the lines.
        var say = Verdict.of(report, 99);
        var proofs = new Proofs(report);
        var overrides = String.join(" ", report.cover().overrides());
        return (isLong() ? 23 + 20 * titleLines() - 20 : 0)
                + 22 * (Type.sans(1700, true).height(say.text(), WIDTH) - 2)
                + 12 * (Sections.of(report).size() - 11)
                + 10 * (small().height(proofs.bridge().text(), WIDTH) - 1)
                + 10 * (small().height(proofs.tieOut(99).text(), WIDTH) - 1)
                + (overrides.isEmpty() ? 0 : 8 + 10 * small().height(overrides, WIDTH))
                - SLACK;
    }

    private boolean isLong() {
        return !Type.sans(1700, true).fits(titleText(), 440 * Type.POINT);
    }

    private int titleLines() {
        return Type.sans(1700, true).height(titleText(), WIDTH);
    }

    private String titleText() {
        return report.cover().title() + " weekly cost report";
    }

    private static Type small() {
        return Type.condensed(750, false);
    }

    private static String note(Block.Note note) {
        return small().markup(note.before()) + small().markup(note.bold(), note.after());
    }
}
