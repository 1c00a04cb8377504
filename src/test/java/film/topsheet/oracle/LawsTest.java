package film.topsheet.oracle;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The laws of {@link Law} over random productions, asked of the program; an oracle looks at every
 * cell too.
 *
 * <p>{@code -Dseed=17} tells one production, {@code -Dproductions=40} the first forty. All tellings
 * of a production run in one slate, those of other dates in a second.
 */
class LawsTest {

    /** The sample goes on until three weeks may have been issued. */
    private static final int NIGHTS_OF_THE_SAMPLE = 5;

    private static final int SEED_OF_THE_SAMPLE = 1;

    /** Of all its nights, which takes an oracle less long than the program. */
    private static final int SEED_FOR_THE_ORACLE = 2;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void holdsForTheOracleToo(Law law) {
        var tried = law.on(RandomProduction.of(SEED_FOR_THE_ORACLE));

        assertThat(Law.faults(tried, Printed.byAnOracle(tried.given()),
                Printed.byAnOracle(tried.other()))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void oneCentMoreInOneReportBreaksIt(Law law) {
        var tried = law.on(RandomProduction.of(SEED_OF_THE_SAMPLE).until(NIGHTS_OF_THE_SAMPLE));
        var other = new ArrayList<>(Printed.byAnOracle(tried.other()));
        other.add(oneCentMore(other.remove(other.size() - 1)));

        assertThat(tried.other().nights()).as("the story told anew")
                .isNotEqualTo(tried.given().nights());
        assertThat(Law.faults(tried, Printed.byAnOracle(tried.given()), other)).isNotEmpty();
    }

    /** In the category of the report's first account. */
    private static Printed oneCentMore(Printed report) {
        var rows = report.rows();
        var row = rows.stream().filter(each -> each.get("level").equals("category")).findFirst()
                .orElseThrow();
        row.put("efc", new BigDecimal(row.get("efc")).add(new BigDecimal(row.get("efc")).ulp())
                .toPlainString());
        return new Printed(report.night(), report.week(), report.lastIssued(), report.issued(),
                ReportRow.write(rows), report.headline());
    }

    @Test
    void everyLawHoldsForOneRandomProduction() {
        play(Long.getLong("seed", SEED_OF_THE_SAMPLE), Integer.getInteger("productions", 1),
                NIGHTS_OF_THE_SAMPLE);
    }

    @Test
    @Tag("campaign")
    void everyLawHoldsForManyRandomProductions() {
        play(Long.getLong("seed", 1), Integer.getInteger("productions", 30), Plan.NIGHTS.size());
    }

    private void play(long first, int count, int nights) {
        for (var seed = first; seed < first + count; seed++) {
            var production = RandomProduction.of(seed).until(nights);
            System.out.printf("laws: seed=%d%n", seed);
            assertThat(faults(production, folder.resolve("from-" + seed)))
                    .as("faults; R17 is seed 17").isEmpty();
        }
    }

    /** Every law on one production: each telling is played once, those of equal dates at once. */
    private static List<String> faults(Story production, Path folder) {
        var cases = new LinkedHashMap<Law, Law.Case>();
        for (var law : Law.values()) {
            cases.put(law, law.on(production));
        }
        var stories = cases.values().stream()
                .flatMap(tried -> Stream.of(tried.given(), tried.other())).distinct()
                .collect(groupingBy(story -> story.nights().get(0).asOf(), LinkedHashMap::new,
                        toList()));
        var product = new Program();
        var faults = new ArrayList<String>();
        Map<Story, List<Printed>> printed = new LinkedHashMap<>();
        stories.forEach((asOf, told) -> {
            var trial = new Trial(product, folder.resolve(asOf.toString()), told);
            faults.addAll(trial.play());
            told.forEach(story -> printed.put(story, trial.printed(story)));
        });
        if (faults.isEmpty()) {
            cases.forEach((law, tried) -> Law.faults(tried, printed.get(tried.given()),
                    printed.get(tried.other())).forEach(each -> faults.add(law + ": " + each)));
        }
        return faults;
    }
}
