/** The night and the close as lists of steps, the locks, the command line that starts them. */
package film.topsheet.job;
