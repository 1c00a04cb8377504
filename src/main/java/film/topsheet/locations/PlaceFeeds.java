package film.topsheet.locations;

import static film.topsheet.intake.Column.amount;
import static film.topsheet.intake.Column.choice;
import static film.topsheet.intake.Column.clock;
import static film.topsheet.intake.Column.date;
import static film.topsheet.intake.Column.number;
import static film.topsheet.intake.Column.pages;
import static film.topsheet.intake.Column.text;

import film.topsheet.intake.Feed;
import film.topsheet.intake.Problem;
import film.topsheet.slate.Pages;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The feeds about where we may shoot, on what terms, when, and what came of the day. */
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

    public static final Feed SCHEDULE = Feed.reference("schedule", 77, "schedule_day_version",
            List.of(text("shoot_day"), date("date").needed(), text("unit").needed(),
                    choice("kind", "prep", "shoot", "strike", "travel", "off").needed(),
                    text("location"), pages("pages"), text("scenes")),
            List.of("date", "unit", "location"))
            .judgedBy((connection, facts) -> PlaceFeeds::judgeDay);

    public static final Feed REPORTS = Feed.reference("daily-reports", 78, "daily_report_version",
            List.of(date("date").needed(), text("unit").needed(), text("shoot_day").needed(),
                    text("location"), pages("pages"), text("scenes"), number("setups"),
                    clock("first_shot"), clock("wrap"), text("note")),
            List.of("date", "unit")).neverNegative("setups");

    private PlaceFeeds() {}

    private static Optional<Problem> judgeDay(Map<String, Object> row) {
        var pages = (Integer) row.get("page_eighths");
        return pages != null && pages > 0 && !"shoot".equals(row.get("kind"))
                ? Optional.of(Problem.of("pages", Pages.text(pages),
                        "stands on a day of kind " + row.get("kind"),
                        "Pages are shot on a day of kind shoot: correct one of the two."))
                : Optional.empty();
    }
}
