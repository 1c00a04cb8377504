package film.topsheet.sample;

/**
 * Spreads money over a table so that its columns come to given totals exactly and its rows to
 * theirs as nearly as the seed allows: each side is scaled in turn until it settles.
 */
final class Spread {

    private static final int ROUNDS = 60;

    private Spread() {}

    /**
     * @param seed    what the cells are to each other; a cell of 0 stays 0
     * @param rows    cents each row should come to
     * @param columns cents each column comes to, every one with a cell above 0
     */
    static long[][] fit(long[][] seed, long[] rows, long[] columns) {
        var cells = new long[seed.length][];
        for (var row = 0; row < seed.length; row++) {
            cells[row] = seed[row].clone();
        }
        for (var round = 0; round < ROUNDS; round++) {
            for (var row = 0; row < cells.length; row++) {
                scaleRow(cells[row], rows[row]);
            }
            for (var column = 0; column < columns.length; column++) {
                scaleColumn(cells, column, columns[column]);
            }
        }
        return cells;
    }

    private static void scaleRow(long[] row, long wanted) {
        var sum = 0L;
        for (var cell : row) {
            sum += cell;
        }
        for (var column = 0; sum > 0 && column < row.length; column++) {
            row[column] = Cents.share(row[column], Math.max(0, wanted), sum);
        }
    }

    /** What rounding leaves over goes to the largest cell. */
    private static void scaleColumn(long[][] cells, int column, long wanted) {
        var sum = 0L;
        for (var row : cells) {
            sum += row[column];
        }
        var largest = 0;
        var left = wanted;
        for (var row = 0; row < cells.length; row++) {
            var cell = sum == 0 ? 0 : Cents.share(cells[row][column], wanted, sum);
            cells[row][column] = cell;
            left -= cell;
            largest = cell > cells[largest][column] ? row : largest;
        }
        cells[largest][column] += left;
    }
}
