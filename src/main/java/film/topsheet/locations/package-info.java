/** Where we shoot, when we are allowed to, and what the places cost. */
package film.topsheet.locations;
