package film.topsheet.locations;

import static film.topsheet.intake.Column.amount;
import static film.topsheet.intake.Column.choice;
import static film.topsheet.intake.Column.date;
import static film.topsheet.intake.Column.number;
import static film.topsheet.intake.Column.text;
import static film.topsheet.intake.Column.yesNo;

import film.topsheet.intake.Column;
import film.topsheet.intake.Feed;
import java.util.List;

/** The feed about what places cost. */
public final class LocationFeeds {

    public static final Feed LOCATIONS = Feed.ledger("locations", 120, List.of(
            text("document_no").needed().as("document"), text("line").needed().as("document_line"),
            text("agreement_no"), text("location").needed(),
            choice("kind", "site-fee", "permit", "police", "fire", "security", "parking",
                    "restoration", "deposit", "deposit-return", "other").needed(),
            date("work_date").needed(), date("work_to"), date("posting_date").needed(),
            text("vendor_id"), text("vendor").needed(), yesNo("tax_form"),
            text("account").needed(), text("description"), number("quantity"),
            number("rate").as("unit_rate"), amount("amount").needed(), text("currency"),
            number("exchange_rate").as(""), text("po_number"), text("po_line"), text("permit_no"),
            date("paid_on"), text("episode"), text("set").as("set_code"),
            new Column("tags", Column.Type.TAGS, false, "tags", List.of(), null)));

    private LocationFeeds() {}
}
