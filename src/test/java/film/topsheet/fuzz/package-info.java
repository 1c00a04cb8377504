/** What the program makes of exports and profiles of any bytes agrees with a plainer reading. */
package film.topsheet.fuzz;
