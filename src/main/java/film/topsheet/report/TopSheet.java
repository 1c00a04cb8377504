package film.topsheet.report;

import film.topsheet.budget.Section;
import film.topsheet.forecast.Figures;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The sections and their totals, live from the accounts; then memo lines and the net. */
final class TopSheet {

    static final String NAME = "Top sheet";

    private static final List<AmountColumn> COLUMNS = List.of(
            AmountColumn.THIS_PERIOD,
            AmountColumn.TO_DATE,
            AmountColumn.COMMITMENTS,
            AmountColumn.TOTAL_COST,
            AmountColumn.ETC,
            AmountColumn.EFC,
            AmountColumn.LOCKED_BUDGET,
            AmountColumn.APPROVED_CHANGES,
            AmountColumn.OVER_LOCKED,
            AmountColumn.MOVEMENT);
    private static final List<Section> BELOW_THE_LINE =
            List.of(Section.PRODUCTION, Section.POST, Section.OTHER);

    private final Content content;
    private final Sheet sheet;
    private final Map<Section, Integer> rows = new EnumMap<>(Section.class);
    private int next;

    TopSheet(Content content, Sheet sheet) {
        this.content = content;
        this.sheet = sheet;
    }

    void write() {
        next = new CoverLines(content, sheet).write();
        int headline = next;
        next += HeadlineLines.ROWS + 1;
        heads();
        int grandTotal = table();
        memo(grandTotal);
        new HeadlineLines(content, sheet).write(headline,
                cell(AmountColumn.EFC, grandTotal),
                cell(AmountColumn.LOCKED_BUDGET, grandTotal),
                cell(AmountColumn.EFC, rows.get(Section.CONTINGENCY)),
                cell(AmountColumn.LOCKED_BUDGET, rows.get(Section.CONTINGENCY)));
        sheet.width(0, 40);
        for (int at = 0; at < COLUMNS.size(); at++) {
            sheet.width(1 + at, Heads.width(content, COLUMNS.get(at)));
        }
        // The headline's figures stand in the first of them.
        sheet.width(1, Math.max(HeadlineLines.width(content),
                Heads.width(content, COLUMNS.get(0))));
        int efc = 1 + COLUMNS.indexOf(AmountColumn.EFC);
        sheet.name("Topsheet_EFC", grandTotal, efc, grandTotal, efc);
        sheet.printOnly(0, 0, next - 1, COLUMNS.size());
        sheet.finish();
    }

    private void heads() {
        sheet.put(next, 0, content.cover().currency().getCurrencyCode(), Ink.HEAD);
        for (int at = 0; at < COLUMNS.size(); at++) {
            sheet.put(next, 1 + at, Heads.of(COLUMNS.get(at), content), Ink.HEAD_RIGHT);
        }
        sheet.height(next, 28);
        next++;
    }

    /** Returns the row of the grand total. */
    private int table() {
        section(Section.ATL);
        BELOW_THE_LINE.forEach(this::section);
        int below = total("Total below the line", Ink.SUM, BELOW_THE_LINE, rowsOf(BELOW_THE_LINE));
        var direct = new ArrayList<>(BELOW_THE_LINE);
        direct.add(Section.ATL);
        int directCost = total("Total direct cost", Ink.SUM, direct,
                List.of(rows.get(Section.ATL), below));
        section(Section.CONTINGENCY);
        section(Section.FEES);
        return total("Grand total", Ink.TOTAL, List.of(Section.values()),
                List.of(directCost, rows.get(Section.CONTINGENCY), rows.get(Section.FEES)));
    }

    private List<Integer> rowsOf(List<Section> sections) {
        return sections.stream().map(rows::get).toList();
    }

    /** A section without accounts prints nil. */
    private void section(Section section) {
        var place = content.places(ReportLine.Level.SECTION)
                .filter(at -> content.lines().get(at).section().equals(section.name()))
                .findFirst();
        sheet.put(next, 0, section.title(), Ink.PLAIN);
        for (int at = 0; at < COLUMNS.size(); at++) {
            var column = COLUMNS.get(at);
            if (place.isPresent()) {
                var figures = content.lines().get(place.getAsInt()).figures();
                sheet.formula(next, 1 + at, AccountsSheet.cell(column, place.getAsInt()),
                        content.printed(column, figures), Ink.PLAIN);
            } else {
                sheet.put(next, 1 + at, content.nil(), Ink.PLAIN);
            }
        }
        rows.put(section, next++);
    }

    private int total(String name, Ink ink, List<Section> sections, List<Integer> parts) {
        Figures figures = content.report().sum(Set.copyOf(sections));
        sheet.put(next, 0, name, ink);
        for (var column : COLUMNS) {
            var sum = parts.stream()
                    .map(part -> cell(column, part))
                    .collect(Collectors.joining(",", "SUM(", ")"));
            sheet.formula(next, 1 + COLUMNS.indexOf(column), content.rounded(sum),
                    content.printed(column, figures), ink);
        }
        return next++;
    }

    /** Expected recoveries never lower an EFC: they stand below the total, then the net. */
    private void memo(int grandTotal) {
        var recoveries = content.report().recoveries();
        if (recoveries.isEmpty()) {
            return;
        }
        int efc = 1 + COLUMNS.indexOf(AmountColumn.EFC);
        int first = next;
        var net = content.report().total().finalCost();
        for (var memo : recoveries) {
            sheet.put(next, 0, "Memo: " + memo.name()
                    + (memo.expectedOn() == null ? "" : ", expected " + memo.expectedOn()),
                    Ink.PLAIN);
            sheet.put(next++, efc, memo.amount(), Ink.PLAIN);
            net = net.plus(memo.amount());
        }
        sheet.put(next, 0, "Net", Ink.SUM);
        IntStream.rangeClosed(1, COLUMNS.size())
                .forEach(at -> sheet.put(next, at, null, Ink.SUM));
        sheet.formula(next, efc, content.rounded("%s+SUM(%s:%s)".formatted(
                cell(AmountColumn.EFC, grandTotal), Sheet.cell(first, efc),
                Sheet.cell(next - 1, efc))), net, Ink.SUM);
        next++;
    }

    private static String cell(AmountColumn column, int row) {
        return Sheet.cell(row, 1 + COLUMNS.indexOf(column));
    }
}
