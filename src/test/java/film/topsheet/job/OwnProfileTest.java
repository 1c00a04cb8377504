package film.topsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody writes a profile, looks at what it does, and mends it. */
class OwnProfileTest {

    private static final String CARDS = """
            profile: cards
            version: 1
            feed: journals
            rows:
              - {when: {first: "^Total"}, as: grand-total}
            controls: {columns: [Amount]}
            key: content
            fields:
              posting_date: Date
              account: Account
              description: Text
              amount: Amount
            """;
    private static final String JUNE = """
            Date,Account,Text,Amount
            2026-06-22,3610,Fee,100.00
            2026-06-23,362O,Police,50.00
            2026-06-23,9999,Tape,2.50
            23/06/2026,3610,Fee,7.50
            Total,,,160.00
            """;

    @TempDir
    private Path folder;

    private SmallFilm film;

    @BeforeEach
    void aFilmWithItsChart() {
        film = SmallFilm.in(folder);
        film.night();
    }

    private InProcess.Said look(String yaml, String text) {
        film.write("../profiles/cards.yaml", yaml);
        return film.run("profile", "--production", "SF", "--profile", "cards",
                film.write("cards-1.csv", text).toString());
    }

    @Test
    void whatIsReadIsSeenToBeWhatLoadsAndWhatDoesNot() {
        var said = look(CARDS, JUNE).out();

        assertThat(said).contains("""
                  USD                       rows             amount
                    read                       5             320.00
                    would load                 3             152.50
                    known                      0               0.00
                    held                       1               7.50
                    headings, totals           1             160.00
                """.indent(0)).contains("Total").doesNotContain("fits");
    }

    @Test
    void aTotalThatNoRuleNamesIsSeenBeforeItDoublesTheCostAndIsAFindingIfItDoes() {
        var named = CARDS.substring(CARDS.indexOf("rows:"), CARDS.indexOf("key:"));
        var unnamed = CARDS.replace(named, "");
        var text = "Date,Account,Text,Amount\n2026-06-22,3610,Fee,100.00\n"
                + "2026-06-23,3610,Police,50.00\n2026-06-23,3610,Grand total,150.00\n";
        var said = look(unnamed, text);

        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.out()).contains("line 4, \"Grand total\", which loads as a row, Amount:"
                + " 150.00; the rows sum to 300.00: it would count twice; name it under rows:");

        film.write("production.yaml", film.settings("""
                  - {files: "exports/**/cards*.csv", feed: journals, profile: cards}
                """));
        film.write("exports/cards-1.csv", text);
        film.night();
        assertThat(JdbcClient.create(film.database()).sql("""
                select count(*) from finding where check_id = 'control-total' and state = 'open'""")
                .query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void accountsThatTheChartLacksAreNamedWithTheNearest() {
        assertThat(look(CARDS, JUNE).out())
                .contains("  Not in the chart: 362O (1 row; near 3620), 9999 (1 row).\n");
    }

    @Test
    void aMistypedProfileIsSaidToBeWrongAndNotToBeNone() {
        var said = look(CARDS.replace("controls:", "control:"), JUNE);

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("control").contains("can't be used until that is corrected")
                .doesNotContain("is not a profile");
    }

    @Test
    void whatNoColumnFillsIsSaidOnceAndNotOfEveryRow() {
        var said = look(CARDS.replace("account: Account", "account: {column: No, optional: yes}")
                .replace("description: Text", "description: {column: Note, optional: yes}"), JUNE);

        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.out()).contains("cards-1.csv: the whole file would be held: it gives no"
                + " row its account, description, which every row of journals needs.\nName a"
                + " column of the file, or a constant, for each of them under fields: in the"
                + " profile; topsheet profile --fields journals tells what they hold.\n")
                .contains("Text            kept as a tag").contains("line 6, the file, Amount")
                .doesNotContain("Rows that would be held");
    }

    @Test
    void theFieldsOfEveryFeedAreToldWithThoseThatARowNeeds() {
        assertThat(film.run("profile", "--fields", "petty-cash").out())
                .startsWith("petty-cash: every row needs the fields that say so\n")
                .containsPattern("\n  envelope +code +needed, tells rows apart\n")
                .contains("\n  amount            amount                      needed\n")
                .contains("\n  card              text\n");
        for (var feed : Feeds.ALL) {
            assertThat(film.run("profile", "--fields", feed.name()).out().lines().skip(1))
                    .hasSize(feed.columns().size());
        }
        assertThat(film.run("profile", "--fields", "journal").err()).contains("journals");
    }

    @Test
    void aFileThatAnOlderProfileReadSaysHowToReadItAgain() {
        var agrees = JUNE.replace("23/06/2026", "2026-06-23");
        film.write("../profiles/cards.yaml", CARDS);
        film.write("production.yaml", film.settings("""
                  - {files: "exports/**/cards*.csv", feed: journals, profile: cards}
                """));
        var file = film.write("exports/cards-1.csv", agrees);
        film.night();
        film.write("../profiles/cards.yaml",
                CARDS.replace("version: 1", "version: 2\nsummary: Company cards"));

        assertThat(film.run("profile", "--production", "SF", file.toString()).out()).contains(
                "The same bytes came as exports/cards-1.csv: nothing would load. They were read by"
                + " version 1 of the profile, which has changed since: to read them again, retract"
                + " exports/cards-1.csv, then nightly --accept exports/cards-1.csv --by NAME.");
    }

    @Test
    void aNightSaysWhichFileItReadsAgainForAMendedProfile() {
        film.write("../profiles/cards.yaml", CARDS);
        film.write("production.yaml", film.settings("""
                  - {files: "exports/**/cards*.csv", feed: journals, profile: cards}
                """));
        film.write("exports/cards-1.csv", JUNE);
        var again = "read exports/cards-1.csv again, for the profile cards has changed";
        assertThat(nightAloud()).doesNotContain(again);
        film.write("../profiles/cards.yaml",
                CARDS.replace("version: 1", "version: 2\nsummary: Company cards"));

        assertThat(nightAloud()).contains(again);
        assertThat(nightAloud()).doesNotContain(again);
    }

    private String nightAloud() {
        return film.aloud("nightly", "--as-of", SmallFilm.NIGHT).err();
    }
}
