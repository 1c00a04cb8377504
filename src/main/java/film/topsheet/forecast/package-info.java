/** What each account will come to, and what that leaves to complete. */
package film.topsheet.forecast;
