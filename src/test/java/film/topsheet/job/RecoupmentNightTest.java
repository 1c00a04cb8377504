package film.topsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the exports to waterfall.csv, and an issued one made again. */
class RecoupmentNightTest {

    private static final String TERMS = """
            tiers:
              - {name: Sales commission, to: Sea Sales, take: 10%, of: gross}
              - {name: Equity, to: investors, up-to: 120%, of: contributions}
              - {name: Net profit, split: {investors: 50%, producer: 50%}}
            """;

    @TempDir
    private Path folder;

    private SmallFilm film;

    @BeforeEach
    void aFilmWithInvestorsAndSales() {
        film = SmallFilm.in(folder);
        film.write("exports/funding.csv", """
                source,kind,party,amount,signed_on
                eq-1,equity,First Fund,600.00,2026-06-01
                eq-2,equity,Second Fund,300.00,2026-06-01
                grant,grant,Film Council,100000.00,2026-06-01
                """);
        film.write("exports/contributions.csv", """
                source,party,due_on,amount,received_on
                eq-1,First Fund,2026-06-22,600.00,2026-06-22
                eq-2,Second Fund,2026-07-31,300.00,
                """);
        film.write("exports/revenue.csv", """
                date,scenario,source,territory,gross
                2026-06-25,actual,Sales,UK,100.01
                2027-01-31,base,Sales,UK,1500.00
                """);
    }

    @Test
    void everyCentOfTheReceiptsStandsInTheFileAndWithoutTermsThereIsNone() throws IOException {
        film.night();
        assertThat(Files.exists(draft())).isFalse();
        assertThat(draft("investor-report.json")).exists();
        assertThat(draft("statement-film-council.pdf")).exists();

        film.write("waterfall.yaml", TERMS);
        film.night();

        var actual = """
                SCENARIO,2026-06-25,main,Sales commission,Sea Sales,10.00,
                SCENARIO,2026-06-25,main,Equity,First Fund,90.01,629.99
                SCENARIO,2026-06-25,main,Equity,Second Fund,0.00,0.00
                SCENARIO,2026-06-25,main,Net profit,First Fund,0.00,
                SCENARIO,2026-06-25,main,Net profit,Second Fund,0.00,
                SCENARIO,2026-06-25,main,Net profit,producer,0.00,
                """;
        assertThat(Files.readString(draft()).replace("\r\n", "\n")).isEqualTo(
                "scenario,date,pot,tier,party,amount,balance_after\n"
                        + actual.replace("SCENARIO", "actual") + actual.replace("SCENARIO", "low")
                        + actual.replace("SCENARIO", "base") + """
                        base,2027-01-31,main,Sales commission,Sea Sales,150.00,
                        base,2027-01-31,main,Equity,First Fund,659.99,0.00
                        base,2027-01-31,main,Equity,Second Fund,330.00,0.00
                        base,2027-01-31,main,Net profit,First Fund,120.01,
                        base,2027-01-31,main,Net profit,Second Fund,60.00,
                        base,2027-01-31,main,Net profit,producer,180.00,
                        """ + actual.replace("SCENARIO", "high"));
    }

    @Test
    void anIssuedOneIsMadeAgainByTheTermsAndTheBooksOfItsDay() {
        film.write("waterfall.yaml", TERMS);
        film.night();
        var closed = film.run("close", "--production", "SF", "--week-ending", SmallFilm.NIGHT,
                "--as-of", SmallFilm.NIGHT, "--by", "J. Lee", "--approved-by", "R. Ortiz");
        assertThat(closed.exit()).isZero();
        assertThat(draft("investor-report.xlsx")).exists();
        assertThat(draft("statement-first-fund.pdf")).exists();
        assertThat(draft("statement-sea-sales.pdf")).doesNotExist();
        film.write("waterfall.yaml", TERMS.replace("10%", "12%"));
        film.write("exports/contributions-2.csv", """
                source,party,due_on,amount,received_on
                eq-2,Second Fund,2026-06-24,300.00,2026-06-24
                """);
        film.run("nightly", "--as-of", "2026-07-04");

        var said = film.run("reproduce", "--production", "SF", "--week-ending", SmallFilm.NIGHT);

        assertThat(said.out()).contains("it agrees");
        assertThat(film.run("audit", "--production", "SF").out())
                .contains("waterfall.tiers[1].take", "10%", "12%");
    }

    @Test
    void termsThatContradictThemselvesStopTheProductionWithFileAndLine() {
        film.write("waterfall.yaml", TERMS.replace("50%}}", "40%}}"));

        var said = film.run("nightly", "--as-of", SmallFilm.NIGHT);

        assertThat(said.exit()).isEqualTo(2);
        assertThat(List.of(said.err())).first().asString().contains(
                "small-film/waterfall.yaml:4, key \"tiers[3].split\" has shares that sum to 90%.");
    }

    private Path draft() {
        return draft("waterfall.csv");
    }

    private Path draft(String name) {
        return film.out().resolve("SF").resolve(SmallFilm.NIGHT).resolve(name);
    }
}
