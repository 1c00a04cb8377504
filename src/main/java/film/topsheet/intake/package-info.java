/**
 * Turns export files into rows of a feed, loads what is new, holds what it cannot read.
 *
 * <p>Knows a feed only as an interface: each subject's package declares its own.
 */
package film.topsheet.intake;
