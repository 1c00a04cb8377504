package film.topsheet.report;

import film.topsheet.forecast.Figures;
import film.topsheet.money.Money;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A cost report on its way into a workbook: its rows, and how its production prints signs.
 *
 * @param lines the rows in reading order; their places decide the rows of the sheets
 */
record Content(CostReport report, List<ReportLine> lines) {

    private static final Set<AmountColumn> OVERS =
            EnumSet.of(AmountColumn.OVER_LOCKED, AmountColumn.OVER_REVISED);
    private static final int TITLE_IN_HEAD = 60;
    private static final DateTimeFormatter LONG_DATE =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);

    static Content of(CostReport report) {
        return new Content(report, ReportLine.of(report));
    }

    CostReport.Cover cover() {
        return report.cover();
    }

    int digits() {
        return Money.digits(cover().currency());
    }

    Money nil() {
        return Money.zero(cover().currency());
    }

    /** The amount with the sign that this production prints. */
    Money printed(AmountColumn column, Figures figures) {
        var amount = column.of(figures);
        return OVERS.contains(column) ? printedOver(amount) : amount;
    }

    /** An over with the sign that this production prints. */
    Money printedOver(Money over) {
        return cover().overIsPositive() ? over : over.negated();
    }

    /** A formula for {@code more} over {@code than}, with the sign that this production prints. */
    String over(String more, String than) {
        return rounded(cover().overIsPositive() ? more + "-" + than : than + "-" + more);
    }

    /** Binary fractions of a spreadsheet don't add up to the cent by themselves. */
    String rounded(String expression) {
        return "ROUND(%s,%d)".formatted(expression, digits());
    }

    /** "Over/(under)" or "(Over)/under". */
    String overWords() {
        return cover().overIsPositive() ? "Over/(under)" : "(Over)/under";
    }

    String signWords() {
        return cover().overIsPositive()
                ? "Over budget is positive, under budget stands in brackets."
                : "Over budget stands in brackets, under budget is positive.";
    }

    /** Page heads hold 255 characters, codes included: Excel calls a file with more damaged. */
    String pageHead() {
        return "%s %s · %s".formatted(
                cover().code(), Sheet.cut(cover().title(), TITLE_IN_HEAD), reportWords());
    }

    /** Number, week and state, as in "Report 11, when issued · … · DRAFT". */
    String reportWords() {
        boolean draft = cover().state() == CostReport.State.DRAFT;
        return "Report %d%s%s · week ending %s · %s".formatted(
                cover().number(),
                cover().version() > 1 ? ", version " + cover().version() : "",
                draft ? ", when issued" : "",
                cover().weekEnding().format(LONG_DATE),
                cover().state());
    }

    /** Places of the lines that are of this level. */
    IntStream places(ReportLine.Level level) {
        return IntStream.range(0, lines.size()).filter(at -> lines.get(at).level() == level);
    }
}
