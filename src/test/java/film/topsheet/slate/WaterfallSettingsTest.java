package film.topsheet.slate;

import static film.topsheet.slate.SlateFolder.LEAST;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code waterfall.yaml} can say, and what is refused with its line and a remedy. */
class WaterfallSettingsTest {

    /** As the contract has it. */
    static final String CONTRACT = """
            tiers:
              - {name: Collection agent,  to: collection-agent, take: 1%,  of: gross}
              - {name: Residuals reserve, to: reserve,          take: 5%,  of: gross}
              - {name: Sales commission,  to: sales-agent,      take: 15%, of: gross}
              - {name: Sales expenses,    to: sales-agent,      up-to: 50000}
              - {name: Prints, advertising, to: distributor,    up-to: 750000, premium: 10%}
              - {name: Senior loan, to: bank, up-to: 200000, interest: 8%, from: 2026-07-01}
              - {name: Equity,            to: investors,        up-to: 120%, of: contributions}
              - {name: Corridor, to: lead-actor, take: 5%, of: gross, after: {gross: 5000000}, \
            until: {gross: 9000000}}
              - {name: Net profit,        split: {investors: 50%, producer: 50%}}
            pots:
              tax-credit: {source: ny-credit, tiers: [Senior loan, Equity, Net profit]}
            """;
    private static final String PROFIT = "  - {name: Profit, to: producer, take: 100%}\n";

    @TempDir
    private Path dir;

    @BeforeEach
    void aProduction() throws IOException {
        new SlateFolder(dir).production("nf", LEAST);
    }

    private void terms(String yaml) throws IOException {
        Files.writeString(dir.resolve("nf/waterfall.yaml"), yaml);
    }

    @Test
    void theTermsOfTheContractAreRead() throws IOException {
        terms(CONTRACT);
        var read = new SlateFolder(dir).only().waterfall().orElseThrow();

        assertThat(read.tiers()).extracting(Tier::name).containsExactly("Collection agent",
                "Residuals reserve", "Sales commission", "Sales expenses", "Prints, advertising",
                "Senior loan", "Equity", "Corridor", "Net profit");
        var loan = read.tiers().get(5).balance().orElseThrow();
        assertThat(loan.principalMinor()).isEqualTo(Map.of("bank", 20_000_000L));
        assertThat(loan.interestPercent()).isEqualByComparingTo("8");
        assertThat(loan.from()).contains(LocalDate.of(2026, 7, 1));
        assertThat(read.tiers().get(6).balance().orElseThrow().percentOfContributions())
                .contains(new BigDecimal("120"));
        assertThat(read.tiers().get(7).afterMinor()).isEqualTo(500_000_000L);
        assertThat(read.tiers().get(7).untilMinor()).isEqualTo(900_000_000L);
        assertThat(read.potOf("ny-credit").orElseThrow().tiers()).extracting(Tier::name)
                .containsExactly("Senior loan", "Equity", "Net profit");
        assertThat(read.potOf("sales")).isEmpty();
    }

    @Test
    void withoutTheFileNothingOfItIsKnown() throws IOException {
        assertThat(new SlateFolder(dir).only().waterfall()).isEmpty();
    }

    @Test
    void oneAmountForSeveralIsDividedByTheirSharesToTheCent() throws IOException {
        terms("tiers:\n  - {name: Loans, to: {a: 33.3%, b: 66.7%}, up-to: 0.05}\n" + PROFIT);

        // 1.665 and 3.335 cents.
        assertThat(new SlateFolder(dir).only().waterfall().orElseThrow().tiers().get(0)
                .balance().orElseThrow().principalMinor()).isEqualTo(Map.of("a", 2L, "b", 3L));
    }

