package film.topsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksTest {

    private Books books;
    private Checks checks;

    @BeforeEach
    void anInvoiceWithoutOrder() {
        books = new Books();
        checks = new Checks(Books.jdbc());
        books.given("purchase-orders", """
                po_number  vendor  amount
                0217       Other   1000
                """);
    }

    @Test
    void everyCheckOfTheNightIsInTheCatalogue() {
        assertThat(checks.catalogue()).extracting(each -> each.severity().word() + " " + each.id())
                .containsExactly(
                        "blocking control-total",
                        "blocking does-not-tie",
                        "high duplicate-invoice",
                        "high estimate-exceeded",
                        "medium estimate-not-reviewed",
                        "high export-missing",
                        "blocking file-held",
                        "high invoice-over-po",
                        "low late-rate",
                        "high locked-item-over",
                        "medium missing-receipt",
                        "medium no-po",
                        "low outside-calendar",
                        "medium over-threshold",
                        "blocking payroll-does-not-foot",
                        "low pending-change",
                        "high po-not-found",
                        "high po-probably-invoiced",
                        "high posting-to-contingency",
                        "low prior-period",
                        "low repeated-row",
                        "high self-approval",
                        "medium unbudgeted-account",
                        "high unknown-account",
                        "low unknown-file",
                        "high void-without-original");
    }

    /** Production files name these settings: one that is renamed is refused there. */
    @Test
    void everySettingHasTheDefaultOfTheCatalogue() {
        assertThat(checks.catalogue().stream()
                .flatMap(check -> check.settings().stream()
                        .map(each -> check.id() + " " + each.name() + " " + each.usual())))
                .containsExactly("duplicate-invoice days 7", "estimate-not-reviewed weeks 2",
                        "invoice-over-po percent 0", "no-po above 500",
                        "over-threshold account 10000", "over-threshold percent 10",
                        "over-threshold floor 2500", "over-threshold category 25000",
                        "po-probably-invoiced percent 5");
    }

    @Test
    void checksAreFoundInAJarAsWellAsInAFolder(@TempDir Path folder) throws IOException {
        var jar = folder.resolve("checks.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (var name : List.of("film/", "film/topsheet/", "film/topsheet/odd/")) {
                out.putNextEntry(new JarEntry(name));
            }
            out.putNextEntry(new JarEntry("film/topsheet/odd/check-odd.sql"));
            out.write("-- What?\n--\n-- severity: low\n\nselect 1".getBytes());
        }
        try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            assertThat(Catalogue.read(loader)).extracting(CheckDefinition::id)
                    .containsExactly("odd");
        }
    }

    @Test
    void whatIsOffOrHasNoFeedIsNotAskedAndTheReportCanSaySo() {
        var asked = books.off("self-approval").askAll();

        assertThat(asked.off()).containsExactly("self-approval");
        assertThat(asked.notAsked()).extracting(each -> each.check() + " " + each.missing())
                .containsExactly(
                        "duplicate-invoice [invoices]",
                        "late-rate [exchange-rates]",
                        "locked-item-over [chart]",
                        "missing-receipt [petty-cash]",
                        "no-po [invoices]",
                        "over-threshold [budget]",
                        "payroll-does-not-foot [payroll]",
                        "pending-change [changes]",
                        "posting-to-contingency [chart]",
                        "unbudgeted-account [chart]",
                        "unknown-account [chart]");
        assertThat(asked.asked()).hasSize(26 - 1 - 11).contains("invoice-over-po");
        assertThat(checks.standing(books.production(), books.terms())).isEqualTo(asked);
        assertThat(new Checks(Books.jdbc()).standing(new Books().production(), books.terms())
                .notAsked()).extracting(each -> each.check() + " " + each.missing())
                .contains("no-po [invoices, purchase-orders]");
    }

    @Test
    void amountsInSettingsAreWholeUnitsOfTheProductionsCurrency() {
        var yen = new Books("JPY").given("purchase-orders", """
                po_number  vendor  amount
                0217       Other   1000
                """).given("invoices", """
                document  amount
                D-1       500
                D-2       501
                """);

        assertThat(yen.ask("no-po")).startsWith("501  3600  invoice D-2").doesNotContain("D-1");
    }
}
