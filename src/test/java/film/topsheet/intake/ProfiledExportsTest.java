package film.topsheet.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One general ledger that carries several kinds of rows, headings and totals. */
class ProfiledExportsTest {

    private static final String LEDGER = """
            version: 1
            feed: journals
            read: {delimiter: semicolon, encoding: [utf-8, windows-1252]}
            header: {within: 5, all: [Doc, Date, Amount]}
            number: {decimal: ",", group: ".", negative: [parentheses]}
            dates: [dd/MM/yyyy]
            rows:
              - {when: {first: "^Total"}, as: grand-total}
            controls: {columns: [Amount]}
            types:
              - {name: petty cash, when: {column: Type, is: PC}, feed: petty-cash,
                 fields: {envelope: Doc, holder: Vendor, merchant: Text}}
              - {name: invoice, when: {column: Type, is: AP}, feed: invoices,
                 fields: {document_no: Doc, vendor: Vendor, invoice_no: Doc, invoice_date: Date}}
            fields:
              journal_no: Doc
              line: Line
              posting_date: Date
              account: {column: Account, zero-pad: 4}
              description: Text
              amount: Amount
            """;

    private static final String JULY = """
            Ledger of Night Ferry
            Doc;Line;Type;Date;Account;Vendor;Text;Amount
            A1;1;AP;05/08/2026;3600;Quai Müller;Pier;1.200,00
            P1;1;PC;06/08/2026;2110;K. Marsh;Tape;12,50
            J1;1;JE;07/08/2026;36;;Accrual;(200,00)
            J1;2;JE;07/08/2026;2110;;Accrual;2x0,00
            Total;;;;;;;1.012,50
            """;

    @TempDir
    Path folder;
    private Arrivals arrivals;

    @BeforeEach
    void begin() {
        arrivals = new Arrivals(folder).profile("gl*.txt", "journals", "incremental", LEDGER);
    }

    private void deliver(String name, String text) {
        arrivals.bytes(name, text.getBytes(ISO_8859_1)).night();
    }

    @Test
    void rowsOfEachKindGoToTheirFeedAndWhatIsNoRowIsCounted() {
        deliver("gl-1.txt", JULY);

        assertThat(arrivals.ledger()).isEqualTo("""
                A1/1 #1 3600 08-05 1200.00 week 08-08
                P1/1 #1 2110 08-06 12.50 week 08-08
                J1/1 #1 0036 08-07 -200.00 week 08-08
                """);
        assertThat(arrivals.totals()).isEqualTo("""
                gl-1.txt USD 3 = 1 + 0 + 1 + 1 · 812.50 = -200.00 + 0.00 + 0.00
                gl-1.txt USD 1 = 1 + 0 + 0 + 0 · 12.50 = 12.50 + 0.00 + 0.00
                gl-1.txt USD 1 = 1 + 0 + 0 + 0 · 1200.00 = 1200.00 + 0.00 + 0.00
                """);
        assertThat(arrivals.rejects()).isEqualTo(
                "gl-1.txt:6 J1/2 Amount \"2x0,00\" is not an amount\n");
    }

    @Test
    void aLaterExportAmendsAndReleasesWhatWasHeldInEachFeed() {
        deliver("gl-1.txt", JULY);
        deliver("gl-2.txt", JULY.replace("2x0,00", "200,00").replace("12,50", "13,00")
                .replace("1.012,50", "1.213,00"));

        assertThat(arrivals.ledger()).isEqualTo("""
                A1/1 #1 3600 08-05 1200.00 week 08-08
                P1/1 #1 2110 08-06 12.50 week 08-08
                P1/1 #2 2110 08-06 -12.50 week 08-08
                P1/1 #3 2110 08-06 13.00 week 08-08
                J1/1 #1 0036 08-07 -200.00 week 08-08
                J1/2 #1 2110 08-07 200.00 week 08-08
                """);
        assertThat(arrivals.rejects()).isEmpty();
    }

