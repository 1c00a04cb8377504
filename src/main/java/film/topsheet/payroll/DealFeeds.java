package film.topsheet.payroll;

import static film.topsheet.intake.Column.amount;
import static film.topsheet.intake.Column.choice;
import static film.topsheet.intake.Column.clock;
import static film.topsheet.intake.Column.date;
import static film.topsheet.intake.Column.number;
import static film.topsheet.intake.Column.text;

import film.topsheet.intake.Feed;
import film.topsheet.intake.Problem;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The feeds about what people were promised, what rules say they are due, when they worked. */
public final class DealFeeds {

    public static final Feed MEMOS = Feed.reference("deal-memos", 71, "deal_memo_version", List.of(
            text("memo_no").needed(), text("extends"), text("employee_id").needed(),
            text("employee").needed(), text("company"),
            choice("engagement", "employee", "loan-out", "contractor"),
            text("union").as("union_code"), text("occupation").needed(), text("account").needed(),
            date("from").needed().as("from_day"), date("to").needed().as("to_day"),
            number("rate").needed(), choice("rate_unit", "hour", "day", "week", "flat").needed(),
            number("guaranteed_hours"), number("guaranteed_weeks"), amount("rental_weekly"),
            amount("rental_cap"), amount("per_diem_daily"), date("signed_on")),
            List.of("memo_no"))
            .neverNegative("rate", "guaranteed_hours", "guaranteed_weeks", "rental_weekly",
                    "rental_cap", "per_diem_daily")
            .inOrder("from", "to")
            .judgedBy((connection, facts) -> DealFeeds::judgeMemo);

    public static final Feed INSTALMENTS = Feed.reference(
            "deal-instalments", 72, "deal_instalment_version", List.of(
                    text("memo_no").needed(), date("due_on").needed(), amount("amount").needed(),
                    text("note")),
            List.of("memo_no", "due_on")).neverNegative("amount");

    public static final Feed RATES = Feed.reference("rate-table", 73, "plan_rate_version", List.of(
            text("plan").needed(), text("item").needed(),
            choice("unit", "percent-of-gross", "percent-of-scale", "per-hour", "per-day", "flat")
                    .needed(),
            number("rate").needed(), amount("ceiling"), text("component"), text("base"),
            date("from").needed().as("from_day"), date("to").as("to_day"),
            text("source").needed()),
            List.of("plan", "item", "from"))
            .neverNegative("rate", "ceiling").inOrder("from", "to");

    public static final Feed TIMES = Feed.reference("daily-times", 74, "daily_time_version",
            List.of(date("date").needed(), text("employee_id").needed(), text("unit"),
                    clock("call").needed(), clock("meal_out"), clock("meal_in"),
                    clock("wrap").needed(), text("department"), text("note")),
            List.of("date", "employee_id", "unit"))
            .judgedBy((connection, facts) -> DealFeeds::judgeDay);

    private DealFeeds() {}

    private static Optional<Problem> judgeMemo(Map<String, Object> row) {
        return row.get("memo_no").equals(row.get("extends"))
                ? Optional.of(Problem.of("extends", (String) row.get("extends"),
                        "is the memo itself",
                        "Name the memo that this one goes on from, or leave it blank."))
                : Optional.empty();
    }

    /** A day begins with the call and may end after midnight; it is never a whole day long. */
    private static Optional<Problem> judgeDay(Map<String, Object> row) {
        var out = row.get("meal_out");
        var in = row.get("meal_in");
        if ((out == null) != (in == null)) {
            return Optional.of(Problem.of(out == null ? "meal_out" : "meal_in", "",
                    "is needed beside the other end of the meal",
                    "Fill in both, or neither where there was no meal."));
        }
        var wrap = sinceCall(row, "wrap");
        if (wrap == 0) {
            return Optional.of(Problem.of("wrap", row.get("wrap").toString(), "is the call",
                    "Write when the person was let go."));
        }
        var isInside = out == null || sinceCall(row, "meal_out") <= sinceCall(row, "meal_in")
                && sinceCall(row, "meal_in") <= wrap;
        return isInside ? Optional.empty()
                : Optional.of(Problem.of("meal_in", in.toString(),
                        "does not lie between meal_out, %s, and wrap, %s"
                                .formatted(out, row.get("wrap")),
                        "Correct the times where they were entered."));
    }

    private static long sinceCall(Map<String, Object> row, String column) {
        var minutes = Duration.between(
                (LocalTime) row.get("call"), (LocalTime) row.get(column)).toMinutes();
        return Math.floorMod(minutes, Duration.ofDays(1).toMinutes());
    }
}
