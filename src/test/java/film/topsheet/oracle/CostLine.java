package film.topsheet.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What one account will come to. Where its newest estimate names no episode the account is judged
 * as a whole, otherwise episode by episode; the account is their sum.
 */
final class CostLine {

    /**
     * The account as a whole, or one of its episodes.
     *
     * @param held      what it is held at, were it held: the newest final cost stated, else the
     *                  revised budget, else (nothing budgeted) the total cost
     * @param efc       what it comes to under its method
     * @param scheduled what it would come to at the cost of a shoot day so far; null: not asked
     */
    private record Part(String method, BigDecimal totalCost, BigDecimal held, BigDecimal efc,
            boolean exceeded, BigDecimal scheduled) {

        BigDecimal etc() {
            return efc.subtract(totalCost);
        }
    }

    private final String account;
    private final Positions positions;
    private final Labour labour;
    private final Estimates estimates;
    private final boolean isWhole;
    private final Map<String, Part> parts = new LinkedHashMap<>();

    /** @param labour what the account follows if it is on the method fringe, or null */
    CostLine(Positions positions, String account, Labour labour) {
        this.account = account;
        this.positions = positions;
        this.labour = labour;
        estimates = positions.estimates(account);
        var newest = estimates.newest();
        var isContingency = positions.isContingency(account);
        isWhole = isContingency || newest != null && newest.episode().isEmpty();
        if (isContingency) {
            parts.put("", contingency());
        } else if (isWhole) {
            parts.put("", part(null));
        } else {
            positions.episodes(account).forEach(episode -> parts.put(episode, part(episode)));
        }
    }

    private Part contingency() {
        var left = positions.revised(account, null);
        return new Part("hold", positions.totalCost(account, null), left, left, false, null);
    }

    private Part part(String episode) {
        var named = episode == null ? "" : episode;
        var estimate = estimates.newest(named);
        var totalCost = positions.totalCost(account, episode);
        var newestHeld = estimates.newestHeld(named);
        var held = held(newestHeld == null ? null : newestHeld.figure(), totalCost, episode);
        var method = estimate == null ? "hold" : estimate.method();
        return switch (method) {
            case "hold" -> part(method, totalCost, held, held, limit(
                    newestHeld == null ? null : newestHeld.figure(), episode), episode);
            case "expect-credit" -> part(method, totalCost, held, estimate.figure(), null,
                    episode);
            case "etc" -> part(method, totalCost, held, totalCost.add(estimate.figure()), null,
                    episode);
            case "complete" -> part(method, totalCost, held, totalCost, null, episode);
            case "variances" -> {
                var figure = positions.locked(account, episode)
                        .add(positions.variances(account, episode));
                yield part(method, totalCost, held, figure.max(totalCost), figure, episode);
            }
            default -> {
                var driven = driven(method, episode);
                yield driven == null ? part(method, totalCost, held,
                        held(null, totalCost, episode), limit(null, episode), episode)
                        : part(method, totalCost, held, totalCost.add(driven), null, episode);
            }
        };
    }

    /** @param limit above which the total cost exceeds what it is held at; null: none */
    private Part part(String method, BigDecimal totalCost, BigDecimal held, BigDecimal efc,
            BigDecimal limit, String episode) {
        return new Part(method, totalCost, held, efc,
                limit != null && totalCost.compareTo(limit) > 0, scheduled(totalCost, episode));
    }

    /** At a stated figure, else the revised budget; without a budget line at the total cost. */
    private BigDecimal held(BigDecimal stated, BigDecimal totalCost, String episode) {
        return stated == null && !positions.hasBudgetLine(account, episode) ? totalCost
                : limit(stated, episode).max(totalCost);
    }

    private BigDecimal limit(BigDecimal stated, String episode) {
        return stated != null ? stated : positions.revised(account, episode);
    }

    /** The cost to complete that follows from days, pages or labour; null: not yet any. */
    private BigDecimal driven(String method, String episode) {
        var cost = positions.shootCost(account, episode);
        var commitments = positions.commitments(account, episode);
        return switch (method) {
            case "run-rate-days" -> positions.shoot().byDays(cost, commitments);
            case "run-rate-pages" -> positions.shoot().byPages(cost, commitments);
            case "fringe" -> labour == null ? null
                    : labour.toComplete(positions.locked(account, episode), episode);
            default -> throw new IllegalStateException(method);
        };
    }

    private BigDecimal scheduled(BigDecimal totalCost, String episode) {
        if (!positions.shoot().isPlanned() || !positions.growsWithTheShoot(account)) {
            return null;
        }
        var rest = driven("run-rate-days", episode);
        return rest == null ? held(null, totalCost, episode) : totalCost.add(rest);
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
        return sum(parts.values().stream().map(Part::efc));
    }

    BigDecimal etc() {
        return sum(parts.values().stream().map(Part::etc));
    }

    /**
     * The part of one episode. Of an account held as a whole each episode is held at its budget
     * and the blank one takes the difference.
     *
     * @param episode null: all
     */
    BigDecimal etc(String episode) {
        if (episode == null) {
            return etc();
        }
        if (!isWhole) {
            return parts.containsKey(episode) ? parts.get(episode).etc() : BigDecimal.ZERO;
        }
        return !episode.isEmpty() ? atBudget(episode) : etc().subtract(sum(
                positions.episodes(account).stream().filter(each -> !each.isEmpty())
                        .map(this::atBudget)));
    }

    private BigDecimal atBudget(String episode) {
        var totalCost = positions.totalCost(account, episode);
        return held(null, totalCost, episode).subtract(totalCost);
    }

    /** What holding would have given, for an account whose cost to complete is typed; else null. */
    BigDecimal heldEfc() {
        return !method().equals("etc") ? null : sum(parts.values().stream()
                .map(part -> part.method().equals("etc") ? part.held() : part.efc()));
    }

    /** What a run rate of days would give, where more days cost more; else null. */
    BigDecimal scheduledEfc() {
        return parts.values().stream().anyMatch(part -> part.scheduled() == null) ? null
                : sum(parts.values().stream().map(Part::scheduled));
    }

    boolean isExceeded() {
        return parts.values().stream().anyMatch(Part::exceeded);
    }

    boolean expectsCredit() {
        return parts.values().stream().anyMatch(part -> part.method().equals("expect-credit")
                && part.totalCost().compareTo(part.efc()) > 0);
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
