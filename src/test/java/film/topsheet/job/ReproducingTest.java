package film.topsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An issued week is made again from the ledger, figures and bytes, whatever happened since. */
class ReproducingTest {

    @TempDir
    private Path folder;

    private IssuedFilm issued;

    @BeforeEach
    void aFilmWhoseFirstWeekIsIssued() {
        issued = IssuedFilm.in(folder);
    }

    @Test
    void whatWasIssuedAMomentAgoAgreesToTheByte() {
        var said = issued.reproduce(IssuedFilm.WEEK);

        assertThat(said.out()).isEqualTo("""
                SF: week ending 2026-06-27, report 1, version 1, made again from the ledger up to \
                load 9: it agrees.
                  figures  184 cells of cost-report.csv, 5 rows of ledger.csv
                  bytes    of %d documents
                """.formatted(issued.documents(IssuedFilm.WEEK)));
        assertThat(said.exit()).isZero();
    }

    @Test
    void laterLoadsAmendmentsRetractionsSettingsAndChartLeaveItAsItWas() {
        issued.film().write("exports/invoices-later.csv", """
                document_no,line,vendor,invoice_no,invoice_date,posting_date,account,amount
                A1,1,Harbor,7,2026-06-22,2026-06-23,3610,140.00
                L1,1,Late,70,2026-06-22,2026-06-24,3620,17.00
                """);
        issued.film().write("exports/chart-2.csv", """
                account,name,category,section
                3610,Fees of sites,3600,POST
                9999,Now in the chart,3600,PRODUCTION
                """);
        issued.film().write("exports/purchase-orders-2.csv", """
                po_number,line,date,vendor,account,amount,status
                P1,1,2026-06-22,Harbor,3610,900.00,closed
                """);
        issued.film().write("exports/estimates-2.csv", """
                account,week_ending,efc,reason,entered_by,entered_at
                3610,2026-06-27,99.00,Again,J. Lee,2026-06-27T10:00
                """);
        issued.film().write("exports/exchange-rates.csv", """
                date,currency,rate
                2026-06-22,CAD,0.80
                """);
        issued.settings("title: Small Film", "title: Small Film, retitled");
        issued.settings("locked-on: 2026-06-01", "locked-on: 2026-05-01");
        issued.night();
        assertThat(issued.film().run("retract", "--production", "SF", "--file",
                "exports/invoices-on-order.csv", "--by", "J. Lee", "--reason", "Of another film")
                .exit()).isZero();
        issued.night();
        assertThat(issued.close(IssuedFilm.NEXT).exit()).isZero();

        var said = issued.reproduce(IssuedFilm.WEEK);
        assertThat(said.out()).contains("load 9: it agrees.", bytes());
        assertThat(said.exit()).isZero();
        assertThat(issued.reproduce(IssuedFilm.NEXT).out()).contains("it agrees.");
    }

    @Test
    void everyVersionOfACorrectedWeekIsMadeAgain() {
        issued.film().write("exports/changes-2.csv", """
                number,line,date,to_account,amount,reason,approved_by,approved_on
                2,1,2026-06-24,3610,35.00,Forgotten,R. Ortiz,2026-06-24
                """);
        issued.film().night();
        assertThat(issued.close(IssuedFilm.WEEK, "--correction", "--reason", "Change 2 was missing")
                .exit()).isZero();

        var said = issued.reproduce(IssuedFilm.WEEK, "--json");

        assertThat(said.out()).contains("\"version\" : 1,", "\"version\" : 2,",
                "\"agrees\" : true").doesNotContain("false");
    }

    @Test
    void aCorrectionRestatesWhatWasEnteredForItsWeekAndOtherReportsCountItFromTheFirstOpenOne() {
        issued.film().write("exports/estimates-2.csv", """
                account,week_ending,efc,reason,entered_by,entered_at
                3610,2026-06-27,21000.00,Fifth day,J. Lee,2026-06-28T10:00
                """);
        issued.film().write("exports/variances.csv", """
                number,account,week_ending,amount,cause,reason,entered_by
                V1,3610,2026-06-27,1000.00,weather,Fifth day,J. Lee
                """);
        issued.night();
        assertThat(countsFrom()).isEqualTo(IssuedFilm.NEXT);
        assertThat(issued.close(IssuedFilm.WEEK, "--correction", "--reason", "It was forgotten")
                .exit()).isZero();

        assertThat(countsFrom()).isEqualTo(IssuedFilm.WEEK);
        assertThat(issued.film().run("audit").out()).contains("entered since and counted: 2");
        assertThat(issued.lines(IssuedFilm.WEEK + "-v2", "cost-report.csv"))
                .anyMatch(each -> each.startsWith("account,") && each.contains(",3610,")
                        && each.contains(",21000.00,"));
        assertThat(issued.reproduce(IssuedFilm.WEEK, "--json").out())
                .contains("\"agrees\" : true").doesNotContain("false");
        issued.night();
        assertThat(countsFrom()).as("what is issued stands").isEqualTo(IssuedFilm.WEEK);
    }

