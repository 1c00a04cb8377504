package film.topsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class Utf8OrderTest {

    private static final List<String> TEXTS = List.of("", "A", "AB", "B", "a", "z", "é", "e\u0301",
            "한", "\ud7ff", "\ue000", "\uffee", "🎬", "🎬a", "🎭", "x🎬", "x\uffee", "😀", "PO-2");

    @Test
    void textsGoByTheirBytesAsTheyDoInTheDatabase() {
        for (var a : TEXTS) {
            for (var b : TEXTS) {
                assertThat(Integer.signum(Utf8Order.compare(a, b))).as("%s %s", a, b)
                        .isEqualTo(Integer.signum(Arrays.compareUnsigned(
                                a.getBytes(StandardCharsets.UTF_8),
                                b.getBytes(StandardCharsets.UTF_8))));
            }
        }
    }

    @Test
    void aKeyIsAboveAnotherByDocumentThenByLine() {
        var highest = new HighestKey("INV-2", "5");

        assertThat(highest.isBelow("INV-2", "6")).isTrue();
        assertThat(highest.isBelow("INV-2", "5")).isFalse();
        assertThat(highest.isBelow("INV-2", "10")).isFalse();
        assertThat(highest.isBelow("INV-3", "1")).isTrue();
        assertThat(highest.isBelow("INV-10", "9")).isFalse();
        assertThat(new HighestKey(null, null).isBelow("", "")).isTrue();
    }
}
