package film.topsheet.intake;

import java.sql.Connection;
import java.sql.SQLException;
import tools.jackson.databind.ObjectMapper;

/** The tables of what profiles made of files. */
final class Readings {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection connection;
    private final int production;

    Readings(Connection connection, int production) {
        this.connection = connection;
        this.production = production;
    }

    void write(int load, Reading reading) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into load_reading (production, load, version, hash, classes)
                values (?, ?, ?, ?, cast(? as jsonb))""")) {
            insert.setInt(1, production);
            insert.setInt(2, load);
            insert.setInt(3, reading.version());
            insert.setString(4, reading.hash());
            insert.setString(5, JSON.writeValueAsString(reading.classes()));
            insert.executeUpdate();
        }
        try (var insert = connection.prepareStatement("""
                insert into load_control (production, load, file_line, column_name, scope, stated,
                                          summed, tolerance, unread)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (var control : reading.controls()) {
                insert.setInt(1, production);
                insert.setInt(2, load);
                insert.setLong(3, control.line());
                insert.setString(4, control.column());
                insert.setString(5, control.scope());
                insert.setBigDecimal(6, control.stated());
                insert.setBigDecimal(7, control.summed());
                insert.setBigDecimal(8, control.tolerance());
                insert.setString(9, control.unread().replace("\0", ""));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
