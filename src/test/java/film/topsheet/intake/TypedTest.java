package film.topsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class TypedTest {

    private static Object typed(Column column, String text) throws Unreadable {
        return Typed.value(column, text, Currency.getInstance("JPY"), ZoneId.of("Asia/Tokyo"));
    }

    @Test
    void aTextIsTheValueThatItsColumnHolds() throws Unreadable {
        assertThat(typed(Column.amount("amount"), "1200")).isEqualTo(1_200L);
        assertThat(typed(Column.date("day"), "2026-09-05")).isEqualTo(LocalDate.of(2026, 9, 5));
        assertThat(typed(Column.number("hours"), "7.50")).isEqualTo(new BigDecimal("7.50"));
        assertThat(typed(Column.yesNo("final"), "no")).isEqualTo(false);
        assertThat(typed(Column.time("at"), "2026-09-05T17:30"))
                .isEqualTo(OffsetDateTime.parse("2026-09-05T17:30+09:00"));
        assertThat(typed(Column.choice("kind", "a", "b"), "b")).isEqualTo("b");
        assertThat(typed(Column.text("what"), " 5\" nails ")).isEqualTo(" 5\" nails ");
    }

    @Test
    void whatItsColumnCantHoldIsSaid() {
        assertThatThrownBy(() -> typed(Column.amount("amount"), "1200.50"))
                .hasMessage("has more decimals than its currency");
        assertThatThrownBy(() -> typed(Column.choice("kind", "a", "b"), "c"))
                .hasMessage("is none of a, b");
        assertThatThrownBy(() -> typed(Column.text("what"), "a\u0000b"))
                .hasMessage("holds a control character");
    }
}
