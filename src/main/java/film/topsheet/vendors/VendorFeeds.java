package film.topsheet.vendors;

import static film.topsheet.intake.Column.amount;
import static film.topsheet.intake.Column.choice;
import static film.topsheet.intake.Column.date;
import static film.topsheet.intake.Column.number;
import static film.topsheet.intake.Column.text;
import static film.topsheet.intake.Column.yesNo;

import film.topsheet.intake.Column;
import film.topsheet.intake.Feed;
import java.util.List;

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

    private static Column tags() {
        return new Column("tags", Column.Type.TAGS, false, "tags", List.of(), null);
    }
}
