package film.topsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindingsTest {

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
    void aFindingKeepsItsNameAndItsFirstDayWhileItsAmountChanges() {
        invoice("D-1", "600");
        books.askAll();
        invoice("D-1b", "700");
        reverse("D-1", "600");
        amend("D-1", "650");
        books.asOf("2026-09-06").askAll();

        assertThat(states()).isEqualTo("""
                no-po-NAME open 700.00 invoice D-1b since 2026-09-06
                no-po-NAME open 650.00 invoice D-1 since 2026-09-05
                """);
        assertThat(found()).extracting(Finding::id).allMatch(Pattern
                .compile("no-po-[0-9a-f]{4}").asMatchPredicate()).doesNotHaveDuplicates();
    }

    @Test
    void whatIsNoLongerFoundIsClearedAndComesBackAsNews() {
        invoice("D-1", "600");
        books.askAll();
        var name = found().get(0).id();
        checks.announce(books.production());
        assertThat(news()).isEmpty();

        books.set("no-po", "above", "600").asOf("2026-09-06").askAll();
        assertThat(found()).isEmpty();
        assertThat(state("D-1")).isEqualTo("cleared");
        assertThat(news()).isEmpty();

        books.set("no-po", "above", "500").asOf("2026-09-07").askAll();
        assertThat(found()).extracting(Finding::id, each -> each.firstSeen().toString())
                .containsExactly(tuple(name, "2026-09-05"));
        assertThat(state("D-1")).isEqualTo("open");
        assertThat(news()).containsExactly("invoice D-1");
    }

    @Test
    void aWaiverLivesUntilItsDayIsOverOrTheAmountGrows() {
        invoice("D-1", "600");
        invoice("D-2", "600");
        books.askAll();
        checks.announce(books.production());
        waive("D-1", "2026-09-07", 60000);
        waive("D-2", "2026-12-31", 60000);

        books.asOf("2026-09-07").askAll();
        assertThat(state("D-1") + " " + state("D-2")).isEqualTo("waived waived");

        reverse("D-2", "600");
        amend("D-2", "600.01");
        books.asOf("2026-09-08").askAll();
        assertThat(state("D-1") + " " + state("D-2")).isEqualTo("open open");
        assertThat(news()).containsExactlyInAnyOrder("invoice D-1", "invoice D-2");
        assertThat(Books.jdbc().sql("""
                select count(*) from finding where production = ? and waiver is not null""")
                .param(books.production()).query(Integer.class).single()).isZero();
    }

    @Test
    void aWaiverOutlivesANightInWhichTheFindingIsCleared() {
        invoice("D-1", "600");
        books.askAll();
        waive("D-1", "2026-12-31", 60000);

        books.set("no-po", "above", "600").askAll();
        assertThat(state("D-1")).isEqualTo("cleared");
        books.set("no-po", "above", "500").askAll();

        assertThat(state("D-1")).isEqualTo("waived");
    }

    @Test
    void aBlockingFindingCannotBeWaived() {
        books.given("export_file", """
                path           state  problem       remedy
                exports/x.csv  held   has no rows.  Export it.
                """).askAll();
        waived("2027-01-01", 5, Books.jdbc().sql(
                "select subject from finding where production = ?").param(books.production())
                .query(String.class).single());

        books.askAll();

        assertThat(checks.blocking(books.production(), books.now()))
                .extracting(Finding::check, Finding::state)
                .containsExactly(tuple(
                        "file-held", Finding.State.OPEN));
    }

    @Test
    void theNewestWeekSaysWhatIsOpenAndEachWeekListsItsOwn() {
        books.given("invoices", """
                document  posting_date  account  amount
                D-1       2026-09-01    3600     600
                D-2       2026-09-08    3600     700
                """);
        books.given("cost_line", """
                account  week_ending  to_date  efc   held  estimate_week
                3600     2026-09-05   600      600   500   2026-09-05
                3600     2026-09-12   1300     2000  2000  2026-09-12
                """);
        books.notTheNewest().askAll();
        books.weekEnding("2026-09-12").newest().askAll();

        assertThat(states()).isEqualTo("""
                no-po-NAME open 700.00 invoice D-2 since 2026-09-12
                no-po-NAME open 600.00 invoice D-1 since 2026-09-05
                """);
        books.weekEnding("2026-09-05").notTheNewest().askAll();
        assertThat(states()).isEqualTo("""
                no-po-NAME open 600.00 invoice D-1 since 2026-09-05
                estimate-exceeded-NAME cleared 100.00 3600 since 2026-09-05
                """);
        assertThat(news()).containsExactly("invoice D-2", "invoice D-1", "3600");
    }

    @Test
    void findingsStandByMoneyThenSeverityThenAccount() {
        books.given("invoices", """
                document  vendor  invoice_no  account  amount
                D-1       Acme    1           3600     600
                D-2       Acme    1           3600     600
                D-3       Bay     2           3500     600
                D-4       Bay     3           3500     900
                """).askAll();

        assertThat(found()).extracting(each -> each.amount().decimal() + " "
                        + each.severity().word() + " " + each.account() + " " + each.subject())
                .containsExactly(
                        "900.00 medium 3500 invoice D-4",
                        "600.00 high 3600 invoice D-1, invoice D-2",
                        "600.00 medium 3500 invoice D-3",
                        "600.00 medium 3600 invoice D-1",
                        "600.00 medium 3600 invoice D-2");
        assertThat(checks.unannounced(books.production(), List.of(Severity.HIGH)))
                .extracting(Finding::check).containsExactly("duplicate-invoice");
    }

    @Test
    void twoSubjectsWithTheSameShortNameGetALongerOne() {
        // Of these 600 subjects, two or more share the first four digits of their hash.
        Books.jdbc().sql("""
                insert into export_file
                select ?, 'exports/' || g, 'x', 1, null, 'unclaimed', null, null, null, null,
                       '2026-09-05', false
                from generate_series(1, 600) g""").param(books.production()).update();

        books.askAll();

        assertThat(found()).hasSize(600).extracting(Finding::id).doesNotHaveDuplicates()
                .anyMatch(id -> id.length() == "unknown-file-".length() + 12);
    }

    private void invoice(String document, String amount) {
        books.given("invoices", "document  amount\n%s  %s".formatted(document, amount));
    }

    private void reverse(String document, String amount) {
        books.given("invoices", "document  seq  amount\n%s  2  -%s".formatted(document, amount));
    }

    private void amend(String document, String amount) {
        books.given("invoices", "document  seq  amount\n%s  3  %s".formatted(document, amount));
    }

    private void waive(String document, String until, long amountMinor) {
        waived(until, amountMinor, "invoice " + document);
    }

    private void waived(String until, long amountMinor, String subject) {
        Books.jdbc().sql("""
                with given as (
                    insert into finding_waiver (production, waiver, check_id, subject,
                        amount_minor, until, reason, waived_by)
                    select production, (select count(*) + 1 from finding_waiver), check_id,
                           subject, ?, cast(? as date), 'known', 'J. Lee'
                    from finding where production = ? and subject = ?
                    returning production, subject, waiver)
                update finding f set state = 'waived', waiver = g.waiver
                from given g where f.production = g.production and f.subject = g.subject""")
                .params(amountMinor, until, books.production(), subject).update();
    }

    private List<Finding> found() {
        return checks.of(books.production(), books.now());
    }

    private List<String> news() {
        return checks.unannounced(books.production(), List.of(Severity.values())).stream()
                .map(Finding::subject).toList();
    }

    private String state(String document) {
        return Books.jdbc().sql("select state from finding where production = ? and subject = ?")
                .params(books.production(), "invoice " + document)
                .query(String.class).single();
    }

    private String states() {
        var text = new StringBuilder();
        for (var each : found()) {
            text.append("%s %s %s %s since %s%n".formatted(
                    each.id().replaceAll("-[0-9a-f]{4,12}$", "-NAME"), each.state().word(),
                    each.amount().decimal(), each.subject(), each.firstSeen()));
        }
        return text.toString();
    }
}
