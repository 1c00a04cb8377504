package film.topsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0                | 2 | 0
            -0               | 2 | 0
            -0.00            | 2 | 0
            0.01             | 2 | 1
            -0.01            | 2 | -1
            1204.5           | 2 | 120450
            1204.50          | 2 | 120450
            1204             | 2 | 120400
            007.10           | 2 | 710
            1204             | 0 | 1204
            1.234            | 3 | 1234
            9999999999999.99 | 2 | 999999999999999
            9999999999999    | 2 | 999999999999900
            -9999999999999.99| 2 | -999999999999999
            999999999999999  | 0 | 999999999999999
            000000000000000001.00 | 2 | 100
            """)
    void anAmountIsDigitsAndOnePoint(String text, int digits, long minor) throws Unreadable {
        assertThat(Values.amount(text, digits)).isEqualTo(minor);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            12O4.50
            1,204.50
            1.204,50
            (1,204.50)
            1204.50-
            1204.50 CR
            +5
            --5
            -
            .
            .5
            5.
            1.2.3
            1e3
            NaN
            Infinity
            $5.00
            USD 5.00
            ' 5'
            5 000.00
            ١٢٣
            0x10
            """)
    void anythingElseIsNoAmount(String text) {
        assertFault(() -> Values.amount(text, 2), "is not an amount");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0.001,  2, Write it with 2 decimals at most.
            5.0,    0, Write it without decimals.
            1.2345, 3, Write it with 3 decimals at most.
            """)
    void moreDecimalsThanTheCurrencyHasAreNeverRounded(String text, int digits, String remedy) {
        assertThatThrownBy(() -> Values.amount(text, digits))
                .hasMessage("has more decimals than its currency")
                .extracting(fault -> ((Unreadable) fault).in("amount", text).remedy())
                .isEqualTo(remedy);
    }

    /** However it is written: 1e15 with and without its decimals is one amount. */
    @ParameterizedTest
    @CsvSource({"1000000000000000, 0", "10000000000000.00, 2", "10000000000000, 2",
            "999999999999999, 2", "999999999999999.9999, 4", "99999999999999999999999999, 2",
            "-10000000000000, 2"})
    void anAmountThatDoesNotFitFifteenDigitsIsRefused(String text, int digits) {
        assertFault(() -> Values.amount(text, digits), "does not fit 15 digits");
    }

    @ParameterizedTest
    @CsvSource({"1990-01-01", "2026-09-05", "2024-02-29", "2099-12-31"})
    void aDateIsYearMonthDay(String text) throws Unreadable {
        assertThat(LocalDate.ofEpochDay(Values.date(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-30", "2023-02-29", "2026-13-01", "2026-00-10", "2026-9-5", "09/05/2026",
            "20260905", "2026-09-05T10:00", "2026/09/05", "2026-09-0x", "-026-09-05", "''",
            "2026-W36-6", "46270"})
    void anythingElseIsNoDate(String text) {
        assertFault(() -> Values.date(text), "is not a date");
    }

    @ParameterizedTest
    @CsvSource({"1989-12-31", "2100-01-01", "0026-09-05", "9999-12-31"})
    void aDateOutsideOfLivingMemoryIsRefused(String text) {
        assertFault(() -> Values.date(text), "lies outside 1990 to 2099");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1.5", "12.50", "0.0000001", "17.857142857142857142857142857"})
    void aNumberIsKeptExactly(String text) throws Unreadable {
        assertThat(Values.number(text)).hasToString(
                text.equals("0.0000001") ? "1E-7" : text);
    }

    @ParameterizedTest
    @CsvSource({"''", "-", ".", "1e3", "'1,5'", "1.2.3", "NaN", "1-2", "½",
            "1234567890123456789012345678901"})
    void anythingElseIsNoNumber(String text) {
        assertFault(() -> Values.number(text), "is not a number");
    }

    @ParameterizedTest
    @CsvSource({"2026-09-05T17:30,            2026-09-05T21:30:00Z",
            "2026-09-05T17:30:15,             2026-09-05T21:30:15Z",
            "2026-12-05T17:30,                2026-12-05T22:30:00Z",
            "2026-09-05T17:30Z,               2026-09-05T17:30:00Z",
            "2026-09-05T17:30:00+02:00,       2026-09-05T15:30:00Z",
            "2026-09-05T17:30-07:00,          2026-09-06T00:30:00Z"})
    void aMomentWithoutOffsetIsMeantWhereTheProductionIs(String text, Instant moment)
            throws Unreadable {
        assertThat(Values.time(text, NEW_YORK).toInstant()).isEqualTo(moment);
    }

    /** Parts of a second would be lost in the books: the row would never be known again. */
    @ParameterizedTest
    @CsvSource({"2026-09-05", "17:30", "2026-09-05 17:30", "2026-09-05T25:00", "2026-09-05T",
            "2026-09-05T17:30:00.123456789", "2026-09-05T17:30:00.5Z", "2026-09-05T17"})
    void anythingElseIsNoMoment(String text) {
        assertFault(() -> Values.time(text, NEW_YORK), "is not a date with a time");
    }

    @Test
    void aMomentIsBelievedWhenItsDayIs() {
        assertFault(() -> Values.time("2100-01-01T00:00", NEW_YORK), "lies outside 1990 to 2099");
    }

    @ParameterizedTest
    @CsvSource({"Yes", "y", "true", "''", "NO"})
    void yesAndNoAreWrittenOut(String text) throws Unreadable {
        assertThat(Values.yesNo("yes")).isTrue();
        assertThat(Values.yesNo("no")).isFalse();
        assertFault(() -> Values.yesNo(text), "is neither yes nor no");
    }

    private static void assertFault(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable reading, String problem) {
        assertThatThrownBy(reading).isInstanceOf(Unreadable.class).hasMessage(problem);
    }
}