    @Test
    void aCorrectionThatIsNotIssuedLeavesWhatWasEnteredToTheFirstOpenWeek() {
        issued.film().write("exports/estimates-2.csv", """
                account,week_ending,efc,reason,entered_by,entered_at
                3610,2026-06-27,21000.00,Fifth day,J. Lee,2026-06-28T10:00
                """);
        issued.night();
        issued.sql("update estimate_version set counts_from = week_ending");

        assertThat(issued.close(IssuedFilm.NEXT).exit()).isZero();

        assertThat(countsFrom()).isEqualTo(IssuedFilm.NEXT);
    }

    /** Of the estimate that was entered last. */
    private String countsFrom() {
        return JdbcClient.create(issued.film().database())
                .sql("select counts_from from estimate order by entered_at desc limit 1")
                .query(String.class).single();
    }

    @Test
    void aWaiverANoteAndAHeldRowThatCameRightSinceAreAsTheyWere() {
        var finding = issued.lines(IssuedFilm.WEEK, "findings.csv").stream()
                .filter(each -> each.startsWith("over-threshold-")).findFirst().orElseThrow()
                .replaceFirst(",.*", "");
        issued.film().run("finding", "--production", "SF", finding, "--note", "Pier 9", "--by",
                "J. Lee");
        issued.film().write("exports/invoices-right.csv", """
                document_no,line,vendor,invoice_no,invoice_date,posting_date,account,amount
                A2,1,Harbor,8,2026-06-22,2026-06-23,3610,120.00
                """);
        issued.night();

        assertThat(issued.reproduce(IssuedFilm.WEEK).out()).contains("it agrees.",
                bytes());
    }

    @Test
    void aPostingThatSomebodyChangedInTheDatabaseIsNamed() {
        issued.tamper("posting", """
                update posting set base_minor = 9999, amount_minor = 9999 where document = 'A1'""");

        var said = issued.reproduce(IssuedFilm.WEEK);

        assertThat(said.exit()).isEqualTo(4);
        assertThat(said.out()).contains("it DIFFERS.",
                "account 3610: its kept figures are not those made again.",
                "ledger.csv, line 2, account 3610, feed invoices, key A1/1, version 1, reversal no,"
                        + " file exports/invoices-w01.csv, line 2, amount: issued 100.00, made"
                        + " again 99.99.");
    }

    @Test
    void aWeekIsNotIssuedOverAPostingThatSomebodyChangedInTheDatabase() {
        issued.night();
        issued.tamper("posting", """
                update posting set base_minor = 9999, amount_minor = 9999 where document = 'A1'""");

        var said = issued.close(IssuedFilm.NEXT);

        assertThat(said.exit()).isEqualTo(4);
        assertThat(said.err()).contains("does-not-tie");
    }

    @Test
    void aPostingThatSomebodyDeletedOrKeptFiguresThatSomebodyChangedAreNamed() {
        issued.tamper("posting", "delete from posting where document = 'J2'");
        assertThat(issued.reproduce(IssuedFilm.WEEK).out())
                .contains("account 9999: its kept figures are not those made again.")
                .contains("key J2/1");
        var other = IssuedFilm.in(folder.resolve("other"));
        other.tamper("issued_document",
                "update issued_document set bytes = '' where name = 'cost-report.pdf'");
        var said = other.reproduce(IssuedFilm.WEEK);
        assertThat(said.exit()).isEqualTo(4);
        assertThat(said.out()).contains(
                "cost-report.pdf: its kept bytes are not those that were issued.");
    }

    @Test
    void underAnotherProgramOrOtherTemplatesTheFiguresAreComparedAndTheBytesAreNot() {
        issued.tamper("issued_report", "update issued_report set program = '0.9.0'");
        assertThat(issued.reproduce(IssuedFilm.WEEK).out()).contains("it agrees.",
                "184 cells", "bytes    not compared: issued by program 0.9.0, this is test");

        issued.tamper("issued_report",
                "update issued_report set program = 'test', templates = 'others'");
        assertThat(issued.reproduce(IssuedFilm.WEEK).out()).contains(
                "bytes    not compared: issued with other templates");
    }

    @Test
    void aWeekThatIsNotIssuedIsRefusedWithTheWayOut() {
        var said = issued.reproduce(IssuedFilm.NEXT);

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).isEqualTo("""
                SF: the week ending 2026-07-04 is not issued.
                Name a week that is; topsheet status tells the last one.
                """);
    }

    /** All that was issued is compared. */
    private String bytes() {
        return "bytes    of %d documents".formatted(issued.documents(IssuedFilm.WEEK));
    }
}
