package film.topsheet.schedule;

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

/** The feeds about when we mean to shoot what, and what came of the day. */
public final class ShootFeeds {

    public static final Feed SCHEDULE = Feed.reference("schedule", 77, "schedule_day_version",
            List.of(text("shoot_day"), date("date").needed(), text("unit").needed(),
                    choice("kind", "prep", "shoot", "strike", "travel", "off").needed(),
                    text("location"), pages("pages"), text("scenes")),
            List.of("date", "unit", "location"))
            .judgedBy((connection, facts) -> ShootFeeds::judgeDay);

    public static final Feed REPORTS = Feed.reference("daily-reports", 78, "daily_report_version",
            List.of(date("date").needed(), text("unit").needed(), text("shoot_day").needed(),
                    text("location"), pages("pages"), text("scenes"), number("setups"),
                    clock("first_shot"), clock("wrap"), text("note")),
            List.of("date", "unit")).neverNegative("setups");

    private ShootFeeds() {}

    private static Optional<Problem> judgeDay(Map<String, Object> row) {
        var pages = (Integer) row.get("page_eighths");
        return pages != null && pages > 0 && !"shoot".equals(row.get("kind"))
                ? Optional.of(Problem.of("pages", Pages.text(pages),
                        "stands on a day of kind " + row.get("kind"),
                        "Pages are shot on a day of kind shoot: correct one of the two."))
                : Optional.empty();
    }
}
