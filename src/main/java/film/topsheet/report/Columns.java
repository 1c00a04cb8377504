package film.topsheet.report;

import film.topsheet.forecast.Figures;

/** The columns that stand on every table of the report. */
final class Columns {

    private Columns() {}

    static Row put(Row row, Figures figures, Figure figure) {
        return row
                .put("thisPeriod", figure.of(figures.thisPeriod()))
                .put("toDate", figure.of(figures.toDate()))
                .put("orders", figure.of(figures.commitments()))
                .put("totalCost", figure.of(figures.totalCost()))
                .put("etc", figure.of(figures.estimateToComplete()))
                .put("efc", figure.of(figures.finalCost()))
                .put("change", figure.of(figures.movement()));
    }
}
