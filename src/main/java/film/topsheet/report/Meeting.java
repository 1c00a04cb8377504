package film.topsheet.report;

import film.topsheet.budget.Section;
import film.topsheet.money.Money;
import film.topsheet.slate.PhaseName;
import film.topsheet.sql.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the weekly meeting on estimates talks about: accounts by the size of what is left to spend.
 *
 * @param lines of accounts outside contingency with something to complete, on order or spent in the
 *              last three weeks, largest ETC first
 */
record Meeting(List<Line> lines) {

    static final Meeting NONE = new Meeting(List.of());

    /** Of spending: this week and the two before, oldest first. */
    static final int WEEKS = 3;

    /**
     * @param spent     of the last weeks, oldest first
     * @param weeksLeft of the account's phase, begun ones counted; 0 once it is over
     * @param reason    of the estimate in force; blank: none was entered
     */
    record Line(CostReport.Account account, List<Money> spent, int weeksLeft, String reason,
            String by) {}

    private record Beside(List<Money> spent, String phase, String reason, String by) {}

    static Meeting of(JdbcClient jdbc, ReportOrder order, CostReport report) {
        var beside = beside(jdbc, order);
        return new Meeting(report.categories().stream()
                .filter(each -> each.section() != Section.CONTINGENCY)
                .flatMap(each -> each.accounts().stream()
                        .map(account -> line(order, each.section(), account,
                                beside.get(account.code()))))
                .filter(Meeting::isTalkedAbout)
                .sorted(Comparator.comparing(Meeting::size).reversed())
                .toList());
    }

    private static Map<String, Beside> beside(JdbcClient jdbc, ReportOrder order) {
        var weeks = order.settings().calendar().weeks();
        var last = weeks.previous(order.weekEnding());
        var beside = new HashMap<String, Beside>();
        jdbc.sql(Query.of(Meeting.class, "meeting-accounts"))
                .param("production", order.production()).param("ending", order.weekEnding())
                .param("last", last).param("first", weeks.previous(last))
                .query((row, at) -> beside.put(row.getString("account"), beside(row, order)))
                .list();
        return beside;
    }

    private static Beside beside(ResultSet row, ReportOrder order) throws SQLException {
        var currency = order.settings().currency();
        return new Beside(List.of(new Money(currency, row.getLong("first_minor")),
                        new Money(currency, row.getLong("last_minor")),
                        new Money(currency, row.getLong("this_minor"))),
                row.getString("phase"), text(row, "reason"), text(row, "entered_by"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }

    private static Line line(
            ReportOrder order, Section section, CostReport.Account account, Beside beside) {
        var phase = beside.phase() != null
                ? PhaseName.valueOf(beside.phase().toUpperCase(Locale.ROOT))
                : section == Section.POST ? PhaseName.POST : PhaseName.SHOOT;
        var end = order.settings().calendar().phase(phase)
                .map(each -> each.to()).orElse(order.settings().calendar().lastDay());
        return new Line(account, beside.spent(), weeks(order.weekEnding(), end), beside.reason(),
                beside.by());
    }

    private static int weeks(LocalDate from, LocalDate to) {
        return (int) Math.max(0, (ChronoUnit.DAYS.between(from, to) + 6) / 7);
    }

    private static boolean isTalkedAbout(Line line) {
        return !size(line).isZero() || !line.account().figures().commitments().isZero()
                || line.spent().stream().anyMatch(each -> !each.isZero());
    }

    private static Money size(Line line) {
        return line.account().figures().estimateToComplete().abs();
    }
}
