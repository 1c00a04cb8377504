package film.topsheet.vendors;

import static film.topsheet.intake.Column.amount;
import static film.topsheet.intake.Column.choice;
import static film.topsheet.intake.Column.date;
import static film.topsheet.intake.Column.number;
import static film.topsheet.intake.Column.text;
import static film.topsheet.intake.Column.yesNo;

import film.topsheet.intake.Column;
import film.topsheet.intake.Currencies;
import film.topsheet.intake.Facts;
import film.topsheet.intake.Feed;
import film.topsheet.intake.Problem;
import film.topsheet.money.Rounding;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The feeds about what we buy and hire. */
public final class VendorFeeds {

    public static final Feed ORDERS = Feed.reference(
            "purchase-orders", 50, "purchase_order_line_version", List.of(
                    text("po_number").needed(), text("line").needed(), date("date").needed(),
                    text("vendor_id"), text("vendor").needed(), text("account").needed(),
                    text("description"), amount("amount").needed(), text("currency"),
                    number("exchange_rate"),
                    choice("status", "requested", "approved", "closed", "void").needed(),
                    text("requested_by"), text("approved_by"), date("approved_on"),
                    date("return_on"), text("package"), text("episode").or(""),
                    text("set").as("set_code"), text("location")),
            List.of("po_number", "line"))
            .judgedBy((connection, facts) -> PromiseRule.ofOrders(connection, facts));

    public static final Feed ACCRUALS = Feed.reference("accruals", 60, "accrual_version", List.of(
            text("accrual_no").needed(), date("date").needed(), text("vendor_id"), text("vendor"),
            text("account").needed(), text("description"), amount("amount").needed(),
            text("currency"), number("exchange_rate"), text("location"), text("episode").or(""),
            date("reversed_on")),
            List.of("accrual_no"))
            .judgedBy((connection, facts) -> PromiseRule.ofAccruals(connection, facts));

    public static final Feed VENDORS = Feed.reference("vendors", 79, "vendor_version", List.of(
            text("vendor_id").needed(), text("name").needed(), yesNo("tax_form"),
            text("employee_id")),
            List.of("vendor_id"));

    public static final Feed FLOAT_COUNTS = Feed.reference(
            "float-counts", 80, "float_count_version", List.of(
                    text("holder").needed(), text("account"), date("counted_on").needed(),
                    amount("float").needed(), amount("cash").needed(),
                    amount("receipts").needed()),
            List.of("holder", "counted_on")).neverNegative("float", "cash");

    public static final Feed BIDS = Feed.reference("bids", 81, "bid_version", List.of(
            text("package").needed(), text("vendor").needed(), date("bid_on").needed(),
            amount("amount").needed(), text("currency"), yesNo("awarded").or("no"),
            text("account").needed(), number("units"), number("units_delivered")),
            List.of("package", "vendor"))
            .neverNegative("amount", "units", "units_delivered")
            .judgedBy((connection, facts) -> row -> VendorFeeds.convert(row, facts));

    public static final Feed INVOICES = Feed.ledger("invoices", 110, List.of(
            text("document_no").needed().as("document"), text("line").needed().as("document_line"),
            text("vendor_id"), text("vendor").needed(), text("invoice_no").needed(),
            date("invoice_date").needed(), date("posting_date").needed(), date("due_date"),
            date("paid_on"), text("account").needed(), text("description"),
            amount("amount").needed(), text("currency"), number("exchange_rate").as(""),
            text("po_number"), text("po_line"), yesNo("po_final"), text("accrual_no"),
            date("service_from"), date("service_to"), text("payment_ref"), text("package"),
            choice("status", "posted", "void").as(""), amount("tax_recoverable"),
            yesNo("tax_form"), text("entered_by"), text("approved_by"), text("episode"),
            text("set").as("set_code"), text("location"), tags()));

    public static final Feed PETTY_CASH = Feed.ledger("petty-cash", 130, List.of(
            text("envelope").needed().as("document"), text("line").needed().as("document_line"),
            text("holder").needed(), text("card"), date("receipt_date"),
            date("posting_date").needed(), text("merchant").needed().as("vendor"),
            text("account").needed(), text("description"), amount("amount").needed(),
            text("currency"), number("exchange_rate").as(""), yesNo("receipt"), text("episode"),
            text("set").as("set_code"), text("location"), tags()));

    private VendorFeeds() {}

    /** A bid is compared with cost: at the rate of its day. */
    private static Optional<Problem> convert(Map<String, Object> row, Facts facts) {
        var currency = (String) row.get("currency");
        var amount = (Long) row.get("amount_minor");
        row.put("rate", null);
        row.put("base_minor", amount);
        if (currency.equals(facts.currency().getCurrencyCode())) {
            return Optional.empty();
        }
        var day = (LocalDate) row.get("bid_on");
        var rate = facts.rates().on(day, currency);
        if (rate.isEmpty()) {
            return Optional.of(Problem.noRate(currency, day));
        }
        var from = Currency.getInstance(currency);
        var fault = Currencies.baseFault(amount, from, rate.get(), facts.currency());
        if (fault.isEmpty()) {
            row.put("rate", rate.get());
            row.put("base_minor", Rounding.converted(amount, from, rate.get(), facts.currency()));
        }
        return fault;
    }

    private static Column tags() {
        return new Column("tags", Column.Type.TAGS, false, "tags", List.of(), null);
    }
}
