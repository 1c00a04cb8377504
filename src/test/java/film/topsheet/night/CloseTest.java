package film.topsheet.night;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.job.InProcess;
import film.topsheet.mail.ScriptedRelay;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code close} issues, what it refuses, and what stays as it was issued. */
class CloseTest {

    private static final String LATE = """
            journal_no,line,posting_date,account,description,amount
            J-LATE,1,2026-07-01,1205,"Came late",1234.56
            """;

    @TempDir
    private static Path shared;

    /** Two weeks of exports, the second week drafted. */
    private static Rehearsal drafted;

    @TempDir
    private Path folder;

    private Rehearsal books;

    @BeforeAll
    static void twoWeeksAreDrafted() {
        drafted = Rehearsal.in(shared.resolve("drafted"));
        NightFerry.arrives(drafted.place(), 1, 2);
        drafted.night("2026-07-04");
    }

    @BeforeEach
    void eachTestHasBooksOfItsOwn() {
        books = drafted.copiedTo(folder.resolve("own"));
    }

    @Test
    void numbersCountUpAndLaterNightsLeaveAnIssuedWeekAlone() throws IOException {
        books.close(2);
        var issued = Outputs.of(books.week("2026-07-04"));

        NightFerry.arrives(books.place(), 3);
        books.place().write("night-ferry/exports/w03/journals-late.csv", LATE);
        books.night("2026-07-08");
        books.night("2026-07-11");
        books.close(3);

        assertThat(Outputs.differences(issued, books.week("2026-07-04"))).isEmpty();
        assertThat(run(books.week("2026-07-04"))).contains("\"number\" : 1,", "\"issued\"");
        assertThat(run(books.week("2026-07-11"))).contains("\"number\" : 2,", "\"issued\"");
        assertThat(Files.readAllLines(books.week("2026-07-11").resolve("ledger.csv")))
                .filteredOn(line -> line.contains("J-LATE"))
                .singleElement().asString()
                .contains("2026-07-01,2026-07-11,yes,USD,1234.56");
    }

    @Test
    void theSameCloseAgainChangesNothingAndRestoresAFolderThatWasLost() throws IOException {
        try (var relay = new ScriptedRelay(Map.of())) {
            var mailing = books.with(relay.named());
            assertThat(mailing.close(2).out()).contains("result=ok").contains(" mails=5/5");
            var issued = Outputs.of(books.place().out());

            assertThat(mailing.close(2).out()).contains("result=ok").contains(" mails=5/5");
            assertThat(Outputs.differences(issued, books.place().out())).isEmpty();

            Files.delete(books.week("2026-07-04").resolve("run.json"));
            Files.writeString(books.week("2026-07-04").resolve("cost-report.csv"), "half a fi");
            mailing.close(2);
            assertThat(Outputs.differences(issued, books.place().out())).isEmpty();
            assertThat(relay.taken()).as("each mail once, as its file has it")
                    .containsExactlyElementsOf(mails(books.week("2026-07-04")));
        }
        assertThat(books.says(List.of("mails")).out().lines().skip(1))
                .hasSize(5).allMatch(each -> each.contains("  sent  "));
    }

    private static List<String> mails(Path week) throws IOException {
        try (var files = Files.list(week.resolve("mail"))) {
            var mails = new ArrayList<String>();
            for (var file : files.sorted().toList()) {
                mails.add(Files.readString(file, StandardCharsets.US_ASCII));
            }
            return mails;
        }
    }

