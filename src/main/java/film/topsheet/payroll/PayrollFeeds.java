package film.topsheet.payroll;

import static film.topsheet.intake.Column.amount;
import static film.topsheet.intake.Column.choice;
import static film.topsheet.intake.Column.date;
import static film.topsheet.intake.Column.number;
import static film.topsheet.intake.Column.text;

import film.topsheet.intake.Column;
import film.topsheet.intake.Feed;
import java.util.List;

/** The feed about what people are paid: employer cost only, never withholding or net pay. */
public final class PayrollFeeds {

    public static final Feed PAYROLL = Feed.ledger("payroll", 100, List.of(
            text("invoice_no").needed().as("document"), text("line").needed().as("document_line"),
            choice("payroll", "crew", "cast", "background"), text("supplements"),
            date("week_ending").needed(), date("work_from"), date("work_to").as("work_to_day"),
            date("check_date"), date("posting_date"), text("employee_id").needed(),
            text("employee").needed(), choice("engagement", "employee", "loan-out", "contractor"),
            text("union").as("union_code"), text("occupation").needed(), text("account").needed(),
            choice("component", "gross", "overtime", "penalty", "allowance", "rental", "per-diem",
                    "mileage", "tax", "pension-health", "workers-comp", "fee", "other").needed(),
            number("hours"), number("pay_hours"), number("rate").as("unit_rate"),
            text("rate_unit"), text("plan"), amount("amount").needed(), text("currency"),
            number("exchange_rate").as(""), amount("invoice_total"), text("payment_ref"),
            text("work_state"), text("po_number"), text("po_line"), text("episode"),
            text("set").as("set_code"), text("location"),
            new Column("tags", Column.Type.TAGS, false, "tags", List.of(), null)));

    private PayrollFeeds() {}
}
