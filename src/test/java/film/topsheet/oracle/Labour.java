package film.topsheet.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;

/**
 * What is budgeted and still expected on the accounts that a fringe account follows.
 *
 * @param lines of accounts that are not on the method fringe themselves
 */
record Labour(Settings settings, Positions positions, Fringe fringe, List<CostLine> lines) {

    /**
     * What is still expected of the fringe, or null where nothing is budgeted to take a rate from.
     *
     * @param locked  its own locked budget
     * @param episode null: the account as a whole
     */
    BigDecimal toComplete(BigDecimal locked, String episode) {
        var expected = sum(line -> line.etc(episode));
        var budgeted = sum(line -> positions.locked(line.account(), episode));
        if (fringe.percent() != null) {
            return settings.rounded(expected.multiply(fringe.percent()).movePointLeft(2));
        }
        return budgeted.signum() == 0 ? null : expected.multiply(locked)
                .divide(budgeted, settings.zero().scale(), RoundingMode.HALF_UP);
    }

    private BigDecimal sum(Function<CostLine, BigDecimal> figure) {
        return lines.stream().filter(line -> fringe.follows(line.account())).map(figure)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
