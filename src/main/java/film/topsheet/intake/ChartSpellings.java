package film.topsheet.intake;

import film.topsheet.slate.ChartAliases;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the chart spells an account that a row spells in its own way: 36.10 for 36-10, or by a pair
 * of the production's own. An account that the chart has is itself; one that it does not have and
 * that nothing speaks for stays as written. Used by one thread at a time.
 */
public final class ChartSpellings {

    /** Accounts are compared exactly, as long as the settings say nothing else. */
    public static final ChartSpellings AS_WRITTEN = new ChartSpellings(ChartAliases.NONE, Set.of());

    /** Of so many spellings it is remembered what they mean; an export of noise has more. */
    private static final int REMEMBERED = 100_000;

    private final ChartAliases aliases;
    private final Set<String> chart;
    private final Map<String, String> spellings = new HashMap<>();
    private final Map<String, String> others = new HashMap<>();
    private final Map<String, String> meanings = new HashMap<>();

    /** @param chart every account of the chart */
    ChartSpellings(ChartAliases aliases, Collection<String> chart) {
        this.aliases = aliases;
        this.chart = new HashSet<>(chart);
        if (aliases.ignoreSeparators()) {
            chart.stream().sorted().forEach(each -> {
                var first = spellings.putIfAbsent(withoutSeparators(each), each);
                if (first != null) {
                    others.putIfAbsent(withoutSeparators(each), each);
                }
            });
        }
    }

    boolean isOn() {
        return aliases.ignoreSeparators() || !aliases.pairs().isEmpty();
    }

    /** The account that a row means; where nothing is respelled, the same text. */
    String of(String written) {
        if (!isOn()) {
            return written;
        }
        var known = meanings.get(written);
        if (known == null) {
            known = meaning(written);
            if (meanings.size() < REMEMBERED) {
                meanings.put(written, known);
            }
        }
        return known.equals(written) ? written : known;
    }

    private String meaning(String written) {
        var paired = aliases.pairs().getOrDefault(written, written);
        return chart.contains(paired) ? paired
                : spellings.getOrDefault(withoutSeparators(paired), paired);
    }

    /** Why a row can't be loaded: what it spells could be two accounts of the chart. */
    Optional<Problem> doubt(String column, String written) {
        var paired = aliases.pairs().getOrDefault(written, written);
        if (others.isEmpty() || chart.contains(paired)) {
            return Optional.empty();
        }
        var key = withoutSeparators(paired);
        return Optional.ofNullable(others.get(key)).map(other -> Problem.of(column, written,
                "could be %s or %s of the chart".formatted(spellings.get(key), other),
                "Take one of them out of the chart, or set chart-aliases: {separators: keep}."));
    }

    /** Two accounts of one chart file that would be one. */
    static Problem together(String written, String first) {
        return Problem.of("account", written,
                "is %s, which stands in this chart too, but for its separators".formatted(first),
                "Take one of them out, or set chart-aliases: {separators: keep}.");
    }

    /** Letters and digits alone, in their case; a code of nothing else is itself. */
    String withoutSeparators(String account) {
        if (!aliases.ignoreSeparators()) {
            return account;
        }
        var bare = new StringBuilder(account.length());
        account.codePoints().filter(Character::isLetterOrDigit).forEach(bare::appendCodePoint);
        return bare.isEmpty() ? account : bare.toString();
    }
}
