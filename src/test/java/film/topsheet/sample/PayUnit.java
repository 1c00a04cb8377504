package film.topsheet.sample;

import java.util.Locale;

/** What a rate is for. A usual week is counted in tenths of the unit. */
enum PayUnit {
    /** Pay hours: five days of 11 in preparation, of 14 in the shoot (12 worked). */
    HOUR(550, 700, 1),
    DAY(20, 20, 10),
    WEEK(10, 10, 2);

    private final long prepTenths;
    private final long shootTenths;
    /** The smallest part that is paid, in tenths. */
    final long step;

    PayUnit(long prepTenths, long shootTenths, long step) {
        this.prepTenths = prepTenths;
        this.shootTenths = shootTenths;
        this.step = step;
    }

    long usualTenths(int week) {
        return Weeks.shoots(week) ? shootTenths : prepTenths;
    }

    /** The first day's worth; less than that is paid as overtime of somebody else. */
    long leastTenths(int week) {
        return this == HOUR ? usualTenths(week) / 5 : step;
    }

    /** Hours worked behind so many tenths, in tenths. */
    long workedTenths(int week, long tenths) {
        return switch (this) {
            case HOUR -> Weeks.shoots(week) ? tenths * 12 / 14 : tenths * 10 / 11;
            case DAY -> tenths * 12;
            case WEEK -> tenths * 60;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
