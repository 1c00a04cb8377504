/**
 * How fast Topsheet is, beside bare COPY and beside Spring Batch as its handbook shows it.
 *
 * <p>{@code mvn -Pbench verify} prints one table from one run on one machine. Nothing here passes
 * or fails by time. {@code -Dbench.rows=100000} makes it small for trying, {@code -Dbench.rounds=1}
 * short.
 */
package film.topsheet.bench;
