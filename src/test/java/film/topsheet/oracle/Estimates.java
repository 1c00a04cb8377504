package film.topsheet.oracle;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

/** The estimates of one account that count at a week, oldest first. */
final class Estimates {

    /**
     * One row of the feed, as it counts.
     *
     * @param week   the week it ranks in: its own, or the first open one if that was issued before
     *               the row came
     * @param method blank for a confirmation
     * @param figure the final cost (hold, expect-credit) or the cost to complete (etc), else null
     */
    record Estimate(LocalDate week, Instant enteredAt, int sequence, String episode,
            String method, BigDecimal figure) {

        boolean isConfirmation() {
            return method.isEmpty();
        }

        /** It states a final cost, or returns to the revised budget. */
        boolean isHeld() {
            return method.equals("hold") || method.equals("expect-credit");
        }
    }

    private final List<Estimate> estimates;

    Estimates(Settings settings, References references, String account, LocalDate week) {
        estimates = references.newest(Feed.ESTIMATES).stream()
                .filter(version -> version.row().get("account").equals(account))
                .map(version -> estimate(settings, version))
                .filter(estimate -> !estimate.week().isAfter(week))
                .sorted(comparing(Estimate::week).thenComparing(Estimate::enteredAt)
                        .thenComparing(Estimate::sequence))
                .toList();
    }

    private static Estimate estimate(Settings settings, References.Version version) {
        var row = version.row();
        var week = settings.weekOf(row.date("week_ending"));
        if (version.lastIssued() != null && !week.isAfter(version.lastIssued())) {
            week = version.lastIssued().plusWeeks(1);
        }
        var entered = row.get("entered_at");
        var instant = entered.matches(".*T.*([-+].*|Z)")
                ? OffsetDateTime.parse(entered).toInstant()
                : LocalDateTime.parse(entered).atZone(settings.zone()).toInstant();
        var method = row.has("method") ? row.get("method")
                : row.has("efc") ? "hold" : row.has("etc") ? "etc" : "";
        var figure = row.has("efc") ? row.number("efc")
                : row.has("etc") ? row.number("etc") : null;
        return new Estimate(week, instant, version.sequence(), row.get("episode"), method, figure);
    }

    boolean isEmpty() {
        return estimates.isEmpty();
    }

    List<String> episodes() {
        return estimates.stream().map(Estimate::episode).distinct().toList();
    }

    /** The newest estimate of the account, confirmations left out, or null. */
    Estimate newest() {
        return last(estimates.stream().filter(each -> !each.isConfirmation()).toList());
    }

    Estimate newest(String episode) {
        return last(estimates.stream().filter(each -> !each.isConfirmation())
                .filter(each -> each.episode().equals(episode)).toList());
    }

    /** The newest that states a final cost or returns to the revised budget, or null. */
    Estimate newestHeld(String episode) {
        return last(estimates.stream().filter(Estimate::isHeld)
                .filter(each -> each.episode().equals(episode)).toList());
    }

    /** Some episode, or the account, is estimated by that method now. */
    boolean uses(String method) {
        return episodes().stream().map(this::newest).filter(Objects::nonNull)
                .anyMatch(each -> each.method().equals(method));
    }

    /** The week in which one was last entered or confirmed, or null. */
    LocalDate lastReviewed() {
        return isEmpty() ? null : last(estimates).week();
    }

    private static Estimate last(List<Estimate> estimates) {
        return estimates.isEmpty() ? null : estimates.get(estimates.size() - 1);
    }
}
