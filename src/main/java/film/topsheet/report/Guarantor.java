package film.topsheet.report;

import film.topsheet.budget.Section;
import film.topsheet.financing.CashStanding;
import film.topsheet.forecast.Figures;
import film.topsheet.report.CostReport.Account;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The cost report as the completion guarantor reads it: the accounts of the bond, what stands
 * behind them, and what is known of the money.
 *
 * @param bonded       codes of the accounts that the chart marks as bonded
 * @param delivery     the last day of the delivery phase; null: there is none
 * @param deliverables null: none is known
 * @param cash         where the cash stands; empty while no funding was delivered
 */
record Guarantor(CostReport report, Set<String> bonded, LocalDate delivery,
        Deliverables deliverables, Optional<CashStanding> cash) {

    /** @param late due by the end of the week and not delivered */
    record Deliverables(int all, int delivered, int late) {}

    /** A line of the table of bonded accounts. */
    record Line(Kind kind, String name, Figures figures) {}

    Figures total() {
        return sum(List.of(Section.values()), true);
    }

    /** The bonded accounts outside contingency. */
    Figures beforeContingency() {
        return sum(List.of(Section.values()).stream()
                .filter(each -> each != Section.CONTINGENCY).toList(), true);
    }

    /** By section; then what the bond does not cover, so that it adds up to the cost report. */
    List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (var section : Section.values()) {
            if (stands(section)) {
                lines.add(new Line(Kind.PLAIN, section == Section.CONTINGENCY
                        ? "Contingency left" : section.title(), sum(List.of(section), true)));
            }
        }
        lines.add(new Line(Kind.TOTAL, "Bonded accounts", total()));
        lines.add(new Line(Kind.PLAIN, "Not bonded", sum(List.of(Section.values()), false)));
        lines.add(new Line(Kind.GRAND, "Grand total", report.total()));
        return lines;
    }

    /** Bonded accounts over their locked budget, the largest first. */
    List<Account> over() {
        return report.categories().stream()
                .filter(each -> each.section() != Section.CONTINGENCY)
                .flatMap(each -> each.accounts().stream())
                .filter(each -> bonded.contains(each.code())
                        && each.figures().overLocked().isPositive())
                .sorted(Comparator.comparing((Account each) -> each.figures().overLocked())
                        .reversed().thenComparing(Account::code))
                .toList();
    }

    private boolean stands(Section section) {
        return report.categories().stream().filter(each -> each.section() == section)
                .flatMap(each -> each.accounts().stream())
                .anyMatch(each -> bonded.contains(each.code()));
    }

    private Figures sum(List<Section> sections, boolean isBonded) {
        return report.categories().stream().filter(each -> sections.contains(each.section()))
                .flatMap(each -> each.accounts().stream())
                .filter(each -> bonded.contains(each.code()) == isBonded)
                .map(Account::figures)
                .reduce(Figures.zero(report.cover().currency()), Figures::plus);
    }
}
