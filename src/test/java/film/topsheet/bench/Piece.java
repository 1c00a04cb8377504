package film.topsheet.bench;

/** A piece of work that is measured: one row of the table. */
enum Piece {

    COPY("a", "bare COPY of the file into a table of 14 text columns"),
    STOCK("b", "stock Spring Batch: FlatFileItemReader, JdbcBatchItemWriter"),
    FIRST("c", "Topsheet's load, first time"),
    AMENDED("d", "the cumulative export again, 1 % of its rows changed"),
    SAME("e", "the same bytes again, under another name (running process)"),
    FIGURES("f", "figures, cost-report.csv, .json, .pdf (running process)"),
    FIRST_PART("g", "the first of ten incremental files"),
    TENTH_PART("h", "the tenth of them"),
    LONG_FIGURES("i", "as f, the ledger ten times as long"),
    LONG_FILE("j", "ten times the rows in one file"),
    STATUS("k", "./topsheet status, the database stopped"),
    BUSY("l", "./topsheet nightly, another run at work: exit 75"),
    MAPPED("m", "the same rows as c through a profile"),
    MANY("n", "10,000 files of one row");

    private final String letter;
    private final String label;

    Piece(String letter, String label) {
        this.letter = letter;
        this.label = label;
    }

    String letter() {
        return letter;
    }

    String label() {
        return label;
    }
}
