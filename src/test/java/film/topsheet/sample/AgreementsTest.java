package film.topsheet.sample;

import static film.topsheet.sample.Made.FILES;
import static film.topsheet.sample.Made.REPLAY;
import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.slate.Pages;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands around the cost tells the same story as the cost. */
class AgreementsTest {

    private static List<Entry> rows(String export) {
        return Csv.rows(FILES.getOrDefault(
                SampleSlate.PRODUCTION + "exports/" + export, "none\n"));
    }

    private static List<Entry> all(String feed) {
        return IntStream.rangeClosed(1, Weeks.COUNT).boxed()
                .flatMap(week -> rows(Weeks.folder(week) + "/" + feed + ".csv").stream()).toList();
    }

    private static int eighths(Entry row) {
        return Pages.eighths(row.get("pages")).orElse(0);
    }

    @Test
    void fortyDaysAndAHundredAndTwelveAndAHalfPagesAreScheduledAndTwelveEighthsLost() {
        var days = rows("w01/schedule.csv").stream()
                .filter(row -> row.get("kind").equals("shoot")).toList();

        assertThat(days).hasSize(40).extracting(row -> row.get("date")).doesNotHaveDuplicates();
        assertThat(days.stream().mapToInt(AgreementsTest::eighths).sum()).isEqualTo(900);
        assertThat(all("daily-reports").stream().mapToInt(AgreementsTest::eighths).sum())
                .isEqualTo(900 - 12);
        assertThat(rows("w11/schedule.csv")).last().extracting(row -> row.get("scenes"))
                .isEqualTo("84 85 86 87");
    }

    @Test
    void everybodyButTheBackgroundHasAMemoOfTheirOwnRate() {
        var rates = new TreeMap<String, String>();
        all("deal-memos").stream().filter(row -> !row.has("extends"))
                .forEach(row -> rates.put(row.get("employee_id"), row.get("rate")));

        assertThat(rates).containsEntry("E250501", "56.00").containsEntry("E140501", "84000.00")
                .containsEntry("E203502", "19.80").hasSizeBetween(190, 260);
        assertThat(all("deal-memos").stream().filter(row -> row.has("extends"))).singleElement()
                .satisfies(row -> assertThat(row.get("rate")).isEqualTo("21.60"));
        var over = REPLAY.postings().stream().map(Replay.Posting::row)
                .filter(row -> row.has("component") && row.get("component").equals("gross"))
                .filter(row -> !row.get("occupation").equals("Background"))
                .filter(row -> Cents.of(row.get("rate")) > Cents.of(
                        rates.get(row.get("employee_id"))))
                .map(row -> row.get("employee_id")).distinct().sorted().toList();
        assertThat(over).containsExactly("E203502", "E250501");
    }

    @ParameterizedTest(name = "{0}: agreed {1}")
    @CsvSource({"Pier 9, 44500.00, 57000.00", "House on Mill Lane, 35400.00, 35400.00",
        "Stage A, 145700.00, 145700.00", "Stage B, 44200.00, 44200.00"})
    void theFeesOfAPlaceAreThoseOfItsAgreementButForThePier(
            String place, String agreed, String paid) {
        var sum = 0L;
        for (var row : all("location-agreements")) {
            for (var kind : List.of("prep", "shoot", "strike")) {
                if (row.get("location").equals(place) && row.has(kind + "_days")) {
                    sum += Long.parseLong(row.get(kind + "_days"))
                            * Cents.of(row.get(kind + "_rate"));
                }
            }
        }
        var fees = REPLAY.postings().stream().filter(posting -> posting.row().has("kind"))
                .filter(posting -> posting.row().get("kind").equals("site-fee")
                        && posting.row().get("location").equals(place))
                .mapToLong(Replay.Posting::cents).sum();

        assertThat(Cents.text(sum)).isEqualTo(agreed);
        assertThat(Cents.text(fees)).isEqualTo(paid);
    }

    @Test
    void aTrialBalanceIsWhatTheLedgerSaidThatWeek() {
        var stated = rows("w13/trial-balance.csv").stream()
                .filter(row -> !row.get("account").startsWith("0"))
                .mapToLong(row -> Cents.of(row.get("balance"))).sum();

        assertThat(stated).isEqualTo(REPLAY.cost(1, 12));
    }

    @Test
    void theBankPaidWhatTheInvoicesSayIsPaid() {
        var paid = rows("w14/invoices.csv").stream().filter(row -> row.has("paid_on"))
                .mapToLong(Entry::cents).sum();
        var payments = all("bank").stream().mapToLong(Entry::cents).filter(cents -> cents < 0)
                .sum();

        assertThat(payments).isEqualTo(-paid).isNotZero();
    }
}
