package film.topsheet.intake;

import static film.topsheet.intake.Column.amount;
import static film.topsheet.intake.Column.date;
import static film.topsheet.intake.Column.number;
import static film.topsheet.intake.Column.text;
import static film.topsheet.intake.Column.yesNo;

import java.util.List;

/** Journals, and a general ledger that carries all kinds of cost in one file. */
public final class JournalFeed {

    public static final Feed JOURNALS = Feed.ledger("journals", 140, List.of(
            text("journal_no").needed().as("document"), text("line").needed().as("document_line"),
            date("posting_date").needed(), text("account").needed(), text("description").needed(),
            amount("amount").needed(), text("currency"), number("exchange_rate").as(""),
            text("reverses"), text("document_type"), text("source_document"), text("vendor_id"),
            text("vendor"), text("invoice_no"), text("po_number"), text("po_line"),
            yesNo("po_final"), text("accrual_no"), text("episode"), text("set").as("set_code"),
            text("location"),
            new Column("tags", Column.Type.TAGS, false, "tags", List.of(), null)));

    private JournalFeed() {}
}
