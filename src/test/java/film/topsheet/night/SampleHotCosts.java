package film.topsheet.night;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The sample's hot costs against the exports themselves, by a calculation of the test's own, and
 * the guarantor's page. The tests run with those of the demo.
 */
abstract class SampleHotCosts extends SamplePack {

    private static final Path EXPORTS = Path.of("sample-data", "night-ferry", "exports");
    /** 12 hours at 1.5× after 8. */
    private static final BigDecimal PAY_HOURS = new BigDecimal("14");
    /** 7.50 after six hours and 10.00 after six and a half. */
    private static final BigDecimal LATE_MEAL = new BigDecimal("17.50");

    /** Week 10, in which the grips ate late on the last day. */
    @Test
    void aWeeksHotCostIsHoursByMemoAndStandsBesideWhatPayrollPosted() throws IOException {
        var rates = rates();
        var times = rows(10, "daily-times.csv");
        var week = BigDecimal.ZERO;
        var day = BigDecimal.ZERO;
        for (var time : times) {
            var cost = rates.get(time.get("employee_id")).multiply(PAY_HOURS)
                    .add(time.get("meal_out").equals("13:00") ? BigDecimal.ZERO : LATE_MEAL);
            week = week.add(cost);
            day = time.get("date").equals("2026-08-28") ? day.add(cost) : day;
        }
        var page = Pdfs.page(demo.week(10).resolve("hot-cost.pdf"), 1);

        assertThat(page).contains("Day 20 of 40 · Friday 28 August 2026", "ten people had",
                "Labor of the day 27 324.0 108.0", " " + whole(day) + " ",
                "hot costs of five days " + whole(week) + ", posted for the same people "
                        + whole(posted(times.stream().map(each -> each.get("employee_id"))
                                .collect(toSet()))));
        assertThat(page).doesNotContain("E250501", "Amberbury", "56.00");
    }

    /** Also the day's page comes from the books as issued, to the byte. */
    @Test
    void anIssuedWeekIsMadeAgain() {
        var said = demo.then("reproduce", "--production", "NF", "--week-ending", "2026-08-29");

        assertThat(said.out()).contains("it agrees", "bytes    of ");
    }

    @Test
    void aWeekWithoutTimesHasNoHotCostAndNoneIsFinalBeforeTheLastPhaseEnds() {
        for (var week = 1; week <= 14; week++) {
            assertThat(demo.week(week).resolve("hot-cost.pdf").toFile().exists())
                    .as("week " + week).isEqualTo(week > 6);
            assertThat(demo.week(week).resolve("guarantor.pdf")).exists();
            assertThat(demo.week(week).resolve("final-cost-report.pdf")).doesNotExist();
        }
    }

    @Test
    void theGuarantorsTotalIsThatOfTheCostReport() throws IOException {
        for (var week : List.of(1, 6, 11, 14)) {
            var total = CsvRows.of(demo.week(week).resolve("cost-report.csv")).stream()
                    .filter(each -> each.get("level").equals("total")).findFirst().orElseThrow();
            var figures = new ArrayList<String>();
            for (var column : List.of("locked_budget", "approved_changes", "revised_budget",
                    "total_cost", "etc", "efc", "over_under_locked")) {
                var amount = new BigDecimal(total.get(column));
                figures.add(amount.signum() == 0 ? "–" : whole(amount));
            }

            assertThat(Pdfs.page(demo.week(week).resolve("guarantor.pdf"), 1))
                    .as("week " + week).contains("Grand total " + String.join(" ", figures));
        }
    }

    /** All are by the hour, and nobody on set has a second memo. */
    private static Map<String, BigDecimal> rates() {
        var rates = new TreeMap<String, BigDecimal>();
        for (var week = 1; week <= 10; week++) {
            rows(week, "deal-memos.csv").stream()
                    .filter(each -> each.get("rate_unit").equals("hour"))
                    .forEach(each -> rates.put(
                            each.get("employee_id"), new BigDecimal(each.get("rate"))));
        }
        return rates;
    }

    private static BigDecimal posted(Set<String> people) {
        return List.of("payroll-crew-2026-08-29.csv", "payroll-cast-2026-08-29.csv").stream()
                .flatMap(file -> rows(10, file).stream())
                .filter(each -> people.contains(each.get("employee_id"))
                        && List.of("gross", "overtime", "penalty")
                                .contains(each.get("component")))
                .map(each -> new BigDecimal(each.get("amount")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Map<String, String>> rows(int week, String file) {
        return CsvRows.of(EXPORTS.resolve("w%02d".formatted(week)).resolve(file));
    }

    private static String whole(BigDecimal amount) {
        var text = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ENGLISH))
                .format(amount.abs().setScale(0, RoundingMode.HALF_UP));
        return amount.signum() < 0 ? "(" + text + ")" : text;
    }
}
