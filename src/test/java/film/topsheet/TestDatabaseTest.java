package film.topsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {

    @Test
    void everyTestHasADatabaseOfItsOwn() throws SQLException {
        var mine = TestDatabase.fresh();
        var yours = TestDatabase.fresh();

        run(mine, "create table only_mine (id int)");

        assertThat(tables(mine)).contains("only_mine");
        assertThat(tables(yours)).doesNotContain("only_mine");
    }

    @Test
    void textSortsByCodePointWhateverTheMachineSpeaks() throws SQLException {
        assertThat(column(TestDatabase.empty(), """
                select word from (values ('b'), ('a'), ('B'), ('Ä')) as words (word) order by word
                """)).containsExactly("B", "a", "b", "Ä");
    }

    private static List<String> tables(DataSource database) throws SQLException {
        return column(database, "select tablename from pg_tables where schemaname = 'public'");
    }

    private static void run(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> column(DataSource database, String sql) throws SQLException {
        var values = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
