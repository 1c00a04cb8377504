package film.topsheet.profile;

/**
 * Which number of a file's dates is the day, where its profile lists both: the file is read once
 * to find out, and refused where nothing in it tells.
 */
final class DateGuard {

    private boolean surveying;
    private long dayFirst;
    private long monthFirst;
    private long either;
    private long line;
    private String example = "";

    static DateGuard surveying() {
        var guard = new DateGuard();
        guard.surveying = true;
        return guard;
    }

    boolean isSurveying() {
        return surveying;
    }

    /** @param text a date of which at least one reading is right, and both are not the same */
    void saw(boolean asDayFirst, boolean asMonthFirst, String text, long at) {
        if (asDayFirst && asMonthFirst) {
            if (either++ == 0) {
                line = at;
                example = text;
            }
        } else if (asDayFirst) {
            dayFirst++;
        } else {
            monthFirst++;
        }
    }

    /** @throws FileRefused when every date that could tell has two readings */
    void settle() throws FileRefused {
        surveying = false;
        if (either > 0 && dayFirst == 0 && monthFirst == 0) {
            throw new FileRefused(line,
                    "has dates that can all be read with the day or the month first, as \"%s\""
                            .formatted(Fault.shown(example)),
                    "Keep one of the two patterns in the profile's dates:.");
        }
    }

    /** The reading that counts for a date with two; null where the file uses both. */
    DatePattern.Order order() {
        if (dayFirst > 0 && monthFirst > 0) {
            return null;
        }
        return dayFirst > 0 ? DatePattern.Order.DAY_FIRST : DatePattern.Order.MONTH_FIRST;
    }
}
