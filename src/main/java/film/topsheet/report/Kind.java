package film.topsheet.report;

/** What a row of a table is; templates choose rule, shading and weight by it. */
enum Kind {
    PLAIN,
    HEADING,
    SUBTOTAL,
    TOTAL,
    GRAND;

    boolean isStrong() {
        return this != PLAIN;
    }
}
