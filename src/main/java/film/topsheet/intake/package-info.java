/** Turns export files into rows of a feed, loads what is new, holds what it cannot read. Knows a feed only as an interface. */
package film.topsheet.intake;
