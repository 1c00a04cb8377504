package film.topsheet.fault;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.TestDatabase;
import film.topsheet.job.InProcess;
import film.topsheet.job.SmallFilm;
import film.topsheet.night.Outputs;
import film.topsheet.night.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * A night of a few rows that goes every way a night can go: behind it lies an issued week; rows
 * are new, known, amended, taken back, held, released, and written twice in one file.
 *
 * @param place    as the night finds it
 * @param database as the night finds it; nobody is connected
 * @param before   every document as the night finds it
 * @param expected every document after it, when nothing goes wrong
 */
record SmallNight(Place place, PGSimpleDataSource database, SortedMap<String, byte[]> before,
        SortedMap<String, byte[]> expected) {

    static final List<String> COMMAND = List.of("nightly", "--as-of", "2026-07-04");

    /** The night on its base, undisturbed once. */
    static SmallNight in(Path folder) {
        var base = SmallFilm.in(folder.resolve("before"), TestDatabase.empty());
        base.write("exports/journals-1.csv", """
                journal_no,line,posting_date,account,description,amount
                J1,1,2026-06-23,3610,Tent,40.00
                J1,2,2026-06-23,3620,Tent,-40.00
                J2,1,2026-06-24,3620,Barrier,15.00
                J3,1,2026-06-25,3610,Lamp,7.00
                J5,1,2026-06-25,3620,Cone,3.00
                """);
        assertThat(base.night().exit()).isEqualTo(3);
        var closed = base.run("close", "--production", "SF", "--week-ending", SmallFilm.NIGHT,
                "--as-of", SmallFilm.NIGHT, "--by", "J. Lee", "--approved-by", "R. Ortiz");
        assertThat(closed.exit()).as(closed.err()).isZero();
        arrive(base);
        var place = new Place(folder.resolve("before"));
        var before = new SmallNight(place, base.database(), Outputs.of(place.out()), null);
        var after = before.copiedTo(folder.resolve("undisturbed"));
        after.passes();
        var expected = Outputs.of(after.place().out());
        after.remove();
        return new SmallNight(place, base.database(), before.before(), expected);
    }

    private static void arrive(SmallFilm film) {
        film.write("exports/w02/exchange-rates.csv", """
                date,currency,rate
                2026-06-22,CAD,0.7300
                """);
        film.write("exports/w02/chart.csv", """
                account,name,category,section
                3630,Guards,3600,PRODUCTION
                """);
        film.write("exports/w02/estimates.csv", """
                account,week_ending,efc,etc,method,reason,entered_by,entered_at,episode
                3620,2026-07-04,,500.00,etc,More police,J. Lee,2026-07-03T17:00,
                """);
        film.write("exports/journals-2.csv", """
                journal_no,line,posting_date,account,description,amount
                J1,1,2026-06-23,3610,Tent,40.00
                J1,2,2026-06-23,3620,Tent,-40.00
                J2,1,2026-06-24,3620,Barrier,16.00
                J4,1,2026-07-01,3630,Guard,20.00
                J5,1,2026-06-25,3620,Cone,3.00
                """);
        film.write("exports/w02/invoices-w02.csv", """
                document_no,line,vendor,invoice_no,invoice_date,posting_date,account,amount,currency
                A1,1,Harbor,7,2026-06-22,2026-06-23,3610,101.00,
                A4,1,Harbor,10,2026-06-29,2026-06-30,3630,61.00,
                A4,1,Harbor,10,2026-06-29,2026-06-30,3630,62.00,
                A5,1,Quay,11,2026-06-29,2026-06-30,3699,1.00,
                """);
        film.write("exports/w02/payroll-crew.csv", "strange,header\n1,2\n");
        film.write("exports/w02/notes.txt", "Call at six.\n");
    }

    /** The same elsewhere, on a database of its own. */
    SmallNight copiedTo(Path folder) {
        return new SmallNight(
                place.copiedTo(folder), TestDatabase.copyOf(database), before, expected);
    }

    /** Runs it in this process, where nothing disturbs it. */
    InProcess.Said passes() {
        var said = run();
        assertThat(said.exit()).as(said.err()).isIn(0, 3);
        return said;
    }

    InProcess.Said run() {
        return in(place, database.getUrl(), database.getUser());
    }

    /** The night's command at a place, in the caller's process. */
    static InProcess.Said in(Place place, String url, String user) {
        return new InProcess(place.slate(), place.out(), place.home(), Map.of(
                "TOPSHEET_DB_URL", url, "TOPSHEET_DB_USER", user))
                .run(COMMAND.toArray(String[]::new));
    }

    void remove() {
        TestDatabase.drop(database);
        FileSystemUtils.deleteRecursively(place.folder().toFile());
    }
}
