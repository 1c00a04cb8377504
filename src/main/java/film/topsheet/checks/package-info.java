/** Asks the ledger questions and keeps the findings. */
package film.topsheet.checks;
