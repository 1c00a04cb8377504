package film.topsheet.report;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import film.topsheet.money.Money;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * A CSV file in the making: RFC 4180, UTF-8 without a byte-order mark, CRLF, quotes only where a
 * cell needs them. Cells are made by the methods below; nil is the empty cell.
 */
final class Csv {

    private static final int BUFFER_CHARS = 1 << 16;

    private final ICSVWriter writer;

    /** The caller keeps the stream and closes it. */
    Csv(OutputStream out, String header) {
        // The quote as its own escape is what makes opencsv double it, as the RFC wants.
        writer = new CSVWriter(
                new BufferedWriter(
                        new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER_CHARS),
                ICSVWriter.DEFAULT_SEPARATOR,
                ICSVWriter.DEFAULT_QUOTE_CHARACTER,
                ICSVWriter.DEFAULT_QUOTE_CHARACTER,
                "\r\n");
        row(header.split(","));
    }

    void row(String... cells) {
        writer.writeNext(cells, false);
        raise();
    }

    /** Passes on what is still in memory. */
    void finish() {
        try {
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** opencsv swallows a full disk and keeps the exception for whoever asks. */
    private void raise() {
        var swallowed = writer.getException();
        if (swallowed != null) {
            throw new UncheckedIOException(swallowed);
        }
    }

    /** Somebody's text, disarmed. */
    static String text(String text) {
        return SpreadsheetText.disarmed(text);
    }

    /** A plain decimal with the currency's decimals; never disarmed, so that it stays a number. */
    static String amount(Money amount) {
        return amount == null ? "" : amount.decimal().toPlainString();
    }

    static String number(BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    static String date(LocalDate date) {
        return date == null ? "" : date.toString();
    }

    /** A line of a file; files begin with line 1, so 0 is none. */
    static String line(long line) {
        return line == 0 ? "" : Long.toString(line);
    }

    static String yesNo(boolean answer) {
        return answer ? "yes" : "no";
    }
}
