package film.topsheet.financing;

import static film.topsheet.intake.Column.amount;
import static film.topsheet.intake.Column.choice;
import static film.topsheet.intake.Column.date;
import static film.topsheet.intake.Column.number;
import static film.topsheet.intake.Column.text;

import film.topsheet.intake.Feed;
import java.util.List;

/** The feeds about who pays for the film, and who is paid back. */
public final class FinancingFeeds {

    public static final Feed FUNDING = Feed.reference("funding", 87, "funding_version", List.of(
            text("source").needed(),
            choice("kind", "equity", "loan", "presale", "tax-credit", "grant", "gap", "deferment")
                    .needed(),
            text("party").needed(), amount("amount").needed(), text("currency"),
            number("premium_percent"), number("interest_percent"), date("signed_on"),
            date("expected_on"), text("guaranteed_by"), text("conditions")),
            List.of("source"))
            .neverNegative("amount", "premium_percent", "interest_percent");

    /** A newer file replaces what was still to come from every source that it names. */
    public static final Feed CONTRIBUTIONS = Feed.reference(
            "contributions", 88, "contribution_version", List.of(
                    text("source").needed(), text("party").needed(), date("due_on").needed(),
                    text("line").or("1"), amount("amount").needed(), date("received_on")),
            List.of("source", "party", "due_on", "line"))
            .replacing("source", "received_on is null")
            .judgedBy(ContributionRule::open);

    /** A newer file replaces every scenario that it holds, but what was received. */
    public static final Feed REVENUE = Feed.reference("revenue", 90, "revenue_version", List.of(
            date("date").needed(), choice("scenario", "actual", "low", "base", "high").needed(),
            text("source").needed(), text("territory"), amount("gross").needed(),
            text("currency")),
            List.of("scenario", "date", "source", "territory"))
            .replacing("scenario", "scenario <> 'actual'")
            .neverNegative("gross");

    /** A guarantee that says no day is counted on for delivery: money that may come later. */
    public static final Feed OFFERS = Feed.reference("offers", 91, "offer_version", List.of(
            text("offer_no").needed(), text("distributor").needed(), text("territory").needed(),
            amount("minimum_guarantee").needed(), text("currency"), number("fee_percent").needed(),
            amount("expense_cap"),
            choice("payable", "signature", "delivery", "quarterly").or("delivery"),
            number("term_years"), date("received_on").needed(), date("expires_on"),
            choice("status", "open", "accepted", "declined").or("open")),
            List.of("offer_no"))
            .neverNegative("minimum_guarantee", "fee_percent", "expense_cap", "term_years")
            .inOrder("received_on", "expires_on");

    private FinancingFeeds() {}
}
