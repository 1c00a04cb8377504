package film.topsheet.job;

/**
 * What {@code checks} was asked for.
 *
 * @param ofProductions a slate or a production was named; else the catalogue alone is meant
 */
public record ChecksRequest(CommonOptions options, boolean ofProductions) {}
