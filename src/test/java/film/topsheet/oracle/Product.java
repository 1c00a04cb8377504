package film.topsheet.oracle;

import java.nio.file.Path;
import java.time.LocalDate;

/** What is judged: it writes {@code out/<code>/<week-ending>/cost-report.csv} and {@code .json}. */
interface Product {

    /** Loads what is new in every production of the slate and drafts its reports. */
    void night(Path slate, Path out, Path home, LocalDate asOf);

    /** Issues one week of one production; the documents of that week are then issued ones. */
    void close(Path slate, Path out, Path home, String code, LocalDate weekEnding);
}
