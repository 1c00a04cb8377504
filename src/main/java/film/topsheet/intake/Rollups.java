package film.topsheet.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * The sums that a report reads instead of the ledger, added up while rows go by and written in the
 * transaction of the postings.
 */
final class Rollups {

    private record AccountWeek(String account, String episode, int week) {}

    private record Relief(
            String promise, String number, String line, String account, int week,
            String currency) {}

    private static final class Sum {
        long amount;
        long base;
        long priorRows;
        long rows;
        int finals;
        int oldest = Integer.MAX_VALUE;
    }

    private final Map<AccountWeek, Sum> accounts = new HashMap<>();
    private final Map<Relief, Sum> reliefs = new HashMap<>();

    void add(Judged row) {
        var sum = accounts.computeIfAbsent(
                new AccountWeek(row.account, row.episode, row.week), key -> new Sum());
        sum.base = Math.addExact(sum.base, row.base);
        sum.rows++;
        sum.priorRows += row.priorPeriod ? 1 : 0;
        sum.oldest = Math.min(sum.oldest, row.postingDate);
        if (row.poNumber != null) {
            relieve(row, "order", row.poNumber, row.poLine == null ? "" : row.poLine)
                    .finals += row.poFinal ? 1 : 0;
        }
        if (row.accrualNo != null) {
            relieve(row, "accrual", row.accrualNo, "");
        }
    }

    private Sum relieve(Judged row, String promise, String number, String line) {
        var sum = reliefs.computeIfAbsent(
                new Relief(promise, number, line, row.account, row.week, row.currency),
                key -> new Sum());
        sum.amount = Math.addExact(sum.amount, row.amount);
        sum.base = Math.addExact(sum.base, row.base);
        return sum;
    }

    void write(Connection connection, int production) throws SQLException {
        try (var upsert = connection.prepareStatement("""
                insert into account_week as w (production, account, episode, week, base_minor,
                                               prior_rows, posting_rows, oldest)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (production, account, episode, week) do update set
                    base_minor = w.base_minor + excluded.base_minor,
                    prior_rows = w.prior_rows + excluded.prior_rows,
                    posting_rows = w.posting_rows + excluded.posting_rows,
                    oldest = least(w.oldest, excluded.oldest)""")) {
            for (var each : accounts.entrySet()) {
                upsert.setInt(1, production);
                upsert.setString(2, each.getKey().account());
                upsert.setString(3, each.getKey().episode());
                upsert.setObject(4, LocalDate.ofEpochDay(each.getKey().week()), Types.DATE);
                upsert.setLong(5, each.getValue().base);
                upsert.setLong(6, each.getValue().priorRows);
                upsert.setLong(7, each.getValue().rows);
                upsert.setObject(8, LocalDate.ofEpochDay(each.getValue().oldest), Types.DATE);
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
        writeReliefs(connection, production);
    }

    private void writeReliefs(Connection connection, int production) throws SQLException {
        try (var upsert = connection.prepareStatement("""
                insert into relief_week as w (production, promise, number, line, account, week,
                                              currency, amount_minor, base_minor, finals)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (production, promise, number, line, account, week, currency)
                do update set
                    amount_minor = w.amount_minor + excluded.amount_minor,
                    base_minor = w.base_minor + excluded.base_minor,
                    finals = w.finals + excluded.finals""")) {
            for (var each : reliefs.entrySet()) {
                upsert.setInt(1, production);
                upsert.setString(2, each.getKey().promise());
                upsert.setString(3, each.getKey().number());
                upsert.setString(4, each.getKey().line());
                upsert.setString(5, each.getKey().account());
                upsert.setObject(6, LocalDate.ofEpochDay(each.getKey().week()), Types.DATE);
                upsert.setString(7, each.getKey().currency());
                upsert.setLong(8, each.getValue().amount);
                upsert.setLong(9, each.getValue().base);
                upsert.setInt(10, each.getValue().finals);
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }
}
