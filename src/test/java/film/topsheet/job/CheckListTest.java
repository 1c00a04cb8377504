package film.topsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckListTest {

    @TempDir
    private Path folder;

    private SmallFilm film;

    @BeforeEach
    void aFilmWithSettingsOfItsOwn() throws Exception {
        film = SmallFilm.in(folder);
        var settings = film.slate().resolve("small-film/production.yaml");
        film.write("production.yaml", Files.readString(settings) + """
                thresholds: {account: 30000}
                checks:
                  missing-tax-form: {above: 600.5}
                  unusual-account: off
                  default-code: {set: ["999", "000"]}
                  no-deal-memo: {except: [stand-in]}
                  fringe-off: {plans: {IA: local-1}}
                """);
    }

    @Test
    void theCatalogueStandsAloneWithItsDefaults() {
        var said = alone("checks");

        assertThat(said).startsWith("Topsheet test, ").contains("""

                medium    no-po
                          Which invoices were bought without a purchase order?
                          above: 500
                          needs: invoices
                """, """

                low       default-code
                          Which lines carry a default code instead of their own?
                          episode: none, set: none, location: none
                """, """

                high      no-deal-memo
                          Who was paid without a deal memo?
                          except: [background, extra]
                          needs: payroll, deal-memos
                """, """
                          above: 1, plans: none
                """, """

                blocking  does-not-tie
                """);
    }

    @Test
    void aProductionIsToldWhatIsAskedOfItAndWhatIsOpen() {
        film.night();
        var said = film.run("checks");

        assertThat(said.exit()).isZero();
        assertThat(said.err()).isEmpty();
        assertThat(said.out()).startsWith("SF  Small Film, USD: ").contains("""

                low       unusual-account               off
                          Which invoices stand on another account than the vendor's invoices do?
                          percent: 80, postings: 5
                """, """

                low       default-code                  asked
                          Which lines carry a default code instead of their own?
                          episode: none, set: [999, 000], location: none
                """, """
                          above: 600.5 (default 0)
                """, """
                          account: 30000 (default 10000), percent: 10, floor: 2500, category: 25000
                """, """
                          except: [stand-in]
                """, """
                          above: 1, plans: {IA: local-1}
                """, "  po-not-found                  not asked: no purchase-orders came\n",
                "  duplicate-vendor              asked\n");

        film.write("exports/changes.csv", """
                number,date,to_account,amount,reason
                1,2026-06-23,3610,500.00,more rain
                2,2026-06-23,3610,700.00,more rain
                """);
        film.night();

        assertThat(film.run("checks").out())
                .contains("  pending-change                asked; 2 findings open\n");
    }

    @Test
    void theSameAsJson() {
        film.write("exports/changes.csv", """
                number,date,to_account,amount,reason
                1,2026-06-23,3610,500.00,more rain
                """);
        film.night();
        var said = new JsonMapper().readTree(film.run("checks", "--json").out());

        assertThat(said.at("/productions/0/production").asString()).isEqualTo("SF");
        var checks = said.at("/productions/0/checks");
        assertThat(one(checks, "pending-change").toString()).isEqualTo("""
                {"check":"pending-change","state":"asked","missing":[],"open_findings":1,\
                "settings":{}}""");
        assertThat(one(checks, "old-commitment").toString()).isEqualTo("""
                {"check":"old-commitment","state":"not-asked","missing":["purchase-orders"],\
                "open_findings":0,"settings":{"weeks":8}}""");
        assertThat(one(checks, "unusual-account").at("/state").asString()).isEqualTo("off");
        assertThat(one(checks, "default-code").at("/settings").toString())
                .isEqualTo("{\"episode\":[],\"set\":[\"999\",\"000\"],\"location\":[]}");
        assertThat(one(said.at("/checks"), "missing-tax-form").toString()).isEqualTo("""
                {"check":"missing-tax-form",\
                "question":"Which vendors are paid without a tax form?","severity":"high",\
                "needs":["invoices or locations"],"settings":{"above":0}}""");
    }

    @Test
    void beforeTheFirstNightNoFeedHasCome() {
        film = SmallFilm.in(folder, null);

        var said = film.run("checks");
        assertThat(said.exit()).isZero();
        assertThat(said.err()).contains("there is no database here; no night ran yet");
        assertThat(said.out())
                .contains("  pending-change                not asked: no changes came\n");
    }

    @Test
    void wrongSettingsOfOneProductionAreToldAndTheOthersShown() {
        film.write("../other/production.yaml", "production: B\ntitel: Other\n");

        var said = film.run("checks");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("key \"titel\"");
        assertThat(said.out()).startsWith("SF  Small Film, USD");
    }

    private static JsonNode one(JsonNode checks, String id) {
        return StreamSupport.stream(checks.spliterator(), false)
                .filter(each -> each.at("/check").asString().equals(id)).findFirst().orElseThrow();
    }

    /** No slate and no production is named. */
    private static String alone(String... arguments) {
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        var exit = Program.run(new Session.World(print, print, Map.of(),
                InstantSource.system(), "test"), arguments);
        assertThat(exit).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
