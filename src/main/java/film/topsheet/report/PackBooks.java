package film.topsheet.report;

import film.topsheet.money.Money;
import film.topsheet.sql.Query;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What all pages of the weekly pack ask: the books, and the report that they take apart. */
final class PackBooks {

    private final JdbcClient jdbc;
    private final ReportOrder order;
    private final CostReport report;
    private final Set<String> feeds;
    private final Map<String, CostReport.Account> accounts;

    PackBooks(JdbcClient jdbc, ReportOrder order, CostReport report) {
        this.jdbc = jdbc;
        this.order = order;
        this.report = report;
        this.feeds = new HashSet<>(jdbc.sql("""
                        select distinct feed from active_load where production = :production""")
                .param("production", order.production())
                .query(String.class).list());
        this.accounts = report.categories().stream()
                .flatMap(each -> each.accounts().stream())
                .collect(Collectors.toMap(CostReport.Account::code, Function.identity()));
    }

    /** A query of this package for the production and the week. */
    JdbcClient.StatementSpec ask(String name) {
        return jdbc.sql(Query.of(PackBooks.class, name))
                .param("production", order.production())
                .param("ending", week());
    }

    /** The same with the week-ending after which a period begins. */
    JdbcClient.StatementSpec askOfPeriod(String name) {
        return ask(name).param("previous", previous());
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    ReportOrder order() {
        return order;
    }

    CostReport report() {
        return report;
    }

    LocalDate week() {
        return order.weekEnding();
    }

    /** The week of the last issued report; before the first, the week before this one. */
    LocalDate previous() {
        var issued = report.cover().previousWeekEnding();
        return issued != null ? issued : order.settings().calendar().weeks().previous(week());
    }

    /** {@code 30 August to 5 September}: the days of this period. */
    String period() {
        return Words.date(previous().plusDays(1), week()) + " to " + Words.date(week(), week());
    }

    /** Whether an export of any of these feeds ever came and counts. */
    boolean came(String... any) {
        return List.of(any).stream().anyMatch(feeds::contains);
    }

    Money money(long minor) {
        return new Money(order.settings().currency(), minor);
    }

    Money nil() {
        return money(0);
    }

    <T> Money sum(List<T> all, Function<T, Money> amount) {
        return all.stream().map(amount).reduce(nil(), Money::plus);
    }

    /** An account of the report; null: the report has none of this code. */
    CostReport.Account account(String code) {
        return accounts.get(code);
    }

    /** The name of an account of the report; blank where it has none of this code. */
    String name(String code) {
        return accounts.containsKey(code) ? accounts.get(code).name() : "";
    }

    String day(LocalDate date) {
        return date == null ? "" : Words.shortDate(date, week());
    }

    /** {@code 305,010}, negative in brackets, or {@code nothing}: an amount inside a sentence. */
    static String inline(Money amount) {
        return amount.isZero() ? "nothing" : Figure.inline(amount);
    }

    /** {@code one order}, {@code 14 orders}. */
    static String count(long number, String one, String many) {
        return Words.count(number) + " " + (number == 1 ? one : many);
    }
}
