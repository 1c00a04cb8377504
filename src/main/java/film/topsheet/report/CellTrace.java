package film.topsheet.report;

import film.topsheet.forecast.Figures;
import film.topsheet.ledger.IssuedWeeks;
import film.topsheet.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes one cell of the cost report apart: every cent of it to the file and line that said so.
 * Asks the books that stand on the caller's connection, after the forecast of the week is made
 * there: those of today, or those as issued.
 */
public final class CellTrace {

    /**
     * @param cell  what the report prints
     * @param parts in the order in which they are told
     */
    public record Trace(Money cell, List<CellPart> parts) {

        public Money sum() {
            return parts.stream().filter(CellPart::counts).map(CellPart::amount)
                    .reduce(Money.zero(cell.currency()), Money::plus);
        }

        public boolean ties() {
            return sum().equals(cell);
        }
    }

    /** The forecast of one episode; held null where nobody held it. */
    private record Line(String episode, Money total, Money etc, Money held) {}

    private final JdbcClient jdbc;
    private final ReportOrder order;
    private final String account;
    private final CellQueries queries;
    private final IssuedWeeks.Issued previous;
    private final List<CellPart> total = new ArrayList<>();

    public CellTrace(JdbcClient jdbc, ReportOrder order, String account) {
        this.jdbc = jdbc;
        this.order = order;
        this.account = account;
        this.queries = new CellQueries(jdbc, order.production(), order.settings().currency(),
                account, order.weekEnding());
        this.previous = new IssuedWeeks(jdbc).before(order.production(), order.weekEnding())
                .orElse(null);
    }

    /** The columns that hold an amount, as {@code cost-report.csv} names them. */
    public static List<String> columns() {
        return Stream.of(AmountColumn.values()).map(AmountColumn::word).toList();
    }


    public Trace of(String column) {
        var wanted = Stream.of(AmountColumn.values())
                .filter(each -> each.word().equals(column)).findFirst().orElseThrow();
        total.addAll(queries.postings(LocalDate.EPOCH));
        total.addAll(queries.promises());
        return new Trace(wanted.of(figures()), parts(wanted));
    }

    /** What the report prints: as issued where the books are laid out so, else as forecast. */
    private Figures figures() {
        boolean issued = order.state() == CostReport.State.ISSUED;
        return jdbc.sql("""
                        select sum(this_period_minor), sum(to_date_minor), sum(orders_minor),
                               sum(accruals_minor), sum(etc_minor), sum(locked_minor),
                               sum(changes_minor), sum(previous_efc_minor)
                        from %s where production = ? and week_ending = ? and account = ?"""
                        .formatted(issued ? BooksAsIssued.LINES : "cost_line"))
                .params(order.production(), order.weekEnding(), account)
                .query((row, at) -> new Figures(money(row.getLong(1)), money(row.getLong(2)),
                        money(row.getLong(3)), money(row.getLong(4)), money(row.getLong(5)),
                        money(row.getLong(6)), money(row.getLong(7)), money(row.getLong(8))))
                .single();
    }

    private Money money(long minor) {
        return new Money(order.settings().currency(), minor);
    }

    private List<CellPart> parts(AmountColumn column) {
        return switch (column) {
            case THIS_PERIOD -> queries.postings(previous != null ? previous.weekEnding()
                    : order.settings().calendar().weeks().previous(order.weekEnding()));
            case TO_DATE -> queries.postings(LocalDate.EPOCH);
            case COMMITMENTS -> queries.promises();
            case TOTAL_COST -> total;
            case ETC -> estimateToComplete();
            case EFC -> finalCost();
            case LOCKED_BUDGET -> queries.budget();
            case APPROVED_CHANGES -> queries.changes();
            case REVISED_BUDGET -> revised();
            case OVER_LOCKED -> less(finalCost(), queries.budget());
            case OVER_REVISED -> less(finalCost(), revised());
            case PREVIOUS_EFC -> previousFinalCost();
            case MOVEMENT -> less(finalCost(), previousFinalCost());
        };
    }

    private List<CellPart> revised() {
        return both(queries.budget(), queries.changes());
    }

