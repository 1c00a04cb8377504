package film.topsheet.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one account will come to. Where its newest estimate names no episode the account is judged
 * as a whole, otherwise episode by episode; the account is their sum.
 */
final class CostLine {

    /**
     * The account as a whole, or one of its episodes.
     *
     * @param held what it is held at, were it held: the newest final cost stated, else the revised
     *             budget, else (nothing budgeted) the total cost
     * @param efc  what it comes to under its method
     */
    private record Part(String method, BigDecimal totalCost, BigDecimal held, BigDecimal efc,
            boolean exceeded) {}

    private final String account;
    private final Estimates estimates;
    private final List<Part> parts;

    CostLine(Positions positions, String account) {
        this.account = account;
        estimates = positions.estimates(account);
        var newest = estimates.newest();
        if (positions.isContingency(account)) {
            parts = List.of(contingency(positions));
        } else if (newest != null && newest.episode().isEmpty()) {
            parts = List.of(part(positions, null));
        } else {
            parts = positions.episodes(account).stream()
                    .map(episode -> part(positions, episode)).toList();
        }
    }

    private Part contingency(Positions positions) {
        var left = positions.revised(account, null);
        return new Part("hold", positions.totalCost(account, null), left, left, false);
    }

    private Part part(Positions positions, String episode) {
        var named = episode == null ? "" : episode;
        var estimate = estimates.newest(named);
        var method = estimate == null ? "hold" : estimate.method();
        var totalCost = positions.totalCost(account, episode);
        var revised = positions.revised(account, episode);
        var newestHeld = estimates.newestHeld(named);
        var stated = newestHeld == null ? null : newestHeld.figure();
        var budgeted = positions.hasBudgetLine(account, episode);
        var held = stated != null ? stated.max(totalCost)
                : budgeted ? revised.max(totalCost) : totalCost;
        var limit = stated != null ? stated : revised;
        return switch (method) {
            case "hold" -> new Part(method, totalCost, held, held,
                    totalCost.compareTo(limit) > 0);
            case "expect-credit" -> new Part(method, totalCost, held, estimate.figure(), false);
            case "etc" -> new Part(method, totalCost, held, totalCost.add(estimate.figure()),
                    false);
            case "complete" -> new Part(method, totalCost, held, totalCost, false);
            default -> throw new IllegalStateException(method);
        };
    }

    String account() {
        return account;
    }

    /** Set by the newest estimate, of whatever episode. */
    String method() {
        return estimates.newest() == null ? "hold" : estimates.newest().method();
    }

    LocalDate reviewed() {
        return estimates.lastReviewed();
    }

    BigDecimal efc() {
        return sum(parts.stream().map(Part::efc));
    }

    BigDecimal etc() {
        return sum(parts.stream().map(part -> part.efc().subtract(part.totalCost())));
    }

    /** What holding would have given, for an account whose cost to complete is typed; else null. */
    BigDecimal heldEfc() {
        return !method().equals("etc") ? null : sum(parts.stream()
                .map(part -> part.method().equals("etc") ? part.held() : part.efc()));
    }

    boolean isExceeded() {
        return parts.stream().anyMatch(Part::exceeded);
    }

    boolean expectsCredit() {
        return parts.stream().anyMatch(part -> part.method().equals("expect-credit")
                && part.totalCost().compareTo(part.efc()) > 0);
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
