package film.topsheet.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * An invoice register as an accounting system exports it: documents of one to three lines with
 * ascending numbers, spread over forty weeks. Every row is drawn from its own place, so that any
 * part of it can be written alone and is the same each time.
 *
 * <p>One row in five names a purchase order, one in twenty is in CAD, one in fifty is a credit,
 * one in a thousand can't be read.
 *
 * @param total rows over the forty weeks
 */
record Invoices(long total) {

    static final String HEADER = "document_no,line,vendor_id,vendor,invoice_no,invoice_date,"
            + "posting_date,account,description,amount,currency,po_number,po_line,entered_by";
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 1);
    static final int DAYS = 280;
    static final int ORDERS = 2_000;
    static final int ACCOUNTS = 200;

    private static final long SEED = 20_260_301;
    private static final int VENDORS = 300;
    /** About six weeks: as long as an order is being invoiced. */
    private static final int ORDERS_AT_A_TIME = 300;
    private static final int[] DOCUMENT = {0, 1, 1, 2, 2, 2};
    private static final int[] LINE = {1, 1, 2, 1, 2, 3};
    private static final String[] NAMES = {"Lantern", "Brasswick", "Éclair", "Quayside", "Łódź",
        "Halyard", "Tidewrack", "Müller", "Stonewater", "Bobbin", "Parapet", "Señal", "Sundial",
        "Cinder", "Nightlamp"};
    private static final String[] TRADES = {"Grip & Electric", "Rentals, Inc.", "Catering",
        "Timber", "Security, LLC", "Post House", "Costume Hire"};
    private static final String[] GOODS = {"Lighting package", "Lumber, 2 by 4",
        "Camera rental, second unit", "Crew lunch", "Generator and fuel", "Wardrobe, extras",
        "Truck hire", "Sound stage, north side", "Props and set dressing", "Location security"};
    private static final String[] CLERKS = {"K. Marsh", "J. Lee", "R. Sørensen", "T. Hollis"};

    /** Writes rows with their header; amended: one row in a hundred has another amount. */
    void write(Path file, long from, long to, boolean amended) {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            var row = new StringBuilder(400);
            out.append(HEADER).append('\n');
            for (var at = from; at < to; at++) {
                row.setLength(0);
                put(row, at, amended);
                out.append(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(StringBuilder row, long at, boolean amended) {
        var number = at / 6 * 3 + DOCUMENT[(int) (at % 6)];
        var document = new SplittableRandom(SEED + number);
        var random = new SplittableRandom(~SEED - at);
        var vendor = document.nextInt(VENDORS);
        var posted = FIRST_DAY.plusDays(at * DAYS / total);
        var order = random.nextInt(5) == 0 ? order(random, at) : -1;
        var orderLine = 1 + random.nextInt(2);
        var foreign = order < 0 ? random.nextInt(20) == 0 : isForeign(order);
        var isAmended = random.nextInt(100) == 0 && amended;
        var cents = cents(random) + (isAmended ? 100 : 0);
        var trouble = at % 1_000 == 500 ? (int) (at / 1_000 % 4) : -1;

        padded(row.append("D-"), number, 9).append(',').append(LINE[(int) (at % 6)]);
        padded(row.append(",V"), vendor, 3).append(',');
        vendor(row, trouble == 0 ? -1 : vendor);
        row.append(",\"No. ").append(document.nextInt(100_000)).append("\",")
                .append(posted.minusDays(document.nextInt(20))).append(',')
                .append(trouble == 1 ? "2026-02-30" : posted).append(',')
                .append(order < 0 ? account(random.nextInt(ACCOUNTS))
                        : account(order, orderLine)).append(',');
        goods(row, random);
        amount(row, cents, trouble == 2).append(',')
                .append(trouble == 3 ? "DOLLAR" : foreign ? "CAD" : "").append(',');
        if (order >= 0) {
            row.append(orderNumber(order));
        }
        row.append(',').append(order >= 0 && random.nextInt(5) > 0 ? orderLine : "")
                .append(',').append(CLERKS[document.nextInt(CLERKS.length)]).append('\n');
    }

    private int order(SplittableRandom random, long at) {
        var first = (int) (at * (ORDERS - ORDERS_AT_A_TIME) / total);
        return first + random.nextInt(ORDERS_AT_A_TIME);
    }

    static boolean isForeign(int order) {
        return order % 20 == 7;
    }

    static String orderNumber(int order) {
        return padded(new StringBuilder("P"), order, 5).toString();
    }

    /** The account that a line of an order is for. */
    static String account(int order, int line) {
        return account(Math.floorMod(order * 31 + line * 17, ACCOUNTS));
    }

    /** Ten accounts to a category: 1110 … 1119, 1210 … */
    static String account(int number) {
        return String.valueOf(1_110 + number / 10 * 100 + number % 10);
    }

    private static int cents(SplittableRandom random) {
        var most = 1_000 << random.nextInt(12);
        return random.nextInt(50) == 0 ? -random.nextInt(1, most) : random.nextInt(1, most);
    }

    private static StringBuilder amount(StringBuilder row, int cents, boolean unreadable) {
        row.append(cents < 0 ? "-" : "").append(Math.abs(cents) / 100)
                .append(unreadable ? "O." : ".");
        return padded(row, Math.abs(cents) % 100, 2);
    }

    private static void vendor(StringBuilder row, int vendor) {
        if (vendor >= 0) {
            row.append('"').append(NAMES[vendor % NAMES.length]).append(' ')
                    .append(NAMES[vendor / NAMES.length % NAMES.length]).append(' ')
                    .append(TRADES[vendor % TRADES.length]).append('"');
        }
    }

    private static void goods(StringBuilder row, SplittableRandom random) {
        row.append('"').append(GOODS[random.nextInt(GOODS.length)]).append(", day ")
                .append(random.nextInt(1, 60));
        if (random.nextInt(10) == 0) {
            row.append(", 5\"\" nails");
        }
        row.append(", as ordered by the unit\",");
    }

    private static StringBuilder padded(StringBuilder text, long number, int width) {
        var digits = String.valueOf(number);
        return text.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
    }
}
