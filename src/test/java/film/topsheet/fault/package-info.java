/** Nights in which a database call, a file call, a disk or a server fails, one at a time. */
package film.topsheet.fault;
