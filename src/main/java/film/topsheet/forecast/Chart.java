package film.topsheet.forecast;

import film.topsheet.budget.Section;
import java.util.Map;
import java.util.Set;

/**
 * Where accounts stand in the budget. An account outside the chart stands in OTHER, category
 * Unassigned, so that it never vanishes.
 */
record Chart(Map<String, Entry> entries) {

    static final String UNASSIGNED = "Unassigned";

    private static final Set<String> BALANCE_SHEET =
            Set.of("float", "deposit", "receivable", "payable", "cash");

    /** @param inChart false: nobody planned this account */
    record Entry(String name, String category, String categoryName, Section section, String kind,
            boolean lockedItem, boolean inChart) {}

    private static final Entry OUTSIDE = new Entry("Not in the chart of accounts", UNASSIGNED,
            UNASSIGNED, Section.OTHER, "cost", false, false);

    Entry of(String account) {
        return entries.getOrDefault(account, OUTSIDE);
    }

    /** Balance-sheet accounts are never in the cost report. */
    boolean isCost(String account) {
        return !BALANCE_SHEET.contains(of(account).kind());
    }

    boolean isContingency(String account) {
        return of(account).section() == Section.CONTINGENCY;
    }
}
