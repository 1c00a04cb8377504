package film.topsheet.financing;

import film.topsheet.money.Money;
import film.topsheet.slate.ProductionSettings;
import film.topsheet.slate.Waterfall;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who pays for the film at the end of a week: promised, called, received, due. Amounts are in the
 * production's currency, at the rates of its cash flow: of the day for what came, else the newest.
 *
 * @param sources in natural order of their names
 * @param dueOn   the day of the next call; empty: nothing is called
 * @param leftOut amounts that count as nothing, for their currency has no rate; each a clause
 */
public record Funds(
        Currency currency, List<Source> sources, Optional<LocalDate> dueOn, List<String> leftOut) {

    public Funds {
        sources = List.copyOf(sources);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * One source of money; of a deferment none comes.
     *
     * @param kind       as the feed has it
     * @param signed     on or before the week-ending
     * @param expectedOn of what nobody has called
     * @param overdue    what should have come by the week-ending and has not; unsigned: nil
     * @param since      when the first of it should have come; empty: nothing is overdue
     * @param figures    of all of it
     * @param shares     by whoever pays it, in the order of the contributions
     */
    public record Source(String name, String kind, String party, boolean signed,
            Optional<LocalDate> expectedOn, Money overdue, Optional<LocalDate> since,
            String guaranteedBy, String conditions, Figures figures,
            Map<String, Figures> shares) {

        /** Whether it is signed, comes on a day of its own, and is not called. */
        public boolean isAwaited() {
            return signed && !isEquity() && !isDeferment() && expectedOn.isPresent();
        }

        public boolean isEquity() {
            return kind.equals("equity");
        }

        public boolean isDeferment() {
            return kind.equals("deferment");
        }
    }

    /**
     * @param committed what is promised
     * @param called    due or received by the end of the week
     * @param toCome    promised and not received, never below nil
     * @param due       not received, and due on the day of the next call
     */
    public record Figures(
            Money committed, Money called, Money received, Money toCome, Money due) {

        public static Figures nil(Currency currency) {
            var nil = Money.zero(currency);
            return new Figures(nil, nil, nil, nil, nil);
        }

        public Figures plus(Figures other) {
            return new Figures(committed.plus(other.committed), called.plus(other.called),
                    received.plus(other.received), toCome.plus(other.toCome),
                    due.plus(other.due));
        }
    }

    /**
     * @param call the day of the next call, as the cash flow has it
     */
    public static Funds of(JdbcClient jdbc, int production, ProductionSettings settings,
            LocalDate weekEnding, Optional<LocalDate> call) {
        var query = new FinancingQuery(jdbc, production);
        var conversion = new Conversion(settings.currency(), query.rates(settings), weekEnding);
        return new FundsReckoned(query.rows(), conversion, settings.currency(), weekEnding, call)
                .funds();
    }

    /** Of signed sources, deferments included. */
    public Figures signed() {
        return sum(Source::signed, Source::figures);
    }

    /** All signed equity as one. */
    public Figures equity() {
        return sum(each -> each.signed() && each.isEquity(), Source::figures);
    }

    /** Signed sources that are not equity: each has a line of its own. */
    public List<Source> others() {
        return sources.stream().filter(each -> each.signed() && !each.isEquity()).toList();
    }

    public List<Source> unsigned() {
        return sources.stream().filter(each -> !each.signed()).toList();
    }

    /** What one party has promised and paid of all its signed sources but deferments. */
    public Figures of(String party) {
        return sum(each -> each.signed() && !each.isDeferment(), each ->
                each.shares().getOrDefault(party, Figures.nil(currency)));
    }

    /** The same of what it lends or buys: without equity, too. */
    public Figures lentBy(String party) {
        return sum(each -> each.signed() && !each.isDeferment() && !each.isEquity(), each ->
                each.shares().getOrDefault(party, Figures.nil(currency)));
    }

    /**
     * All who have signed to bring or to wait for money, in the order of the sources. Nobody is
     * called {@code investors}: that word stands for all of them.
     */
    public List<String> parties() {
        return sources.stream().filter(Source::signed)
                .flatMap(each -> each.shares().keySet().stream()).distinct()
                .filter(each -> !each.equals(Waterfall.INVESTORS)).toList();
    }

    private Figures sum(Predicate<Source> wanted, Function<Source, Figures> part) {
        return sources.stream().filter(wanted).map(part)
                .reduce(Figures.nil(currency), Figures::plus);
    }
}
