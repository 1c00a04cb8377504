package film.topsheet.report;

import film.topsheet.budget.Section;
import film.topsheet.forecast.Flag;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One row an account, each category's sum under it, then the sections and the total. The ETC is
 * typed; all that depends on it is a formula. The other sheets take their figures from here.
 */
final class AccountsSheet {

    static final String NAME = "Accounts";

    private static final int HEAD = 4;
    private static final int FIRST = 5;
    private static final int ACCOUNT = 0;
    private static final int TITLE = 1;
    private static final int MARKS = 14;
    private static final int METHOD = 16;
    private static final int LAST = 23;
    private static final Map<AmountColumn, Integer> COLUMNS = columns();

    private final Content content;
    private final Sheet sheet;

    AccountsSheet(Content content, Sheet sheet) {
        this.content = content;
        this.sheet = sheet;
    }

    /** A cell of this sheet, named for a formula on another. */
    static String cell(AmountColumn column, int place) {
        return NAME + "!" + local(column, place);
    }

    private static String local(AmountColumn column, int place) {
        return Sheet.cell(FIRST + place, COLUMNS.get(column));
    }

    private static Map<AmountColumn, Integer> columns() {
        var columns = new EnumMap<AmountColumn, Integer>(AmountColumn.class);
        int next = 2;
        for (var column : AmountColumn.values()) {
            if (column != AmountColumn.PREVIOUS_EFC) {
                columns.put(column, next++);
            }
        }
        // It explains the change, and stands right of what is printed.
        columns.put(AmountColumn.PREVIOUS_EFC, next + 1);
        return columns;
    }

    /** @param links where the transactions of each account stand */
    void write(Map<String, String> links) {
        heads();
        for (int place = 0; place < content.lines().size(); place++) {
            row(place, links);
        }
        sums();
        int last = FIRST + content.lines().size() - 1;
        fold();
        sheet.freeze(2, FIRST);
        sheet.printTitle(HEAD);
        sheet.printOnly(0, 0, last, MARKS);
        sheet.filter(HEAD, 0, LAST, last);
        sheet.name("Topsheet_Accounts", HEAD, 0, last, LAST);
        sheet.finish();
    }

    private void heads() {
        sheet.put(0, 0, content.cover().title() + " · account detail", Ink.TITLE);
        sheet.put(1, 0, content.reportWords(), Ink.QUIET);
        sheet.put(2, 0, "Amounts in " + content.cover().currency() + ". " + content.signWords()
                + " Type another ETC to see what it moves; what shall count is typed into "
                + EstimatesSheet.NAME + ".", Ink.QUIET);
        sheet.put(3, 0, "Marks: " + Stream.of(Flag.values())
                .map(flag -> flag.mark() + " " + flag.meaning())
                .collect(Collectors.joining(", ")) + ".", Ink.QUIET);
        sheet.put(HEAD, ACCOUNT, "Account", Ink.FILTER_HEAD);
        sheet.put(HEAD, TITLE, "Name", Ink.FILTER_HEAD);
        for (var column : AmountColumn.values()) {
            int at = COLUMNS.get(column);
            sheet.put(HEAD, at, Heads.of(column, content), Ink.FILTER_HEAD_RIGHT);
            sheet.width(at, Heads.width(content, column));
        }
        var rest = List.of("Method", "Estimate of", "EFC by schedule", "EFC if held", "Level",
                "Section", "Category", "Flags");
        for (int at = 0; at < rest.size(); at++) {
            sheet.put(HEAD, METHOD + at, rest.get(at), Ink.FILTER_HEAD);
            sheet.width(METHOD + at, 14);
        }
        sheet.put(HEAD, MARKS, "Marks", Ink.FILTER_HEAD);
        sheet.height(HEAD, 42);
        sheet.width(ACCOUNT, 11);
        sheet.width(TITLE, 30);
        sheet.width(MARKS, 8);
        sheet.width(LAST, 30);
    }

    private void row(int place, Map<String, String> links) {
        var line = content.lines().get(place);
        int row = FIRST + place;
        var ink = Heads.ink(line.level());
        var text = line.isAccount() ? Ink.LISTED : ink;
        if (line.isAccount() && links.containsKey(line.accountCode())) {
            sheet.link(row, ACCOUNT, line.accountCode(), links.get(line.accountCode()));
        } else {
            sheet.put(row, ACCOUNT, line.isAccount() ? line.accountCode() : line.category(), text);
        }
        sheet.put(row, TITLE, line.name(), text);
        sheet.put(row, MARKS, line.marks(), text);
        derived(place, ink);
        if (line.isAccount()) {
            typed(place);
        }
        sheet.put(row, METHOD, line.method(), text);
        sheet.put(row, METHOD + 1, line.estimateWeek(), text);
        sheet.put(row, METHOD + 2, line.scheduleFinalCost(), ink);
        sheet.put(row, METHOD + 3, line.heldFinalCost(), ink);
        sheet.put(row, METHOD + 4, line.level().word(), text);
        sheet.put(row, METHOD + 5, line.section(), text);
        sheet.put(row, METHOD + 6, line.category(), text);
        sheet.put(row, LAST, line.flags(), text);
    }

