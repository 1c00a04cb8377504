/** Where we shoot and what the places cost. */
package film.topsheet.locations;
