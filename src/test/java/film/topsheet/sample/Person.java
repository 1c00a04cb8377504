package film.topsheet.sample;

/**
 * Somebody on the payroll; invented, and meant to look so.
 *
 * @param rate cents for one unit
 */
record Person(String id, String name, String account, String occupation, String plan, PayUnit unit,
        long rate) {

    Person at(long newRate) {
        return new Person(id, name, account, occupation, plan, unit, newRate);
    }

    /** Cents for that many tenths of a unit. */
    long pay(long tenths) {
        return Cents.share(rate, tenths, 10);
    }

    /** Cents of one pay hour, for overtime of people who are paid by the day or the week. */
    long hourly() {
        return switch (unit) {
            case HOUR -> rate;
            case DAY -> rate / 14;
            case WEEK -> rate / 70;
        };
    }
}
