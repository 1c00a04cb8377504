package film.topsheet.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The newest version of every reference row. */
final class References {

    /**
     * One version of a reference row.
     *
     * @param lastIssued the last week issued when it was loaded, or null
     * @param rate       production currency for one unit of the row's: chosen when the first
     *                   version of its key was loaded, and kept; null where nothing is converted
     */
    record Version(Row row, int sequence, LocalDate lastIssued, BigDecimal rate) {}

    private final Settings settings;
    private final Map<String, Version> newest = new LinkedHashMap<>();
    private int loaded;

    References(Settings settings) {
        this.settings = settings;
    }

    /**
     * Adds a row, unless its newest version says the same. False: it waits for a rate, or for the
     * feed that its method follows.
     */
    boolean add(Row row, LocalDate lastIssued) {
        if (row.feed() == Feed.ESTIMATES && !canFollow(row)) {
            return false;
        }
        var known = Optional.ofNullable(newest.get(row.key()));
        if (known.isPresent() && known.get().row().saysTheSameAs(row)) {
            return true;
        }
        BigDecimal rate = null;
        if (row.feed() == Feed.PURCHASE_ORDERS || row.feed() == Feed.ACCRUALS) {
            var chosen = known.map(Version::rate).or(() -> rate(row, row.date("date")));
            if (chosen.isEmpty()) {
                return false;
            }
            rate = chosen.get();
        }
        newest.put(row.key(), new Version(row, loaded++, lastIssued, rate));
        return true;
    }

    private boolean canFollow(Row estimate) {
        return switch (estimate.get("method")) {
            case "run-rate-days" -> hasShootDay();
            case "run-rate-pages" -> hasShootDay() && !newest(Feed.DAILY_REPORTS).isEmpty();
            case "variances" -> !newest(Feed.VARIANCES).isEmpty();
            case "fringe" -> settings.fringeOf(estimate.get("account")).isPresent();
            default -> true;
        };
    }

    private boolean hasShootDay() {
        return newest(Feed.SCHEDULE).stream()
                .anyMatch(version -> version.row().get("kind").equals("shoot"));
    }

    /** The newest version of every row of a feed. */
    List<Version> newest(Feed feed) {
        return newest.values().stream()
                .filter(version -> version.row().feed() == feed)
                .toList();
    }

    /** The newest row of the chart for an account, or null. */
    Row chart(String account) {
        return newest(Feed.CHART).stream().map(Version::row)
                .filter(row -> row.get("account").equals(account))
                .findFirst().orElse(null);
    }

    boolean isCost(String account) {
        return !Cells.isBalanceSheet(chart(account));
    }

    String section(String account) {
        var row = chart(account);
        return row == null ? "OTHER" : row.get("section");
    }

    String category(String account) {
        var row = chart(account);
        return row == null ? "Unassigned" : row.get("category");
    }

    /**
     * The rate of a row: its own, else the newest on or before the date, else the budget's.
     */
    Optional<BigDecimal> rate(Row row, LocalDate date) {
        var currency = settings.currencyOf(row);
        if (currency.equals(settings.currency())) {
            return Optional.of(BigDecimal.ONE);
        }
        if (row.has("exchange_rate")) {
            return Optional.of(row.number("exchange_rate"));
        }
        return newest(Feed.EXCHANGE_RATES).stream().map(Version::row)
                .filter(rate -> rate.get("currency").equals(currency))
                .filter(rate -> !rate.date("date").isAfter(date))
                .max(Comparator.comparing(rate -> rate.date("date")))
                .map(rate -> rate.number("rate"))
                .or(() -> Optional.ofNullable(settings.budgetRates().get(currency)));
    }
}
