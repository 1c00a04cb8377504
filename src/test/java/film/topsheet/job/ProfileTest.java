package film.topsheet.job;

import static film.topsheet.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class ProfileTest {

    private static final String JOURNALS = """
            journal_no,line,posting_date,account,description,amount,currency
            J1,1,2026-06-23,3610,a,10.00,
            J2,1,2026-06-23,3610,b,20.00,
            J3,1,2026-06-23,3610,c,30.00,
            J4,1,2026-06-23,3610,d,40.00,
            J5,1,2026-06-23,3610,e,50.00,
            J6,1,2026-06-23,3610,f,60.00,
            """;

    @TempDir
    private Path folder;

    private SmallFilm film;

    @BeforeEach
    void aFilmWithItsFirstExports() {
        film = SmallFilm.in(folder);
    }

    @Test
    void anExportIsShownColumnByColumnAndRowByRow() {
        film.night();
        var file = film.write("exports/w02/invoices.csv", """
                Document_No,line,vendor,invoice_no,invoice_date,posting_date,account,amount,currency,\
                Unit
                A1,1,Harbor,7,2026-06-22,2026-06-23,3610,100.00,,Locations
                B1,1,"Rope, twine",7,2026-06-29,30/06/2026,3610,100.00,,Second
                B2,1,Harbor,8,2026-06-29,2026-06-30,3610,100.00,CAD,Locations
                B3,1,Harbor,9,2026-06-29,2026-06-30,3610,9.999,,Locations
                B3,1,Harbor,9,2026-06-29,2026-06-30,3610,9.99,,Locations
                B3,1,Harbor,9,2026-06-29,2026-06-30,3610,9.99,,Locations
                B4,1,Harbor,10,2026-06-29,2026-06-30,3610,1.00,,Locations
                B4,1,Harbor,10,2026-06-29,2026-06-30,3610,2.00,,Locations
                B5,1,Harbor,10,2026-06-29,2026-06-30,3610
                """);
        var said = profile(file);

        assertGolden(ProfileTest.class, "invoices.txt", film.plain(said.out()));
        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.err()).isEmpty();
        assertThat(film.night("--dry-run").out()).contains("exports/w02/invoices.csv (invoices):"
                + " 9 rows, 2 would load, 1 known, 6 would be held");
    }

    @Test
    void theSameAsJson() {
        var file = film.write("exports/w02/invoices.csv", """
                document_no,line,vendor,invoice_no,invoice_date,posting_date,account,amount,Unit
                B1,1,Harbor,7,2026-06-29,2026-06-30,3610,12O.00,Second
                B2,1,Harbor,8,2026-06-29,2026-06-30,3610,100.00,
                """);

        assertGolden(ProfileTest.class, "invoices.json",
                film.plain(profile(file, "--json").out()));
    }

    @Test
    void itSaysWhatTheNightThenDoes() {
        film.night();
        film.write("exports/journals-1.csv", JOURNALS);
        var before = profile(film.slate().resolve("small-film/exports/journals-1.csv"));
        assertThat(before.out()).contains("    would load                 6             210.00\n");

        film.night();
        var after = profile(film.slate().resolve("small-film/exports/journals-1.csv"));
        assertThat(after.out())
                .contains("    would load                 0               0.00\n")
                .contains("    known                      6             210.00\n")
                .contains("The same bytes came as exports/journals-1.csv: nothing would load.");
    }

    @Test
    void whatACumulativeExportWouldTakeBackIsCounted() {
        film.write("exports/journals-1.csv", JOURNALS);
        film.night();
        var amendsTwoAndLacksOne = profile(film.write("exports/journals-2.csv",
                JOURNALS.replace("J6,1,2026-06-23,3610,f,60.00,\n", "")
                        .replace("e,50.00", "e,51.00").replace("d,40.00", "d,4O.00")));

        assertThat(amendsTwoAndLacksOne.out()).contains("Of the 6 rows of its series 1 is"
                + " not in the"
                + " file and would be taken back: USD 60.00.");

        var lacksTwo = profile(film.write("exports/journals-3.csv", JOURNALS
                .replaceAll("J[56].*\n", "")));
        assertThat(lacksTwo.exit()).isEqualTo(3);
        assertThat(lacksTwo.out()).endsWith("""
                journals-3.csv: the whole file would be held: it would take back 2 of the 6 rows \
                of its series.
                Export it whole, or let it in with nightly --accept exports/journals-3.csv \
                --by NAME.
                """);
    }

    @Test
    void whatAFileWouldAmendIsSaidWithWhatItChanges() {
        film.night();
        var said = profile(film.write("invoices-again.csv", """
                document_no,line,vendor,invoice_no,invoice_date,posting_date,account,amount
                A1,1,Harbor,7,2026-06-22,2026-06-23,3610,88.00
                C1,1,Harbor,9,2026-06-22,2026-06-23,3610,5.00
                """));

        assertThat(said.out()).contains("Would amend 1 known row, USD -12.00: the same key stands"
                + " in the books with other content.");
    }

    @Test
    void withoutADatabaseOnlyTheSettingsAreKnownAndNothingIsMade() {
        film = SmallFilm.in(folder, null);
        var said = profile(film.slate().resolve("small-film/exports/invoices-w01.csv"));

        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.out()).contains("Not compared with the books")
                .contains("invoices-w01.csv:4, column \"currency\": \"CAD\" has no rate on or"
                        + " before");
        assertThat(film.home()).doesNotExist();
    }

    @Test
    void ordersAreJudgedWithoutADatabase() {
        film = SmallFilm.in(folder, null);
        var said = profile(film.write("purchase-orders-1.csv", """
                po_number,line,date,vendor,account,amount,currency,status
                1,1,2026-06-23,Harbor,3610,100.00,USD,approved
                1,2,2026-06-23,Harbor,3610,100.00,CAD,approved
                """));

        assertThat(said.out()).contains("feed purchase-orders, profile canonical, reference;"
                + " taken by its name").contains("differs from USD, the currency of 1.");
    }

    @Test
    void aBudgetThatIsLockedIsRefusedWhole() {
        film.night();
        film.run("close", "--production", "SF", "--week-ending", SmallFilm.NIGHT, "--by", "J. Lee",
                "--approved-by", "R. Ortiz", "--as-of", SmallFilm.NIGHT);
        var said = profile(film.write("budget-new.csv", "account,line,amount\n3610,1,1.00\n"));

        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.out()).contains("budget-new.csv:2: the whole file would be held: it changes"
                + " the locked budget");
    }

    @Test
    void aFileOfNoFeedSaysHowToNameOne() {
        var said = profile(film.write("notes.csv", "a,b\n1,2\n"));

        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.out()).endsWith("""
                notes.csv: the whole file would be held: it is claimed by no rule, and its name \
                begins with no feed.
                Name its feed under exports: in production.yaml, or rename it.
                """);
    }

    @Test
    void aHeaderThatDoesNotFitIsShownInItsLine() {
        var said = profile(film.write("invoices.csv", "document_no,line\nA,1\n"));

        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.out()).contains("invoices.csv:1: the whole file would be held: it has a"
                + " header that does not fit invoices: it lacks vendor, ");
    }

    @Test
    void ofManyBadRowsTheFirstTwentyAreShown() {
        var text = new StringBuilder("account,name,category,section\n");
        for (var at = 0; at < 23; at++) {
            text.append("36%02d,Site,3600,NOWHERE %d\n".formatted(at, at));
        }
        var said = profile(film.write("chart-new.csv", text.toString()));

        assertThat(said.out()).contains("Rows that would be held: 23\n")
                .endsWith("… and 3 more.\n");
        assertThat(said.out().lines().filter("Write one of these."::equals)).hasSize(20);
    }

    @Test
    void whatIsWrongWithManyRowsAlikeIsSaidOnce() {
        var said = profile(film.write("chart-new.csv", """
                account,name,category,section
                3600,Site,3600,NOWHERE
                3601,Site,3600,NOWHERE
                3602,Site,3600,NOWHERE
                """));

        assertThat(said.out()).contains("Rows that would be held: 3\n")
                .contains("    3600,Site,3600,NOWHERE\n2 rows more like it, up to line 4.\n")
                .doesNotContain("3601,Site");
    }

    @Test
    void aMissingFileIsNamed() {
        var said = profile(folder.resolve("nowhere.csv"));

        assertThat(said.exit()).isEqualTo(2);
        assertThat(film.plain(said.err())).startsWith("FOLDER/nowhere.csv: there is no such file");
    }

    @Test
    void nothingIsWritten() {
        film.night();
        profile(film.write("exports/w02/invoices.csv", """
                document_no,line,vendor,invoice_no,invoice_date,posting_date,account,amount
                B2,1,Harbor,8,2026-06-29,2026-06-30,3610,100.00
                """));

        assertThat(JdbcClient.create(film.database()).sql("select count(*) from posting")
                .query(Long.class).single()).isOne();
    }

    private InProcess.Said profile(Path file, String... more) {
        var arguments = new String[more.length + 4];
        arguments[0] = "profile";
        arguments[1] = "--production";
        arguments[2] = "SF";
        arguments[3] = file.toString();
        System.arraycopy(more, 0, arguments, 4, more.length);
        return film.run(arguments);
    }
}
