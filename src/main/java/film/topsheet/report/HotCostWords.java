package film.topsheet.report;

import film.topsheet.money.Money;
import film.topsheet.money.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What the page of one shoot day says in words. */
record HotCostWords(HotCost hot) {

    private static final int NAMED = 4;

    String verdict() {
        var day = hot.day();
        var what = day.number() == 0 ? "Labor of " + Words.date(day.date())
                : "Labor of day " + day.number();
        if (!day.isBudgeted()) {
            return "%s cost %s.".formatted(what, Figure.plain(day.estimate()));
        }
        return day.over().isZero() ? what + " cost what is budgeted."
                : "%s cost %s %s than budgeted.".formatted(what, Figure.plain(day.over()),
                        day.over().isPositive() ? "more" : "less");
    }

    String sentence() {
        var clauses = new ArrayList<String>();
        var day = hot.day();
        if (day.eighthsShot() + day.eighthsPlanned() > 0) {
            clauses.add(pages(day));
        }
        if (hot.facts().lateMeals() > 0) {
            clauses.add("%s %s had a late meal".formatted(Words.count(hot.facts().lateMeals()),
                    hot.facts().lateMeals() == 1 ? "person" : "people"));
        }
        return clauses.isEmpty() ? "" : Words.capital(String.join("; ", clauses)) + ".";
    }

    private static String pages(HotCost.Day day) {
        var shot = Words.pages(day.eighthsShot());
        if (day.eighthsShot() == day.eighthsPlanned()) {
            return "all " + shot + " pages were shot";
        }
        if (day.eighthsShot() == 0) {
            return "none of " + Words.pages(day.eighthsPlanned()) + " pages was shot";
        }
        return day.eighthsShot() < day.eighthsPlanned()
                ? "%s of %s pages were shot".formatted(shot, Words.pages(day.eighthsPlanned()))
                : "%s pages were shot, %s were planned".formatted(
                        shot, day.eighthsPlanned() == 0 ? "none" : Words.pages(
                                day.eighthsPlanned()));
    }

    /** Why penalties are due; empty where none is. */
    String penalties() {
        var facts = hot.facts();
        var clauses = new ArrayList<String>();
        if (facts.lateMeals() > 0) {
            clauses.add("Meal called late: a penalty for %s, %s in all.".formatted(
                    people(facts.lateMeals()), Figure.plain(facts.mealCost())));
        }
        if (facts.shortRests() > 0) {
            clauses.add("Called too soon after the last wrap: %s, %s in all.".formatted(
                    people(facts.shortRests()), Figure.plain(facts.restCost())));
        }
        return String.join(" ", clauses);
    }

    /** What is known of the day beside labour, and what is not. */
    String other() {
        var words = new ArrayList<String>();
        var bills = hot.other().bills();
        words.add(bills.isEmpty() ? "No bill or receipt for this day has come yet."
                : "Bills and receipts for this day come to %s so far: %s.".formatted(
                        Figure.plain(hot.other().billed(nil())), bills(bills)));
        hot.other().sites().forEach(each -> words.add("%s is agreed at %s a day and not billed."
                .formatted(each.name(), Figure.plain(each.amount()))));
        words.add("None of it is in the cost of the day; catering, equipment and media stand here"
                + " only once a bill names the day.");
        return String.join(" ", words);
    }

    private String bills(List<HotCost.Named> bills) {
        var parts = new ArrayList<String>();
        bills.stream().limit(NAMED).forEach(each ->
                parts.add(each.name() + " " + Figure.plain(each.amount())));
        if (bills.size() > NAMED) {
            parts.add("%s more %s".formatted(Words.count(bills.size() - NAMED),
                    Figure.plain(new HotCost.Other(bills.subList(NAMED, bills.size()), List.of())
                            .billed(nil()))));
        }
        return String.join(", ", parts);
    }

    private Money nil() {
        return Money.zero(hot.day().estimate().currency());
    }

    /** Empty where no payroll of a week with times came. */
    String beside() {
        var posted = hot.posted();
        if (posted == null) {
            return "No payroll of these days has come yet.";
        }
        var off = posted.hot().minus(posted.paid());
        return ("Week ending %s: hot costs of %s %s %s, posted for the same people %s, so %s."
                + " Both are pay and penalties, without contributions.").formatted(
                        Words.date(posted.weekEnding(), hot.day().date()),
                        Words.count(posted.days()), posted.days() == 1 ? "day" : "days",
                        Figure.plain(posted.hot()), Figure.plain(posted.paid()),
                        off.isZero() ? "they agree" : Figure.plain(off)
                                + (off.isPositive() ? " too high" : " too low"));
    }

    /** Empty where there is no budgeted day, or no day is left. */
    String trend() {
        var days = hot.week().stream().filter(HotCost.Day::isBudgeted).toList();
        var left = hot.shootDays() - hot.day().number();
        if (days.isEmpty() || hot.day().number() == 0 || left <= 0) {
            return "";
        }
        var over = days.stream().map(HotCost.Day::over)
                .reduce(Money.zero(hot.day().budget().currency()), Money::plus);
        if (over.isZero()) {
            return "The week so far cost what is budgeted.";
        }
        var word = over.isPositive() ? "over" : "under";
        return ("%s on the %s of this week: %s in all, %s a day. %s %s left: %s %s at that rate."
                + " It is shown, never used: the forecast stays with the accountant’s estimate.")
                .formatted(Words.capital(word),
                        days.size() == 1 ? "one day" : Words.count(days.size()) + " days",
                        Figure.plain(over), Figure.plain(part(over, 1, days.size())),
                        Words.capital(Words.count(left)), left == 1 ? "day is" : "days are",
                        Figure.plain(part(over, left, days.size())), word);
    }

    private static Money part(Money amount, int times, int of) {
        return new Money(amount.currency(), Rounding.share(
                amount.minor(), BigDecimal.valueOf(times), BigDecimal.valueOf(of)));
    }

    /** What the figures are, and whom they leave out. */
    String about() {
        var words = new ArrayList<String>();
        words.add("An estimate from the day’s times, priced by deal memo and rate table. It is not"
                + " in the ledger; the payroll of the week replaces it.");
        words.add(hot.day().isBudgeted()
                ? "The budgeted day is what the locked budget has for the shoot by the hour, the"
                        + " day or the week on the accounts that these people are paid from, ÷ %s"
                                .formatted(Words.count(hot.shootDays())) + " shoot days."
                : "The budget has no lines of the shoot by the hour, the day or the week on the"
                        + " accounts that these people are paid from: there is no budgeted day.");
        var people = hot.people();
        said(words, people.atScale(), "at the scale of the rate table, for no memo is in force");
        said(words, people.unpriced(), "not in these figures: neither a memo in force nor a scale"
                + " says what the day costs");
        said(words, people.flat(), "on a flat deal, which no day costs anything of");
        words.add("Times missing: " + (people.missing() == 0 ? "none."
                : "%s who worked the day before.".formatted(people(people.missing()))));
        words.addAll(people.problems());
        return String.join(" ", words);
    }

    private static void said(ArrayList<String> words, int count, String what) {
        if (count > 0) {
            words.add("%s %s %s.".formatted(Words.capital(people(count)),
                    count == 1 ? "is" : "are", what));
        }
    }

    private static String people(int count) {
        return Words.count(count) + (count == 1 ? " person" : " people");
    }
}
