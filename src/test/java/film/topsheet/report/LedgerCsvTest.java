package film.topsheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.money.Money;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LedgerCsvTest {

    @Test
    void theLedgerListsEveryColumnAndQuotesOnlyWhatNeedsIt() {
        var row = new LedgerRow("invoices", "exports/w07/invoices.csv", 17, "INV-9|1", 2, true,
                "3600", LocalDate.of(2026, 8, 30), InventedReports.WEEK, true,
                Money.of(Currency.getInstance("CAD"), "-1204.50"), new BigDecimal("0.7311"),
                Money.of(Currency.getInstance("USD"), "-880.61"),
                "Acme, \"Grip\"\nLtd", "INV-9", "=1+1", null, null, "", "4", "Pier", "a=b");

        var out = new ByteArrayOutputStream();
        try (var csv = new LedgerCsv(out)) {
            csv.accept(row);
        }

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(
                "feed,file,line,key,version,reversal,account,posting_date,"
                + "period,prior_period,currency,amount,rate,base_amount,vendor,document,"
                + "description,po_number,po_line,episode,set,location,tags\r\n"
                + "invoices,exports/w07/invoices.csv,17,INV-9|1,2,yes,3600,2026-08-30,2026-09-05,"
                + "yes,CAD,-1204.50,0.7311,-880.61,\"Acme, \"\"Grip\"\"\nLtd\",INV-9,'=1+1,,,,4,"
                + "Pier,a=b\r\n");
    }

    @Test
    void theLedgerPassesThroughWithoutPilingUp() {
        var passed = new AtomicLong();
        var sink = new OutputStream() {
            @Override
            public void write(int one) {
                passed.incrementAndGet();
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                passed.addAndGet(length);
            }
        };
        long worst = 0;
        long written = 0;

        try (var csv = new LedgerCsv(sink)) {
            var rows = LedgerRows.rows(10, 10_000);
            while (rows.hasNext()) {
                csv.accept(rows.next());
                written++;
                // No row here is shorter than 150 bytes.
                worst = Math.max(worst, written * 150 - passed.get());
            }
        }

        assertThat(worst).as("bytes kept back at most").isLessThan(200_000);
        assertThat(passed.get()).isGreaterThan(100_000 * 150L);
    }
}
