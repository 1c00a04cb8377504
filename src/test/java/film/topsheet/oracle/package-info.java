/**
 * A second calculation of every figure, written from the rules alone, to judge the product's.
 *
 * <p>Nothing here may import the product, and nothing here is clever: every figure of every cell
 * is summed anew from the rows, in exact decimals, so that a person can check it by reading.
 */
package film.topsheet.oracle;
