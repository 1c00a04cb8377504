package film.topsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A small film of every kind of row whose first week is issued as report 1. */
final class IssuedFilm {

    static final String WEEK = SmallFilm.NIGHT;
    static final String NEXT = "2026-07-04";

    private static SmallFilm first;

    private final SmallFilm film;

    private IssuedFilm(SmallFilm film) {
        this.film = film;
    }

    /** It and its books are copies of the first one, which is made once. */
    static IssuedFilm in(Path folder) {
        return new IssuedFilm(first().copiedTo(folder));
    }

    private static synchronized SmallFilm first() {
        try {
            if (first == null) {
                var folder = Files.createTempDirectory("topsheet-issued-film");
                Runtime.getRuntime().addShutdownHook(
                        new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
                first = issued(SmallFilm.in(folder));
            }
            return first;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SmallFilm issued(SmallFilm film) {
        film.write("exports/purchase-orders.csv", """
                po_number,line,date,vendor,account,amount,status
                P1,1,2026-06-22,Harbor,3610,700.00,approved
                P1,2,2026-06-22,Harbor,3620,50.00,approved
                """);
        film.write("exports/accruals.csv", """
                accrual_no,date,vendor,account,amount
                C1,2026-06-25,Quay,3620,44.40
                """);
        film.write("exports/changes.csv", """
                number,line,date,from_account,to_account,amount,reason,approved_by,approved_on
                1,1,2026-06-24,3620,3610,90.00,More days,R. Ortiz,2026-06-24
                """);
        film.write("exports/estimates.csv", """
                account,week_ending,efc,etc,reason,entered_by,entered_at
                3610,2026-06-27,20000.00,,Pier 9,J. Lee,2026-06-26T10:00
                3620,2026-06-27,,310.00,Two more nights,J. Lee,2026-06-26T10:00
                """);
        film.write("exports/invoices-on-order.csv", """
                document_no,line,vendor,invoice_no,invoice_date,posting_date,account,amount,\
                po_number,po_line
                B1,1,Harbor,17,2026-06-22,2026-06-25,3610,250.00,P1,1
                B2,1,Harbor,18,2026-06-22,2026-06-25,3610,-20.00,P1,
                """);
        film.write("exports/journals-1.csv", """
                journal_no,line,posting_date,account,description,amount
                J1,1,2026-06-23,3610,Fee,5.00
                J2,1,2026-06-23,9999,Nowhere,6.00
                """);
        film.night();
        assertThat(new IssuedFilm(film).close(WEEK, "--with", "ledger-pdf").exit()).isZero();
        return film;
    }

    SmallFilm film() {
        return film;
    }

    InProcess.Said close(String week, String... more) {
        var words = new ArrayList<>(List.of("close", "--production", "SF", "--week-ending", week,
                "--as-of", week, "--by", "J. Lee", "--approved-by", "R. Ortiz"));
        words.addAll(List.of(more));
        return film.run(words.toArray(String[]::new));
    }

    InProcess.Said night() {
        return film.run("nightly", "--as-of", NEXT);
    }

    InProcess.Said reproduce(String week, String... more) {
        return film.run(Stream.concat(Stream.of("reproduce", "--production", "SF",
                "--week-ending", week), Stream.of(more)).toArray(String[]::new));
    }

    void settings(String what, String instead) {
        var file = film.slate().resolve("small-film").resolve("production.yaml");
        try {
            var text = Files.readString(file);
            assertThat(text).contains(what);
            Files.writeString(file, text.replace(what, instead));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As somebody could who owns the database. */
    void tamper(String table, String update) {
        sql("alter table %s disable trigger all".formatted(table));
        assertThat(sql(update)).isPositive();
        sql("alter table %s enable trigger all".formatted(table));
    }

    int sql(String statement) {
        return JdbcClient.create(film.database()).sql(statement).update();
    }

    Path folder(String week) {
        return film.out().resolve("SF").resolve(week);
    }

    List<String> lines(String week, String document) {
        try {
            return Files.readAllLines(folder(week).resolve(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many a week's folder holds. */
    long documents(String week) {
        try (var files = Files.list(folder(week))) {
            return files.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
