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

    /** What makes the cost of an account grow as the shoot goes on. */
    private static final Set<String> GROWS = Set.of("day", "week", "page");

    /**
     * @param phase   in which it costs; null: not said
     * @param driver  day, week, page or fixed; null: not said
     * @param inChart false: nobody planned this account
     */
    record Entry(String name, String category, String categoryName, Section section, String kind,
            String phase, String driver, boolean lockedItem, boolean inChart) {

        boolean growsWithTheShoot() {
            return driver != null && GROWS.contains(driver);
        }

        /** A day more of shooting costs a day more of it; pages are as many as they were. */
        boolean costsADayMore() {
            var ofShoot = phase == null ? section != Section.POST : phase.equals("shoot");
            return ofShoot && growsWithTheShoot() && !driver.equals("page");
        }
    }

    private static final Entry OUTSIDE = new Entry("Not in the chart of accounts", UNASSIGNED,
            UNASSIGNED, Section.OTHER, "cost", null, null, false, false);

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
