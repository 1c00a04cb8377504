package film.topsheet.report;

import film.topsheet.financing.CashWeek;
import film.topsheet.financing.Flow;
import film.topsheet.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The sheets of the cash flow that have a row a week. A week stands on the same row of each of
 * them.
 */
final class CashSheets {

    static final String WEEKS = "Cash flow";
    static final String RECEIPTS = "Receipts";
    static final String PAYMENTS = "Payments";
    static final int HEAD = 4;

    private static final int FIRST = HEAD + 1;
    /** Columns of words before the figures: week, phase, state. */
    private static final int WORDS = 3;
    private static final int OPENING = 3;
    private static final int IN = 4;
    private static final int OUT = 5;
    private static final int UNEXPLAINED = 6;
    private static final int CLOSING = 7;
    private static final int DRAWN = 8;
    private static final int APPROVED = 9;

    private final CashReport cash;
    private final Content content;
    private final List<CashWeek> weeks;

    CashSheets(CashReport cash, Content content) {
        this.cash = cash;
        this.content = content;
        this.weeks = cash.flow().weeks();
    }

    Map<String, Predicate<Flow>> receipts() {
        return new CashTables(cash).sources(Integer.MAX_VALUE);
    }

    Map<String, Predicate<Flow>> payments() {
        return new CashTables(cash).sections();
    }

    void weeks(Sheet sheet) {
        heads(sheet, "cash flow", new CashWords(cash).closings() + ".", List.of("Opening",
                "Receipts", "Payments", "Unexplained", "Closing", "Drawn", "Approved drawdown",
                "Ahead/(behind)"), List.of(CashWeek::opening, CashWeek::receipts,
                CashWeek::payments, CashWeek::unexplained, CashWeek::closing, CashWeek::drawn,
                this::approved, this::ahead));
        for (var at = 0; at < weeks.size(); at++) {
            week(sheet, FIRST + at, weeks.get(at));
        }
        var last = FIRST + weeks.size();
        for (var column : List.of(IN, OUT, UNEXPLAINED)) {
            sheet.formula(last, column, content.rounded("SUM(%s:%s)".formatted(
                            Sheet.cell(FIRST, column), Sheet.cell(last - 1, column))),
                    total(column == IN ? CashWeek::receipts : column == OUT ? CashWeek::payments
                            : CashWeek::unexplained), Ink.TOTAL);
        }
        allWeeks(sheet, last);
        sheet.finish();
    }

    private void week(Sheet sheet, int row, CashWeek week) {
        words(sheet, row, week);
        if (row == FIRST) {
            sheet.put(row, OPENING, week.opening(), Ink.PLAIN);
        } else {
            sheet.formula(row, OPENING, Sheet.cell(row - 1, CLOSING), week.opening(), Ink.PLAIN);
        }
        sheet.formula(row, IN, elsewhere(RECEIPTS, row, WORDS + receipts().size()),
                week.receipts(), Ink.PLAIN);
        sheet.formula(row, OUT, elsewhere(PAYMENTS, row, WORDS + payments().size()),
                week.payments(), Ink.PLAIN);
        sheet.put(row, UNEXPLAINED, week.unexplained(), Ink.PLAIN);
        sheet.formula(row, CLOSING, content.rounded("%s+%s-%s+%s".formatted(
                        Sheet.cell(row, OPENING), Sheet.cell(row, IN), Sheet.cell(row, OUT),
                        Sheet.cell(row, UNEXPLAINED))), week.closing(), Ink.PLAIN);
        sheet.formula(row, DRAWN, content.rounded(drawn(row)), week.drawn(), Ink.PLAIN);
        if (week.drawdown().isPresent()) {
            sheet.put(row, APPROVED, week.drawdown().get(), Ink.PLAIN);
            sheet.formula(row, APPROVED + 1, content.rounded(Sheet.cell(row, DRAWN) + "-"
                    + Sheet.cell(row, APPROVED)), ahead(week), Ink.PLAIN);
        }
    }

    private static void allWeeks(Sheet sheet, int row) {
        sheet.put(row, 0, "All weeks", Ink.TOTAL);
        sheet.put(row, 1, "", Ink.TOTAL);
        sheet.put(row, 2, "", Ink.TOTAL);
    }

    /** What was drawn before and what funding brings in the week; other receipts are not drawn. */
    private String drawn(int row) {
        var names = new ArrayList<>(receipts().keySet());
        var funding = names.size() - (names.contains(CashTables.PLANNED) ? 1 : 0);
        var before = row == FIRST ? "0" : Sheet.cell(row - 1, DRAWN);
        return funding == 0 ? before : before + "+SUM('%s'!%s:%s)".formatted(RECEIPTS,
                Sheet.cell(row, WORDS), Sheet.cell(row, WORDS + funding - 1));
    }

    /** The columns of receipts or payments, and their sum. */
    void parts(Sheet sheet, String title, Map<String, Predicate<Flow>> columns) {
        var heads = new ArrayList<>(columns.keySet().stream()
                .map(each -> each.replace('\n', ' ')).toList());
        heads.add("Total");
        var figures = new ArrayList<Function<CashWeek, Money>>();
        columns.values().forEach(wanted -> figures.add(week -> part(week, wanted)));
        figures.add(week -> columns.values().stream().map(each -> part(week, each))
                .reduce(content.nil(), Money::plus));
        heads(sheet, title, "Amounts in " + content.cover().currency() + ".", heads, figures);
        for (var at = 0; at < weeks.size(); at++) {
            var row = FIRST + at;
            words(sheet, row, weeks.get(at));
            for (var column = 0; column < columns.size(); column++) {
                sheet.put(row, WORDS + column, figures.get(column).apply(weeks.get(at)),
                        Ink.PLAIN);
            }
            var total = WORDS + columns.size();
            sheet.formula(row, total, columns.isEmpty() ? "0" : content.rounded(
                            "SUM(%s:%s)".formatted(Sheet.cell(row, WORDS),
                                    Sheet.cell(row, total - 1))),
                    figures.get(columns.size()).apply(weeks.get(at)), Ink.PLAIN);
        }
        var last = FIRST + weeks.size();
        allWeeks(sheet, last);
        for (var column = 0; column < heads.size(); column++) {
            sheet.formula(last, WORDS + column, content.rounded("SUM(%s:%s)".formatted(
                            Sheet.cell(FIRST, WORDS + column),
                            Sheet.cell(last - 1, WORDS + column))),
                    total(figures.get(column)), Ink.TOTAL);
        }
        sheet.finish();
    }

