package film.topsheet.sample;

import java.util.List;

/** What the employer adds to pay, by plan, and the account that bears it. */
record Contributions(String plan, String component, long basisPoints, String account,
        long ceiling) {

    /** {@code plan component basis-points account ceiling}; the ceiling is dollars a person. */
    private static final List<Contributions> ALL = """
            performers  tax             800 1910 0
            performers  pension-health 2100 1920 232000
            performers  fee             160 1930 0
            casting     tax             950 1910 0
            casting     fee             150 1930 0
            staff       tax             950 4910 0
            staff       workers-comp    240 4930 0
            staff       fee             130 4940 0
            technicians tax            1500 4910 0
            technicians pension-health 2650 4920 0
            technicians workers-comp    340 4930 0
            technicians fee             140 4940 0
            background  tax             780 4910 0
            background  pension-health 2050 4920 0
            post        tax            1360 5910 0
            post        pension-health 1650 5920 0
            post        fee             300 5930 0
            """.lines().map(Contributions::read).toList();

    static List<Contributions> of(String plan) {
        return ALL.stream().filter(each -> each.plan.equals(plan)).toList();
    }

    /** Cents on pay, of which only what is below the ceiling counts. */
    long on(long pay, long earnedBefore) {
        var left = ceiling == 0 ? pay : Math.max(0, Cents.dollars(ceiling) - earnedBefore);
        return uncapped(Math.min(pay, left));
    }

    long uncapped(long pay) {
        return Cents.share(pay, basisPoints, 10_000);
    }

    private static Contributions read(String line) {
        var parts = line.split(" +");
        return new Contributions(parts[0], parts[1], Long.parseLong(parts[2]), parts[3],
                Long.parseLong(parts[4]));
    }
}
