package film.topsheet.forecast;

import film.topsheet.money.Money;
import film.topsheet.schedule.RunRate;
import film.topsheet.schedule.Shoot;

/**
 * What estimates without a figure follow, beyond their own account.
 *
 * @param days   null: there is no schedule
 * @param pages  null: there is no schedule
 * @param labour that a fringe account follows; null: none is mapped
 */
record Drivers(RunRate days, RunRate pages, Labour labour) {

    static Drivers of(Shoot shoot) {
        return shoot.isPlanned() ? new Drivers(shoot.inDays(), shoot.inPages(), null)
                : new Drivers(null, null, null);
    }

    Drivers following(Labour mapped) {
        return new Drivers(days, pages, mapped);
    }

    boolean hasSchedule() {
        return days != null;
    }

    /**
     * What such a method still expects.
     *
     * @param episode null: the account as a whole
     * @return null while there is nothing to follow
     */
    Money toComplete(Method method, Position position, String episode) {
        return switch (method) {
            case RUN_RATE_DAYS -> at(days, position);
            case RUN_RATE_PAGES -> at(pages, position);
            case FRINGE -> labour == null ? null : labour.toComplete(position.locked(), episode);
            default -> throw new IllegalArgumentException(method + " follows nothing");
        };
    }

    private static Money at(RunRate rate, Position position) {
        return rate == null || !rate.isKnown() ? null
                : rate.toComplete(position.shootCost(), position.commitments());
    }
}
