package film.topsheet.intake;

import java.util.List;

/** The columns of a posting that its reversal repeats as they are. */
final class PostingColumns {

    static final List<String> COPIED = List.of("account", "account_text", "row_hash",
            "posting_date", "currency", "rate", "description", "vendor_id", "vendor", "invoice_no",
            "invoice_date", "due_date", "paid_on", "payment_ref", "po_number", "po_line",
            "po_final", "accrual_no", "service_from", "service_to", "package", "tax_form",
            "entered_by", "approved_by", "episode", "set_code", "location", "tags", "agreement_no",
            "kind", "work_date", "work_to", "quantity", "unit_rate", "permit_no", "holder", "card",
            "receipt_date", "receipt", "reverses", "document_type", "source_document", "payroll",
            "supplements", "week_ending", "work_from", "work_to_day", "check_date", "employee_id",
            "employee", "engagement", "union_code", "occupation", "component", "hours", "pay_hours",
            "rate_unit", "plan", "invoice_total_minor", "work_state");

    /** All but the account and how the file spells it. */
    static final List<String> OTHERS = COPIED.subList(2, COPIED.size());

    private PostingColumns() {}
}
