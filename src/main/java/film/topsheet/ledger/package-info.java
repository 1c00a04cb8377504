/** The books: postings that are only ever added, the weeks they belong to, and who said so. */
package film.topsheet.ledger;
