package film.topsheet.report;

import film.topsheet.budget.Section;
import film.topsheet.checks.Finding;
import film.topsheet.checks.Severity;
import film.topsheet.forecast.Figures;
import film.topsheet.money.Money;
import film.topsheet.report.CostReport.Account;
import film.topsheet.report.CostReport.BalanceSheetAccount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The cost report when all is done: final when nothing is open any more.
 *
 * @param orders    purchase orders with something left
 * @param creditors who is still to be paid, those accrued first
 * @param claims    on insurance, open ones first
 */
record FinalCost(CostReport report, List<Order> orders, List<Creditor> creditors,
        List<Claim> claims) {

    private static final Set<Section> SPENT =
            EnumSet.complementOf(EnumSet.of(Section.CONTINGENCY));
    private static final Set<String> ADVANCES = Set.of("float", "deposit");

    record Order(String number, Money left) {}

    /**
     * @param document blank: several
     * @param since    posting date of the oldest
     * @param account  blank: several
     * @param accrued  used and not yet invoiced; else the cost is posted
     */
    record Creditor(String name, int documents, String document, LocalDate since, String account,
            Money amount, boolean accrued) {}

    /** @param received null: nothing yet */
    record Claim(String number, LocalDate date, String account, Money claimed, Money received,
            String status) {

        boolean isOpen() {
            return status.equals("open");
        }
    }

    /** @param where which they are, or where they are listed */
    record Open(String what, Money amount, String where) {}

    boolean isFinal() {
        return open().isEmpty();
    }

    /** All but contingency, which nobody spends. */
    Figures spent() {
        return report.sum(SPENT);
    }

    /** What keeps the report from being final. */
    List<Open> open() {
        var open = new ArrayList<Open>();
        if (!report.tieOut().ties()) {
            open.add(new Open("The books do not tie out", nil(), "last page of the cost report"));
        }
        if (!orders.isEmpty()) {
            open.add(new Open("Purchase orders open: " + orders.size(),
                    orders.stream().map(Order::left).reduce(nil(), Money::plus),
                    named("PO ", orders.stream().map(Order::number).toList())));
        }
        var estimated = estimated();
        if (!estimated.isEmpty()) {
            open.add(new Open("Accounts with an ETC: " + estimated.size(),
                    spent().estimateToComplete(),
                    named("", estimated.stream().map(Account::code).toList())));
        }
        report.notInActuals().forEach(each ->
                open.add(new Open(each.what(), each.amount(), each.where())));
        var claimed = claims.stream().filter(Claim::isOpen).toList();
        if (!claimed.isEmpty()) {
            open.add(new Open("Insurance claims open: " + claimed.size(),
                    claimed.stream().map(FinalCost::outstanding).reduce(nil(), Money::plus),
                    named("claim ", claimed.stream().map(Claim::number).toList())));
        }
        var advances = advances().stream().filter(each -> !each.balance().isZero()).toList();
        if (!advances.isEmpty()) {
            open.add(new Open("Floats and deposits not cleared: " + advances.size(),
                    advances.stream().map(BalanceSheetAccount::balance)
                            .reduce(nil(), Money::plus),
                    named("", advances.stream().map(BalanceSheetAccount::code).toList())));
        }
        var urgent = report.findings().stream().filter(each -> each.state() == Finding.State.OPEN
                && each.severity().compareTo(Severity.HIGH) <= 0).toList();
        if (!urgent.isEmpty()) {
            open.add(new Open("Findings open, blocking or high: " + urgent.size(),
                    urgent.stream().map(Finding::amount).reduce(nil(), Money::plus),
                    named("", urgent.stream().map(Finding::check).distinct().toList())));
        }
        return open;
    }

    private static Money outstanding(Claim claim) {
        return claim.received() == null ? claim.claimed()
                : claim.claimed().minus(claim.received());
    }

    private List<Account> estimated() {
        return report.categories().stream()
                .filter(each -> each.section() != Section.CONTINGENCY)
                .flatMap(each -> each.accounts().stream())
                .filter(each -> !each.figures().estimateToComplete().isZero()).toList();
    }

    /** Money that people hold: cost only when it is accounted for. */
    List<BalanceSheetAccount> advances() {
        return report.balanceSheet().stream().filter(each -> ADVANCES.contains(each.kind()))
                .toList();
    }

    Money owed(boolean accrued) {
        return creditors.stream().filter(each -> each.accrued() == accrued)
                .map(Creditor::amount).reduce(nil(), Money::plus);
    }

    Money nil() {
        return Money.zero(report.cover().currency());
    }

    private static String named(String before, List<String> names) {
        var most = 8;
        return before + (names.size() <= most ? Words.list(names)
                : String.join(", ", names.subList(0, most)) + " and "
                        + (names.size() - most) + " more");
    }
}
