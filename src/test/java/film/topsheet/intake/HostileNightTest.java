package film.topsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.job.SmallFilm;
import film.topsheet.night.Launched;
import film.topsheet.night.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A gigabyte that is no export: refused within two seconds, in 64 MB more than a night without it
 * takes. What is measured is the whole night, against one of the same small film.
 */
@Tag("campaign")
class HostileNightTest {

    private static final long GIGABYTE = 1L << 30;
    /** As little as a calm night of the small film gets along with. */
    private static final int IDLE_MEGABYTES = 32;
    private static final int MORE_MEGABYTES = 64;
    private static final Duration MORE_TIME = Duration.ofSeconds(2);

    private static final String PROFILE = """
            profile: ledger
            version: 1
            feed: invoices
            read: {%s}
            dates: [d/M/yyyy, M/d/yyyy]
            fields: {document_no: No, line: Line, vendor: Vendor, invoice_no: No,
              invoice_date: Date, posting_date: Date, account: Account, amount: Amount}
            """;

    @TempDir
    private Path folder;

    private Place place;
    private Duration calm;
    private String said;

    @BeforeEach
    void aCalmNight() throws IOException {
        SmallFilm.in(folder.resolve("film"), null);
        place = new Place(folder.resolve("film"));
        Files.writeString(place.slate().resolve("small-film/production.yaml"), """
                  - {files: "exports/**/*.txt", feed: invoices, profile: ledger}
                  - {files: "exports/**/*.xlsx", feed: invoices, profile: ledger}
                """, StandardOpenOption.APPEND);
        place.write("profiles/ledger.yaml", PROFILE.formatted("encoding: utf-8"));
        night(IDLE_MEGABYTES);
        calm = night(IDLE_MEGABYTES);
    }

    @AfterEach
    void forget() throws IOException {
        try (var files = Files.walk(place.slate())) {
            for (var file : files.filter(each -> each.toString().contains("hostile")).toList()) {
                Files.delete(file);
            }
        }
    }

    private Duration night(int megabytes) {
        try (var launched = Launched.start(place,
                Map.of("_JAVA_OPTIONS", "-Xmx%dm".formatted(megabytes)),
                "nightly", "--as-of", SmallFilm.NIGHT)) {
            assertThat(launched.end()).as(launched.err()).isIn(0, 3);
            said = launched.err();
            return launched.sinceItsStart();
        }
    }

    private void hostile(String name, String kind) throws IOException {
        var file = place.slate().resolve("small-film/exports").resolve(name);
        var again = switch (kind) {
            case "columns" -> ",".repeat(1_000_000) + "\n";
            case "quote" -> "1,2,3,a row as others\n";
            default -> "x".repeat(1_000_000);
        };
        var head = switch (kind) {
            case "field" -> "document_no,line\n\"";
            case "quote" -> "\"";
            case "zip" -> "PK\u0003\u0004";
            default -> "";
        };
        var block = again.repeat(2).getBytes(StandardCharsets.US_ASCII);
        try (var out = Files.newOutputStream(file)) {
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            for (var left = GIGABYTE; left > 0; left -= block.length) {
                out.write(block);
            }
        }
    }

    @ParameterizedTest(name = "{0} of {1} read by {2}")
    @CsvSource(delimiter = '|', textBlock = """
            invoices-hostile.csv          | field   | -                               | header
            invoices-hostile.csv          | line    | -                               | a line of
            invoices-hostile.csv          | columns | -                               | a row of
            invoices-hostile.csv          | quote   | -                               | a quotation
            hostile.txt                   | field   | encoding: utf-8                 | header
            hostile.txt                   | line    | encoding: [utf-8, windows-1252] | a line of
            hostile.txt                   | columns | encoding: [utf-8, windows-1252] | a row of
            hostile.txt                   | quote   | encoding: [utf-8, windows-1252] | a quotation
            hostile.xlsx                  | line    | kind: workbook                  | workbook
            hostile.xlsx                  | zip     | kind: workbook                  | workbook
            """)
    void isRefusedAtOnceAndInLittleMemory(String name, String kind, String read, String because)
            throws IOException {
        if (!read.equals("-")) {
            place.write("profiles/ledger.yaml", PROFILE.formatted(read));
        }
        hostile(name, kind);
        var took = night(IDLE_MEGABYTES + MORE_MEGABYTES);
        var more = took.minus(calm);
        System.out.printf("hostile: %s %s (%s) %d ms more than a calm night of %d ms%n",
                name, kind, read, more.toMillis(), calm.toMillis());
        assertThat(said).contains(name + " is held whole").contains(because);
        assertThat(more).isLessThan(MORE_TIME);
    }
}
