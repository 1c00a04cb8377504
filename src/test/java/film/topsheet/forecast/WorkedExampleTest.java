package film.topsheet.forecast;

import static film.topsheet.Golden.assertGolden;

import film.topsheet.budget.Section;
import film.topsheet.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The worked example of the arithmetic, chapter 3: one account in three reports. */
class WorkedExampleTest {

    private static final LocalDate WEEK = LocalDate.parse("2026-09-05");
    private static final String NAME = "%-28s";
    private static final String COLUMN = " %11s";

    @Test
    void itComesOutToTheCent() {
        var four = position(0, 40_000, 20_000);
        var five = position(13_500, 53_500, 18_000);

        assertGolden(WorkedExampleTest.class, "account-3600.txt", head()
                + row("week 4, held at 100,000", four, Method.HOLD, 100_000)
                + row("week 5, held at 104,000", five, Method.HOLD, 104_000)
                + row("week 5, ETC of week 4 typed", five, Method.ETC, 40_000));
    }

    private static Position position(long period, long toDate, long orders) {
        return new Position(usd(period), usd(toDate), usd(orders), usd(0), usd(100_000),
                usd(5_000), usd(0), usd(0), usd(100_000), true, false);
    }

    private static String head() {
        return (NAME + COLUMN.repeat(10) + "%n").formatted("account 3600", "This period", "To date",
                "POs", "Total", "ETC", "EFC", "Locked", "Revised", "Over locked", "Over rev.");
    }

    private static String row(String name, Position position, Method method, long figure) {
        var estimate = new Estimate(method, usd(figure), WEEK, 1);
        var chart = new Chart.Entry(
                "Locations", "36", "Locations", Section.PRODUCTION, "cost", "shoot", "day",
                false, true);
        var figures = new AccountForecast("3600", chart, Map.of("", position),
                Map.of("", estimate), Map.of(), new Drivers(null, null, null))
                .lines().get(0).figures();
        var row = new StringBuilder(NAME.formatted(name));
        for (var amount : new Money[] {figures.thisPeriod(), figures.toDate(),
                figures.purchaseOrders(), figures.totalCost(), figures.estimateToComplete(),
                figures.finalCost(), figures.lockedBudget(), figures.revisedBudget(),
                figures.overLocked(), figures.overRevised()}) {
            row.append(" %,(11.2f".formatted(amount.decimal()));
        }
        return row.append('\n').toString();
    }

    private static Money usd(long dollars) {
        return new Money(Currency.getInstance("USD"), dollars * 100);
    }
}
