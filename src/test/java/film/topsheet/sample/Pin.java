package film.topsheet.sample;

/**
 * A cost that stands fixed before the rest of the week is spread around it.
 *
 * @param week  the week that reports it, which need not be the week of its date
 * @param cents negative takes cost back
 */
record Pin(Source source, int week, String account, long cents) {}
