package film.topsheet.report;

import film.topsheet.report.HotCost.Department;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Departments as a page may show them that is mailed: what a department of one cost in a day is
 * that person's pay, so it stands in one line with others of its unit.
 */
final class HotCostCrews {

    private HotCostCrews() {}

    /**
     * The same people in as many lines, in their order, but that those of one person stand
     * together; one alone stands with the smallest other. Whoever is all there is stays alone.
     */
    static List<Department> shown(List<Department> departments) {
        var shown = new ArrayList<>(departments);
        for (var unit : departments.stream().map(Department::unit).distinct().toList()) {
            var own = departments.stream().filter(each -> each.unit().equals(unit)).toList();
            var joined = own.stream().filter(each -> each.people() == 1)
                    .collect(Collectors.toCollection(ArrayList::new));
            if (joined.size() == 1) {
                own.stream().filter(each -> each.people() > 1)
                        .min(Comparator.comparing(Department::people)).ifPresent(joined::add);
            }
            if (joined.size() > 1) {
                joined.sort(Comparator.comparing(own::indexOf));
                shown.set(shown.indexOf(joined.get(0)), together(joined));
                shown.removeAll(joined);
            }
        }
        return shown;
    }

    private static Department together(List<Department> joined) {
        var all = joined.stream().reduce(Department::plus).orElseThrow();
        return new Department(Words.list(joined.stream().map(HotCostCrews::name).toList()),
                all.unit(), all.people(), all.hours(), all.overtimeHours(), all.overtime(),
                all.penalties(), all.pay(), all.budget());
    }

    private static String name(Department department) {
        return department.name().isEmpty() ? "without a department" : department.name();
    }
}