    @Test
    void whatIsKeptOfAWeekHoldsTheTermsToo() throws IOException {
        terms(CONTRACT);
        var settings = new SlateFolder(dir).only();
        terms("tiers:\n" + PROFIT);

        var problems = new ArrayList<SettingsProblem>();
        var kept = KeptSettings.ofReport(settings.source(), dir.resolve("nf"), problems);
        assertThat(problems).isEmpty();
        assertThat(kept.orElseThrow().waterfall()).isEqualTo(settings.waterfall());
        assertThat(KeptSettings.values(settings.source()))
                .containsEntry("waterfall.tiers[1].take", "1%")
                .containsEntry("waterfall.pots.tax-credit.source", "ny-credit")
                .containsEntry("title", "Night Ferry");
    }

    @Test
    void theTermsAreKeptBesideWhatAllProductionsShare() throws IOException {
        new SlateFolder(dir).shared("settle: 5\n");
        terms(CONTRACT);
        var settings = new SlateFolder(dir).only();

        var kept = KeptSettings.ofReport(settings.source(), dir, new ArrayList<>()).orElseThrow();
        assertThat(kept.settle()).isEqualTo(settings.settle()).hasSeconds(5);
        assertThat(kept.waterfall()).isEqualTo(settings.waterfall());
    }

    @Test
    void aProblemIsFoundInItsFileAndLine() throws IOException {
        terms(CONTRACT.replace("interest: 8%, from: 2026-07-01", "interest: 8%"));

        assertThat(new SlateFolder(dir).read().refused().get(0).message()).isEqualTo("""
                nf/waterfall.yaml:7, key "interest": "8%" has no day to begin on.
                    - {name: Senior loan, to: bank, up-to: 200000, interest: 8%}
                Add from, the day the loan was paid out, as from: 2026-07-01.
                Production NF does not run until this is corrected; the others do not wait.
                """.replace("key \"interest\"", "key \"tiers[6].interest\""));
    }

