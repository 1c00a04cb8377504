/** What people are paid: its feed, its agreements, its checks. */
package film.topsheet.payroll;
