package film.topsheet.payroll;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import film.topsheet.payroll.PlanRate.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/** The rates of all plans, each from its day on: of two rows of an item the newer one counts. */
public record RateTable(List<PlanRate> rows) {

    public RateTable {
        rows = List.copyOf(rows);
    }

    /** Every item of a component that is in force on a day, by its name. */
    List<PlanRate> inForce(String plan, String component, LocalDate day) {
        return rows.stream()
                .filter(each -> each.plan().equals(plan) && each.charged().equals(component))
                .filter(each -> !each.from().isAfter(day))
                .collect(toMap(PlanRate::item, each -> each,
                        BinaryOperator.maxBy(comparing(PlanRate::from)), TreeMap::new))
                .values().stream().filter(each -> each.isInForce(day)).toList();
    }

    /** The scale of an occupation on a day, by the hour or by the day. */
    Optional<PlanRate> scale(String plan, String occupation, LocalDate day) {
        return rows.stream()
                .filter(each -> each.unit() == Unit.PER_HOUR || each.unit() == Unit.PER_DAY)
                .filter(each -> each.plan().equals(plan)
                        && each.item().equalsIgnoreCase(occupation) && !each.from().isAfter(day))
                .max(comparing(PlanRate::from))
                .filter(each -> each.isInForce(day));
    }

    /** Whether what is due on a day can hang on what was earned on earlier ones. */
    public boolean hasCeiling(String plan) {
        return rows.stream().anyMatch(each -> each.plan().equals(plan) && each.ceiling() != null);
    }

    /** The components that the plan ever charges. */
    List<String> components(String plan) {
        return rows.stream().filter(each -> each.plan().equals(plan)).map(PlanRate::charged)
                .distinct().sorted().toList();
    }
}
