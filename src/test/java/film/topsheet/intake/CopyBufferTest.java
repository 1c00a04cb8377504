package film.topsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.TestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** What is written must come back from a real PostgreSQL as it was. */
class CopyBufferTest {

    @Test
    void numericsComeBackDigitByDigit() throws Exception {
        var values = new ArrayList<>(List.of("0", "0.00", "1", "-1", "10000", "9999", "99990000",
                "0.0001", "0.00010000", "-0.5", "1E-7", "123456789.123456789", "1000000",
                "10000.0001", "0.73", "17.857142857142857142857142857", "999999999999999",
                "0.00000000000000000000000000001", "1E+9", "1.10").stream()
                .map(BigDecimal::new).toList());
        var random = new Random(5);
        for (var i = 0; i < 500; i++) {
            values.add(new BigDecimal(new java.math.BigInteger(random.nextInt(1, 96), random),
                    random.nextInt(0, 29))
                    .multiply(BigDecimal.valueOf(random.nextBoolean() ? 1 : -1)));
        }
        var back = roundTrip("numeric", values.size(),
                (buffer, at) -> buffer.numeric(values.get(at)), BigDecimal.class);

        for (var at = 0; at < values.size(); at++) {
            assertThat(back.get(at)).isEqualByComparingTo(values.get(at));
            assertThat(back.get(at).scale()).isEqualTo(Math.max(0, values.get(at).scale()));
        }
    }

    @Test
    void datesComeBackAsTheDaysTheyWere() throws Exception {
        var days = List.of("1990-01-01", "1999-12-31", "2000-01-01", "2024-02-29", "2026-09-05",
                "2099-12-31").stream().map(LocalDate::parse).toList();

        assertThat(roundTrip("date", days.size(),
                (buffer, at) -> buffer.date(days.get(at).toEpochDay()), LocalDate.class))
                .isEqualTo(days);
    }

    @Test
    void hashesComeBackWithBothTheirHalves() throws Exception {
        var hashes = List.of(new UUID(0, 0), new UUID(-1, 1), new UUID(Long.MIN_VALUE, 7),
                UUID.fromString("01234567-89ab-cdef-0123-456789abcdef"));

        assertThat(roundTrip("uuid", hashes.size(), (buffer, at) -> buffer.uuid(
                hashes.get(at).getMostSignificantBits(), hashes.get(at).getLeastSignificantBits()),
                UUID.class)).isEqualTo(hashes);
    }

    @Test
    void textsComeBackLetterByLetter() throws Exception {
        var texts = List.of("", "plain", "5\" nails", "Łódź", "abcé", "🎬 and more", "e\u0301",
                "tab\tand\nline", "한국어".repeat(4_000), "x".repeat(70_000) + "é");

        assertThat(roundTrip("text", texts.size(),
                (buffer, at) -> buffer.text(texts.get(at)), String.class)).isEqualTo(texts);
    }

    @Test
    void wholeNumbersComeBackWithTheirSigns() throws Exception {
        var numbers = List.of(0L, 1L, -1L, 255L, 65_536L, -2_147_483_649L, Long.MAX_VALUE,
                Long.MIN_VALUE);

        assertThat(roundTrip("bigint", numbers.size(),
                (buffer, at) -> buffer.bigint(numbers.get(at)), Long.class)).isEqualTo(numbers);
        assertThat(roundTrip("int", 3,
                (buffer, at) -> buffer.integer((at - 1) * 1_999_999_999), Integer.class))
                .containsExactly(-1_999_999_999, 0, 1_999_999_999);
        assertThat(roundTrip("smallint", 3,
                (buffer, at) -> buffer.smallint((at - 1) * 32_767), Integer.class))
                .containsExactly(-32_767, 0, 32_767);
    }

    @Test
    void tagsYesNoAndNothingComeBack() throws Exception {
        assertThat(roundTrip("jsonb", 1,
                (buffer, at) -> buffer.jsonb("{\"Einheit\":\"2. Übung\"}"), String.class))
                .containsExactly("{\"Einheit\": \"2. Übung\"}");
        assertThat(roundTrip("boolean", 3,
                (buffer, at) -> {
                    if (at == 2) {
                        buffer.nothing();
                    } else {
                        buffer.bool(at == 1);
                    }
                }, Boolean.class)).containsExactly(false, true, null);
    }

    @FunctionalInterface
    private interface Writing {
        void write(CopyBuffer buffer, int at);
    }

    /** Begins with a small buffer, so that it has to grow. */
    private static <T> List<T> roundTrip(String type, int rows, Writing writing, Class<T> as)
            throws SQLException {
        var buffer = new CopyBuffer(8);
        buffer.append(BinaryCopy.HEADER, 0, BinaryCopy.HEADER.length);
        for (var at = 0; at < rows; at++) {
            buffer.rawShort(2).integer(at);
            writing.write(buffer, at);
        }
        buffer.append(BinaryCopy.TRAILER, 0, BinaryCopy.TRAILER.length);
        try (var connection = Holder.DATABASE.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create temporary table t (at int, value " + type + ")");
            var copy = connection.unwrap(PGConnection.class).getCopyAPI()
                    .copyIn("copy t from stdin binary");
            copy.writeToCopy(buffer.bytes(), 0, buffer.size());
            copy.endCopy();
            var values = new ArrayList<T>();
            try (var row = statement.executeQuery("select value from t order by at")) {
                while (row.next()) {
                    values.add(as == String.class ? as.cast(row.getString(1))
                            : row.getObject(1, as));
                }
            }
            return values;
        }
    }

    private static final class Holder {
        private static final org.postgresql.ds.PGSimpleDataSource DATABASE = TestDatabase.empty();
    }
}
