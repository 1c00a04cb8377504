package film.topsheet.forecast;

import film.topsheet.intake.Facts;
import film.topsheet.intake.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/**
 * Which of the feeds have come that methods without a figure follow. A row whose method has nothing
 * to follow is held, and judged again every night.
 */
record MethodFeeds(boolean schedule, boolean dailyReports, boolean variances, Facts facts) {

    /** @param connection null where there are no books: then nothing has come */
    static MethodFeeds read(Connection connection, Facts facts) throws SQLException {
        if (connection == null) {
            return new MethodFeeds(false, false, false, facts);
        }
        try (var ask = connection.prepareStatement("""
                select exists (select from schedule_day where production = ? and kind = 'shoot'),
                       exists (select from daily_report where production = ?),
                       exists (select from variance where production = ?)""")) {
            for (var at = 1; at <= 3; at++) {
                ask.setInt(at, facts.production());
            }
            try (var row = ask.executeQuery()) {
                row.next();
                return new MethodFeeds(
                        row.getBoolean(1), row.getBoolean(2), row.getBoolean(3), facts);
            }
        }
    }

    Optional<Problem> judge(Map<String, Object> row) {
        var method = (String) row.get("method");
        return method == null ? Optional.empty() : switch (method) {
            case "run-rate-days" -> needs(method, "schedule", schedule);
            case "run-rate-pages" -> needs(method, "schedule", schedule)
                    .or(() -> needs(method, "daily-reports", dailyReports));
            case "variances" -> needs(method, "variances", variances);
            case "fringe" -> needsMap(method, (String) row.get("account"));
            default -> Optional.empty();
        };
    }

    private static Optional<Problem> needs(String method, String feed, boolean came) {
        return came ? Optional.empty() : Optional.of(Problem.waiting("method", method,
                "needs the feed %s, which has not come".formatted(feed),
                "Estimate with hold or etc until it comes."));
    }

    private Optional<Problem> needsMap(String method, String account) {
        return facts.fringes().stream().anyMatch(each -> each.isAccount(account))
                ? Optional.empty()
                : Optional.of(Problem.waiting("method", method,
                        "needs the labour that account %s follows, which no fringe map names"
                                .formatted(account),
                        "Name it under fringes: in production.yaml, or estimate with hold or etc"
                                + " until then."));
    }
}
