package film.topsheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.budget.Section;
import film.topsheet.money.Money;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CostReportWorkbookTest {

    private static final int FIRST_ROW = 5;
    private static final int ETC = 6;
    private static final List<AmountColumn> ON_SHEET = List.of(
            AmountColumn.THIS_PERIOD, AmountColumn.TO_DATE, AmountColumn.COMMITMENTS,
            AmountColumn.TOTAL_COST, AmountColumn.ETC, AmountColumn.EFC,
            AmountColumn.LOCKED_BUDGET, AmountColumn.APPROVED_CHANGES,
            AmountColumn.REVISED_BUDGET, AmountColumn.OVER_LOCKED, AmountColumn.OVER_REVISED,
            AmountColumn.MOVEMENT);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyFormulaShowsWhatASecondLibraryComputes(long seed) throws Exception {
        try (var book = Workbooks.open(Workbooks.bytes(InventedReports.random(seed)))) {
            var evaluator = book.getCreationHelper().createFormulaEvaluator();
            var formulas = Workbooks.formulas(book);

            assertThat(formulas).hasSizeGreaterThan(100);
            for (var cell : formulas) {
                var computed = BigDecimal.valueOf(evaluator.evaluate(cell).getNumberValue());
                assertThat(computed)
                        .as("seed %d, %s: %s", seed, Workbooks.where(cell), cell.getCellFormula())
                        .isEqualByComparingTo(Workbooks.shown(cell));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void theAccountsShowTheModelToTheCent(long seed) throws Exception {
        var report = InventedReports.random(seed);
        try (var book = Workbooks.open(Workbooks.bytes(report))) {
            var lines = ReportLine.of(report);
            for (int place = 0; place < lines.size(); place++) {
                for (var column : ON_SHEET) {
                    var cell = Workbooks.cell(book, "Accounts", FIRST_ROW + place,
                            2 + ON_SHEET.indexOf(column));
                    var expected = Content.of(report).printed(column, lines.get(place).figures());
                    assertThat(Workbooks.shown(cell))
                            .as("seed %d, row %d, %s", seed, place, column)
                            .isEqualByComparingTo(expected.decimal());
                }
            }
            assertThat(book.getSheet("Accounts").getLastRowNum())
                    .isEqualTo(FIRST_ROW + lines.size() - 1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void typingAnEtcMovesEfcOversAllSumsAndTheHeadlineByExactlyThat(long seed) throws Exception {
        var report = InventedReports.random(seed);
        var content = Content.of(report);
        var random = new Random(seed);
        var accounts = content.places(ReportLine.Level.ACCOUNT)
                .filter(at -> !content.lines().get(at).section().equals("CONTINGENCY"))
                .toArray();
        int place = accounts[random.nextInt(accounts.length)];
        var raise = new Money(report.cover().currency(), random.nextInt(20_000_000) - 9_000_000);
        var typed = AmountColumn.ETC.of(content.lines().get(place).figures()).plus(raise);
        try (var book = Workbooks.open(Workbooks.bytes(report))) {
            Workbooks.cell(book, "Accounts", FIRST_ROW + place, ETC)
                    .setCellValue(typed.decimal().doubleValue());

            book.getCreationHelper().createFormulaEvaluator().evaluateAll();

            var line = content.lines().get(place);
            for (int at = 0; at < content.lines().size(); at++) {
                boolean moves = at == place || contains(content.lines().get(at), line);
                for (var column : ON_SHEET) {
                    assertThat(Workbooks.shown(Workbooks.cell(book, "Accounts", FIRST_ROW + at,
                            2 + ON_SHEET.indexOf(column))))
                            .as("seed %d, account at %d, row %d, %s", seed, place, at, column)
                            .isEqualByComparingTo(content.printed(column,
                                    content.lines().get(at).figures())
                                    .plus(moves ? moved(report, column, raise) : content.nil())
                                    .decimal());
                }
            }
            headlineMoved(report, book, raise);
        }
    }

    private static boolean contains(ReportLine sum, ReportLine account) {
        return switch (sum.level()) {
            case ACCOUNT -> false;
            case CATEGORY -> sum.category().equals(account.category())
                    && sum.section().equals(account.section());
            case SECTION -> sum.section().equals(account.section());
            case TOTAL -> true;
        };
    }

    private static Money moved(CostReport report, AmountColumn column, Money raise) {
        return switch (column) {
            case ETC, EFC, MOVEMENT -> raise;
            case OVER_LOCKED, OVER_REVISED ->
                    report.cover().overIsPositive() ? raise : raise.negated();
            default -> Money.zero(raise.currency());
        };
    }

    private static void headlineMoved(CostReport report, XSSFWorkbook book, Money raise) {
        var nil = Money.zero(raise.currency());
        var over = report.headline().overBeforeContingency().plus(raise);
        var locked = report.headline().lockedContingency();
        var printed = report.cover().overIsPositive() ? over : over.negated();

        assertThat(named(book, "Topsheet_EFC"))
                .isEqualByComparingTo(report.total().finalCost().plus(raise).decimal());
        assertThat(named(book, "Topsheet_Over_before_contingency"))
                .isEqualByComparingTo(printed.decimal());
        assertThat(named(book, "Topsheet_Contingency_free"))
                .isEqualByComparingTo(locked.minus(over.max(nil)).decimal());
        assertThat(named(book, "Topsheet_Over_budget"))
                .isEqualByComparingTo(over.minus(locked).max(nil).decimal());
    }

    private static BigDecimal named(XSSFWorkbook book, String name) {
        return Workbooks.shown(Workbooks.named(book, name));
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void theTotalIsTheSameInWorkbookCsvAndJson(long seed) throws Exception {
        var report = InventedReports.random(seed);
        var csvOut = new ByteArrayOutputStream();
        CostReportCsv.write(report, csvOut);
        var csv = ReadBack.csv(csvOut.toByteArray());
        var jsonOut = new ByteArrayOutputStream();
        CostReportJson.write(report, jsonOut);
        var lines = ReadBack.json(jsonOut.toByteArray()).get("lines");
        try (var book = Workbooks.open(Workbooks.bytes(report))) {
            assertThat(named(book, "Topsheet_EFC"))
                    .isEqualByComparingTo(new BigDecimal(csv.get(csv.size() - 1).get("efc")))
                    .isEqualByComparingTo(lines.get(lines.size() - 1).get("efc").decimalValue());
        }
    }

    @Test
    void theVerdictFollowsTheFigures() throws Exception {
        var report = InventedReports.of("USD", """
                PRODUCTION   36-00 3600 0 0 0 0 120000 100000 0 100000
                CONTINGENCY  90-00 9000 0 0 0 0  50000  50000 0  50000
                """);
        try (var book = Workbooks.open(Workbooks.bytes(report))) {
            var formatter = new DataFormatter();
            var evaluator = book.getCreationHelper().createFormulaEvaluator();
            var verdict = verdict(book);
            assertThat(formatter.formatCellValue(verdict, evaluator)).isEqualTo("On budget");

            Workbooks.cell(book, "Accounts", FIRST_ROW, ETC).setCellValue(150_000.01);
            evaluator.clearAllCachedResultValues();
            assertThat(formatter.formatCellValue(verdict, evaluator)).isEqualTo("Over budget");

            Workbooks.cell(book, "Accounts", FIRST_ROW, ETC).setCellValue(99_999.99);
            evaluator.clearAllCachedResultValues();
            assertThat(formatter.formatCellValue(verdict, evaluator)).isEqualTo("Under budget");
        }
    }

    private static Cell verdict(XSSFWorkbook book) {
        for (var row : book.getSheet("Top sheet")) {
            if (row.getCell(0) != null && row.getCell(0).toString().equals("Verdict")) {
                return row.getCell(1);
            }
        }
        throw new AssertionError("the top sheet has no verdict");
    }

    @Test
    void amountsOfFifteenDigitsAreExact() throws Exception {
        var report = InventedReports.of("USD", """
                PRODUCTION   36-00 3600 0 4999999999999.99 0 0 0.01 9999999999999.99 0 1.11
                PRODUCTION   36-00 3610 0 1234567890123.45 0 0 0.02 0 0 0
                CONTINGENCY  90-00 9000 0 0 0 0 0 0 0 0
                """);
        try (var book = Workbooks.open(Workbooks.bytes(report))) {
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();

            assertThat(named(book, "Topsheet_EFC")).isEqualByComparingTo("6234567890123.47");
            assertThat(Workbooks.shown(Workbooks.cell(book, "Accounts", FIRST_ROW, 8)))
                    .isEqualByComparingTo("9999999999999.99");
            assertThat(text(book)).doesNotContain("more than 15 digits");
        }
    }

    @Test
    void beyondFifteenDigitsTheWorkbookSaysWhereTheCentsAre() throws Exception {
        var report = InventedReports.of("USD", """
                PRODUCTION   36-00 3600 0 12345678901234.56 0 0 0 0 0 0
                CONTINGENCY  90-00 9000 0 0 0 0 0 0 0 0
                """);
        try (var book = Workbooks.open(Workbooks.bytes(report))) {
            assertThat(text(book)).contains("more than 15 digits", "cost-report.csv has them all");
        }
    }

    private static String text(XSSFWorkbook book) {
        var text = new StringBuilder();
        book.getSheet("Top sheet").forEach(row -> row.forEach(cell -> text.append(cell)
                .append('\n')));
        return text.toString();
    }

    @Test
    void aSectionWithoutAccountsPrintsNilAndTheBooksStillAddUp() throws Exception {
        var report = InventedReports.of("USD", "POST 50-00 5000 1 2 3 4 5 6 7 8");
        assertThat(report.categories().get(0).section()).isEqualTo(Section.POST);
        try (var book = Workbooks.open(Workbooks.bytes(report))) {
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();

            assertThat(named(book, "Topsheet_EFC")).isEqualByComparingTo("14.00");
            assertThat(named(book, "Topsheet_Contingency_free")).isEqualByComparingTo("-8.00");
        }
    }
}
