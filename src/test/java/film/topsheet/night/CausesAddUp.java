package film.topsheet.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The variance report of the sample, week by week, held against its cost report. */
abstract class CausesAddUp extends SampleHotCosts {

    private static final int FIRST_ROW = 5;

    @Test
    void inEveryWeekTheCausesOfAnAccountAddUpToItsMovementToTheCent() throws IOException {
        for (var week = 1; week <= 14; week++) {
            var moved = movements(week);
            try (var book = workbook(week)) {
                var causes = sums(book.getSheet("Causes"), 2);
                causes.values().removeIf(each -> each.signum() == 0);

                assertThat(causes).as("week " + week).isEqualTo(moved);
                assertThat(sums(book.getSheet("Variance"), 4)).as("week " + week)
                        .containsAllEntriesOf(moved);
            }
        }
    }

    @Test
    void itsFiguresAreThoseOfTheCostReport() throws IOException {
        for (var week : new int[] {9, 10, 11, 14}) {
            var rows = new TreeMap<String, Map<String, String>>();
            CsvRows.of(demo.week(week).resolve("cost-report.csv")).stream()
                    .filter(row -> row.get("level").equals("account"))
                    .forEach(row -> rows.put(row.get("account"), row));
            try (var book = workbook(week)) {
                var columns = Map.of(2, "locked_budget", 3, "previous_efc", 5, "efc",
                        6, "over_under_locked");
                columns.forEach((column, name) -> sums(book.getSheet("Variance"), column)
                        .forEach((account, amount) -> assertThat(amount)
                                .as("%s of %s", name, account)
                                .isEqualByComparingTo(rows.get(account).get(name))));
            }
        }
    }

    /** Two accounts passed their estimates, and nobody said why. */
    @Test
    void whatNobodyExplainedInWeekElevenIsSaid() throws IOException {
        var page = Pdfs.text(demo.week(11).resolve("variance.pdf"));

        assertThat(page).contains("Up 26,020 this week", "Not explained: 3,320.",
                "Cost has passed the estimate by 2,180; nobody has entered a new one",
                "weather Ferry on standby, 2 September; J. Lee, approved R. Ortiz",
                "= 305,010 less 278,990 of report 10.", "Since the last issue, report 10");
    }

    @Test
    void aDepartmentHasItsPageAndNoNameOfAPersonStandsInIt() throws IOException {
        var page = Pdfs.text(demo.week(11).resolve("department-PRODUCTION.pdf"));

        assertThat(page).contains("Forecast 11,071,110, 313,010 over the budget.",
                "What is asked of you", "A person was paid above the deal memo");
        assertThat(page).doesNotContain("E250501", "58.50", "G. Featherwood");
        assertThat(Files.exists(demo.week(11).resolve("department-POST.pdf"))).isTrue();
        assertThat(Files.exists(demo.week(11).resolve("department-ATL.pdf"))).isFalse();
    }

    private TreeMap<String, BigDecimal> movements(int week) {
        var moved = new TreeMap<String, BigDecimal>();
        CsvRows.of(demo.week(week).resolve("cost-report.csv")).stream()
                .filter(row -> row.get("level").equals("account"))
                .forEach(row -> moved.put(row.get("account"),
                        new BigDecimal(row.get("efc_movement"))));
        moved.values().removeIf(each -> each.signum() == 0);
        return moved;
    }

    private XSSFWorkbook workbook(int week) throws IOException {
        try (var in = Files.newInputStream(demo.week(week).resolve("variance.xlsx"))) {
            return new XSSFWorkbook(in);
        }
    }

    /** Of one column, by account. */
    private static TreeMap<String, BigDecimal> sums(Sheet sheet, int column) {
        var sums = new TreeMap<String, BigDecimal>();
        for (var at = FIRST_ROW; at <= sheet.getLastRowNum(); at++) {
            var row = sheet.getRow(at);
            sums.merge(row.getCell(0).getStringCellValue(),
                    BigDecimal.valueOf(row.getCell(column).getNumericCellValue())
                            .setScale(2, RoundingMode.UNNECESSARY), BigDecimal::add);
        }
        return sums;
    }
}
