package film.topsheet.financing;

import static film.topsheet.intake.Column.amount;
import static film.topsheet.intake.Column.choice;
import static film.topsheet.intake.Column.date;
import static film.topsheet.intake.Column.text;

import film.topsheet.intake.Facts;
import film.topsheet.intake.Feed;
import film.topsheet.intake.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The feeds about cash: the bank's own word, the plan, and what insurers and buyers owe. */
public final class CashFeeds {

    public static final Feed POLICIES = Feed.reference("policies", 82, "policy_version", List.of(
            text("policy_no").needed(), text("insurer").needed(), amount("premium").needed(),
            date("from").needed().as("from_day"), date("to").needed().as("to_day"),
            amount("deductible")),
            List.of("policy_no")).neverNegative("deductible").inOrder("from", "to");

    public static final Feed CLAIMS = Feed.reference("claims", 83, "claim_version", List.of(
            text("claim_no").needed(), text("policy_no").needed(), date("date").needed(),
            text("account").needed(), amount("claimed").needed(), amount("received"),
            choice("status", "open", "paid", "closed", "denied").or("open")),
            List.of("claim_no")).neverNegative("claimed", "received");

    public static final Feed DELIVERABLES = Feed.reference(
            "deliverables", 84, "deliverable_version", List.of(
                    text("item").needed(), date("due_on").needed(), date("delivered_on"),
                    date("accepted_on"), amount("amount_blocked")),
            List.of("item"))
            .neverNegative("amount_blocked").inOrder("delivered_on", "accepted_on");

    public static final Feed BANK = Feed.reference("bank", 86, "bank_line_version", List.of(
            text("account"), date("date").needed(), text("reference").needed(),
            text("description"), amount("amount").needed(), amount("balance")),
            List.of("account", "reference"));

    /** A newer file replaces the whole plan. */
    public static final Feed PLAN = Feed.reference("cash-plan", 89, "cash_plan_version", List.of(
            date("date").needed(), text("account"), text("party"),
            choice("kind", "payment", "deposit", "deposit-return", "receipt").needed(),
            amount("amount").needed(), text("note")),
            List.of("date", "account", "party", "kind"))
            .replacing(null, "true")
            .judgedBy((connection, facts) -> {
                var others = balanceSheet(connection, facts);
                return row -> judgePlan(row, others);
            });

    private CashFeeds() {}

    private static Set<String> balanceSheet(Connection connection, Facts facts)
            throws SQLException {
        var accounts = new HashSet<String>();
        if (connection == null) {
            return accounts;
        }
        try (var ask = connection.prepareStatement("""
                select account from chart_account
                where production = ?
                  and kind in ('float', 'deposit', 'receivable', 'payable', 'cash')""")) {
            ask.setInt(1, facts.production());
            try (var row = ask.executeQuery()) {
                while (row.next()) {
                    accounts.add(row.getString(1));
                }
            }
        }
        return accounts;
    }

    private static Optional<Problem> judgePlan(Map<String, Object> row, Set<String> others) {
        var account = (String) row.get("account");
        if (!"payment".equals(row.get("kind"))) {
            return Optional.empty();
        }
        if (account.isEmpty()) {
            return Optional.of(Problem.missing("account"));
        }
        return others.contains(account)
                ? Optional.of(Problem.of("account", account, "holds no cost",
                        "A payment is of a cost account; else write deposit or deposit-return."))
                : Optional.empty();
    }
}
