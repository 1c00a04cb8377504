package film.topsheet.report;

import film.topsheet.financing.CashStanding;
import film.topsheet.forecast.Headline;
import film.topsheet.money.Money;
import film.topsheet.report.Brief.Number;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;

/** The four numbers of a week, each with its line: cost, contingency, schedule, the next call. */
record BriefNumbers(Brief brief) {

    private static final String NEXT_CALL = "Next call";

    Number finalCost() {
        var headline = report().headline();
        return new Number("Forecast final cost",
                Figure.plain(headline.finalCostBeforeContingency()),
                "before contingency, against %s in the locked budget: %s, %s".formatted(
                        Figure.plain(headline.budgetBeforeContingency()), over(), movement()));
    }

    Number overBudget() {
        var headline = report().headline();
        return new Number("Final cost", over(),
                "before contingency, against %s; %s%s".formatted(
                        Figure.plain(headline.budgetBeforeContingency()), carried(), movement()));
    }

    /** The over that decides the verdict; what changes brought with them is said apart. */
    private String over() {
        var headline = report().headline();
        var over = headline.overBeforeContingency();
        var words = over.isZero() ? "neither over nor under"
                : Figure.plain(over) + (over.isNegative() ? " under" : " over");
        var brought = headline.finalCostBeforeContingency()
                .minus(headline.budgetBeforeContingency()).minus(over);
        return brought.isZero() ? words
                : words + " without " + Figure.inline(brought) + " that changes bring themselves";
    }

    private String carried() {
        var headline = report().headline();
        if (!headline.overBeforeContingency().isPositive()
                || !headline.lockedContingency().isPositive()) {
            return "";
        }
        return headline.verdict() == Headline.Verdict.OVER
                ? "contingency carries %s of it; ".formatted(
                        Figure.plain(headline.lockedContingency()))
                : "contingency carries it; ";
    }

    private String movement() {
        var movement = brief.movement();
        return movement.isZero() ? "no change " + brief.since()
                : "%s %s %s".formatted(movement.isNegative() ? "down" : "up",
                        Figure.plain(movement), brief.since());
    }

    static String moved(Money movement, String since) {
        return movement.isZero() ? "no change " + since : "%s %s %s".formatted(
                Figure.plain(movement), movement.isNegative() ? "down" : "up", since);
    }

    Number contingency() {
        var headline = report().headline();
        var locked = headline.lockedContingency();
        var free = headline.contingencyFree();
        if (!locked.isPositive()) {
            return new Number("Contingency", "none", "the locked budget has no contingency");
        }
        if (!free.isPositive()) {
            return new Number("Contingency free", "none", "of %s%s".formatted(
                    Figure.plain(locked), headline.overBudget().isZero() ? ""
                            : "; the forecast needs %s more".formatted(
                                    Figure.plain(headline.overBudget()))));
        }
        var direct = report().sum(Verdict.DIRECT);
        var toSpend = Words.ratio(free, direct.costToComplete());
        var atLock = Words.ratio(locked, direct.lockedBudget());
        return new Number("Contingency free", Figure.plain(free), "%s of %s%s%s".formatted(
                free.equals(locked) ? "all" : Words.share(free, locked), Figure.plain(locked),
                toSpend.isEmpty() ? "" : ", and " + toSpend + " of what is still to spend",
                atLock.isEmpty() ? "" : "; " + atLock + " at lock"));
    }

    Number schedule() {
        var cover = report().cover();
        var pace = report().pace();
        var words = new ArrayList<String>();
        var stand = stand();
        if (cover.shootDays() > 0) {
            var day = cover.shootDay() > 0 ? day() : "none of %d days shot".formatted(
                    cover.shootDays());
            if (!day.equals(stand)) {
                words.add(day);
            }
        }
        if (pace != null) {
            words.add("%s of %s pages".formatted(Words.pages(pace.pagesShotEighths()),
                    Words.pages(pace.pagesPlannedEighths())));
            owed(pace).ifPresent(words::add);
        }
        brief.delivery().ifPresent(each -> words.add("delivery by " + Words.shortDate(each)));
        return new Number("Schedule", stand, String.join("; ", words));
    }

    private String stand() {
        var cover = report().cover();
        if (report().pace() != null && cover.shootDay() > 0) {
            return pace(report().pace().daysBehindHalves());
        }
        if (cover.shootDays() == 0) {
            return "no shoot";
        }
        if (cover.shootDay() > 0) {
            return day();
        }
        return cover.shootBegins() == null ? "not begun"
                : "shoot " + Words.shortDate(cover.shootBegins(), cover.weekEnding());
    }

    private String day() {
        return "day %d of %d".formatted(report().cover().shootDay(), report().cover().shootDays());
    }

    /** {@code ½ day behind}, {@code 2 days ahead}, {@code on schedule}. */
    static String pace(int halvesBehind) {
        var halves = Math.abs(halvesBehind);
        return halves == 0 ? "on schedule" : "%s %s %s".formatted(Words.halves(halves),
                halves > 2 ? "days" : "day", halvesBehind > 0 ? "behind" : "ahead");
    }

    private static Optional<String> owed(CostReport.Pace pace) {
        var behind = pace.scheduledToDateEighths() - pace.pagesShotEighths();
        var scenes = pace.scenesOwed() == null ? "" : pace.scenesOwed().strip();
        var pages = behind > 0 ? Words.pages(behind) + (behind > 8 ? " pages" : " page") : "";
        if (pages.isEmpty() && scenes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of((pages.isEmpty() ? "" : pages + " owed")
                + (pages.isEmpty() || scenes.isEmpty() ? "" : ", ")
                + (scenes.isEmpty() ? "" : "scenes " + scenes + (pages.isEmpty() ? " owed" : "")));
    }

    Number call(Optional<String> party) {
        var label = party.isPresent() ? "Your cash" : NEXT_CALL;
        if (brief.cash().filter(CashStanding::hasFunding).isEmpty()) {
            return new Number(label, "not known", "no funding has been delivered, so nobody can"
                    + " say here whether the film is in balance");
        }
        var balance = balance(brief.cash().orElseThrow());
        if (brief.nextCall().isEmpty()) {
            return new Number(label, "none", "no call of signed equity is open; " + balance);
        }
        var call = brief.nextCall().orElseThrow();
        if (party.isEmpty()) {
            return new Number(label, Figure.plain(call.amount()),
                    "all investors, %s; %s".formatted(due(call.date()), balance));
        }
        var share = brief.callShares().get(party.orElseThrow());
        return share == null
                ? new Number(label, "none", "the call of %s, %s, is not yours; %s".formatted(
                        Figure.plain(call.amount()), due(call.date()), balance))
                : new Number(label, Figure.plain(share), "%s, %s; %s".formatted(
                        due(call.date()), brief.ofCall(share), balance));
    }

    private String due(LocalDate date) {
        var week = report().cover().weekEnding();
        return (date.isAfter(week) ? "due " : "overdue since ") + Words.weekday(date, week);
    }

    /** Funds against what is still to be paid; beside contingency free, which may be another. */
    private String balance(CashStanding cash) {
        return cash.headroom().map(each -> each.isNegative()
                ? "not in balance, short by " + Figure.plain(each)
                : "in balance, headroom " + (each.isZero() ? "nil" : Figure.plain(each))
                        + new Headroom(report(), cash).clause())
                .orElse("the balance is not known");
    }

    private CostReport report() {
        return brief.report();
    }
}
