package film.topsheet.forecast;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How postings use up a purchase order: line/account=amount, and what is relieved of each line. */
class ReliefTest {

    private static final Currency USD = Currency.getInstance("USD");

    @Test
    void postingsThatNameALineRelieveItByTheirSumHeldBetweenNilAndItsAmount() {
        var order = "1/3600=100 2/3600=50 3/3610=30 4/3610=20";

        assertThat(relieved(order, "1/3600=40 1/9999=25 2/3600=80 3/3610=-10 4/3610=20 4/3610=-5"))
                .isEqualTo("1=65 2=50 3=0 4=15");
    }

    @Test
    void whatANamedLineCannotTakeIsDropped() {
        assertThat(relieved("1/3600=100 2/3600=50", "1/3600=170")).isEqualTo("1=100 2=0");
        assertThat(relieved("1/3600=100 2/3600=50", "7/3600=90")).isEqualTo("1=0 2=0");
    }

    @Test
    void postingsThatNameTheOrderOnlyFillItsLinesOfTheirAccountInLineOrder() {
        assertThat(relieved("2/3600=50 10/3600=70 3/3610=90", "/3600=60"))
                .isEqualTo("2=50 3=0 10=10");
    }

    @Test
    void whatDoesNotFitTheirAccountFillsTheOtherLines() {
        assertThat(relieved("1/3600=50 2/3610=70", "/3600=80")).isEqualTo("1=50 2=30");
    }

    @Test
    void anAccountThatTheOrderDoesNotHaveFillsAnyLine() {
        assertThat(relieved("1/3600=50 2/3610=70", "/9900=60")).isEqualTo("1=50 2=10");
    }

    @Test
    void aCreditOfTheOrderTakesBackWhatTheOrdersOwnPostingsGaveLastLineFirst() {
        assertThat(relieved("1/3600=50 2/3610=70", "/3600=50 /3610=40 /9900=-60"))
                .isEqualTo("1=30 2=0");
    }

    @Test
    void itNeverTakesBackWhatPostingsThatNameTheLineGave() {
        assertThat(relieved("1/3600=50 2/3610=70", "1/3600=50 /3610=-60")).isEqualTo("1=50 2=0");
    }

    @Test
    void aNegativeSumOfAnAccountMeetsWhatTheOthersCouldNotFill() {
        assertThat(relieved("1/3600=50 2/3610=70", "/3600=80 /3610=-30")).isEqualTo("1=50 2=0");
        assertThat(relieved("1/3600=50 2/3610=70", "/3600=80 /3610=-10")).isEqualTo("1=50 2=20");
    }

    @Test
    void noReliefIsMoreThanTheOrder() {
        assertThat(relieved("1/3600=50 2/3610=70", "/3600=900 1/3600=900")).isEqualTo("1=50 2=70");
    }

    @Test
    void aLineOfACreditIsRelievedByCreditsThatNameIt() {
        assertThat(relieved("1/3600=-50 2/3600=70", "1/3600=-20 /3600=30")).isEqualTo("1=-20 2=30");
        assertThat(relieved("1/3600=-50", "1/3600=-80")).isEqualTo("1=-50");
        assertThat(relieved("1/3600=-50", "1/3600=20")).isEqualTo("1=0");
    }

    @Test
    void anOrderWithoutOpenLinesTakesNothing() {
        assertThat(relieved("", "1/3600=50 /3600=50")).isEmpty();
    }

    @Test
    void theOrderInWhichDocumentsArriveNeverMatters() {
        var seed = 11L;
        var random = new Random(seed);
        var order = "1/3600=100 2/3600=50 3/3610=30 10/3620=200";
        for (var round = 0; round < 300; round++) {
            var postings = new ArrayList<String>();
            for (var i = 0; i < 8; i++) {
                postings.add(List.of("1", "2", "3", "", "", "9").get(random.nextInt(6)) + "/"
                        + List.of("3600", "3610", "3620", "9999").get(random.nextInt(4)) + "="
                        + random.nextInt(-90, 150));
            }
            var first = relieved(order, String.join(" ", postings));
            Collections.shuffle(postings, random);

            assertThat(relieved(order, String.join(" ", postings)))
                    .as("seed %d round %d: %s", seed, round, postings).isEqualTo(first);
        }
    }

    private static String relieved(String order, String postings) {
        var lines = cells(order).map(each -> new Promise("PO1", each[0], each[1], "",
                LocalDate.EPOCH, USD, Long.parseLong(each[2]), null, true)).toList();
        var named = cells(postings)
                .map(each -> new Relief.Named(each[0], each[1], Long.parseLong(each[2]))).toList();
        return Relief.of(lines, named).entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue()).collect(joining(" "));
    }

    private static java.util.stream.Stream<String[]> cells(String text) {
        return Arrays.stream(text.split(" ")).filter(each -> !each.isEmpty())
                .map(each -> each.split("[/=]"));
    }
}
