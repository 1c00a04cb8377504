package film.topsheet.checks;

import static java.util.stream.Collectors.joining;
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

    private final Books books = new Books();
    private final Checks checks = new Checks(Books.jdbc());

    @BeforeEach
    void anInvoiceWithoutOrder() {
        books.given("purchase-orders", """
                po_number  vendor  amount
                0217       Other   1000
                """);
    }

    @Test
    void everyCheckOfTheNightIsInTheCatalogue() {
        assertThat(checks.catalogue().stream()
                .map(each -> "%-9s %s%n".formatted(each.severity().word(), each.id()))
                .collect(joining())).isEqualTo("""
                medium    accrual-and-po
                medium    bank-unmatched
                high      cash-below-floor
                low       claim-open
                high      contingency-short
                high      contribution-late
                blocking  control-total
                high      cost-after-complete
                medium    credit-overdue
                low       default-code
                medium    deliverable-late
                high      deposit-as-cost
                medium    deposit-outstanding
                blocking  does-not-tie
                high      double-pay
                high      duplicate-invoice
                medium    duplicate-vendor
                high      estimate-exceeded
                medium    estimate-not-reviewed
                high      export-missing
                high      fee-off-agreement
                blocking  file-held
                medium    float-off
                high      fringe-not-moved
                medium    fringe-off
                high      guarantee-not-covered
                high      invoice-over-po
                low       late-rate
                blocking  ledger-and-subledger
                high      leftover-etc
                medium    location-day-not-scheduled
                high      locked-item-over
                medium    missing-receipt
                high      missing-tax-form
                high      no-deal-memo
                medium    no-po
                blocking  not-in-balance
                low       old-commitment
                low       outside-calendar
                medium    over-award
                medium    over-threshold
                blocking  payroll-does-not-foot
                high      payroll-week-missing
                low       pending-change
                high      permit-missing
                medium    po-after-invoice
                high      po-not-found
                high      po-probably-invoiced
                high      posting-to-contingency
                low       prior-period
                high      rate-over-deal
                medium    rental-over-cap
                low       repeated-row
                low       restoration-without-estimate
                medium    scheduled-day-without-cost
                high      self-approval
                medium    split-invoice
                blocking  trial-balance-off
                medium    unbudgeted-account
                high      under-scale
                high      unknown-account
                low       unknown-file
                high      unsigned-funding
                low       unusual-account
                high      void-without-original
                medium    weeks-over-guarantee
                """);
    }

    /** Production files name these settings: one that is renamed is refused there. */
    @Test
    void everySettingHasTheDefaultOfTheCatalogue() {
        assertThat(checks.catalogue().stream().flatMap(check -> check.settings().stream()
                        .map(each -> check.id() + " " + each.name() + " " + usual(each))))
                .containsExactly(
                        "bank-unmatched days 10",
                        "claim-open days 60",
                        "contingency-short percent 10",
                        "credit-overdue weeks 4",
                        "default-code episode a list []",
                        "default-code set a list []",
                        "default-code location a list []",
                        "deposit-outstanding days 30",
                        "duplicate-invoice days 7",
                        "estimate-not-reviewed weeks 2",
                        "fee-off-agreement above 0",
                        "float-off above 0",
                        "fringe-not-moved above 2500",
                        "fringe-off above 1",
                        "fringe-off plans a table",
                        "invoice-over-po percent 0",
                        "leftover-etc above 1000",
                        "missing-tax-form above 0",
                        "no-deal-memo except a list [background, extra]",
                        "no-po above 500",
                        "old-commitment weeks 8",
                        "over-threshold account 10000",
                        "over-threshold percent 10",
                        "over-threshold floor 2500",
                        "over-threshold category 25000",
                        "payroll-week-missing weeks 3",
                        "permit-missing ahead 7",
                        "po-probably-invoiced percent 5",
                        "rate-over-deal percent 0.5",
                        "scheduled-day-without-cost days 10",
                        "split-invoice limit 5000",
                        "split-invoice percent 10",
                        "under-scale plans a table",
                        "unusual-account percent 80",
                        "unusual-account postings 5");
    }

    private static String usual(CheckDefinition.Setting setting) {
        return switch (setting.holds()) {
            case LIST -> "a list " + setting.words();
            case TABLE -> "a table";
            default -> setting.usual().toPlainString();
        };
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
        assertThat(asked.off()).containsExactly("default-code", "self-approval");
        assertThat(asked.notAsked().stream()
                .map(each -> each.check() + " " + each.missing() + "\n")
                .collect(joining())).isEqualTo("""
                accrual-and-po [accruals]
                bank-unmatched [invoices or locations, bank]
                cash-below-floor [funding]
                claim-open [claims]
                contingency-short [budget]
                contribution-late [contributions]
                cost-after-complete [estimates]
                credit-overdue [estimates]
                deliverable-late [deliverables]
                deposit-as-cost [locations]
                deposit-outstanding [schedule]
                double-pay [payroll]
                duplicate-invoice [invoices]
                fee-off-agreement [locations, location-agreements]
                float-off [float-counts]
                fringe-not-moved [budget]
                fringe-off [payroll, rate-table]
                guarantee-not-covered [deal-memos]
                late-rate [exchange-rates]
                ledger-and-subledger [journals, invoices or payroll]
                location-day-not-scheduled [locations, schedule]
                locked-item-over [chart]
                missing-receipt [petty-cash]
                missing-tax-form [invoices or locations]
                no-deal-memo [payroll, deal-memos]
                no-po [invoices]
                not-in-balance [funding]
                over-award [bids]
                over-threshold [budget]
                payroll-does-not-foot [payroll]
                payroll-week-missing [payroll]
                pending-change [changes]
                permit-missing [schedule, permits or location-agreements]
                po-after-invoice [invoices]
                posting-to-contingency [chart]
                rate-over-deal [payroll, deal-memos]
                rental-over-cap [payroll, deal-memos]
                restoration-without-estimate [location-agreements, schedule]
                scheduled-day-without-cost [schedule, locations]
                split-invoice [invoices]
                trial-balance-off [trial-balance]
                unbudgeted-account [chart]
                under-scale [payroll, rate-table]
                unknown-account [chart]
                unsigned-funding [funding]
                unusual-account [invoices]
                weeks-over-guarantee [payroll, deal-memos]
                """);
        assertThat(asked.asked()).hasSize(66 - 2 - 47).contains("invoice-over-po");
        assertThat(checks.standing(books.production(), books.terms())).isEqualTo(asked);
    }

    @Test
    void aProductionWithoutAnyFeedIsToldAllThatIsMissing() {
        var standing = checks.standing(new Books().production(), books.terms());
        assertThat(standing.notAsked()).extracting(each -> each.check() + " " + each.missing())
                .contains("po-after-invoice [invoices, purchase-orders]");
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
