package film.topsheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.money.Money;
import film.topsheet.report.HotCost.Department;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No line of a page that is mailed is what one person is paid for a day. */
class HotCostCrewsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Camera 4, Grip 9                     | Camera 4, Grip 9
            Camera 4, Sound 1, Grip 9            | Camera and Sound 5, Grip 9
            Sound 1, Grip 9, Camera 4            | Sound and Camera 5, Grip 9
            Script 1, Grip 9, Sound 1, Video 1   | Script, Sound and Video 3, Grip 9
            Camera 4, Grip 9, Aerial 1 second    | Camera; Aerial, second unit 5, Grip 9
            Camera 4, Grip 9 second, Aerial 1 second | Camera 4, Grip and Aerial 10
            Sound 1                              | Sound 1
            """)
    void departmentsOfOneStandTogetherOrWithTheSmallestOther(String crews, String shown) {
        var departments = List.of(crews.split(", ")).stream()
                .map(each -> department(each.split(" "))).toList();

        assertThat(HotCostCrews.shown(departments)).extracting(each ->
                each.name() + " " + each.people()).isEqualTo(lines(shown));
        assertThat(HotCostCrews.shown(departments).stream().map(Department::pay)
                .reduce(Money::plus)).isEqualTo(departments.stream().map(Department::pay)
                        .reduce(Money::plus));
    }

    private static List<String> lines(String shown) {
        return List.of(shown.split("(?<=\\d), "));
    }

    /** Each person earns 100.00 a day. */
    private static Department department(String... nameAndPeople) {
        var people = Integer.parseInt(nameAndPeople[1]);
        var nil = Money.zero(Currency.getInstance("USD"));
        var unit = nameAndPeople.length > 2 ? nameAndPeople[2] : "";
        return new Department(nameAndPeople[0], unit, people, BigDecimal.TEN, BigDecimal.ZERO, nil,
                nil, new Money(nil.currency(), people * 10_000L), nil);
    }
}
