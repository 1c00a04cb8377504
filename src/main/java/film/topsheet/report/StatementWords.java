package film.topsheet.report;

import film.topsheet.financing.Recoupment;
import film.topsheet.financing.Recoupment.Outcome;
import film.topsheet.financing.Recoupment.Scenario;
import film.topsheet.financing.Recoupment.Stretch;
import film.topsheet.financing.Standing;
import film.topsheet.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a statement says to its party in sentences: of its own figures, and nobody else's. */
record StatementWords(InvestorFigures figures, String party) {

    /** {@code 4,400,000 paid in of 4,400,000.} */
    String verdict() {
        var own = figures.funds().of(party);
        if (own.committed().isZero() && own.received().isZero()) {
            return deferred().isPositive()
                    ? "%s is deferred.".formatted(Figure.plain(deferred()))
                    : "Nothing is committed.";
        }
        return "%s paid in of %s.".formatted(
                plain(own.received()), Figure.plain(own.committed()));
    }

    private Money deferred() {
        return figures.funds().sources().stream()
                .filter(each -> each.signed() && each.isDeferment()
                        && each.shares().containsKey(party))
                .map(each -> each.shares().get(party).committed())
                .reduce(figures.nil(), Money::plus);
    }

    /** What is due from it, then what the base scenario would give it. */
    String sentence() {
        var words = new ArrayList<String>();
        due().ifPresent(words::add);
        figures.recoupment().ifPresent(each -> words.add(base(each)));
        return String.join(" ", words);
    }

    private Optional<String> due() {
        var own = figures.funds().of(party);
        var week = figures.report().cover().weekEnding();
        if (own.due().isPositive()) {
            return figures.funds().dueOn().map(each -> "%s is due from you on %s.".formatted(
                    Figure.plain(own.due()), Words.date(each, week)));
        }
        if (expected().isPresent() || own.committed().isZero()) {
            return expected();
        }
        return Optional.of(figures.funds().dueOn().map(each ->
                "Nothing is due from you on %s.".formatted(Words.date(each, week)))
                .orElse("Nothing is due from you."));
    }

    /** What a lender or a buyer signed and has still to bring. */
    private Optional<String> expected() {
        var week = figures.report().cover().weekEnding();
        return figures.funds().sources().stream()
                .filter(each -> each.isAwaited() && each.shares().containsKey(party))
                .filter(each -> each.shares().get(party).toCome().isPositive())
                .map(each -> "%s %s expected from you on %s.".formatted(
                        Figure.plain(each.shares().get(party).toCome()),
                        each.expectedOn().orElseThrow().isAfter(week) ? "is" : "was",
                        Words.date(each.expectedOn().orElseThrow(), week)))
                .reduce((one, other) -> one + " " + other);
    }

    private String base(Recoupment recoupment) {
        var base = Optional.ofNullable(recoupment.outcomesOf(party).get(Scenario.BASE));
        if (base.filter(each -> each.received().isPositive()).isEmpty()) {
            return "In the base case nothing comes back.";
        }
        var outcome = base.get();
        return "In the base case %s comes back%s.".formatted(Figure.plain(outcome.received()),
                outcome.multiple().map(each -> ", %s times what you put in".formatted(
                        each.setScale(2, RoundingMode.HALF_UP).toPlainString())).orElse(""));
    }

    /** What is owed, what sales would bring, and why there is no return where there is none. */
    List<String> notes() {
        var notes = new ArrayList<String>();
        figures.recoupment().ifPresentOrElse(each -> {
            notes.addAll(owed(each));
            notes.add(next(each.stretches()));
            each.outcomesOf(party).forEach((scenario, outcome) -> {
                if (outcome.yearlyReturn().rate().isEmpty() && outcome.invested().isPositive()) {
                    notes.add("No yearly return, %s: %s.".formatted(
                            scenario.word(), outcome.yearlyReturn().why()));
                }
            });
        }, () -> notes.add("Nothing is said of receipts: the order of payment is not delivered."));
        return notes;
    }

    private List<String> owed(Recoupment recoupment) {
        return recoupment.standingsOf(party).stream()
                .filter(each -> each.owed().isPresent())
                .map(each -> "%s: %s.".formatted(each.tier().name(), owed(each))).toList();
    }

    private String owed(Standing standing) {
        var owed = standing.owed().orElseThrow();
        if (!owed.isPositive()) {
            return "nothing is owed to you now";
        }
        var words = new InvestorWords(figures);
        return "%s is owed to you %s; %s is paid of it so far".formatted(Figure.plain(owed),
                words.isUndrawn(standing)
                        ? "if it is drawn in full, %s is drawn".formatted(words.drawn(standing))
                        : "now", Words.small(plain(standing.paid())));
    }

    /** What the next dollar does for it, and after how much of sales that changes. */
    private String next(List<Stretch> stretches) {
        var now = ofHundred(stretches.get(0));
        var says = "By what is paid in today, of the next 100 of sales %s comes to you".formatted(
                now.isPositive() ? InvestorWords.cents(now) : "nothing");
        var change = stretches.stream().skip(1)
                .filter(each -> !ofHundred(each).equals(now)).findFirst();
        return says + change.map(each -> "; after %s of sales, %s of each 100.".formatted(
                Figure.plain(each.before()), ofHundred(each).isPositive()
                        ? InvestorWords.cents(ofHundred(each)) : "nothing"))
                .orElse(unpaid().map(each -> "; that changes when your %s is paid in.".formatted(
                        Figure.plain(each))).orElse(", and that does not change."));
    }

    private Optional<Money> unpaid() {
        return Optional.of(figures.funds().of(party).toCome()).filter(Money::isPositive);
    }

    private Money ofHundred(Stretch stretch) {
        return stretch.ofHundred().stream().filter(each -> each.party().equals(party))
                .map(each -> each.amount()).reduce(figures.nil(), Money::plus);
    }

    String basis() {
        var cover = figures.report().cover();
        var words = new StringBuilder("Ledger and funding to ")
                .append(Words.date(cover.weekEnding())).append(", report ")
                .append(cover.number()).append('.');
        var people = BriefLines.people(cover);
        words.append(people.isEmpty() ? "" : " " + people);
        if (figures.recoupment().isPresent()) {
            words.append(" Low, base and high are what the sales estimates of that week give; they"
                    + " promise nothing.");
        }
        return words.toString();
    }

    private static String plain(Money amount) {
        return amount.isZero() ? "Nothing" : Figure.plain(amount);
    }

    /** {@code 1.26}; nil where nothing is put in. */
    static String multiple(Outcome outcome) {
        return outcome.multiple().map(each ->
                each.setScale(2, RoundingMode.HALF_UP).toPlainString())
                .orElse(Figure.NIL) + Figure.HANGING;
    }

    /** {@code 13.4%}, {@code (22.1%)}; nil where there is none. */
    static String yearlyReturn(Outcome outcome) {
        return outcome.yearlyReturn().rate().map(StatementWords::percent)
                .orElse(Figure.NIL + Figure.HANGING);
    }

    private static String percent(BigDecimal rate) {
        var percent = rate.movePointRight(2).setScale(1, RoundingMode.HALF_UP);
        return percent.signum() < 0 ? "(" + percent.abs().toPlainString() + "%)"
                : percent.toPlainString() + "%" + Figure.HANGING;
    }
}
