package film.topsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The workbook of a report, typed into and saved among the exports, comes back with the night. */
class WorkbookBackTest {

    private static final String WEEK = SmallFilm.NIGHT;

    @TempDir
    private Path folder;

    private SmallFilm film;

    @BeforeEach
    void aFilmWithADraft() {
        film = SmallFilm.in(folder);
        film.write("exports/invoices-w01.csv", """
                document_no,line,vendor,invoice_no,invoice_date,posting_date,account,amount
                A1,1,Harbor,7,2026-06-22,2026-06-23,3610,100.00
                B1,1,Bay,31,2026-06-25,2026-06-25,3620,600.00
                """);
        film.write("exports/purchase-orders.csv", """
                po_number,line,date,vendor,account,amount,status
                P1,1,2026-06-22,Other,3620,50.00,approved
                """);
        assertThat(film.night().err()).isEmpty();
    }

    @Test
    void figuresConfirmationsVariancesAndNotesCountWithWhoTypedThemAndWhere() {
        try (var book = TypedBook.of(film, WEEK)) {
            book.account("3610", "EFC", 20000.5, "Reason", "More days", "Variance", 19000.5,
                            "Cause", "weather", "Decided by", "R. Ortiz", "Note", "Pier 9",
                            "Recurs", "no", "Entered by", "J. Lee")
                    .account("3620", "Confirm", "yes", "Entered by", "J. Lee")
                    .save("cost-report.xlsx");
        }

        film.night();
        assertThat(line("cost-report.csv", "account,PRODUCTION,3600,3610,"))
                .contains(",20000.50,", ",hold,2026-06-27,");
        assertThat(line("cost-report.csv", "account,PRODUCTION,3600,3620,"))
                .contains(",hold,2026-06-27,");
        assertThat(audit()).contains("estimate", "More days",
                "account 3610, week ending 2026-06-27, exports/cost-report.xlsx Estimates!F7");
        assertThat(variances()).isEqualTo(
                "WB-2026-06-27-3610 1900050 weather More days J. Lee R. Ortiz Estimates!J7");

        film.night();
        assertThat(lines("rejects.csv")).as("a note waits for the finding it answers").isEmpty();
        assertThat(lines("findings.csv")).noneMatch(each -> each.startsWith("over-threshold"));
        assertThat(audit()).contains("exports/cost-report.xlsx Estimates!L7");
        assertThat(film.night().out()).contains(" files=0 ");
    }

    /** The rest is an estimate and an answer to a finding, by the rules of the command. */
    @Test
    void whatDoesNotFitIsHeldByItsCellAndTheRestLoads() {
        var finding = lines("findings.csv").stream().filter(each -> each.startsWith("no-po-"))
                .findFirst().orElseThrow().replaceFirst(",.*", "");
        try (var book = TypedBook.of(film, WEEK)) {
            book.account("3610", "EFC", "12O4.50", "Reason", "Typed badly", "Entered by", "J. Lee")
                    .account("3620", "ETC", 70, "Reason", "Night work", "Entered by", "J. Lee")
                    .finding(finding, "Waive until", LocalDate.parse("2026-06-30"), "Reason",
                            "Standing order", "Note", "Signed for", "By", "J. Lee")
                    .save("cost-report.xlsx");
        }
        film.night();

        assertThat(line("findings.csv", finding)).contains(",waived,",
                "Waived to 30 June 2026 by J. Lee: Standing order.",
                "Note by J. Lee: Signed for.");
        assertThat(audit()).contains("waiver", finding + ", exports/cost-report.xlsx Findings!E");

        assertThat(lines("rejects.csv")).containsExactly("exports/cost-report.xlsx,Estimates!F7,"
                + "efc,12O4.50,is not an amount,"
                + "\"Write it with digits and one point, as 1204.50.\"");
        assertThat(line("cost-report.csv", "account,PRODUCTION,3600,3620,")).contains(",etc,");

        typedWell();
        assertThat(lines("rejects.csv")).as("the row that has it right releases it").isEmpty();
        assertThat(line("cost-report.csv", "account,PRODUCTION,3600,3610,"))
                .contains(",1204.50,");
    }

    private void typedWell() {
        try (var book = TypedBook.of(film, WEEK)) {
            book.account("3610", "EFC", 1204.5, "Reason", "Typed well", "Entered by", "J. Lee")
                    .save("cost-report-again.xlsx");
        }
        film.night();
    }

