/** The shoot: which days and pages are planned, which are done, and how fast it goes. */
package film.topsheet.schedule;
