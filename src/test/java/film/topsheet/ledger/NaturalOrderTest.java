package film.topsheet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {

    /** Each line comes before the next. */
    private static final List<String> IN_ORDER = """

            -
            007
            7
            08
            8
            8a
            10
            36-2
            36-10
            36.10
            3600
            A
            PO-2
            PO-10
            PO-10-1
            exports/w2/invoices.csv
            exports/w10/invoices-2.csv
            exports/w10/invoices-10.csv
            exports/w10/invoices.csv
            exports/w100/invoices.csv
            line 00000000000000000000000000000000000001
            line 99999999999999999999999999999999999998
            line 99999999999999999999999999999999999999
            x1y2
            x1y10
            é
            """.lines().toList();

    @Test
    void digitsCountByTheirValueAndAllElseByItsCharacters() {
        for (var seed = 0; seed < 50; seed++) {
            var shuffled = new ArrayList<>(IN_ORDER);
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.sort(NaturalOrder.INSTANCE);

            assertThat(shuffled).as("seed %d", seed).isEqualTo(IN_ORDER);
        }
    }

    @Test
    void itIsATotalOrder() {
        var seed = 17L;
        var random = new Random(seed);
        var texts = IntStream.range(0, 60)
                .mapToObj(each -> random.ints(random.nextInt(5), 0, 5)
                        .mapToObj("0019a"::charAt).map(String::valueOf)
                        .reduce("", String::concat))
                .toList();
        for (var a : texts) {
            for (var b : texts) {
                assertThat(Integer.signum(order(a, b))).as("%s %s", a, b)
                        .isEqualTo(-Integer.signum(order(b, a)));
                assertThat(order(a, b) == 0).isEqualTo(a.equals(b));
                for (var c : texts) {
                    if (order(a, b) < 0 && order(b, c) < 0) {
                        assertThat(order(a, c)).as("%s %s %s", a, b, c).isNegative();
                    }
                }
            }
        }
    }

    private static int order(String a, String b) {
        return NaturalOrder.INSTANCE.compare(a, b);
    }
}
