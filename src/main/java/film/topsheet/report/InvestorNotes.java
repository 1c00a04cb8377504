package film.topsheet.report;

import film.topsheet.financing.BalanceLine;
import film.topsheet.financing.CashStanding;
import film.topsheet.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The notes below the tables of the investor report. None of them names one of the investors. */
record InvestorNotes(InvestorFigures figures) {

    /** What is not signed, who guarantees what, what the state may give. */
    String funds() {
        var words = new InvestorWords(figures);
        var sentences = new ArrayList<>(words.unsigned());
        figures.funds().others().stream().filter(each -> !each.guaranteedBy().isBlank())
                .forEach(each -> sentences.add("%s is guaranteed by %s.".formatted(
                        Words.capital(each.name()), each.guaranteedBy())));
        figures.incentives().forEach(each -> sentences.add(incentive(each)));
        return String.join(" ", sentences);
    }

    private static String incentive(InvestorFigures.Incentive incentive) {
        return "%s: %s of what qualifies, %s%s%s.".formatted(incentive.name(),
                TierWords.percent(incentive.ratePercent()), figure(incentive.expected()),
                incentive.expectedOn().map(each -> " expected " + Words.shortDate(each))
                        .orElse(""),
                incentive.borrowed().isPositive()
                        ? "; " + Figure.plain(incentive.borrowed()) + " is borrowed on it"
                                + tooMuch(incentive) : "");
    }

    private static String tooMuch(InvestorFigures.Incentive incentive) {
        return incentive.left().isNegative() ? ", %s more than it brings".formatted(
                Figure.plain(incentive.left())) : "";
    }

    /** The lines of the balance, each kind as one; what is still to be paid is below zero. */
    List<Block.Line> balance(CashStanding cash, List<BalanceLine> lines, Figure figure) {
        var week = figures.report().cover().weekEnding();
        var block = new ArrayList<Block.Line>();
        for (var kind : List.of(BalanceLine.Kind.BANK, BalanceLine.Kind.UNDRAWN,
                BalanceLine.Kind.DEPOSITS, BalanceLine.Kind.TAX)) {
            var sum = lines.stream().filter(each -> each.kind() == kind).map(BalanceLine::amount)
                    .reduce(figures.nil(), Money::plus);
            if (kind != BalanceLine.Kind.TAX || !sum.isZero()) {
                block.add(new Block.Line(Kind.PLAIN, label(kind, week), figure.of(sum)));
            }
        }
        block.add(new Block.Line(Kind.PLAIN, "Cash to complete",
                figure.of(cash.cashToComplete().negated())));
        cash.headroom().ifPresent(each -> block.add(new Block.Line(Kind.TOTAL,
                each.isNegative() ? "Short by" : "Headroom", figure.of(each))));
        return block;
    }

    private static String label(BalanceLine.Kind kind, LocalDate week) {
        return switch (kind) {
            case BANK -> "Bank, " + Words.date(week, week);
            case UNDRAWN -> "Signed funding not yet received";
            case DEPOSITS -> "Deposits and floats to come back";
            default -> "Tax to come back";
        };
    }

    /** What stands below the balance. */
    String cash(CashStanding cash) {
        var week = figures.report().cover().weekEnding();
        var sentences = new ArrayList<String>();
        var call = new InvestorWords(figures).call();
        if (!call.isEmpty()) {
            sentences.add(call);
        }
        cash.lowest().ifPresent(each -> sentences.add("Lowest week ahead, calls paid: %s, %s."
                .formatted(Words.date(each.weekEnding(), week), figure(each.amount()))));
        sentences.add(cash.needed().map(each -> "Equity is needed by the week ending %s."
                        .formatted(Words.date(each.weekEnding(), week)))
                .orElse("No further equity is needed to keep the floor.")
                + " The floor is " + figure(cash.floor()) + ".");
        if (cash.headroom().isEmpty()) {
            sentences.add("No funding has been delivered: the balance is not tested.");
        } else {
            var why = new Headroom(figures.report(), cash).sentence();
            sentences.add(why.isEmpty() ? "Headroom equals what is free of contingency, as it must"
                    + " while signed funding equals the locked budget." : why);
        }
        return String.join(" ", sentences);
    }

    private static String figure(Money amount) {
        return amount.isZero() ? "nil" : Figure.inline(amount);
    }

    /** What sales do next, and what does not count. */
    String receipts() {
        var words = new InvestorWords(figures);
        var sentences = new ArrayList<>(List.of(words.nextDollar()));
        figures.recoupment().map(each -> words.undrawn(each.standings()))
                .filter(each -> !each.isEmpty()).ifPresent(sentences::add);
        figures.recoupment().ifPresent(each -> each.scenarios().forEach(run -> {
            var why = run.investors().yearlyReturn().why();
            if (run.investors().received().isPositive() && !why.isBlank()) {
                sentences.add("No yearly return in %s: %s.".formatted(run.scenario().word(), why));
            }
        }));
        sentences.addAll(words.leftOut());
        return String.join(" ", sentences);
    }
}
