package film.topsheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.budget.Section;
import film.topsheet.checks.Finding;
import film.topsheet.checks.Severity;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What reaches the workbook row by row: transactions, findings, rows held. */
class WorkbookRowsTest {

    @Test
    void anAccountLeadsToTheBlockOfItsTransactions() throws Exception {
        var rows = LedgerRows.rows(2, 3);
        var report = InventedReports.of("USD", """
                PRODUCTION   10-00 1000 0 0 0 0 0 0 0 0
                PRODUCTION   10-00 1001 0 0 0 0 0 0 0 0
                PRODUCTION   10-00 1002 0 0 0 0 0 0 0 0
                """);
        var bytes = Workbooks.bytes(report, new Transactions(6, rows), noRejects());
        try (var book = Workbooks.open(bytes)) {
            var accounts = book.getSheet("Accounts");
            assertThat(accounts.getHyperlink(5, 0).getLocation()).isEqualTo("Transactions!A6:F8");
            assertThat(accounts.getHyperlink(6, 0).getLocation()).isEqualTo("Transactions!A9:F11");
            assertThat(accounts.getHyperlink(7, 0)).isNull();
            assertThat(book.getSheet("Transactions").getRow(8).getCell(0).getStringCellValue())
                    .isEqualTo("1001");
        }
    }

    @ParameterizedTest
    @FieldSource("film.topsheet.report.FormulaInjectionTest#PAYLOADS")
    void aPayloadIsTextInEveryCellItReaches(String payload) throws Exception {
        var reports = new InventedReports("USD").title(payload);
        reports.category(Section.PRODUCTION, payload, payload,
                reports.account(payload, payload, reports.figures(1, 2, 3, 4, 5, 6, 7, 8)));
        reports.finding(new Finding("F1", "over-threshold", Severity.LOW, Finding.State.OPEN,
                payload, payload, reports.money(1), payload, payload, payload, 1,
                InventedReports.WEEK));
        var reject = new RejectRow(payload, 1, payload, payload, payload, payload);
        var bytes = Workbooks.bytes(reports.report(),
                new Transactions(0, Collections.emptyIterator()),
                new Rejects(1, List.of(reject).iterator()));
        int found = 0;
        try (var book = Workbooks.open(bytes)) {
            for (var sheet : book) {
                for (var row : sheet) {
                    for (var cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            assertThat(cell.getCellFormula()).doesNotContain("cmd", "http", "1+1");
                        } else if (cell.getCellType() == CellType.STRING
                                && cell.getStringCellValue().contains(payload.strip())) {
                            found++;
                            assertThat(cell.getStringCellValue()).as(Workbooks.where(cell))
                                    .doesNotMatch("(?s)[\\s\\u00a0\\ufeff]*[=+\\-@＝].*");
                        }
                    }
                }
            }
        }
        assertThat(found).isGreaterThan(10);
    }

    @Test
    void ofVeryManyTransactionsTheNewestAreListedAndItSaysWhereTheRestIs() throws Exception {
        var rows = LedgerRows.rows(1, 12);
        var out = new ByteArrayOutputStream();

        CostReportWorkbook.write(InventedReports.of("USD", "POST 50-00 5000 1 2 3 4 5 6 7 8"),
                Meeting.NONE,
                new Transactions(1_234_567, rows), 7, noRejects(), out);

        assertThat(rows).toIterable().as("rows not asked for").hasSize(5);
        try (var book = Workbooks.open(out.toByteArray())) {
            var sheet = book.getSheet("Transactions");
            assertThat(sheet.getLastRowNum()).isEqualTo(Listing.HEAD + 7);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("The newest 7"
                    + " of 1,234,567 transactions; ledger.csv holds all of them.");
        }
    }

    @Test
    void transactionsPassThroughAndNoneIsKept() throws Exception {
        var rows = new Watched(LedgerRows.rows(10, 2_000), 10_000);

        CostReportWorkbook.write(InventedReports.of("USD", "POST 50-00 5000 1 2 3 4 5 6 7 8"),
                Meeting.NONE,
                new Transactions(20_000, rows), Transactions.MOST, noRejects(),
                OutputStream.nullOutputStream());

        assertThat(rows.firstWasLetGo).isTrue();
    }

    private static Rejects noRejects() {
        return new Rejects(0, Collections.emptyIterator());
    }

    /** Looks, half-way, whether anybody still holds the first row. */
    private static final class Watched implements Iterator<LedgerRow> {

        private final Iterator<LedgerRow> rows;
        private final int lookAt;
        private WeakReference<LedgerRow> first;
        private int passed;
        private boolean firstWasLetGo;

        Watched(Iterator<LedgerRow> rows, int lookAt) {
            this.rows = rows;
            this.lookAt = lookAt;
        }

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public LedgerRow next() {
            var row = rows.next();
            if (passed++ == 0) {
                first = new WeakReference<>(row);
            }
            if (passed == lookAt) {
                for (int attempt = 0; attempt < 10 && first.get() != null; attempt++) {
                    System.gc();
                }
                firstWasLetGo = first.get() == null;
            }
            return row;
        }
    }
}
