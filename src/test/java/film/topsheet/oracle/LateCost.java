package film.topsheet.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One more cost, dated in a week that is issued when it comes. Before it nothing differs. After it
 * the cost stands on its account, its category, its section and the total of every week, and in
 * the figures of the period only where the first open week lies in it.
 *
 * @param night     the first that sees it, 0 being the first of all
 * @param firstOpen the week it is reported in
 */
record LateCost(int night, String account, BigDecimal amount, LocalDate firstOpen)
        implements Relation {

    private static final Set<String> STILL = Set.of("commitments", "locked_budget",
            "approved_changes", "revised_budget", "method", "estimate_week");

    /** A story without such a week stays as it is. */
    static Law.Case of(Story story) {
        var nights = new ArrayList<>(story.nights());
        LocalDate issued = null;
        for (var i = 0; i < nights.size(); i++) {
            if (issued != null) {
                var account = account(story);
                if (account.isEmpty()) {
                    break;
                }
                var cost = new LateCost(i, account.get(), new BigDecimal("1234"),
                        issued.plusWeeks(1));
                var files = new LinkedHashMap<>(nights.get(i).files());
                files.put(Plan.path(i, "journals-late"), cost.export(issued.minusDays(i)));
                nights.set(i, nights.get(i).with(files));
                return new Law.Case(story, story.withNights(nights), cost);
            }
            issued = nights.get(i).closes().stream().findFirst().orElse(null);
        }
        return new Law.Case(story, story, Relation.SAME);
    }

    /**
     * A cost account with a budget from the first night on. More follows from a cost where the
     * account is estimated by days or pages, and where a fringe follows it.
     */
    private static Optional<String> account(Story story) {
        var first = story.nights().get(0);
        var followed = story.nights().stream().flatMap(night -> night.files().entrySet().stream())
                .filter(file -> story.settings().feedOf(file.getKey()).get() == Feed.ESTIMATES)
                .flatMap(file -> Sheet.rows(file.getValue()).stream())
                .filter(row -> row.get("method").startsWith("run-rate"))
                .map(row -> row.get("account")).toList();
        var chart = Sheet.rows(first.files().get(Plan.path(0, "chart"))).stream()
                .filter(row -> Set.of("ATL", "PRODUCTION", "POST").contains(row.get("section")))
                .map(row -> row.get("account")).toList();
        return Sheet.rows(first.files().get(Plan.path(0, "budget"))).stream()
                .map(row -> row.get("account")).filter(chart::contains)
                .filter(account -> !followed.contains(account))
                .filter(account -> story.settings().fringes().stream()
                        .noneMatch(fringe -> fringe.follows(account)))
                .findFirst();
    }

    private String export(LocalDate date) {
        return Sheet.of(Feed.JOURNALS, List.of(Sheet.row("journal_no", "LATE-1", "line", "1",
                "posting_date", date.toString(), "account", account, "description", "Late",
                "amount", amount.toPlainString())));
    }

    @Override
    public List<String> faults(Printed given, Printed other) {
        if (other.night() < night) {
            return SAME.faults(given, other);
        }
        var faults = new ArrayList<String>();
        var rows = given.rows();
        var others = other.rows();
        var home = rows.stream().filter(row -> row.get("account").equals(account)).findFirst()
                .orElseThrow();
        if (rows.size() != others.size()) {
            faults.add("%d rows became %d".formatted(rows.size(), others.size()));
        }
        for (var i = 0; i < Math.min(rows.size(), others.size()); i++) {
            var row = rows.get(i);
            if (holds(home, row)) {
                moved(row, others.get(i), isInPeriod(given), faults);
            } else {
                Difference.between(List.of(row), List.of(others.get(i)))
                        .forEach(each -> faults.add(each.toString()));
            }
        }
        return faults;
    }

    private boolean isInPeriod(Printed report) {
        return report.lastIssued() == null || firstOpen.isAfter(report.lastIssued());
    }

    /** The account itself and every sum it is part of. */
    private static boolean holds(ReportRow home, ReportRow row) {
        return switch (row.get("level")) {
            case "account" -> row.get("account").equals(home.get("account"));
            case "category" -> row.get("category").equals(home.get("category"))
                    && row.get("section").equals(home.get("section"));
            case "section" -> row.get("section").equals(home.get("section"));
            default -> true;
        };
    }

    private void moved(ReportRow row, ReportRow other, boolean inPeriod, List<String> faults) {
        require(row, other, "actual_to_date", amount, faults);
        require(row, other, "total_cost", amount, faults);
        require(row, other, "actual_this_period", inPeriod ? amount : BigDecimal.ZERO, faults);
        var more = movement(row, other, "efc");
        require(row, other, "etc", more.subtract(amount), faults);
        require(row, other, "over_under_locked", more, faults);
        require(row, other, "over_under_revised", more, faults);
        require(row, other, "efc_movement", more.subtract(movement(row, other, "previous_efc")),
                faults);
        if (more.signum() < 0 || more.compareTo(amount) > 0) {
            faults.add(row.place() + " efc moves by " + more.toPlainString());
        }
        STILL.stream().filter(column -> !row.get(column).equals(other.get(column)))
                .forEach(column -> faults.add(row.place() + " " + column + " moves"));
        if (row.get("level").equals("account") && inPeriod
                && !other.flags().contains("prior-period")) {
            faults.add(row.place() + " is not marked as of a prior period");
        }
    }

    private static void require(ReportRow row, ReportRow other, String column,
            BigDecimal movement, List<String> faults) {
        if (movement(row, other, column).compareTo(movement) != 0) {
            faults.add("%s %s moves by %s, not by %s".formatted(row.place(), column,
                    movement(row, other, column).toPlainString(), movement.toPlainString()));
        }
    }

    private static BigDecimal movement(ReportRow row, ReportRow other, String column) {
        return new BigDecimal(other.get(column)).subtract(new BigDecimal(row.get(column)));
    }
}
