package film.topsheet.job;

import static film.topsheet.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who did what, when and why, after a film's first weeks. */
class AuditingTest {

    @TempDir
    private Path folder;

    @Test
    void everyDeedIsWrittenDownWithWhatWasBefore() {
        var issued = IssuedFilm.in(folder);
        var film = issued.film();
        film.write("exports/journals-2.csv", """
                journal_no,line,posting_date,account,description,amount
                J3,1,2026-06-24,3620,Fee,9.00
                """);
        film.write("exports/petty-cash-more.csv", "nobody,knows,these\n");
        film.write("exports/estimates-2.csv", """
                account,week_ending,efc,etc,reason,entered_by,entered_at
                3610,2026-07-04,21000.00,,Pier 9 again,M. Tarn,2026-07-03T10:00
                """);
        issued.settings("title: Small Film", "title: Small Film, retitled");
        film.run("nightly", "--as-of", IssuedFilm.NEXT, "--accept", "exports/journals-2.csv",
                "--by", "J. Lee");
        var over = finding(issued, "over-threshold-");
        film.run("finding", "--production", "SF", over, "--waive", "--until", "2026-07-04",
                "--reason", "Asked the producer", "--by", "J. Lee", "--as-of", IssuedFilm.NEXT);
        film.run("finding", "--production", "SF", over, "--note", "Pier 9, fourth day", "--by",
                "J. Lee", "--as-of", IssuedFilm.NEXT);
        film.run("retract", "--production", "SF", "--file", "exports/invoices-on-order.csv",
                "--by", "J. Lee", "--reason", "Of another film", "--as-of", IssuedFilm.NEXT);
        issued.close(IssuedFilm.NEXT, "--override", finding(issued, "file-held-"), "--reason",
                "The envelope is in the safe");

        var log = film.run("audit", "--production", "SF");

        assertThat(log.exit()).isZero();
        assertGolden(AuditingTest.class, "log.txt", log.out()
                .replaceAll("(over-threshold|file-held)-[0-9a-f]{4}", "$1-NAME")
                .replaceAll("SHA-256 [0-9a-f]{64}", "SHA-256 HASH"));
    }

    private static String finding(IssuedFilm issued, String check) {
        return issued.lines(IssuedFilm.NEXT, "findings.csv").stream()
                .filter(each -> each.startsWith(check)).findFirst().orElseThrow()
                .replaceFirst(",.*", "");
    }

    @Test
    void verifySaysThatTheChainHoldsOrWhereItIsBroken() {
        var issued = IssuedFilm.in(folder);
        var film = issued.film();

        assertThat(film.run("audit", "verify").out())
                .matches("SF: 3 entries, the chain holds; it ends in [0-9a-f]{64}\\.\n");

        issued.tamper("audit_entry", """
                update audit_entry set who = 'R. Ortiz' where entry = 2""");
        var said = film.run("audit", "verify");
        assertThat(said.exit()).isEqualTo(4);
        assertThat(said.out()).isEqualTo("""
                SF: the audit log is broken at entry 2 of 3: it is not what was written.
                Somebody changed the database from outside. Restore the last backup, and compare.
                """);
        assertThat(film.run("audit", "verify", "--json").out()).contains(
                "\"holds\" : false", "\"broken_at\" : 2");
        assertThat(film.run("audit", "--json").out()).contains("\"what\" : \"close\"",
                "\"who\" : \"R. Ortiz\"");
    }
}
