package film.topsheet.sample;

import java.time.LocalDate;

/** A purchase order of one line; how its status goes is told week by week. */
final class Order {

    String number;
    final int week;
    final Vendor vendor;
    final String account;
    private final long cents;
    private final String description;
    private String currency = "";
    private String rate = "";
    private String returnOn = "";
    private String location = "";
    private String requestedBy = "T. Hollis, department";
    private String approvedBy = "R. Ortiz";
    private int approvedFrom;
    private int closedFrom = Weeks.COUNT + 1;
    private int voidFrom = Weeks.COUNT + 1;
    private long billed;

    Order(String number, int week, Vendor vendor, String account, long cents, String description) {
        this.number = number;
        this.week = week;
        this.vendor = vendor;
        this.account = account;
        this.cents = cents;
        this.description = description;
        this.approvedFrom = week;
    }

    long cents() {
        return cents;
    }

    long left() {
        return cents - billed;
    }

    void bill(long amount) {
        billed += amount;
    }

    /** Settings of a planned order, as {@code name=value}. */
    Order with(String name, String value) {
        switch (name) {
            case "currency" -> currency = value;
            case "rate" -> rate = value;
            case "return" -> returnOn = value;
            case "location" -> location = value;
            case "by" -> requestedBy = value;
            case "approver" -> approvedBy = value;
            case "approved" -> approvedFrom = Integer.parseInt(value);
            case "closed" -> closedFrom = Integer.parseInt(value);
            case "void" -> voidFrom = Integer.parseInt(value);
            default -> throw new IllegalArgumentException("an order has no " + name);
        }
        return this;
    }

    LocalDate date() {
        return Weeks.workday(week, 0);
    }

    String status(int asOfWeek) {
        if (asOfWeek >= voidFrom) {
            return "void";
        }
        return asOfWeek < approvedFrom ? "requested"
                : asOfWeek >= closedFrom ? "closed" : "approved";
    }

    Entry row(int asOfWeek) {
        var status = status(asOfWeek);
        var row = Feeds.entry("purchase-orders")
                .set("po_number", number).set("line", 1).set("date", date())
                .set("vendor_id", vendor.id()).set("vendor", vendor.name())
                .set("account", account).set("description", description).amount(cents)
                .set("currency", currency).set("exchange_rate", rate).set("status", status)
                .set("requested_by", requestedBy).set("return_on", returnOn)
                .set("location", location);
        return status.equals("requested") || status.equals("void") ? row
                : row.set("approved_by", approvedBy)
                        .set("approved_on", Weeks.workday(approvedFrom, 1));
    }
}
