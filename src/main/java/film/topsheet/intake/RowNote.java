package film.topsheet.intake;

/**
 * A row that a profile keeps from the judge: no data, or data that it can't tell in the feed's
 * words.
 *
 * @param problem     why it is held; null: it is no data, as a heading or a total
 * @param key         key columns joined by U+001F; blank where they can't be read
 * @param currency    of the amount
 * @param amountMinor the amount that stands in it; null: none, or none that can be read
 */
record RowNote(Problem problem, String key, String currency, Long amountMinor) {}
