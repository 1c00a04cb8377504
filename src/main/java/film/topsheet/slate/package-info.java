/** Which productions there are, their calendar, people and settings. */
package film.topsheet.slate;
