package film.topsheet.report;

import film.topsheet.financing.Funds;
import film.topsheet.money.Money;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Who pays: promised, called, received, still to come; then what states may give back. */
final class FundingSheet {

    static final String NAME = "Funding";

    private static final int HEAD = 4;
    private static final int FIRST_AMOUNT = 4;
    private static final List<Function<Funds.Figures, Money>> AMOUNTS = List.of(
            Funds.Figures::committed, Funds.Figures::called, Funds.Figures::received,
            Funds.Figures::toCome, Funds.Figures::due);
    private static final int DUE = 4;

    private final Content content;
    private final InvestorFigures figures;
    private final Sheet sheet;
    private int next = HEAD + 1;
    private int totalRow;

    FundingSheet(Content content, InvestorFigures figures, Sheet sheet) {
        this.content = content;
        this.figures = figures;
        this.sheet = sheet;
    }

    /** A formula that leads to the sum of what is promised and signed. */
    String signedCell() {
        return "'%s'!%s".formatted(NAME, Sheet.cell(totalRow, FIRST_AMOUNT));
    }

    /** A formula that leads to what is due from the equity on the day of the next call. */
    String callCell() {
        return "'%s'!%s".formatted(NAME, Sheet.cell(HEAD + 1, FIRST_AMOUNT + DUE));
    }

    void write() {
        var funds = figures.funds();
        sheet.put(0, 0, content.cover().title() + " · funding", Ink.TITLE);
        sheet.put(1, 0, content.reportWords() + ". Amounts in " + content.cover().currency()
                + "; equity stands as one line.", Ink.QUIET);
        heads(funds);
        line("Equity", "equity", "", "", funds.equity());
        funds.others().forEach(each -> line(InvestorWords.line(each), each.kind(),
                each.guaranteedBy(), each.conditions(), each.figures()));
        totalRow = next;
        total("Signed", HEAD + 1, funds.signed());
        unsigned(funds);
        incentives();
        sheet.freeze(1, HEAD + 1);
        sheet.printTitle(HEAD);
        sheet.finish();
    }

    private void heads(Funds funds) {
        var heads = List.of("Source, signed", "Kind", "Guaranteed by", "Waits for", "Committed",
                "Called", "Received", "Still to come", funds.dueOn()
                        .map(each -> "Due " + Words.shortDate(each, content.cover().weekEnding()))
                        .orElse("Due"));
        for (var at = 0; at < heads.size(); at++) {
            sheet.put(HEAD, at, heads.get(at), at >= FIRST_AMOUNT ? Ink.HEAD_RIGHT : Ink.HEAD);
        }
        sheet.width(0, 44);
        sheet.width(1, 12);
        sheet.width(2, 24);
        sheet.width(3, 34);
        var width = Heads.width(funds.signed().committed().max(funds.signed().toCome()));
        IntStream.range(0, AMOUNTS.size()).forEach(at ->
                sheet.width(FIRST_AMOUNT + at, Math.max(14, width)));
    }

    private void line(String name, String kind, String guarantor, String waits,
            Funds.Figures amounts) {
        sheet.put(next, 0, name, Ink.PLAIN);
        sheet.put(next, 1, kind, Ink.PLAIN);
        sheet.put(next, 2, guarantor, Ink.PLAIN);
        sheet.put(next, 3, waits, Ink.PLAIN);
        for (var at = 0; at < AMOUNTS.size(); at++) {
            sheet.put(next, FIRST_AMOUNT + at, AMOUNTS.get(at).apply(amounts), Ink.PLAIN);
        }
        next++;
    }

    private void total(String name, int first, Funds.Figures amounts) {
        for (var at = 0; at < FIRST_AMOUNT; at++) {
            sheet.put(next, at, at == 0 ? name : "", Ink.TOTAL);
        }
        for (var at = 0; at < AMOUNTS.size(); at++) {
            sheet.formula(next, FIRST_AMOUNT + at, content.rounded("SUM(%s:%s)".formatted(
                            Sheet.cell(first, FIRST_AMOUNT + at),
                            Sheet.cell(next - 1, FIRST_AMOUNT + at))),
                    AMOUNTS.get(at).apply(amounts), Ink.TOTAL);
        }
        next++;
    }

    private void unsigned(Funds funds) {
        var unsigned = funds.unsigned();
        if (unsigned.isEmpty()) {
            return;
        }
        next++;
        sheet.put(next++, 0, "Not signed, in no sum above", Ink.HEAD);
        var first = next;
        var equity = unsigned.stream().filter(Funds.Source::isEquity)
                .map(Funds.Source::figures).reduce(Funds.Figures::plus);
        equity.ifPresent(each -> line("Equity", "equity", "", "", each));
        unsigned.stream().filter(each -> !each.isEquity()).forEach(each ->
                line(InvestorWords.line(each), each.kind(), each.guaranteedBy(),
                        each.conditions(), each.figures()));
        total("Not signed", first, unsigned.stream().map(Funds.Source::figures)
                .reduce(Funds.Figures.nil(funds.currency()), Funds.Figures::plus));
    }

    private void incentives() {
        if (figures.incentives().isEmpty()) {
            return;
        }
        next++;
        var heads = List.of("Incentive, a memo: no forecast is lowered by it", "Rate", "Expected",
                "", "Ceiling", "Expected", "Borrowed", "Left/(short)");
        for (var at = 0; at < heads.size(); at++) {
            sheet.put(next, at, heads.get(at), at >= FIRST_AMOUNT ? Ink.HEAD_RIGHT : Ink.HEAD);
        }
        next++;
        for (var each : figures.incentives()) {
            sheet.put(next, 0, each.name(), Ink.PLAIN);
            sheet.put(next, 1, TierWords.percent(each.ratePercent()), Ink.PLAIN);
            sheet.put(next, 2, each.expectedOn().map(Words::date).orElse(""), Ink.PLAIN);
            each.ceiling().ifPresent(amount ->
                    sheet.put(next, FIRST_AMOUNT, amount, Ink.PLAIN));
            sheet.put(next, FIRST_AMOUNT + 1, each.expected(), Ink.PLAIN);
            sheet.put(next, FIRST_AMOUNT + 2, each.borrowed(), Ink.PLAIN);
            sheet.formula(next, FIRST_AMOUNT + 3, content.rounded(
                            Sheet.cell(next, FIRST_AMOUNT + 1) + "-"
                                    + Sheet.cell(next, FIRST_AMOUNT + 2)),
                    each.left(), Ink.PLAIN);
            next++;
        }
    }
}
