package film.topsheet.locations;

import static film.topsheet.intake.Column.amount;
import static film.topsheet.intake.Column.date;
import static film.topsheet.intake.Column.number;
import static film.topsheet.intake.Column.text;

import film.topsheet.intake.Feed;
import java.util.List;

/** The feeds about where we may shoot, and on what terms. */
public final class PlaceFeeds {

    public static final Feed AGREEMENTS = Feed.reference(
            "location-agreements", 75, "location_agreement_version", List.of(
                    text("agreement_no").needed(), text("location").needed(), text("owner"),
                    number("prep_days"), number("shoot_days"), number("strike_days"),
                    amount("prep_rate"), amount("shoot_rate"), amount("strike_rate"),
                    amount("deposit"), amount("restoration_limit"), text("permit_no"),
                    date("permit_from"), date("permit_to"), date("signed_on")),
            List.of("agreement_no"))
            .neverNegative("prep_days", "shoot_days", "strike_days", "prep_rate", "shoot_rate",
                    "strike_rate", "deposit", "restoration_limit")
            .inOrder("permit_from", "permit_to");

    public static final Feed PERMITS = Feed.reference("permits", 76, "permit_version", List.of(
            text("permit_no").needed(), text("location").needed(),
            date("from").needed().as("from_day"), date("to").needed().as("to_day")),
            List.of("permit_no")).inOrder("from", "to");

    private PlaceFeeds() {}
}
