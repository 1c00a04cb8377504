package film.topsheet.forecast;

import static java.util.stream.Collectors.toMap;

import film.topsheet.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Spreads what stands on no episode over the episodes, account by account and column by column,
 * to the minor unit. Whatever the shares, the episodes and what is not spread add up to the
 * account. Knows no database and no clock.
 *
 * @param now    shares by episode in this week; empty: no table counts yet
 * @param before those of the last issued report, which its EFC was spread by
 */
public record Amortizing(Map<String, BigDecimal> now, Map<String, BigDecimal> before) {

    /** Of cost that stands on no episode. */
    public static final String NONE = "";

    public Amortizing {
        now = new LinkedHashMap<>(now);
        before = new LinkedHashMap<>(before);
    }

    /**
     * @param account by episode
     * @return likewise; under {@link #NONE}, where that is in it, what is not spread
     */
    public Map<String, EpisodeFigures> of(Map<String, Figures> account) {
        var spread = new LinkedHashMap<String, EpisodeFigures>();
        account.forEach((episode, figures) -> {
            var nil = Figures.zero(figures.toDate().currency());
            if (!episode.equals(NONE)) {
                spread.merge(episode, new EpisodeFigures(figures, nil, nil), EpisodeFigures::plus);
                return;
            }
            var previous = nil.withPrevious(figures.previousFinalCost());
            var rest = figures.withPrevious(Money.zero(figures.toDate().currency()));
            spread(rest, now).forEach((each, part) -> spread.merge(each, part,
                    EpisodeFigures::plus));
            spread(previous, before).forEach((each, part) -> spread.merge(each, part,
                    EpisodeFigures::plus));
        });
        return spread;
    }

    private static Map<String, EpisodeFigures> spread(
            Figures figures, Map<String, BigDecimal> shares) {
        var nil = Figures.zero(figures.toDate().currency());
        if (shares.isEmpty()) {
            return Map.of(NONE, new EpisodeFigures(nil, nil, figures));
        }
        var episodes = new ArrayList<>(shares.keySet());
        var parts = figures.spread(new ArrayList<>(shares.values()));
        return episodes.stream().collect(toMap(each -> each,
                each -> new EpisodeFigures(nil, parts.get(episodes.indexOf(each)), nil)));
    }
}
