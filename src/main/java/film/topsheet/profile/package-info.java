/**
 * Reads export files as their makers write them: bytes into records, records into a feed's words.
 *
 * <p>Knows no database, no feed but by name, and nothing of what becomes of a row.
 */
package film.topsheet.profile;
