package film.topsheet.intake;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The sums that a report reads instead of the ledger, added up while rows go by and written in the
 * transaction of the postings.
 */
final class Rollups {

    /** Hash and equality of the keys are written out, for they are asked for at every row. */
    private record AccountWeek(String account, String episode, int week) {

        @Override
        public int hashCode() {
            return (account.hashCode() * 31 + episode.hashCode()) * 31 + week;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof AccountWeek key && week == key.week
                    && account.equals(key.account) && episode.equals(key.episode);
        }
    }

    private record Relief(
            String promise, String number, String line, String account, int week,
            String currency) {

        @Override
        public int hashCode() {
            return ((number.hashCode() * 31 + line.hashCode()) * 31 + account.hashCode()) * 31
                    + week;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Relief key && week == key.week
                    && number.equals(key.number) && line.equals(key.line)
                    && account.equals(key.account) && currency.equals(key.currency)
                    && promise.equals(key.promise);
        }
    }

    /** @param rate without trailing zeros, so that equal rates are one */
    private record CurrencyWeek(int week, String currency, BigDecimal rate) {}

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
    private final Map<CurrencyWeek, Sum> currencies = new HashMap<>();

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
        if (row.rate != null) {
            var foreign = currencies.computeIfAbsent(
                    new CurrencyWeek(row.week, row.currency, row.rate.stripTrailingZeros()),
                    key -> new Sum());
            foreign.amount = Math.addExact(foreign.amount, row.amount);
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

    /** One statement a table, whatever their number. */
    void write(Connection connection, int production) throws SQLException {
        if (!accounts.isEmpty()) {
            writeAccounts(connection, production);
        }
        if (!reliefs.isEmpty()) {
            writeReliefs(connection, production);
        }
        if (!currencies.isEmpty()) {
            writeCurrencies(connection, production);
        }
    }

    private void writeAccounts(Connection connection, int production) throws SQLException {
        var keys = accounts.keySet();
        var sums = accounts.values();
        try (var upsert = connection.prepareStatement("""
                insert into account_week as w (production, account, episode, week, base_minor,
                                               prior_rows, posting_rows, oldest)
                select ?, s.account, s.episode, date 'epoch' + s.week, s.base, s.prior_rows, s.rows,
                       date 'epoch' + s.oldest
                from unnest(?::text[], ?::text[], ?::int[], ?::bigint[], ?::bigint[], ?::bigint[],
                            ?::int[])
                     as s (account, episode, week, base, prior_rows, rows, oldest)
                on conflict (production, account, episode, week) do update set
                    base_minor = w.base_minor + excluded.base_minor,
                    prior_rows = w.prior_rows + excluded.prior_rows,
                    posting_rows = w.posting_rows + excluded.posting_rows,
                    oldest = least(w.oldest, excluded.oldest)""")) {
            upsert.setInt(1, production);
            upsert.setArray(2, texts(connection, keys, AccountWeek::account));
            upsert.setArray(3, texts(connection, keys, AccountWeek::episode));
            upsert.setObject(4, keys.stream().mapToInt(AccountWeek::week).toArray());
            upsert.setObject(5, sums.stream().mapToLong(sum -> sum.base).toArray());
            upsert.setObject(6, sums.stream().mapToLong(sum -> sum.priorRows).toArray());
            upsert.setObject(7, sums.stream().mapToLong(sum -> sum.rows).toArray());
            upsert.setObject(8, sums.stream().mapToInt(sum -> sum.oldest).toArray());
            upsert.executeUpdate();
        }
    }

    private void writeReliefs(Connection connection, int production) throws SQLException {
        var keys = reliefs.keySet();
        var sums = reliefs.values();
        try (var upsert = connection.prepareStatement("""
                insert into relief_week as w (production, promise, number, line, account, week,
                                              currency, amount_minor, base_minor, finals)
                select ?, s.promise, s.number, s.line, s.account, date 'epoch' + s.week, s.currency,
                       s.amount, s.base, s.finals
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::text[],
                            ?::bigint[], ?::bigint[], ?::int[])
                     as s (promise, number, line, account, week, currency, amount, base, finals)
                on conflict (production, promise, number, line, account, week, currency)
                do update set
                    amount_minor = w.amount_minor + excluded.amount_minor,
                    base_minor = w.base_minor + excluded.base_minor,
                    finals = w.finals + excluded.finals""")) {
            upsert.setInt(1, production);
            upsert.setArray(2, texts(connection, keys, Relief::promise));
            upsert.setArray(3, texts(connection, keys, Relief::number));
            upsert.setArray(4, texts(connection, keys, Relief::line));
            upsert.setArray(5, texts(connection, keys, Relief::account));
            upsert.setObject(6, keys.stream().mapToInt(Relief::week).toArray());
            upsert.setArray(7, texts(connection, keys, Relief::currency));
            upsert.setObject(8, sums.stream().mapToLong(sum -> sum.amount).toArray());
            upsert.setObject(9, sums.stream().mapToLong(sum -> sum.base).toArray());
            upsert.setObject(10, sums.stream().mapToInt(sum -> sum.finals).toArray());
            upsert.executeUpdate();
        }
    }

    private void writeCurrencies(Connection connection, int production) throws SQLException {
        var keys = currencies.keySet();
        var sums = currencies.values();
        try (var upsert = connection.prepareStatement("""
                insert into currency_week as w (production, week, currency, rate, amount_minor)
                select ?, date 'epoch' + s.week, s.currency, s.rate, s.amount
                from unnest(?::int[], ?::text[], ?::numeric[], ?::bigint[])
                     as s (week, currency, rate, amount)
                on conflict (production, week, currency, rate) do update set
                    amount_minor = w.amount_minor + excluded.amount_minor""")) {
            upsert.setInt(1, production);
            upsert.setObject(2, keys.stream().mapToInt(CurrencyWeek::week).toArray());
            upsert.setArray(3, texts(connection, keys, CurrencyWeek::currency));
            upsert.setArray(4, connection.createArrayOf(
                    "numeric", keys.stream().map(CurrencyWeek::rate).toArray()));
            upsert.setObject(5,
                    currencies.values().stream().mapToLong(sum -> sum.amount).toArray());
            upsert.executeUpdate();
        }
    }

    private static <K> Array texts(Connection connection, Collection<K> keys,
            Function<K, String> text) throws SQLException {
        return connection.createArrayOf("text", keys.stream().map(text).toArray());
    }
}