    @Test
    void anIssuedWeekIsRefusedToOtherPeopleWithTheWayOut() {
        books.close(2);

        var said = books.says(words("2026-07-04", "2026-07-04", "M. Tarn", "R. Ortiz"));

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err())
                .contains("was issued on 2026-07-04 as report 1, prepared by J. Lee")
                .contains("--correction --reason");
    }

    @Test
    void aCorrectionIsANewVersionWithItsReasonOnTheCoverBesideTheOld() throws IOException {
        books.close(2);
        var issued = Outputs.of(books.week("2026-07-04"));
        books.place().write("night-ferry/exports/w02/journals-late.csv", LATE);
        books.night("2026-07-08");

        books.close(2, "--correction", "--reason", "The fee of 1 July was missing");

        assertThat(Outputs.differences(issued, books.week("2026-07-04"))).isEmpty();
        assertThat(cover(books.week("2026-07-04-v2")))
                .contains("The fee of 1 July was missing").contains("version 2");
        assertThat(run(books.week("2026-07-04-v2")))
                .contains("\"number\" : 1,", "\"version\" : 2,");
    }

    @Test
    void theSameCorrectionAgainIsTheSameVersion() {
        books.close(2);
        books.close(2, "--correction", "--reason", "A name was wrong");
        var issued = Outputs.of(books.place().out());

        books.close(2, "--correction", "--reason", "A name was wrong");
        assertThat(Outputs.differences(issued, books.place().out())).isEmpty();

        books.close(2, "--correction", "--reason", "Another name was wrong");
        assertThat(books.week("2026-07-04-v3")).exists();
    }

    @Test
    void aBlockingFindingStopsTheIssueUnlessItIsPassedWithAReason() throws IOException {
        books.place().write("night-ferry/exports/w02/petty-cash-more.csv", "nobody,knows,these\n");
        books.night("2026-07-04");
        var draft = Outputs.of(books.place().out());

        var refused = books.says(NightFerry.close(2));

        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.out()).contains("result=not-issued");
        assertThat(refused.err()).contains("petty-cash-more.csv").contains("--override");
        assertThat(Outputs.differences(draft, books.place().out())).isEmpty();

        var finding = refused.err().lines().map(String::strip)
                .filter(line -> line.startsWith("file-held-")).findFirst().orElseThrow()
                .replaceFirst(":.*", "");
        books.close(2, "--override", finding, "--reason", "The envelope is in the safe");

        assertThat(cover(books.week("2026-07-04"))).contains("The envelope is in the safe");
        assertThat(run(books.week("2026-07-04"))).contains("\"issued\"");
    }

    @Test
    void whatCantBeIssuedIsRefusedWithTheWayOut() {
        NightFerry.arrives(books.place(), 3);
        books.night("2026-07-11");
        books.close(3);

        refuses(words("2026-07-18", "2026-07-14", "J. Lee", "R. Ortiz"),
                "the week ending 2026-07-18 is not over on 2026-07-14");
        refuses(words("2026-07-15", "2026-07-18", "J. Lee", "R. Ortiz"),
                "2026-07-15 is no week-ending of NF");
        refuses(words("2026-07-04", "2026-07-18", "J. Lee", "R. Ortiz"),
                "the week ending 2026-07-04 is closed, for 2026-07-11 is issued");
        refuses(words("2026-07-18", "2026-07-18", "J. Lee", " j.  lee"),
                "--by and --approved-by name one person");
        var early = new ArrayList<>(words("2026-07-18", "2026-07-18", "J. Lee", "R. Ortiz"));
        early.addAll(List.of("--correction", "--reason", "Too early"));
        refuses(early, "the week ending 2026-07-18 is not issued yet");
    }

    @Test
    void whatIsDueUnderAutomaticCloseIsIssuedOnTheFifthNight() throws IOException {
        assertThat(due("2026-07-09").err()).as("it needs approval").isEmpty();
        assertThat(run(books.week("2026-07-04"))).contains("\"draft\"");
        var settings = NightFerry.folder(books.place()).resolve("production.yaml");
        Files.writeString(settings, Files.readString(settings)
                .replace("close: {needs: approval}", "close: automatic"));

        due("2026-07-08");
        assertThat(run(books.week("2026-07-04"))).contains("\"draft\"");
        due("2026-07-09");
        assertThat(run(books.week("2026-07-04"))).contains("\"issued\"", "\"number\" : 1,");
        due("2026-07-09");
        assertThat(run(books.week("2026-07-04"))).contains("\"issued\"", "\"number\" : 1,");
    }

    private InProcess.Said due(String asOf) {
        var said = books.says(List.of("close", "--all-due", "--as-of", asOf));
        assertThat(said.exit()).as(said.err()).isZero();
        return said;
    }

    private void refuses(List<String> command, String because) {
        var before = Outputs.of(books.place().out());
        var said = books.says(command);
        assertThat(said.exit()).as(said.err()).isEqualTo(2);
        assertThat(said.err()).contains(because);
        assertThat(Outputs.differences(before, books.place().out())).isEmpty();
    }

    private static List<String> words(String week, String asOf, String by, String approvedBy) {
        return List.of("close", "--production", NightFerry.CODE, "--week-ending", week, "--as-of",
                asOf, "--by", by, "--approved-by", approvedBy);
    }

    private static String run(Path week) throws IOException {
        return Files.readString(week.resolve("run.json"));
    }

    private static String cover(Path week) throws IOException {
        return Pdfs.cover(week).replace('\n', ' ');
    }
}
