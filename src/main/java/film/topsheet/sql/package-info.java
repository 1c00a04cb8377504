/** Reads a query kept beside the class that asks it. */
package film.topsheet.sql;
