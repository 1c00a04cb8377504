package film.topsheet.report;

import film.topsheet.ledger.NaturalOrder;
import film.topsheet.money.Money;
import film.topsheet.sql.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The signed and the pending changes of one report, number by number. */
final class ChangeQuery {

    private record Line(String number, String kind, String from, String to, Money amount,
            String reason, String fundedBy, String approvedBy, LocalDate approvedOn,
            boolean approved, boolean fromContingency, boolean toContingency) {

        /** A blank kind is read from the accounts. */
        String kindInWords() {
            return kind != null ? kind
                    : fromContingency ? "contingency" : from != null ? "transfer" : "overage";
        }
    }

    private final Money nil;
    private final Map<String, List<Line>> numbers = new TreeMap<>(NaturalOrder.INSTANCE);

    ChangeQuery(JdbcClient jdbc, ReportOrder order) {
        var currency = order.settings().currency();
        nil = Money.zero(currency);
        jdbc.sql(Query.of(ChangeQuery.class, "change-lines"))
                .param("production", order.production())
                .param("ending", order.weekEnding())
                .query((row, at) -> new Line(row.getString("number"), row.getString("kind"),
                        row.getString("from_account"), row.getString("to_account"),
                        new Money(currency, row.getLong("amount_minor")), row.getString("reason"),
                        row.getString("funded_by"), row.getString("approved_by"),
                        row.getObject("approved_on", LocalDate.class), row.getBoolean("approved"),
                        row.getBoolean("from_contingency"), row.getBoolean("to_contingency")))
                .list()
                .forEach(each -> numbers.computeIfAbsent(each.number(), key -> new ArrayList<>())
                        .add(each));
    }

    private List<Line> lines() {
        return numbers.values().stream().flatMap(List::stream).toList();
    }

    /** Approved overages and enhancements that somebody funds, outside contingency. */
    Money broughtTheirOwnMoney() {
        return lines().stream()
                .filter(each -> each.approved() && each.from() == null
                        && each.fundedBy() != null && !each.toContingency())
                .map(Line::amount).reduce(nil, Money::plus);
    }

    List<CostReport.Drawn> drawn() {
        var drawn = new ArrayList<CostReport.Drawn>();
        numbers.forEach((number, lines) -> {
            var taken = lines.stream()
                    .filter(each -> each.approved() && each.fromContingency()).toList();
            if (!taken.isEmpty()) {
                drawn.add(new CostReport.Drawn(number,
                        Objects.requireNonNullElse(taken.get(0).approvedBy(), ""),
                        taken.stream().map(Line::amount).reduce(nil, Money::plus)));
            }
        });
        return drawn;
    }

    Money pendingFromContingency() {
        return lines().stream().filter(each -> !each.approved() && each.fromContingency())
                .map(Line::amount).reduce(nil, Money::plus);
    }

    /** The numbers asked for and not signed, each with its sum. */
    Map<String, Money> pending() {
        var pending = new LinkedHashMap<String, Money>();
        numbers.forEach((number, lines) -> lines.stream().filter(each -> !each.approved())
                .forEach(each -> pending.merge(number, each.amount(), Money::plus)));
        return pending;
    }

    List<CostReport.Change> all() {
        var changes = new ArrayList<CostReport.Change>();
        numbers.forEach((number, lines) -> {
            var legs = new LinkedHashMap<String, Money>();
            for (var line : lines) {
                if (line.from() != null) {
                    legs.merge(line.from(), line.amount().negated(), Money::plus);
                }
            }
            lines.forEach(each -> legs.merge(each.to(), each.amount(), Money::plus));
            var approved = lines.stream().allMatch(Line::approved);
            changes.add(new CostReport.Change(number, lines.get(0).kindInWords(),
                    approved ? lines.get(0).approvedOn() : null,
                    legs.entrySet().stream()
                            .map(leg -> new CostReport.Change.Leg(leg.getKey(), leg.getValue()))
                            .toList(),
                    lines.get(0).reason()));
        });
        return changes;
    }
}
