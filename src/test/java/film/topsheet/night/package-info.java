/** Whole nights and closes, as processes or in one: killed, doubled, shuffled, compared. */
package film.topsheet.night;
