package film.topsheet.report;

import film.topsheet.money.Money;
import film.topsheet.report.Brief.Week;
import film.topsheet.slate.Calendar;
import film.topsheet.slate.Phase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The forecast final cost before contingency, week by week, between the budget before contingency
 * and the locked budget: as a picture for a mail, in words for whom the picture does not reach,
 * and in lines for those who read plain text.
 *
 * @param weeks  at least two, in order, the last one is told of
 * @param until  the end of the phase, at which the time axis ends
 * @param begins the first day of the shoot; empty: none is planned
 */
public record FinalCostChart(
        List<Week> weeks, Money budget, Money locked, Money free, LocalDate until,
        Optional<LocalDate> begins) {

    /** @param day blank: it holds on every day */
    public record Line(String day, String amount, String words) {}

    public FinalCostChart {
        weeks = List.copyOf(weeks);
    }

    /** Empty while there is but one report: a line has two ends. */
    static Optional<FinalCostChart> of(Brief brief, Calendar calendar) {
        if (brief.weeks().size() < 2) {
            return Optional.empty();
        }
        var headline = brief.report().headline();
        var week = brief.report().cover().weekEnding();
        var budget = headline.budgetBeforeContingency();
        return Optional.of(new FinalCostChart(brief.weeks(), budget,
                budget.plus(headline.lockedContingency()), headline.contingencyFree(),
                calendar.phases().stream().map(Phase::to).filter(each -> !each.isBefore(week))
                        .findFirst().orElse(week),
                Optional.ofNullable(brief.report().cover().shootBegins())));
    }

    /** What a page shows beside it, in units of that page. */
    public static int width() {
        return FinalCostPicture.WIDTH;
    }

    /** Twice as many points as it is shown with. */
    public byte[] png() {
        return new FinalCostPicture(this).png();
    }

    /** Says in words what the picture shows. */
    public String alt() {
        var between = hasContingency()
                ? "Budget before contingency: %s. Locked budget with contingency: %s.".formatted(
                        Figure.plain(budget), Figure.plain(locked))
                : "Locked budget: " + Figure.plain(locked) + ".";
        return "Chart. Forecast final cost before contingency by week: %s on %s, %s on %s. %s"
                .formatted(Figure.plain(first().finalCost()), date(first()),
                        Figure.plain(last().finalCost()), date(last()), between);
    }

    /** Said, because the scale does not begin at nil. */
    public String caption() {
        return "Before contingency. The scale begins at " + Figure.plain(lowest()) + ".";
    }

    public List<Line> lines() {
        var lines = new ArrayList<Line>();
        var equal = first().finalCost().equals(budget);
        lines.add(line(first(), name(first()) + (equal ? ", the budget before contingency" : "")));
        shoot().ifPresent(each -> lines.add(line(each, "the shoot begins")));
        if (weeks.size() > 2) {
            lines.add(line(weeks.get(weeks.size() - 2), name(weeks.get(weeks.size() - 2))));
        }
        lines.add(line(last(), name(last())));
        if (!equal && hasContingency()) {
            lines.add(new Line("", Figure.plain(budget), "budget before contingency"));
        }
        lines.add(new Line("", Figure.plain(locked),
                "locked budget" + (hasContingency() ? ", with contingency" : "")));
        return lines;
    }

    /** The first week of the shoot, where it stands between those that are told anyway. */
    private Optional<Week> shoot() {
        return begins.flatMap(day -> weeks.subList(0, Math.max(weeks.size() - 2, 0)).stream()
                .filter(each -> !each.weekEnding().isBefore(day)).findFirst()
                .filter(each -> !each.equals(first())));
    }

    Week first() {
        return weeks.get(0);
    }

    Week last() {
        return weeks.get(weeks.size() - 1);
    }

    boolean hasContingency() {
        return !locked.equals(budget);
    }

    Money lowest() {
        return weeks.stream().map(Week::finalCost).reduce(budget, Money::min);
    }

    Money highest() {
        return weeks.stream().map(Week::finalCost).reduce(locked, Money::max);
    }

    private Line line(Week week, String words) {
        return new Line(Words.shortDate(week.weekEnding(), last().weekEnding()),
                Figure.plain(week.finalCost()), words);
    }

    private static String name(Week week) {
        return "report " + week.report();
    }

    private String date(Week week) {
        return Words.date(week.weekEnding(), last().weekEnding());
    }
}
