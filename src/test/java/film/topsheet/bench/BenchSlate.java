package film.topsheet.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;

/**
 * The slate folder of the bench: productions with the same chart, budget, rates and purchase
 * orders, whose invoices come in different ways.
 */
record BenchSlate(Path folder) {

    /** Restates all its invoices in every export. */
    static final String CUMULATIVE = "WHOLE";
    /** The same, as another system writes it. */
    static final String MAPPED = "MAPPED";
    /** Exports what is new, ten times. */
    static final String INCREMENTAL = "PARTS";
    /** Exports each row in a file of its own. */
    static final String SINGLE = "SINGLE";
    /** Exports once, ten times as much. */
    static final String LONG = "LONG";

    /** A week-ending: the last day of the last week that has invoices. */
    static final LocalDate LAST_WEEK = Invoices.FIRST_DAY.plusDays(Invoices.DAYS - 1);

    private static final String SETTINGS = """
            production: %s
            title: %s
            currency: USD
            time-zone: America/New_York
            locked-on: 2026-02-01
            phases:
              prep:  {from: 2026-02-02, to: 2026-04-04}
              shoot: {from: 2026-04-06, to: 2026-09-26, days: 120}
              post:  {from: 2026-09-28, to: 2027-02-27}
            budget-rates: {CAD: 0.73}
            exports:
              - {files: "exports/**/chart*.csv", feed: chart}
              - {files: "exports/**/budget*.csv", feed: budget}
              - {files: "exports/**/exchange-rates*.csv", feed: exchange-rates}
              - {files: "exports/**/purchase-orders*.csv", feed: purchase-orders}
              - {files: "exports/**/invoices*.csv", feed: invoices, mode: %s}
            """;

    /** Everything but invoices. */
    void create() {
        production(CUMULATIVE, "cumulative");
        production(MAPPED, "cumulative, profile: mapped");
        write("profiles", "mapped.yaml", MappedRows.PROFILE);
        production(INCREMENTAL, "incremental");
        production(SINGLE, "incremental");
        production(LONG, "incremental");
    }

    private void production(String code, String mode) {
        write(code, "production.yaml", SETTINGS.formatted(code, "The " + code, mode));
        write(code, "exports/chart.csv", chart());
        write(code, "exports/budget.csv", budget());
        write(code, "exports/exchange-rates.csv", rates());
        write(code, "exports/purchase-orders.csv", orders());
    }

    /** Puts a file of invoices into the exports in place of those that lie there. */
    void deliver(String code, Path invoices, String name) {
        var exports = folder.resolve(code).resolve("exports");
        try {
            var old = Files.list(exports);
            try (old) {
                for (var each : old.filter(file -> isInvoices(file)).toList()) {
                    Files.delete(each);
                }
            }
            Files.createLink(exports.resolve("invoices-" + name + ".csv"), invoices);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts so many files of one row into the exports. */
    void deliverSingly(int rows) {
        var exports = folder.resolve(SINGLE).resolve("exports");
        var invoices = new Invoices(rows);
        for (var row = 0; row < rows; row++) {
            var file = exports.resolve("invoices-%05d.csv".formatted(row));
            invoices.write(file, row, row + 1, false);
        }
    }

    /** Gives the delivered file another name; its bytes stay the same. */
    void rename(String code, String from, String to) {
        var exports = folder.resolve(code).resolve("exports");
        try {
            Files.move(exports.resolve("invoices-" + from + ".csv"),
                    exports.resolve("invoices-" + to + ".csv"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isInvoices(Path file) {
        return file.getFileName().toString().startsWith("invoices");
    }

    private static String chart() {
        var rows = new StringBuilder("account,name,category,category_name,section,kind\n");
        for (var number = 0; number < Invoices.ACCOUNTS; number++) {
            var category = 1_100 + number / 10 * 100;
            rows.append("%s,\"Account %d, part %d\",%d,Category %d,%s,cost%n".formatted(
                    Invoices.account(number), category, number % 10, category, category,
                    category < 1_400 ? "ATL" : category < 2_500 ? "PRODUCTION" : "POST"));
        }
        return rows.append("9900,Contingency,9900,Contingency,CONTINGENCY,cost\n").toString();
    }

    private static String budget() {
        var rows = new StringBuilder("account,line,description,amount\n");
        for (var number = 0; number < Invoices.ACCOUNTS; number++) {
            rows.append(Invoices.account(number)).append(",1,Allowance,25000000.00\n");
        }
        return rows.append("9900,1,Contingency,90000000.00\n").toString();
    }

    private static String rates() {
        var rows = new StringBuilder("date,currency,rate\n");
        for (var day = -1; day < Invoices.DAYS; day += 7) {
            rows.append(Invoices.FIRST_DAY.plusDays(day)).append(",CAD,0.7")
                    .append(200 + day).append('\n');
        }
        return rows.toString();
    }

    private static String orders() {
        var rows = new StringBuilder("po_number,line,date,vendor_id,vendor,account,amount,currency,"
                + "exchange_rate,status,approved_by,approved_on\n");
        for (var order = 0; order < Invoices.ORDERS; order++) {
            for (var line = 1; line <= 2; line++) {
                rows.append("%s,%d,2026-02-20,V%03d,Lantern Rentals,%s,800000.00,%s,".formatted(
                        Invoices.orderNumber(order), line, order % 300,
                        Invoices.account(order, line), Invoices.isForeign(order) ? "CAD" : "USD"));
                rows.append(Invoices.isForeign(order) ? "0.72" : "")
                        .append(",approved,R. Ortiz,2026-02-21\n");
            }
        }
        return rows.toString();
    }

    private void write(String code, String name, String text) {
        try {
            var file = folder.resolve(code).resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
