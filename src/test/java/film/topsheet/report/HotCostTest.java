package film.topsheet.report;

import static film.topsheet.Golden.assertGolden;
import static film.topsheet.report.NightFerryWeek11.USD;
import static film.topsheet.report.NightFerryWeek11.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import film.topsheet.ledger.ProductionWeeks;
import film.topsheet.money.Money;
import film.topsheet.payroll.PlanRate;
import film.topsheet.payroll.RateTable;
import film.topsheet.payroll.Worked;
import film.topsheet.report.PricedTimes.Promise;
import film.topsheet.report.PricedTimes.Time;
import film.topsheet.schedule.Shoot;
import film.topsheet.schedule.ShootDay;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Two days of a small crew. Worked by hand: a grip at 40 an hour costs 560 for 12 hours (14 pay
 * hours at 1.5× after 8) and 620 for 13; a gaffer at 700 a day for 12 hours costs 700, and 775 for
 * 13 (700 ÷ 14 × 15.5); an operator at 3,500 a week costs 700 of five days. Tax is 10 %.
 */
class HotCostTest {

    private static final HotCostPdf PRINTER = new HotCostPdf(new Paper(new Templates()));
    private static final LocalDate THURSDAY = LocalDate.of(2026, 9, 3);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 9, 4);

    private static final HotCost.Other OTHER = new HotCost.Other(List.of(
            new HotCost.Named("Sites", usd("5600.00")), new HotCost.Named("Boats", usd("700.00")),
            new HotCost.Named("Grip", usd("310.40")), new HotCost.Named("Catering", usd("90.00")),
            new HotCost.Named("Wardrobe", usd("12.00")), new HotCost.Named("Art", usd("8.00"))),
            List.of(new HotCost.Named("Berth 4", usd("4200.00"))));

    private static final RateTable TABLE = new RateTable(List.of(
            rate("ot", "percent-of-gross", "150", "overtime", "hours after 8 in a day"),
            rate("meal", "flat", "7.50", "penalty", "meal after 6 hours"),
            rate("tax", "percent-of-gross", "10", "tax", null),
            rate("Sound mixer", "per-hour", "50", null, null)));

    @Test
    void aDayIsSummedByDepartment() {
        var hot = hot(usual(), Map.of("2510", usd("500"), "3210", usd("900")), null);

        assertThat(lines(hot)).isEqualTo("""
                Grip 2 people 26.0 h 10.0 over, overtime 600.00, penalties 15.00, pay 1240.00, \
                budget 500.00
                Electric 1 people 13.0 h 1.0 over, overtime 75.00, penalties 7.50, pay 775.00, \
                budget 900.00
                Camera 1 people 13.0 h 0.0 over, overtime 0.00, penalties 7.50, pay 700.00, \
                budget 0.00
                """);
        assertThat(hot.day().estimate()).isEqualTo(usd("2745.00"));
        assertThat(hot.day().contributions()).isEqualTo(usd("271.50"));
        assertThat(hot.day().over()).isEqualTo(usd("1345.00"));
        assertThat(hot.week()).extracting(each -> each.estimate().decimal().toPlainString())
                .containsExactly("2520.00", "2745.00");
    }

    @Test
    void whoHasNoMemoIsPricedAtScaleOrCountedAndSaid() {
        var times = new ArrayList<>(usual());
        times.add(late("mixer", "Sound", new Promise("3410", "crew", "Sound mixer", BigDecimal.ONE,
                "hour", null, true, false)));
        times.add(late("boom", "Sound", new Promise("3410", "crew", "Boom", BigDecimal.ONE, "hour",
                null, true, false)));
        times.add(late("stranger", "Sound", null));
        times.add(late("composer", "Sound", promise("3410", "9000", "flat", null)));
        times.add(time(THURSDAY, "runner", "Sound", "13:00", "19:30", null));
        var hot = hot(times, Map.of(), null);

        assertThat(hot.people()).isEqualTo(new HotCost.People(1, 2, 1, 1, List.of()));
        // 13 hours at 50 are 15.5 pay hours.
        assertThat(hot.departments().get(3).pay()).isEqualTo(usd("775.00"));
        assertThat(new HotCostWords(hot).about()).contains("One person is at the scale",
                "Two people are not in these figures", "One person is on a flat deal",
                "Times missing: one person who worked the day before.", "there is no budgeted day");
        assertThat(new HotCostWords(hot).verdict()).isEqualTo("Labor of day 2 cost 3,528.");
    }

    @Test
    void anAccountsBudgetIsWithTheDepartmentMostOfItsPeopleWorkIn() {
        var times = new ArrayList<>(usual());
        times.add(late("loaned", "Camera", promise("2510", "40", "hour", null)));
        var hot = hot(times, Map.of("2510", usd("500")), null);

        assertThat(hot.departments()).extracting(HotCost.Department::name,
                each -> each.budget().decimal().intValue()).containsExactly(
                        tuple("Camera", 0),
                        tuple("Grip", 500),
                        tuple("Electric", 0));
    }

    /** A fifth of the grips' 500 and a tenth of the 900 of the electrics are 190. */
    @Test
    void contributionsAreComparedWhereTheFringeMapSaysWhatTheBudgetHas() {
        var hot = costs(usual(), Map.of("2510", usd("500"), "3210", usd("900")), Map.of("2510",
                new BigDecimal("0.2"), "3210", new BigDecimal("0.1")), TABLE)
                .of(THURSDAY.minusDays(4), null, OTHER);

        assertThat(hot.day().contributionsBudget()).isEqualTo(usd("190.00"));
        assertThat(PdfText.page(PRINTER.print(NightFerryWeek11.issued(), hot).bytes(), 1))
                .contains("Contributions by the rate table 190 272 82",
                        "Cost of the day 1,590 3,017 1,427");
    }

    @Test
    void withTwoUnitsADepartmentStandsInEach() {
        var times = new ArrayList<>(usual());
        List.of("grip-3", "grip-4").forEach(grip -> times.add(new Time(grip, "second", "Grip",
                late(grip, "Grip", null).worked(), promise("2510", "40.00", "hour", null))));

        assertThat(PdfText.page(PRINTER.print(NightFerryWeek11.issued(),
                hot(times, Map.of(), null)).bytes(), 1))
                .contains("Grip, main unit 2 26.0", "Grip, second unit 2 26.0");
    }

    /** Two grips at 40 billion an hour: 15.5 pay hours each, printed in thousands. */
    @Test
    void noFigureLosesADigit() {
        var times = new ArrayList<Time>();
        both(times, "grip-1", "Grip", promise("2510", "40000000000.00", "hour", null));
        both(times, "grip-2", "Grip", promise("2510", "40000000000.00", "hour", null));

        assertThat(PdfText.page(PRINTER.print(NightFerryWeek11.issued(),
                hot(times, Map.of("2510", usd("1000000000000")), null)).bytes(), 1))
                .contains("Grip 2 26.0 10.0 600,000,000 – 1,000,000,000 1,240,000,000 240,000,000",
                        "tables in thousands of dollars");
    }

    @Test
    void aRowOfTheRateTableThatCantBeReadLeavesItsPlanOutAndIsNamed() {
        var rows = new ArrayList<>(TABLE.rows());
        rows.add(rate("odd", "flat", "5", "penalty", "whenever"));
        var hot = hot(usual(), Map.of(), null, new RateTable(rows));

        assertThat(hot.departments()).isEmpty();
        assertThat(hot.people().unpriced()).isEqualTo(4);
        assertThat(new HotCostWords(hot).about()).contains("item odd", "\"whenever\"");
        assertThat(PRINTER.print(NightFerryWeek11.issued(), hot).pages()).isEqualTo(1);
    }

    @Test
    void thePageReadsAsThePictureDoes() {
        var hot = hot(usual(), Map.of("2510", usd("500"), "3210", usd("900")),
                new HotCost.Posted(FRIDAY.plusDays(1), 2, usd("5265.00"), usd("5200.00")));
        var pdf = PRINTER.print(NightFerryWeek11.draft(), hot);

        assertGolden(HotCostTest.class, "page.txt", PdfText.page(pdf.bytes(), 1));
        assertThat(pdf.pages()).isEqualTo(1);
        assertThat(pdf.bytes()).isEqualTo(PRINTER.print(NightFerryWeek11.draft(), hot).bytes());
    }

    @Test
    void aDayWithoutBillsSaysSo() {
        assertThat(new HotCostWords(costs(usual(), Map.of(), null, TABLE)
                .of(FRIDAY, null, new HotCost.Other(List.of(), List.of()))).other())
                .startsWith("No bill or receipt for this day has come yet. None of it ");
    }

    /** Who is how dear is nobody's business; departments are. */
    @Test
    void noPersonIsOnThePage() {
        var page = PdfText.page(PRINTER.print(NightFerryWeek11.issued(),
                hot(usual(), Map.of(), null)).bytes(), 1);

        assertThat(page).doesNotContain("grip-1", "gaffer", "operator", "40.00", "3,500");
    }

    private static HotCost hot(List<Time> times, Map<String, Money> budget,
            HotCost.Posted posted) {
        return hot(times, budget, posted, TABLE);
    }

    private static HotCost hot(List<Time> times, Map<String, Money> budget,
            HotCost.Posted posted, RateTable table) {
        return costs(times, budget, null, table)
                .of(THURSDAY.minusDays(4), posted, OTHER);
    }

    private static HotCosts costs(List<Time> times, Map<String, Money> budget,
            Map<String, BigDecimal> fringeRates, RateTable table) {
        var priced = new PricedTimes(table, USD, new ProductionWeeks(DayOfWeek.SATURDAY), Map.of(),
                List.of()).price(times);
        var planned = List.of(new ShootDay(THURSDAY, 22, List.of("88", "89")),
                new ShootDay(FRIDAY, 23, List.of("90", "91")),
                new ShootDay(FRIDAY.plusDays(3), 22, List.of("92")));
        var reported = List.of(planned.get(0), new ShootDay(FRIDAY, 11, List.of("90")));
        return new HotCosts(priced, USD, new Shoot(planned, reported, 67, null), budget,
                fringeRates,
                new HotCosts.Told("Berth 4", LocalTime.of(8, 15), new BigDecimal("18")));
    }

    /** Twelve hours on Thursday; thirteen on Friday, with the meal an hour late. */
    private static List<Time> usual() {
        var times = new ArrayList<Time>();
        for (var person : List.of("grip-1", "grip-2")) {
            both(times, person, "Grip", promise("2510", "40.00", "hour", null));
        }
        both(times, "gaffer", "Electric", promise("3210", "700.00", "day", "12"));
        both(times, "operator", "Camera", promise("3310", "3500.00", "week", null));
        return times;
    }

    private static void both(List<Time> times, String person, String department, Promise promise) {
        times.add(time(THURSDAY, person, department, "13:00", "19:30", promise));
        times.add(late(person, department, promise));
    }

    private static Time late(String person, String department, Promise promise) {
        return time(FRIDAY, person, department, "14:00", "20:30", promise);
    }

    private static Time time(LocalDate date, String person, String department, String meal,
            String wrap, Promise promise) {
        var out = LocalTime.parse(meal);
        return new Time(person, "main", department, new Worked(date, LocalTime.of(7, 0), out,
                out.plusMinutes(30), LocalTime.parse(wrap)), promise);
    }

    private static Promise promise(String account, String rate, String unit, String hours) {
        return new Promise(account, "crew", "Crew", new BigDecimal(rate), unit,
                hours == null ? null : new BigDecimal(hours), true, true);
    }

    private static PlanRate rate(
            String item, String unit, String rate, String component, String base) {
        return new PlanRate("crew", item, PlanRate.Unit.of(unit), new BigDecimal(rate), null,
                component, base, LocalDate.of(2026, 1, 1), null, "Example: no real agreement");
    }

    private static String lines(HotCost hot) {
        var lines = new StringBuilder();
        hot.departments().forEach(each -> lines.append(
                "%s %d people %.1f h %.1f over, overtime %s, penalties %s, pay %s, budget %s\n"
                        .formatted(each.name(), each.people(), each.hours(), each.overtimeHours(),
                                each.overtime().decimal(), each.penalties().decimal(),
                                each.pay().decimal(), each.budget().decimal())));
        return lines.toString();
    }
}