    /** What an account's row is given; the ETC is for typing, except in contingency. */
    private void typed(int place) {
        var line = content.lines().get(place);
        boolean open = !line.section().equals(Section.CONTINGENCY.name());
        for (var column : Heads.GIVEN) {
            var ink = column == AmountColumn.ETC && open ? Ink.INPUT : Ink.PLAIN;
            sheet.put(FIRST + place, COLUMNS.get(column), column.of(line.figures()), ink);
        }
    }

    /** What follows from the other cells of the row, on accounts and sums alike. */
    private void derived(int place, Ink ink) {
        formula(place, AmountColumn.TOTAL_COST, ink, content.rounded(
                local(AmountColumn.TO_DATE, place) + "+" + local(AmountColumn.COMMITMENTS, place)));
        formula(place, AmountColumn.EFC, ink, content.rounded(
                local(AmountColumn.TOTAL_COST, place) + "+" + local(AmountColumn.ETC, place)));
        formula(place, AmountColumn.REVISED_BUDGET, ink, content.rounded(
                local(AmountColumn.LOCKED_BUDGET, place)
                        + "+" + local(AmountColumn.APPROVED_CHANGES, place)));
        formula(place, AmountColumn.OVER_LOCKED, ink, content.over(
                local(AmountColumn.EFC, place), local(AmountColumn.LOCKED_BUDGET, place)));
        formula(place, AmountColumn.OVER_REVISED, ink, content.over(
                local(AmountColumn.EFC, place), local(AmountColumn.REVISED_BUDGET, place)));
        formula(place, AmountColumn.MOVEMENT, ink, content.rounded(
                local(AmountColumn.EFC, place) + "-" + local(AmountColumn.PREVIOUS_EFC, place)));
    }

    /** A category adds its accounts up, a section its categories, the total its sections. */
    private void sums() {
        int firstAccount = 0;
        var categories = new ArrayList<Integer>();
        var sections = new ArrayList<Integer>();
        for (int place = 0; place < content.lines().size(); place++) {
            switch (content.lines().get(place).level()) {
                case ACCOUNT -> { }
                case CATEGORY -> {
                    sumRange(place, firstAccount);
                    categories.add(place);
                    firstAccount = place + 1;
                }
                case SECTION -> {
                    sum(place, categories);
                    categories.clear();
                    sections.add(place);
                    firstAccount = place + 1;
                }
                case TOTAL -> sum(place, sections);
            }
        }
    }

    private void sumRange(int place, int first) {
        for (var column : Heads.GIVEN) {
            formula(place, column, Heads.ink(content.lines().get(place).level()), content.rounded(
                    "SUM(%s:%s)".formatted(local(column, first), local(column, place - 1))));
        }
    }

    private void sum(int place, List<Integer> parts) {
        for (var column : Heads.GIVEN) {
            formula(place, column, Heads.ink(content.lines().get(place).level()),
                    content.rounded(sumOf(column, parts)));
        }
    }

    /** A function takes 255 arguments; more stand in sums of their own. */
    private static String sumOf(AmountColumn column, List<Integer> parts) {
        if (parts.isEmpty()) {
            return "0";
        }
        var sums = new ArrayList<String>();
        for (int from = 0; from < parts.size(); from += 200) {
            sums.add(parts.subList(from, Math.min(parts.size(), from + 200)).stream()
                    .map(part -> local(column, part))
                    .collect(Collectors.joining(",", "SUM(", ")")));
        }
        return String.join("+", sums);
    }

    private void formula(int place, AmountColumn column, Ink ink, String expression) {
        var shown = content.printed(column, content.lines().get(place).figures());
        sheet.formula(FIRST + place, COLUMNS.get(column), expression, shown, ink);
    }

    /** Accounts fold into their category, categories into their section. */
    private void fold() {
        content.places(ReportLine.Level.ACCOUNT)
                .forEach(place -> sheet.fold(FIRST + place, FIRST + place));
        content.places(ReportLine.Level.ACCOUNT)
                .forEach(place -> sheet.fold(FIRST + place, FIRST + place));
        content.places(ReportLine.Level.CATEGORY)
                .forEach(place -> sheet.fold(FIRST + place, FIRST + place));
    }
}
