package film.topsheet.report;

import film.topsheet.money.Money;
import java.lang.reflect.RecordComponent;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report in which every amount, or every name, is another one. */
final class Remade {

    private Remade() {}

    static CostReport amounts(CostReport report, UnaryOperator<Money> change) {
        return (CostReport) remade(report, value ->
                value instanceof Money amount ? change.apply(amount) : value);
    }

    /** The same of what is told beside a report. */
    static InvestorFigures amounts(InvestorFigures figures, UnaryOperator<Money> change) {
        return (InvestorFigures) remade(figures, value ->
                value instanceof Money amount ? change.apply(amount)
                        : value instanceof Currency currency
                                ? change.apply(Money.zero(currency)).currency() : value);
    }

    static Brief amounts(Brief brief, UnaryOperator<Money> change) {
        return (Brief) remade(brief, value ->
                value instanceof Money amount ? change.apply(amount) : value);
    }

    private static Object remade(Object value, UnaryOperator<Object> change) {
        if (value instanceof List<?> list) {
            return list.stream().map(each -> remade(each, change)).toList();
        }
        if (value instanceof Set<?> set) {
            return set.stream().map(each -> remade(each, change)).collect(Collectors.toSet());
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(each -> remade(each, change));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                    each -> remade(each.getValue(), change), (one, other) -> one,
                    LinkedHashMap::new));
        }
        if (value instanceof Record record && !(value instanceof Money)) {
            return remade(record, change);
        }
        return change.apply(value);
    }

    private static Object remade(Record record, UnaryOperator<Object> change) {
        var components = record.getClass().getRecordComponents();
        var types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var values = new Object[components.length];
            for (var at = 0; at < values.length; at++) {
                components[at].getAccessor().setAccessible(true);
                values[at] = remade(components[at].getAccessor().invoke(record), change);
            }
            var maker = record.getClass().getDeclaredConstructor(types);
            maker.setAccessible(true);
            return maker.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
