/** Who pays, when cash is needed, who is paid back in which order. */
package film.topsheet.financing;
