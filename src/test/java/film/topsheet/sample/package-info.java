/** Makes the folder {@code sample-data}: one invented feature, fourteen weeks, and its mistakes. */
package film.topsheet.sample;
