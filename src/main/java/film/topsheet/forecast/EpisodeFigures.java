package film.topsheet.forecast;

import java.util.Currency;

/**
 * What an episode comes to, for one account or any sum of accounts. Of an episode nothing is
 * unspread, and what stands on no episode and is not spread is nothing else.
 *
 * @param pattern   stands on the episode itself
 * @param amortized its part of what stands on no episode
 * @param unspread  stands on no episode, and no table spreads it
 */
public record EpisodeFigures(Figures pattern, Figures amortized, Figures unspread) {

    public static EpisodeFigures zero(Currency currency) {
        var nil = Figures.zero(currency);
        return new EpisodeFigures(nil, nil, nil);
    }

    public EpisodeFigures plus(EpisodeFigures other) {
        return new EpisodeFigures(pattern.plus(other.pattern), amortized.plus(other.amortized),
                unspread.plus(other.unspread));
    }

    public Figures total() {
        return pattern.plus(amortized).plus(unspread);
    }
}