    private static List<CellPart> both(List<CellPart> one, List<CellPart> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /** Reliefs explain what stands before them; of what is taken away, the amount is enough. */
    private static List<CellPart> less(List<CellPart> one, List<CellPart> other) {
        return both(one, other.stream().filter(CellPart::counts).map(CellPart::negated).toList());
    }

    private List<CellPart> finalCost() {
        return scopes().stream().flatMap(each -> each.finalCost().stream()).toList();
    }

    private List<CellPart> estimateToComplete() {
        return scopes().stream().flatMap(each -> each.estimateToComplete().stream()).toList();
    }

    /**
     * What is judged as one: an account or an episode of it.
     *
     * @param held  what makes the figure it is held at; null: it is not held
     * @param typed the estimate to complete that somebody typed; null: none
     * @param total its postings and promises
     */
    private record Scope(List<CellPart> held, CellPart typed, List<CellPart> total) {

        List<CellPart> finalCost() {
            return held != null ? held : typed != null ? both(total, List.of(typed)) : total;
        }

        List<CellPart> estimateToComplete() {
            return held != null ? less(held, total) : typed != null ? List.of(typed) : List.of();
        }
    }

    private List<Scope> scopes() {
        var lines = lines();
        var etc = lines.stream().map(Line::etc).reduce(money(0), Money::plus);
        var all = lines.stream().map(Line::total).reduce(money(0), Money::plus);
        var blank = lines.stream().filter(each -> each.episode().isEmpty()).findFirst();
        var whole = blank.map(each -> new Line("", all, etc, each.held()));
        if (whole.isPresent() && (isHeld(whole.get()) || typed(whole.get()).isPresent())) {
            return List.of(scope(whole.get(), null));
        }
        return lines.stream().map(each -> scope(each, each.episode())).toList();
    }

    private List<Line> lines() {
        return jdbc.sql("""
                        select episode, to_date_minor + orders_minor + accruals_minor, etc_minor,
                               held_minor
                        from cost_line
                        where production = ? and week_ending = ? and account = ?
                        order by episode""")
                .params(order.production(), order.weekEnding(), account)
                .query((row, at) -> new Line(row.getString(1), money(row.getLong(2)),
                        money(row.getLong(3)), row.getObject(4, Long.class) == null ? null
                                : money(row.getLong(4))))
                .list();
    }

    private static boolean isHeld(Line line) {
        return line.held() != null && line.held().equals(line.total().plus(line.etc()));
    }

    private Optional<CellPart> typed(Line line) {
        return line.etc().isZero() ? Optional.empty() : queries.estimates().stream()
                .filter(each -> each.part().episode().equals(line.episode())
                        && line.etc().equals(each.etc()))
                .map(CellQueries.Estimate::part).findFirst();
    }

    /** @param episode null: all of them */
    private Scope scope(Line line, String episode) {
        var own = of(episode, total);
        if (!isHeld(line)) {
            return new Scope(null, typed(line).orElse(null), own);
        }
        var estimate = queries.estimates().stream()
                .filter(each -> each.part().episode().equals(line.episode())
                        && line.held().equals(each.efc()))
                .map(CellQueries.Estimate::part).findFirst();
        return new Scope(estimate.map(List::of).orElseGet(() -> of(episode, revised())), null,
                own);
    }

    private static List<CellPart> of(String episode, List<CellPart> parts) {
        return parts.stream()
                .filter(each -> episode == null || each.episode().equals(episode)).toList();
    }

    /** As the last report printed it; trace that week for its own parts. */
    private List<CellPart> previousFinalCost() {
        var printed = previous == null ? Optional.<Long>empty() : jdbc.sql("""
                        select sum(efc_minor)::bigint from issued_line
                        where production = ? and week_ending = ? and version = ? and account = ?""")
                .params(order.production(), previous.weekEnding(), previous.version(), account)
                .query((row, at) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
        return printed.map(each -> List.of(new CellPart("report",
                        "report " + previous.number(), 0, previous.weekEnding().toString(),
                        "EFC as issued", "", money(each))))
                .orElseGet(queries::budget);
    }
}
