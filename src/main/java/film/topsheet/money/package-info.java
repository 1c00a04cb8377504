/** Exact amounts, counted in minor units; splitting without losing a cent. */
package film.topsheet.money;