    /** The sums of each phase, over the rows of the weeks. */
    void phases(Sheet sheet) {
        var names = new LinkedHashSet<>(weeks.stream()
                .map(each -> cash.phase(each.weekEnding())).toList());
        var figures = List.<Function<CashWeek, Money>>of(
                CashWeek::receipts, CashWeek::payments, CashWeek::unexplained);
        heads(sheet, "by phase", "Sums over sheet " + WEEKS + ".",
                List.of("Receipts", "Payments", "Unexplained"), figures);
        var row = FIRST;
        for (var name : names) {
            var of = weeks.stream().filter(each -> cash.phase(each.weekEnding()).equals(name))
                    .toList();
            sheet.put(row, 1, name, Ink.PLAIN);
            sheet.put(row, 2, of.size(), Ink.PLAIN);
            for (var at = 0; at < figures.size(); at++) {
                var sums = range(IN + at);
                sheet.formula(row, WORDS + at, content.rounded("SUMIF(%s,%s,%s)".formatted(
                                range(1), Sheet.cell(row, 1), sums)),
                        of.stream().map(figures.get(at)).reduce(content.nil(), Money::plus),
                        Ink.PLAIN);
            }
            row++;
        }
        sheet.finish();
    }

    private String range(int column) {
        return "'%s'!%s:%s".formatted(WEEKS, Sheet.cell(FIRST, column),
                Sheet.cell(FIRST + weeks.size() - 1, column));
    }

    /** What the pictures of the paper are drawn from. */
    void chart(Sheet sheet) {
        var floor = cash.flow().standing().floor();
        heads(sheet, "chart data", "Lines of sheet " + WEEKS + ", to be drawn.",
                List.of("Closed", "Forecast", "Floor", "Drawn", "Approved drawdown"),
                List.of(CashWeek::closing, CashWeek::closing, week -> floor, CashWeek::drawn,
                        this::approved));
        for (var at = 0; at < weeks.size(); at++) {
            var row = FIRST + at;
            var week = weeks.get(at);
            words(sheet, row, week);
            sheet.formula(row, WORDS + (week.actual() ? 0 : 1),
                    elsewhere(WEEKS, row, CLOSING), week.closing(), Ink.PLAIN);
            sheet.put(row, WORDS + 2, floor, Ink.PLAIN);
            sheet.formula(row, WORDS + 3, elsewhere(WEEKS, row, DRAWN), week.drawn(), Ink.PLAIN);
            if (week.drawdown().isPresent()) {
                sheet.formula(row, WORDS + 4, elsewhere(WEEKS, row, APPROVED),
                        week.drawdown().get(), Ink.PLAIN);
            }
        }
        sheet.finish();
    }

    private void heads(Sheet sheet, String title, String words, List<String> heads,
            List<Function<CashWeek, Money>> figures) {
        sheet.put(0, 0, content.cover().title() + " · " + title, Ink.TITLE);
        sheet.put(1, 0, content.reportWords(), Ink.QUIET);
        sheet.put(2, 0, words, Ink.QUIET);
        var first = List.of("Week ending", "Phase", title.equals("by phase") ? "Weeks" : "State");
        IntStream.range(0, WORDS).forEach(at -> sheet.put(HEAD, at, first.get(at), Ink.HEAD));
        IntStream.range(0, WORDS).forEach(at -> sheet.width(at, 12));
        for (var at = 0; at < heads.size(); at++) {
            var figure = figures.get(at);
            sheet.put(HEAD, WORDS + at, heads.get(at), Ink.HEAD_RIGHT);
            sheet.width(WORDS + at, Math.max(Heads.width(total(figure)), weeks.stream()
                    .mapToInt(each -> Heads.width(figure.apply(each))).max().orElse(0)));
        }
        sheet.height(HEAD, 28);
        sheet.freeze(WORDS, FIRST);
        sheet.printTitle(HEAD);
    }

    private void words(Sheet sheet, int row, CashWeek week) {
        sheet.put(row, 0, week.weekEnding(), Ink.LISTED);
        sheet.put(row, 1, cash.phase(week.weekEnding()), Ink.PLAIN);
        sheet.put(row, 2, week.actual() ? "actual" : "forecast", Ink.PLAIN);
    }

    private static String elsewhere(String sheet, int row, int column) {
        return "'%s'!%s".formatted(sheet, Sheet.cell(row, column));
    }

    private Money approved(CashWeek week) {
        return week.drawdown().orElse(content.nil());
    }

    private Money ahead(CashWeek week) {
        return week.drawn().minus(approved(week));
    }

    private Money part(CashWeek week, Predicate<Flow> wanted) {
        return cash.flow().parts().stream()
                .filter(each -> each.day().equals(week.weekEnding())).filter(wanted)
                .map(Flow::amount).reduce(content.nil(), Money::plus);
    }

    private Money total(Function<CashWeek, Money> figure) {
        return weeks.stream().map(figure).reduce(content.nil(), Money::plus);
    }
}
