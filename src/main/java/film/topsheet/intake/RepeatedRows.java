package film.topsheet.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The table of rows that stand more than once in a file, with the same content. */
final class RepeatedRows {

    private final Connection connection;
    private final int production;

    RepeatedRows(Connection connection, int production) {
        this.connection = connection;
        this.production = production;
    }

    void write(int load, List<LoadResult.Repeated> repeated) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into repeated_row (production, load, file_line, currency, amount_minor,
                                          base_minor)
                values (?, ?, ?, ?, ?, ?)""")) {
            for (var row : repeated) {
                insert.setInt(1, production);
                insert.setInt(2, load);
                insert.setLong(3, row.line());
                insert.setString(4, row.currency());
                insert.setLong(5, row.amount());
                insert.setLong(6, row.base());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
