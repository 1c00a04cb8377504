package film.topsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements of a bank, from their own formats into the feed. */
class BankStatementsTest {

    private static final Path SAMPLES =
            Path.of("src/test/resources/film/topsheet/profile/builtin");

    @TempDir
    Path folder;

    private static String sample(String name) throws IOException {
        return Files.readString(SAMPLES.resolve(name));
    }

    private static String lines(Arrivals arrivals) {
        return arrivals.ask("select account, reference, date, amount_minor, balance_minor "
                + "from bank_line where production = ? order by account, date");
    }

    @Test
    void anOfxIsLoadedAndWhatALaterOneSaysAgainIsKnown() throws IOException {
        var arrivals = new Arrivals(folder).setting(
                "exports: [{files: \"exports/**/*.ofx\", feed: bank, profile: bank-ofx}]");
        var first = sample("bank-ofx/sgml.ofx");
        arrivals.text("august.ofx", first).night();
        arrivals.text("september.ofx", first.replace("20260823", "20260824")).night();

        assertThat(arrivals.totals()).endsWith(
                "september.ofx USD 3 = 0 + 3 + 0 + 0 · 35122.50 = 0.00 + 35122.50 + 0.00\n");
        assertThat(lines(arrivals)).isEqualTo("""
                000123456 2026082400117 2026-08-24 -1486250 null
                000123456 2026082500002 2026-08-25 5000000 null
                000123456 2026082800009 2026-08-28 -1500 81234012
                """);
    }

    @Test
    void anEntryWithoutAReferenceIsHeldWithItsLine() throws IOException {
        var arrivals = new Arrivals(folder).setting(
                "exports: [{files: \"exports/**/*.xml\", feed: bank, profile: bank-camt053}]");
        arrivals.text("statement.xml", sample("bank-camt053/version-8.xml")).night();

        assertThat(arrivals.rejects()).contains("statement.xml:20").contains("reference");
        assertThat(lines(arrivals)).isEqualTo("000123456 PAY-77 2026-08-28 -62000 -12000\n");
    }

    @Test
    void aStatementThatHidesAnEntityIsHeldWhole() throws IOException {
        var arrivals = new Arrivals(folder).setting(
                "exports: [{files: \"exports/**/*.xml\", feed: bank, profile: bank-camt053}]");
        arrivals.text("statement.xml", sample("bank-camt053/version-2.xml").replace("<Document ",
                "<!DOCTYPE Document [<!ENTITY a \"ha\">]><Document ")).night();

        assertThat(arrivals.files()).contains("statement.xml").contains("held").contains(
                "declares a document type or an entity");
        assertThat(lines(arrivals)).isEmpty();
    }
}
