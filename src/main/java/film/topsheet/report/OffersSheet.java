package film.topsheet.report;

import film.topsheet.financing.Recoupment;
import film.topsheet.financing.Recoupment.OfferRun;
import film.topsheet.financing.Recoupment.Scenario;
import film.topsheet.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Offers side by side, each run through the base scenario in place of its territory's sales. */
final class OffersSheet {

    static final String NAME = "Offers";

    private static final int HEAD = 4;
    private static final List<String> HEADS = List.of("Offer", "Distributor", "Territory",
            "Payable", "Fee", "Expires", "Guarantee", "Expenses up to", "Gross receipts",
            "Net to investors", "Against base", "Principal back", "Still owed at the end");
    private static final int GUARANTEE = 6;
    private static final int EXPENSES = 7;
    private static final int GROSS = 8;
    private static final int NET = 9;
    private static final int AGAINST = 10;
    private static final int BACK = 11;
    private static final int OWED = 12;

    private final Content content;
    private final Recoupment recoupment;
    private final Sheet sheet;

    OffersSheet(Content content, Recoupment recoupment, Sheet sheet) {
        this.content = content;
        this.recoupment = recoupment;
        this.sheet = sheet;
    }

    void write() {
        sheet.put(0, 0, content.cover().title() + " · offers", Ink.TITLE);
        sheet.put(1, 0, recoupment.offers().isEmpty() ? "No offer is open." : "Every open offer,"
                + " run through the base scenario; the first line is base without any.",
                Ink.QUIET);
        for (var at = 0; at < HEADS.size(); at++) {
            sheet.put(HEAD, at, HEADS.get(at), at >= GUARANTEE && at != BACK
                    ? Ink.HEAD_RIGHT : Ink.HEAD);
            sheet.width(at, at >= GUARANTEE ? width() : 18);
        }
        sheet.width(1, 28);
        var base = recoupment.run(Scenario.BASE);
        sheet.put(HEAD + 1, 0, "Base", Ink.SUM);
        for (var at = 1; at < GROSS; at++) {
            sheet.put(HEAD + 1, at, "", Ink.SUM);
        }
        result(HEAD + 1, base.gross(), base.investors().received(),
                base.investors().principalBack(), base.investorsLack(), Ink.SUM);
        for (var at = 0; at < recoupment.offers().size(); at++) {
            offer(HEAD + 2 + at, recoupment.offers().get(at));
        }
        sheet.freeze(2, HEAD + 1);
        sheet.printTitle(HEAD);
        sheet.finish();
    }

    private int width() {
        var amounts = new ArrayList<>(List.of(recoupment.run(Scenario.BASE).gross()));
        recoupment.offers().forEach(each -> amounts.add(each.gross()));
        return Math.max(16, amounts.stream().mapToInt(Heads::width).max().orElse(0));
    }

    private void offer(int row, OfferRun run) {
        var offer = run.offer();
        sheet.put(row, 0, offer.offerNo(), Ink.PLAIN);
        sheet.put(row, 1, offer.distributor(), Ink.PLAIN);
        sheet.put(row, 2, offer.territory(), Ink.PLAIN);
        sheet.put(row, 3, offer.payable(), Ink.PLAIN);
        sheet.put(row, 4, TierWords.percent(offer.feePercent()), Ink.PLAIN);
        sheet.put(row, 5, offer.expiresOn().map(Words::date).orElse(""), Ink.PLAIN);
        sheet.put(row, GUARANTEE, offer.guarantee(), Ink.PLAIN);
        sheet.put(row, EXPENSES, offer.expenses(), Ink.PLAIN);
        result(row, run.gross(), run.netToInvestors(), run.principalBack(), run.toWhole(),
                Ink.PLAIN);
        sheet.formula(row, AGAINST, content.rounded(
                        Sheet.cell(row, NET) + "-" + Sheet.cell(HEAD + 1, NET)),
                run.netToInvestors().minus(
                        recoupment.run(Scenario.BASE).investors().received()),
                Ink.PLAIN);
    }

    private void result(int row, Money gross, Money net, Optional<LocalDate> back, Money owed,
            Ink ink) {
        sheet.put(row, GROSS, gross, ink);
        sheet.put(row, NET, net, ink);
        sheet.put(row, AGAINST, "", ink);
        sheet.put(row, BACK, back.isPresent() ? back.get() : "never", ink);
        sheet.put(row, OWED, owed, ink);
    }
}
