package film.topsheet.report;

import film.topsheet.financing.CashStanding;
import film.topsheet.money.Money;
import film.topsheet.report.CashReport.Expected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where the cash stands, in sentences. */
record CashWords(CashReport cash) {

    private static final Map<String, String> KINDS = Map.of("equity", "Equity",
            "deferment", "Deferred fees", "receipt", "Other receipt, planned",
            "deposit-return", "Deposits that come back", "call", "Deferred fees, called");

    /** In balance, short, or not tested. */
    String verdict() {
        var headroom = standing().headroom();
        if (headroom.isEmpty()) {
            return "Not tested: no funding is known.";
        }
        return headroom.get().isNegative()
                ? "Short by " + Figure.plain(headroom.get()) + "." : "In balance.";
    }

    String sentence() {
        var facts = new ArrayList<String>();
        lowest().ifPresent(facts::add);
        standing().nextCall().ifPresent(each -> facts.add("next call " + Figure.plain(
                each.amount()) + " on " + date(each.date()) + overdue(each.date())));
        standing().needed().ifPresent(each -> facts.add("without the equity that has not come"
                + " the week ending " + date(each.weekEnding()) + " would close at "
                + Figure.inline(each.amount())));
        var rest = facts.isEmpty() ? "" : " " + Words.capital(String.join("; ", facts)) + ".";
        return balance() + rest;
    }

    private String balance() {
        var headroom = standing().headroom();
        if (headroom.isEmpty()) {
            return Figure.inline(standing().bank()) + " is in the bank, "
                    + Figure.inline(standing().cashToComplete()) + " is still to be paid.";
        }
        var funds = Figure.inline(standing().fundsToComplete());
        var due = Figure.inline(standing().cashToComplete());
        return headroom.get().isNegative()
                ? "%s is in the bank, to be drawn or to come back; %s is still to be paid."
                        .formatted(funds, due)
                : "%s is in the bank, to be drawn or to come back; it covers the %s still to be"
                        .formatted(funds, due) + " paid, with headroom of "
                        + Figure.plain(headroom.get()) + ".";
    }

    private java.util.Optional<String> lowest() {
        return standing().lowest().map(each -> "lowest week ends " + date(each.weekEnding())
                + ", at " + Figure.inline(each.amount())
                + (standing().floor().isMoreThan(each.amount())
                        ? standing().floor().isZero() ? ": the bank would be overdrawn"
                                : ", below the floor of " + Figure.inline(standing().floor())
                        : ""));
    }

    private String overdue(LocalDate day) {
        return day.isAfter(cash.now()) ? "" : ", overdue";
    }

    private String date(LocalDate day) {
        return Words.date(day, cash.now());
    }

    /** What the picture of the closings says. */
    String closings() {
        return standing().lowest().map(each -> "The bank closes lowest at " + Figure.inline(
                        each.amount()) + ", in the week ending " + date(each.weekEnding()))
                .orElse("The bank, week by week");
    }

    /** What the picture of the drawings says. */
    String drawings() {
        var weeks = cash.flow().weeks().stream().filter(each -> each.actual()).toList();
        var now = weeks.get(weeks.size() - 1);
        var drawn = "Drawn " + Figure.inline(now.drawn());
        return now.drawdown().map(curve -> {
            var ahead = now.drawn().minus(curve);
            return ahead.isZero() ? drawn + ", as approved" : drawn + ", " + Figure.plain(ahead)
                    + (ahead.isNegative() ? " behind" : " ahead of") + " the approved curve";
        }).orElse(drawn);
    }

    /** Who or what an expected amount is of. */
    static String what(Expected each) {
        var name = KINDS.getOrDefault(each.kind(), Words.capital(
                each.kind().replace('-', ' ')));
        return each.source().isEmpty() || each.kind().equals("deferment") ? name
                : each.kind().equals("incentive") ? each.source()
                : name + ": " + each.source();
    }

    /** Whether and how it counts. */
    String state(Expected each) {
        if (each.kind().equals("incentive")) {
            return "memo, in no week";
        }
        if (each.kind().equals("deferment")) {
            return "owed, paid when called";
        }
        if (List.of("receipt", "deposit-return", "call").contains(each.kind())) {
            return "planned";
        }
        if (!each.signed()) {
            return "not signed, counts nowhere";
        }
        if (each.day() == null) {
            return "signed, no day: in no week";
        }
        return each.day().isAfter(cash.now()) ? "signed" : "overdue, counts next week";
    }

    /** The day, or that there is none. */
    static String day(Expected each) {
        return each.day() == null ? "no day" : Words.shortDate(each.day());
    }

    private CashStanding standing() {
        return cash.flow().standing();
    }

    /** Its own currency stands before an amount that is in another one than the report's. */
    String amount(Expected each, Figure figure) {
        return each.amount().currency().equals(cash.nil().currency())
                ? figure.of(each.amount()) : foreign(each.amount());
    }

    private static String foreign(Money amount) {
        return amount.currency() + " " + Figure.plain(amount) + Figure.HANGING;
    }
}