    @Test
    void whatIsTypedHalfIsHeldAndNothingIsLostInSilence() {
        var at = 0;
        for (var typed : List.of(
                new Object[] {"EFC", 5000, "Entered by", "J. Lee"},
                new Object[] {"EFC", 5000, "ETC", 10, "Reason", "x", "Entered by", "J. Lee"},
                new Object[] {"EFC", 5000, "Reason", "x"},
                new Object[] {"Confirm", "no", "Entered by", "J. Lee"},
                new Object[] {"Confirm", "yes", "ETC", 1, "Reason", "x", "Entered by", "J. Lee"},
                new Object[] {"Reason", "Overtime", "Entered by", "J. Lee"},
                new Object[] {"Cause", "weather", "Entered by", "J. Lee"},
                new Object[] {"Recurs", "yes", "Entered by", "J. Lee"},
                new Object[] {"Variance", 5, "Reason", "x", "Entered by", "J. Lee"},
                new Object[] {"EFC now", 5000})) {
            try (var book = TypedBook.of(film, WEEK)) {
                book.account("3610", typed).save("cost-report-%d.xlsx".formatted(at++));
            }
        }

        film.night();

        assertThat(lines("rejects.csv").stream()
                .map(each -> each.replaceFirst("[^,]*,", "")
                        .replaceAll("^(([^,]*,){3}(\"[^\"]*\"|[^,]*)).*", "$1")).sorted())
                .containsExactly(
                        "Estimates!D7,efc now,5000,\"is not what the report printed, with the total"
                                + " cost and the ETC beside it\"",
                        "Estimates!G7,etc,10.00,stands beside an efc",
                        "Estimates!H7,confirm,no,is not yes",
                        "Estimates!H7,confirm,yes,stands beside a new figure",
                        "Estimates!I7,reason,,is needed and is not given",
                        "Estimates!I7,reason,Overtime,\"stands without an EFC, an ETC, a"
                                + " confirmation or a variance\"",
                        "Estimates!K7,cause,,is needed and is not given",
                        "Estimates!K7,cause,weather,stands without a variance or a note",
                        "Estimates!N7,recurs,yes,stands without a note",
                        "Estimates!O7,entered_by,,is needed and is not given");
    }

    @Test
    void aSheetOfAnotherProductionCurrencyOrWeekIsHeldWholeAndAnUntouchedOneIsNoFault() {
        try (var book = TypedBook.of(film, WEEK)) {
            book.save("w1/Cost-Report (1).xlsx");
        }
        for (var cell : List.of(List.of("B3", "NF"), List.of("D3", "CAD"),
                List.of("B4", "2026-06-26"), List.of("B4", "2026-07-04"))) {
            try (var book = TypedBook.of(film, WEEK)) {
                book.cell(cell.get(0), cell.get(0).equals("B4")
                                ? LocalDate.parse(cell.get(1)) : cell.get(1))
                        .account("3610", "EFC", 1, "Reason", "x", "Entered by", "J. Lee")
                        .save("cost-report-%s.xlsx".formatted(cell.get(1)));
            }
        }

        film.night();

        assertThat(lines("rejects.csv")).hasSize(4);
        assertThat(lines("findings.csv")).noneMatch(each -> each.startsWith("unknown-file"));
        assertThat(String.join("\n", lines("rejects.csv"))).contains(
                "is a report of production \"\"NF\"\", and here it is \"\"SF\"\"",
                "is a report of currency \"\"CAD\"\", and here it is \"\"USD\"\"",
                "says that it is of the week ending 2026-06-26, as of 2026-06-27: no report is",
                "says that it is of the week ending 2026-07-04, as of 2026-06-27: no report is");
        assertThat(line("cost-report.csv", "account,PRODUCTION,3600,3610,")).contains(",1000.00,");
    }

    private String audit() {
        return film.run("audit", "--production", "SF").out();
    }

    private String variances() {
        return JdbcClient.create(film.database()).sql("""
                        select concat_ws(' ', number, amount_minor, cause, reason, entered_by,
                                         approved_by, place) from variance""")
                .query(String.class).single();
    }

    private String line(String document, String beginning) {
        return lines(document).stream().filter(each -> each.startsWith(beginning))
                .findFirst().orElseThrow(() -> new AssertionError(lines(document)));
    }

    /** Without its header. */
    private List<String> lines(String document) {
        try (Stream<String> lines = Files.lines(
                film.out().resolve("SF").resolve(WEEK).resolve(document))) {
            return lines.skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
