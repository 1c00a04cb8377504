/** What the financiers approved and every signed change since. */
package film.topsheet.budget;
