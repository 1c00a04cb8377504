package film.topsheet.night;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.job.TopSheets;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The sample's ledger as PDF, against the other documents of its week. */
abstract class SampleLedger extends SameTotal {

    private static final int WEEK = 6;

    @Test
    void everyPostingStandsOnceInTheLedgerPdfAndItsTotalsAreThoseOfTheCostReport()
            throws IOException, SQLException {
        var text = text(TopSheets.ledger(demo.database(), Path.of("sample-data"), NightFerry.CODE,
                NightFerry.weekEnding(WEEK), WEEK));
        var words = Arrays.stream(text.split("\\s+"))
                .collect(groupingBy(Function.identity(), counting()));
        var postings = CsvRows.of(demo.week(WEEK).resolve("ledger.csv"));
        var total = CsvRows.of(demo.week(WEEK).resolve("cost-report.csv")).stream()
                .filter(each -> each.get("level").equals("total")).findFirst().orElseThrow();

        assertThat(postings).isNotEmpty();
        for (var each : postings.stream().collect(Collectors.groupingBy(row -> row.get("key")))
                .entrySet()) {
            assertThat(words.get(each.getKey())).as(each.getKey())
                    .isEqualTo(each.getValue().size());
        }
        for (var each : postings) {
            assertThat(words).containsKey(each.get("file").replace("exports/", "") + ":"
                    + each.get("line"));
        }
        assertThat(text).containsPattern("Cost accounts, as in the cost report, [0-9,]+ postings "
                + exact(total.get("actual_this_period")) + " "
                + exact(total.get("actual_to_date")));
    }

    private static String exact(String amount) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.US))
                .format(new BigDecimal(amount));
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u2008\u200a]+", " ");
        }
    }
}
