/** What exports are made of, thrown at the program by the million; what it makes of it must agree. */
package film.topsheet.fuzz;
