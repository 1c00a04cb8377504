package film.topsheet.report;

import film.topsheet.report.HotCost.Department;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Departments as a page may show them that is mailed: what a department of one cost in a day is
 * that person's pay, so it stands in one line with others.
 */
final class HotCostCrews {

    private HotCostCrews() {}

    /**
     * The same people in as many lines, in their order, but that those of one person stand
     * together, unit by unit; one who is then alone stands with the smallest other of the unit,
     * else of the day. Whoever is all there is stays alone.
     */
    static List<Department> shown(List<Department> departments) {
        var shown = new ArrayList<>(departments);
        for (var unit : departments.stream().map(Department::unit).distinct().toList()) {
            join(shown, shown.stream()
                    .filter(each -> each.unit().equals(unit) && each.people() == 1).toList());
        }
        for (var alone : shown.stream().filter(each -> each.people() == 1).toList()) {
            shown.stream().filter(each -> each != alone && shown.contains(alone))
                    .min(Comparator.<Department>comparingInt(
                                    each -> each.unit().equals(alone.unit()) ? 0 : 1)
                            .thenComparing(Department::people))
                    .ifPresent(other -> join(shown, List.of(alone, other)));
        }
        return shown;
    }

    /** They stand where the first of them stood. */
    private static void join(List<Department> shown, List<Department> joined) {
        if (joined.size() > 1) {
            var inOrder = joined.stream()
                    .sorted(Comparator.comparingInt(shown::indexOf)).toList();
            shown.set(shown.indexOf(inOrder.get(0)), together(inOrder));
            shown.removeAll(inOrder);
        }
    }

    private static Department together(List<Department> joined) {
        var all = joined.stream().reduce(Department::plus).orElseThrow();
        var oneUnit = joined.stream().map(Department::unit).distinct().count() == 1;
        return new Department(oneUnit
                ? Words.list(joined.stream().map(HotCostCrews::name).toList())
                : joined.stream().map(each -> name(each) + (each.unit().isEmpty() ? ""
                        : ", " + each.unit() + " unit")).collect(Collectors.joining("; ")),
                oneUnit ? all.unit() : "", all.people(), all.hours(), all.overtimeHours(),
                all.overtime(), all.penalties(), all.pay(), all.budget());
    }

    private static String name(Department department) {
        return department.name().isEmpty() ? "without a department" : department.name();
    }
}
