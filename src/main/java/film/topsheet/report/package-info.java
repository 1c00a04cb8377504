/** Prints the models as documents and keeps every issued one. */
package film.topsheet.report;
