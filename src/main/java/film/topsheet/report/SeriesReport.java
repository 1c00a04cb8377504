package film.topsheet.report;

import static java.util.stream.Collectors.toMap;

import film.topsheet.budget.Section;
import film.topsheet.forecast.Amortizing;
import film.topsheet.forecast.EpisodeFigures;
import film.topsheet.forecast.Figures;
import film.topsheet.ledger.NaturalOrder;
import film.topsheet.slate.Episodes;
import film.topsheet.slate.Episodes.Amortization;
import film.topsheet.slate.Episodes.Episode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A cost report taken apart by episode: for every column, the episodes and what is not spread add
 * up to the cost report.
 *
 * @param episodes those of the settings, in their order; then others that the books name; last,
 *                 with a blank code, what is not spread, where there is any
 * @param by       the table that spreads what stands on no episode; empty: none counts yet
 * @param accounts by account, then by episode
 */
record SeriesReport(CostReport report, List<Episode> episodes, Optional<Amortization> by,
        Map<String, Map<String, EpisodeFigures>> accounts) {

    static final String UNLISTED = "not in the list of episodes";
    private static final String UNSPREAD = "Of no episode, not spread";

    /**
     * @param settings what the production says of its episodes
     * @param lines    the accounts of the report, each by episode
     */
    static SeriesReport of(
            CostReport report, Episodes settings, Map<String, Map<String, Figures>> lines) {
        var cover = report.cover();
        var by = settings.on(cover.weekEnding());
        var before = cover.previousNumber() > 0 ? settings.on(cover.previousWeekEnding()) : by;
        var amortizing = new Amortizing(shares(by), shares(before));
        var accounts = lines.entrySet().stream().collect(
                toMap(Map.Entry::getKey, each -> amortizing.of(each.getValue())));
        return new SeriesReport(report, episodes(settings, accounts.values(),
                Figures.zero(cover.currency())), by, accounts);
    }

    /** The books name it, and the settings do not. */
    static boolean isUnlisted(Episode episode) {
        return episode.title().equals(UNLISTED);
    }

    private static Map<String, BigDecimal> shares(Optional<Amortization> table) {
        return table.map(Amortization::shares).orElse(Map.of());
    }

    private static List<Episode> episodes(Episodes settings,
            Collection<Map<String, EpisodeFigures>> accounts, Figures nil) {
        var episodes = new ArrayList<>(settings.list());
        var listed = episodes.stream().map(Episode::code).collect(Collectors.toSet());
        var others = new TreeSet<>(NaturalOrder.INSTANCE);
        accounts.forEach(each -> others.addAll(each.keySet()));
        others.removeAll(listed);
        others.remove(Amortizing.NONE);
        others.forEach(each ->
                episodes.add(new Episode(each, listed.isEmpty() ? "" : UNLISTED)));
        if (accounts.stream().anyMatch(each -> each.containsKey(Amortizing.NONE)
                && !each.get(Amortizing.NONE).total().equals(nil))) {
            episodes.add(new Episode(Amortizing.NONE, UNSPREAD));
        }
        return List.copyOf(episodes);
    }

    EpisodeFigures of(Episode episode, CostReport.Account account) {
        return accounts.getOrDefault(account.code(), Map.of())
                .getOrDefault(episode.code(), EpisodeFigures.zero(report.cover().currency()));
    }

    EpisodeFigures sum(Episode episode, Set<Section> sections) {
        return report.categories().stream().filter(each -> sections.contains(each.section()))
                .map(each -> of(episode, each))
                .reduce(EpisodeFigures.zero(report.cover().currency()), EpisodeFigures::plus);
    }

    EpisodeFigures of(Episode episode, CostReport.Category category) {
        return category.accounts().stream().map(each -> of(episode, each))
                .reduce(EpisodeFigures::plus).orElseThrow();
    }

    EpisodeFigures sum(Episode episode) {
        return sum(episode, Set.of(Section.values()));
    }

    EpisodeFigures total() {
        return episodes.stream().map(this::sum)
                .reduce(EpisodeFigures.zero(report.cover().currency()), EpisodeFigures::plus);
    }
}
