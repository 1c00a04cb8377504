/**
 * Reads an export file as its profile says: bytes into records, records into rows in a feed's own
 * words. Knows no database, no feed but by name, and nothing of what becomes of a row.
 */
package film.topsheet.profile;
