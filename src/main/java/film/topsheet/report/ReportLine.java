package film.topsheet.report;

import film.topsheet.budget.Section;
import film.topsheet.forecast.Figures;
import film.topsheet.forecast.Flag;
import film.topsheet.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One row of the cost report as data files and the workbook print it: the accounts of a category,
 * then the category; the categories of a section, then the section; last the total.
 *
 * @param section  the section's code, blank on the total
 * @param category the category's code, blank on sections and the total
 * @param account  the account, null on sums
 */
record ReportLine(
        Level level,
        String section,
        String category,
        String name,
        Figures figures,
        CostReport.Account account) {

    /** What a row sums up. */
    enum Level {
        ACCOUNT,
        CATEGORY,
        SECTION,
        TOTAL;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Every row of the report, in reading order; a section without a category has none. */
    static List<ReportLine> of(CostReport report) {
        var lines = new ArrayList<ReportLine>();
        for (var section : Section.values()) {
            var categories = report.categories().stream()
                    .filter(each -> each.section() == section)
                    .toList();
            categories.forEach(each -> addCategory(lines, each));
            if (!categories.isEmpty()) {
                lines.add(sum(Level.SECTION, section.name(), "", section.title(),
                        report.sum(Set.of(section))));
            }
        }
        lines.add(sum(Level.TOTAL, "", "", "Grand total", report.total()));
        return List.copyOf(lines);
    }

    private static void addCategory(List<ReportLine> lines, CostReport.Category category) {
        var section = category.section().name();
        for (var account : category.accounts()) {
            lines.add(new ReportLine(Level.ACCOUNT, section, category.code(), account.name(),
                    account.figures(), account));
        }
        lines.add(sum(Level.CATEGORY, section, category.code(), category.name(),
                category.figures()));
    }

    private static ReportLine sum(
            Level level, String section, String category, String name, Figures figures) {
        return new ReportLine(level, section, category, name, figures, null);
    }

    boolean isAccount() {
        return level == Level.ACCOUNT;
    }

    /** Blank on sums. */
    String accountCode() {
        return detail().map(CostReport.Account::code).orElse("");
    }

    /** Blank on sums. */
    String method() {
        return detail().map(each -> each.method().word()).orElse("");
    }

    /** Words separated by one blank, always in the same order; blank on sums. */
    String flags() {
        return flags(Flag::word);
    }

    /** The same as one letter each. */
    String marks() {
        return flags(Flag::mark);
    }

    private String flags(Function<Flag, String> written) {
        return detail().stream()
                .flatMap(each -> each.flags().stream().sorted())
                .map(written)
                .collect(Collectors.joining(" "));
    }

    /** Null on sums, and where no estimate was ever entered. */
    LocalDate estimateWeek() {
        return detail().map(CostReport.Account::estimateWeek).orElse(null);
    }

    /** Null on sums, and where the schedule is not asked. */
    Money scheduleFinalCost() {
        return detail().map(CostReport.Account::scheduleFinalCost).orElse(null);
    }

    /** Null on sums, and for accounts that are not on {@code etc}. */
    Money heldFinalCost() {
        return detail().map(CostReport.Account::heldFinalCost).orElse(null);
    }

    private Optional<CostReport.Account> detail() {
        return Optional.ofNullable(account);
    }
}
