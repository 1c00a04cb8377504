package film.topsheet.budget;

import static film.topsheet.intake.Column.amount;
import static film.topsheet.intake.Column.choice;
import static film.topsheet.intake.Column.date;
import static film.topsheet.intake.Column.number;
import static film.topsheet.intake.Column.text;
import static film.topsheet.intake.Column.yesNo;

import film.topsheet.intake.Currencies;
import film.topsheet.intake.Facts;
import film.topsheet.intake.Feed;
import film.topsheet.intake.Problem;
import film.topsheet.money.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The feeds about what was approved: chart, budget, signed changes, and the rates in force. */
public final class BudgetFeeds {

    private static final Set<String> BALANCE_SHEET =
            Set.of("float", "deposit", "receivable", "payable", "cash");

    public static final Feed CHART = Feed.reference("chart", 10, "chart_account_version", List.of(
            text("account").needed(), text("name").needed(), text("category").needed(),
            text("category_name"),
            choice("section", "ATL", "PRODUCTION", "POST", "OTHER", "CONTINGENCY", "FEES"),
            choice("kind", "cost", "fringe", "float", "deposit", "receivable", "payable", "cash")
                    .or("cost"),
            choice("phase", "prep", "shoot", "post", "delivery"),
            choice("driver", "day", "week", "page", "fixed"),
            choice("cash", "payroll", "vendor", "deferred"),
            yesNo("locked_item").or("no"), yesNo("bonded").or("no"), yesNo("qualifies").or("no")),
            List.of("account")).judgedBy((connection, facts) -> BudgetFeeds::judgeAccount);

    public static final Feed BUDGET = Feed.reference("budget", 30, "budget_line_version", List.of(
            text("account").needed(), text("line").needed(), text("description"),
            number("quantity"), text("unit"), number("multiplier"), number("rate"),
            number("fringe_percent"), amount("amount").needed(), text("currency"), text("phase"),
            text("episode").or(""),
            text("set").as("set_code"), text("location")),
            List.of("account", "line"))
            .judgedBy((connection, facts) -> row -> convert(row, facts))
            .closedOnceAWeekIsIssued();

    public static final Feed CHANGES = Feed.reference("changes", 40, "change_line_version", List.of(
            text("number").needed(), text("line").or("1"), date("date").needed(),
            choice("kind", "transfer", "contingency", "overage", "enhancement"),
            text("from_account"), text("to_account").needed(), amount("amount").needed(),
            text("reason").needed(), text("funded_by"), text("requested_by"), text("approved_by"),
            date("approved_on"), text("episode").or("")),
            List.of("number", "line"))
            .judgedBy((connection, facts) -> row -> judgeChange(row, facts));

    public static final Feed RATES = Feed.reference(
            "exchange-rates", 20, "exchange_rate_version", List.of(
                    date("date").needed(), text("currency").needed(), number("rate").needed()),
            List.of("date", "currency")).judgedBy((connection, facts) -> BudgetFeeds::judgeRate);

    public static final Feed VARIANCES = Feed.reference("variances", 45, "variance_version",
            List.of(text("number").needed(), text("account").needed(),
                    date("week_ending").needed(), amount("amount").needed(),
                    choice("cause", "scope", "rate", "quantity", "schedule", "weather", "price",
                            "fx", "error", "saving", "credit").needed(),
                    text("reason").needed(), text("entered_by").needed(), text("approved_by"),
                    text("episode").or("")),
            List.of("number")).judgedBy((connection, facts) -> row -> judgeVariance(row, facts));

    private BudgetFeeds() {}

    private static Optional<Problem> judgeAccount(Map<String, Object> row) {
        var isCost = !BALANCE_SHEET.contains((String) row.get("kind"));
        return isCost && row.get("section") == null
                ? Optional.of(Problem.of("section", "",
                        "is needed for an account that holds cost",
                        "Write ATL, PRODUCTION, POST, OTHER, CONTINGENCY or FEES."))
                : Optional.empty();
    }

    /** Budget lines are converted at the rates the budget was made with. */
    private static Optional<Problem> convert(Map<String, Object> row, Facts facts) {
        var currency = (String) row.get("currency");
        var amount = (Long) row.get("amount_minor");
        if (currency.equals(facts.currency().getCurrencyCode())) {
            row.put("budget_rate", null);
            row.put("base_minor", amount);
            return Optional.empty();
        }
        var rate = facts.rates().ofBudget(currency);
        if (rate.isEmpty()) {
            return Optional.of(Problem.waiting("currency", currency, "has no budget rate",
                    "Set one under budget-rates: in production.yaml."));
        }
        var from = Currency.getInstance(currency);
        var fault = Currencies.baseFault(amount, from, rate.get(), facts.currency());
        if (fault.isPresent()) {
            return fault;
        }
        row.put("budget_rate", rate.get());
        row.put("base_minor", Rounding.converted(amount, from, rate.get(), facts.currency()));
        return Optional.empty();
    }

    /** Its kind says whose money it is, so kind and giver must not contradict each other. */
    private static Optional<Problem> judgeChange(Map<String, Object> row, Facts facts) {
        var kind = row.get("kind");
        var giver = (String) row.get("from_account");
        if ("overage".equals(kind) || "enhancement".equals(kind)) {
            return giver == null ? Optional.empty()
                    : Optional.of(Problem.of("from_account", giver,
                            "gives, and money for an " + kind + " comes from outside the budget",
                            "Leave it blank, or call the change a transfer."));
        }
        if (kind != null && giver == null) {
            return Optional.of(Problem.of("from_account", "", "is needed for a " + kind,
                    "Name the account that gives, or call it an overage."));
        }
        return "contingency".equals(kind) && !facts.contingencyAccounts().contains(giver)
                ? Optional.of(Problem.waiting("from_account", giver,
                        "is no contingency account in the chart",
                        "Name the one that gives, or call the change a transfer."))
                : Optional.empty();
    }

    private static Optional<Problem> judgeRate(Map<String, Object> row) {
        return Currencies.rateFault("rate", (BigDecimal) row.get("rate"));
    }

    private static Optional<Problem> judgeVariance(Map<String, Object> row, Facts facts) {
        row.put("counts_from", facts.countsFrom((LocalDate) row.get("week_ending")));
        var account = (String) row.get("account");
        return facts.contingencyAccounts().contains(account)
                ? Optional.of(Problem.of("account", account,
                        "is contingency: what is left of it follows from the approved changes",
                        "Draw on it by a change instead of a variance."))
                : Optional.empty();
    }
}