    @Test
    void aCumulativeLedgerRestatesEachOfItsFeeds() {
        arrivals.profile("gl*.txt", "journals", "cumulative", LEDGER);
        var many = JULY.replace("Total", """
                J1;3;JE;07/08/2026;2110;;Three;3,00
                J1;4;JE;07/08/2026;2110;;Four;4,00
                J1;5;JE;07/08/2026;2110;;Five;5,00
                J1;6;JE;07/08/2026;2110;;Six;6,00
                J1;7;JE;07/08/2026;2110;;Seven;7,00
                Total""").replace("1.012,50", "1.037,50");
        deliver("gl-1.txt", many);
        deliver("gl-2.txt", many.replace("J1;7;JE;07/08/2026;2110;;Seven;7,00\n", "")
                .replace("1.037,50", "1.030,50"));

        assertThat(arrivals.ledger()).contains("J1/7 #2 2110 08-07 -7.00").contains("P1/1 #1")
                .doesNotContain("P1/1 #2");
    }

    @Test
    void twoRowsOfOneKeyAreHeldWithTheirTextsAsTheFileHasThem() {
        deliver("gl-1.txt", JULY + "P1;1;PC;06/08/2026;2110;K. Marsh;Rope;14,00\n");

        assertThat(arrivals.rejects()).contains("gl-1.txt:4 P1/1").contains("gl-1.txt:8 P1/1");
        assertThat(Arrivals.jdbc().sql("""
                select line_text from held_row where production = ? and file_line = 8""")
                .param(arrivals.production()).query(String.class).single())
                .isEqualTo("P1;1;PC;06/08/2026;2110;K. Marsh;Rope;14,00");
    }

    @Test
    void whatTheFileStatesAsATotalIsKeptBesideWhatItsRowsSumTo() {
        deliver("gl-1.txt", JULY.replace("1.012,50", "1.112,50"));

        assertThat(Arrivals.jdbc().sql("""
                select file_line || ' ' || scope || ' ' || column_name || ' ' || stated || ' '
                       || summed || ' ' || (select classes from load_reading
                                            where production = c.production and load = c.load)
                from load_control c where production = ?""")
                .param(arrivals.production()).query(String.class).single())
                .isEqualTo("7 the file Amount 1112.50 1012.50 {\"data\": 4, \"grand-total\": 1}");
    }

    @Test
    void anotherHeaderHoldsTheFileWhole() {
        deliver("gl-1.txt", JULY.replace("Account;", "Nominal;"));

        assertThat(arrivals.ledger()).isEmpty();
        assertThat(arrivals.files()).contains("held").contains("Account");
    }

    @Test
    void aBetterProfileReadsAgainWhatTheOldOneHeld() {
        deliver("gl-1.txt", JULY.replace("2x0,00", "200,00-").replace("1.012,50", "812,50"));
        assertThat(arrivals.rejects()).contains("\"200,00-\" is not an amount");

        arrivals.profile("gl*.txt", "journals", "incremental",
                LEDGER.replace("[parentheses]", "[parentheses, trailing-minus]")).night();

        assertThat(arrivals.rejects()).isEmpty();
        assertThat(arrivals.ledger()).contains("J1/2 #1 2110 08-07 -200.00 week 08-08")
                .doesNotContain("#2");
    }

    @Test
    void aRetractedLedgerGoesWithTheRowsOfAllItsFeeds() throws Exception {
        deliver("gl-1.txt", JULY);
        TakingOut.of(arrivals, "exports/gl-1.txt");
        arrivals.night();

        assertThat(arrivals.ledger()).isEqualTo("""
                A1/1 #1 3600 08-05 1200.00 week 08-08
                A1/1 #2 3600 08-05 -1200.00 week 08-08
                P1/1 #1 2110 08-06 12.50 week 08-08
                P1/1 #2 2110 08-06 -12.50 week 08-08
                J1/1 #1 0036 08-07 -200.00 week 08-08
                J1/1 #2 0036 08-07 200.00 week 08-08
                """);
    }
}