    /** Each line is one tier above a last one that takes the rest; then the first problem. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            name: Profit, to: a, up-to: 5                           | tiers[2].name names a second tier
            to: a, up-to: 5                                         | tiers[1].name is missing
            name: A, up-to: 5                                       | tiers[1].to is missing
            name: A, to: a                                          | tiers[1].take is missing
            name: A, to: a, take: 5                                 | tiers[1].take is not a percentage between 0% and 100%
            name: A, to: a, take: 101%                              | tiers[1].take is not a percentage between 0% and 100%
            name: A, to: a, take: 5%, of: net                       | tiers[1].of is not known
            name: A, to: a, up-to: 5, of: gross                     | tiers[1].of is of a take, and none is here
            name: A, to: a, take: 5%, of: contributions             | tiers[1].of goes with up-to as a percentage
            name: A, to: a, up-to: 5, of: contributions             | tiers[1].of goes with up-to as a percentage
            name: A, to: a, up-to: 120%                             | tiers[1].up-to is a percentage, and does not say of what
            name: A, to: a, up-to: 120%, of: contributions, premium: 5%  | tiers[1].premium stands beside up-to above 100%, which is a premium already
            name: A, to: a, up-to: -5                               | tiers[1].up-to is not an amount in USD, 0 or more
            name: A, to: a, up-to: 5.001                            | tiers[1].up-to is not an amount in USD, 0 or more
            name: A, to: a, take: 5%, premium: 5%                   | tiers[1].premium stands without up-to, what it is reckoned on
            name: A, to: a, take: 5%, interest: 5%                  | tiers[1].interest stands without up-to, what it is reckoned on
            name: A, to: a, up-to: 5, interest: 5%                  | tiers[1].interest has no day to begin on
            name: A, to: a, up-to: 5, from: 2026-01-01              | tiers[1].from stands without interest
            'name: A, to: {a: 60%, b: 30%}, up-to: 5'               | tiers[1].to has shares that sum to 90%
            'name: A, to: {a: 0%}, up-to: 5'                        | tiers[1].to has shares that sum to 0%
            'name: A, to: {a: 100%, b: 0%}, up-to: 5'               | tiers[1].to.b is no share
            'name: A, to: [a, b], take: 5%'                         | tiers[1].to is a list, in which the first takes everything
            'name: A, to: [a, b], up-to: 5'                         | tiers[1].up-to is one amount for parties in sequence
            'name: A, to: [a, a], up-to: {a: 5}'                    | tiers[1].to names a party twice
            'name: A, to: [a, b], up-to: {a: 5}'                    | tiers[1].up-to.b is missing
            'name: A, to: a, up-to: {a: 5, b: 5}'                   | tiers[1].up-to.b is no party of this tier
            'name: A, split: {a: 60%, b: 30%}'                      | tiers[1].split has shares that sum to 90%
            'name: A, split: {a: 100%}, take: 5%'                   | tiers[1].take stands beside split, which takes all that is left
            'name: A, split: {a: 100%}, up-to: 5'                   | tiers[1].up-to stands beside split, which takes all that is left
            name: A, split: a                                       | tiers[1].split has no shares
            'name: A, to: a, take: 5%, after: {gross: 9}, until: {gross: 9}' | tiers[1].until is not above the gross from which the tier takes
            name: A, to: a, take: 5%, after: 9                      | tiers[1].after is one value where settings with names belong
            'name: A, to: a, take: 5%, after: {net: 9}'             | tiers[1].after.gross is missing
            name: A, to: a, take: 5%, floor: 9                      | tiers[1].floor is not known
            """)
    void aTierThatContradictsItselfIsRefused(String tier, String problem) throws IOException {
        terms("tiers:\n  - {%s}\n".formatted(tier) + PROFIT);

        assertThat(problems().get(0)).isEqualTo(problem);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            'name: A, to: a, take: 99%'
            'name: A, to: a, up-to: 5'
            'name: A, to: a, take: 100%, of: gross'
            'name: A, to: a, take: 100%, until: {gross: 9}'
            'name: A, split: {a: 100%}, after: {gross: 9}'
            """)
    void theLastTierTakesAllThatIsLeft(String last) throws IOException {
        terms("tiers:\n" + PROFIT + "  - {%s}\n".formatted(last));

        assertThat(problems()).containsExactly(
                "tiers do not end with a tier that takes all that is left");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            'p: {source: s, tiers: [Loan]}'               | pots.p.tiers do not end with a tier that takes all that is left
            'p: {source: s, tiers: [Lone, Profit]}'       | pots.p.tiers is the name of no tier
            'p: {source: s, tiers: [Profit, Profit]}'     | pots.p.tiers name one tier twice
            'p: {tiers: [Profit]}'                        | pots.p.source is missing
            'p: {source: s}'                              | pots.p.tiers is missing
            'main: {source: s, tiers: [Profit]}'          | pots.main is what all other receipts run through
            'p: {source: s, tiers: [Profit]}, q: {source: s, tiers: [Profit]}' | pots.q.source is the source of p already
            """)
    void aPotThatCannotRunIsRefused(String pots, String problem) throws IOException {
        terms("tiers:\n  - {name: Loan, to: bank, up-to: 5}\n" + PROFIT
                + "pots: {%s}\n".formatted(pots));

        assertThat(problems()).containsExactly(problem);
    }

    @Test
    void anEmptyFileOrOneThatIsNoYamlIsRefused() throws IOException {
        terms("");
        assertThat(problems()).containsExactly("tiers is missing");
        terms("tiers: []\n");
        assertThat(problems()).containsExactly(
                "tiers do not end with a tier that takes all that is left");
        terms("tiers: [\n");
        assertThat(new SlateFolder(dir).read().refused().get(0).message())
                .startsWith("nf/waterfall.yaml:");
    }

    private List<String> problems() {
        return new SlateFolder(dir).read().refused().get(0).problems().stream()
                .map(each -> each.key() + " " + each.problem()).collect(Collectors.toList());
    }
}
