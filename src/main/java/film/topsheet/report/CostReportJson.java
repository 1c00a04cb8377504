package film.topsheet.report;

import film.topsheet.checks.Asked;
import film.topsheet.forecast.Headline;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * {@code cost-report.json}: the cover's facts, the headline, the pace, and under {@code lines} the
 * rows of {@code cost-report.csv}, cell by cell. Over is positive whatever sign is printed.
 */
public final class CostReportJson {

    private static final int EIGHTHS = 8;

    private CostReportJson() {}

    /** Leaves the stream open. */
    public static void write(CostReport report, OutputStream out) {
        Json.document(out, json -> {
            json.object("report", facts -> cover(facts, report.cover()));
            json.object("headline", figures -> headline(figures, report.headline()));
            if (report.pace() == null) {
                json.nothing("pace");
            } else {
                json.object("pace", figures -> pace(figures, report));
            }
            json.object("checks", checks -> checks(checks, report.asked()));
            json.objects("lines", ReportLine.of(report), CostReportJson::line);
        });
    }

    private static void cover(Json json, CostReport.Cover cover) {
        json.text("production", cover.code())
                .text("title", cover.title())
                .text("currency", cover.currency().getCurrencyCode())
                .text("state", cover.state().name().toLowerCase(Locale.ROOT))
                .count("number", cover.number())
                .count("version", cover.version())
                .date("week_ending", cover.weekEnding())
                .date("as_of", cover.asOf())
                .count("previous_number", cover.previousNumber())
                .date("previous_week_ending", cover.previousWeekEnding())
                .count("shoot_day", cover.shootDay())
                .count("shoot_days", cover.shootDays())
                .date("shoot_begins", cover.shootBegins())
                .date("locked_on", cover.lockedOn())
                .texts("rates", cover.rates())
                .text("prepared_by", cover.preparedBy())
                .text("approved_by", cover.approvedBy())
                .text("printed_sign",
                        cover.overIsPositive() ? "over-is-positive" : "under-is-positive")
                .texts("overrides", cover.overrides())
                .text("correction", cover.correction());
    }

    private static void headline(Json json, Headline headline) {
        json.amount("over_before_contingency", headline.overBeforeContingency())
                .amount("contingency_free", headline.contingencyFree())
                .amount("over_budget", headline.overBudget())
                .text("verdict", headline.verdict().word());
    }

    private static void checks(Json json, Asked asked) {
        json.count("asked", asked.asked().size())
                .texts("switched_off", asked.off())
                .texts("not_asked", asked.notAsked().stream().map(Asked.NotAsked::check).toList());
    }

    private static void pace(Json json, CostReport report) {
        var pace = report.pace();
        var cover = report.cover();
        json.text("pages_behind",
                        pages(pace.scheduledToDateEighths() - pace.pagesShotEighths()))
                .number("days_behind", halves(pace.daysBehindHalves()))
                .text("scenes_owed", pace.scenesOwed())
                .number("days_over", pace.linearDaysOver())
                .count("days_done", cover.shootDay())
                .count("days_left", cover.shootDays() - cover.shootDay())
                .amount("cost_of_a_day_over", pace.dayOver());
    }

    private static void line(Json json, ReportLine line) {
        json.text("level", line.level().word())
                .text("section", line.section())
                .text("category", line.category())
                .text("account", line.accountCode())
                .text("name", line.name());
        for (var column : AmountColumn.values()) {
            json.amount(column.word(), column.of(line.figures()));
        }
        json.text("method", line.method())
                .date("estimate_week", line.estimateWeek())
                .amount("schedule_efc", line.scheduleFinalCost())
                .amount("held_efc", line.heldFinalCost())
                .text("flags", line.flags());
    }

    /** Pages as they are written everywhere: {@code 4 3/8}; ahead has a minus. */
    private static String pages(int eighths) {
        int whole = Math.abs(eighths) / EIGHTHS;
        int rest = Math.abs(eighths) % EIGHTHS;
        var sign = eighths < 0 ? "-" : "";
        if (rest == 0) {
            return sign + whole;
        }
        return sign + (whole == 0 ? "" : whole + " ") + rest + "/" + EIGHTHS;
    }

    /** Half days as a decimal, exactly. */
    private static BigDecimal halves(int halves) {
        return BigDecimal.valueOf(halves * 5L, 1);
    }
}
