/** What we buy and hire: purchase orders, invoices, and what must be true between them. */
package film.topsheet.vendors;
