package film.topsheet.profile;

import java.io.IOException;

/** Statements as a table: a header, then a record for every entry. */
final class StatementRecords implements Records {

    private final Statements statements;
    private Statement statement;
    private int at;
    private long line;

    StatementRecords(Statements statements) {
        this.statements = statements;
    }

    @Override
    public String[] next() throws IOException, FileRefused {
        if (line == 0) {
            line = 1;
            return Statement.COLUMNS.toArray(String[]::new);
        }
        while (statement == null || ++at >= statement.size()) {
            statement = statements.next();
            at = -1;
            if (statement == null) {
                line = statements.line();
                return null;
            }
        }
        line = statement.line(at);
        return statement.cells(at);
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        statements.close();
    }
}
