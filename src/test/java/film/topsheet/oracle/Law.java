package film.topsheet.oracle;

import java.util.List;
import java.util.function.Function;

/** What holds for every production: tell its story in another way, and the reports follow. */
enum Law {
    ROWS_IN_ANOTHER_ORDER("rows in another order give the same report",
            Law::rowsInAnotherOrder),
    A_FILE_IN_PARTS("a file in parts gives the same report",
            story -> new Case(story, Parts.divided(story), Relation.SAME)),
    FILES_IN_ONE("several files in one give the same report",
            story -> new Case(story, Parts.joined(story), Relation.SAME)),
    TAKEN_BACK_AND_BROUGHT_AGAIN("rows taken back and brought again leave the same figures",
            story -> new Case(story, TakenBack.andBroughtAgain(story),
                    Relation.SAME_BUT_PRIOR_PERIOD)),
    WEEKS_LATER("all dates whole weeks later give the same report, as many weeks later",
            Law::weeksLater),
    TEN_TIMES_AS_MUCH("ten times every amount gives ten times every figure",
            Law::tenTimesAsMuch),
    A_CURRENCY_AT_ONE("money of another currency at the rate 1 counts as one's own",
            story -> new Case(story, Amounts.partlyInACurrencyAtOne(story), Relation.SAME)),
    AFTER_THE_CLOSE("a cost of an issued week moves the first open week and nothing else",
            LateCost::of);

    /**
     * Two stories and what their reports have to do with each other.
     *
     * @param given the random production, or what a law makes of it first
     * @param other the same told in another way
     */
    record Case(Story given, Story other, Relation relation) {}

    private final String sentence;
    private final Function<Story, Case> cases;

    Law(String sentence, Function<Story, Case> cases) {
        this.sentence = sentence;
        this.cases = cases;
    }

    /** The law applied to a production; both stories may be new ones. */
    Case on(Story story) {
        var found = cases.apply(story);
        return new Case(found.given(), found.other().named("L" + ordinal()), found.relation());
    }

    /** Every report that breaks the law, in words. */
    static List<String> faults(Case tried, List<Printed> given, List<Printed> other) {
        return Relation.faults(tried.relation(), given, other);
    }

    @Override
    public String toString() {
        return sentence;
    }

    private static Case rowsInAnotherOrder(Story story) {
        return new Case(story, story.retold(RowOrder::shuffled), Relation.SAME);
    }

    private static Case weeksLater(Story story) {
        var weeks = Shift.weeksFor(story);
        return new Case(story, Shift.by(weeks, story), new Relation.WeeksLater(weeks));
    }

    private static Case tenTimesAsMuch(Story story) {
        var given = Amounts.inOneCurrency(story).named("OWN");
        return new Case(given, Amounts.timesTen(given), Relation.TIMES_TEN);
    }
}
