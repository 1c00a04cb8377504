package film.topsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.SixZones;
import film.topsheet.slate.ProductionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Without {@code --as-of} a night is of the day that it is where the production works. */
class TodayTest {

    @TempDir
    private Path slate;

    private Instant now;
    private Session session;

    static List<String> zones() {
        return SixZones.ZONES;
    }

    /** One production for every weekday on which a week can end. */
    private List<ProductionSettings> productionsIn(String zone) throws IOException {
        for (var ending : DayOfWeek.values()) {
            var folder = Files.createDirectories(slate.resolve(ending.name()));
            Files.writeString(folder.resolve("production.yaml"), """
                    production: %s
                    title: Any
                    currency: USD
                    week-ending: %s
                    time-zone: %s
                    locked-on: 2019-01-01
                    phases:
                      shoot: {from: 2019-01-01, to: 2035-12-31}
                    """.formatted(ending.name(), ending.name(), zone));
        }
        return session.productions().chosen();
    }

    @BeforeEach
    void theClockIsOurs() {
        session = new Session(new Session.World(System.out, System.err, Map.of(), () -> now,
                "test"), new CommonOptions(slate, slate, slate, Optional.empty(), List.of(),
                false, false, true));
    }

    @ParameterizedTest
    @MethodSource("zones")
    void aDayLastsFromItsMidnightToTheNextAndEndsItsWeekOrNot(String zone) throws IOException {
        var faults = new ArrayList<String>();
        var productions = productionsIn(zone);
        assertThat(productions).hasSize(7);
        SixZones.dates().forEach(date -> {
            var midnight = date.atStartOfDay(ZoneId.of(zone)).toInstant();
            for (var production : productions) {
                expect(production, midnight, date, faults);
                expect(production, midnight.minusNanos(1), date.minusDays(1), faults);
                expect(production, midnight.plusSeconds(43_200), date, faults);
            }
        });

        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("zones")
    void whereClocksAreSetTheDayIsThatOfTheClockOnTheWall(String zone) throws IOException {
        var faults = new ArrayList<String>();
        var productions = productionsIn(zone);
        changes(zone, change -> {
            for (var moment : List.of(change.minusSeconds(1), change, change.plusSeconds(3_599),
                    change.plusSeconds(3_600), change.minusSeconds(3_601))) {
                productions.forEach(production -> expect(production, moment,
                        SixZones.dateAt(moment, ZoneId.of(zone)), faults));
            }
        });

        assertThat(faults).isEmpty();
    }

    @Test
    void someOfTheZonesSetTheirClocks() {
        var zones = new TreeSet<String>();
        SixZones.ZONES.forEach(zone -> changes(zone, change -> zones.add(zone)));

        assertThat(zones).containsExactly(
                "America/New_York", "America/St_Johns", "Pacific/Auckland");
    }

    private static void changes(String zone, Consumer<Instant> each) {
        var rules = ZoneId.of(zone).getRules();
        var end = Instant.parse("2036-01-01T00:00:00Z");
        Stream.iterate(rules.nextTransition(Instant.parse("2018-12-31T00:00:00Z")),
                        change -> change != null && change.getInstant().isBefore(end),
                        change -> rules.nextTransition(change.getInstant()))
                .forEach(change -> each.accept(change.getInstant()));
    }

    private void expect(ProductionSettings production, Instant moment, LocalDate date,
            List<String> faults) {
        now = moment;
        var asOf = session.asOf(production);
        var weeks = production.calendar().weeks();
        var ending = SixZones.weekOf(date, weeks.ending());
        var lastEnded = ending.equals(date) ? ending : ending.minusDays(7);
        if (!asOf.equals(date) || !weeks.endingOf(asOf).equals(ending)
                || !weeks.lastEndedOn(asOf).equals(lastEnded)) {
            faults.add("%s at %s: %s of %s".formatted(
                    production.calendar().timeZone(), moment, asOf, weeks));
        }
    }
}
