package film.topsheet.report;

import film.topsheet.financing.CashFlow;
import film.topsheet.financing.Funds;
import film.topsheet.financing.Recoupment;
import film.topsheet.financing.Recoupment.Scenario;
import film.topsheet.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Page 2 of the investor report: who pays, whether it suffices, who is paid back, what may still
 * change. Equity is one line; no investor's own figures are here.
 *
 * @param room for the chart and for what the cost report lists too
 */
record InvestorMoney(Brief brief, InvestorFigures figures, Layout layout, Room room) {

    /** A higher chart where there is room, fewer lines where there is little. */
    enum Room {
        ROOMY(6),
        TIGHT(6),
        CLOSE(3);

        private final int lines;

        Room(int lines) {
            this.lines = lines;
        }
    }

    private static final List<String> FUNDS =
            List.of("committed", "called", "received", "toCome", "due");
    private static final List<String> OFFERS = List.of("guarantee", "net", "owed");
    private static final int SOURCE = 144 * Type.POINT;
    private static final int OFFER = 190 * Type.POINT;
    private static final int RISKS = 6;

    Part page() {
        var page = new HashMap<String, Object>();
        var labels = new Labels(figures.report(), layout.scale());
        labels.state(page);
        page.put("head", Type.condensed(800, false).markup(Type.condensed(800, true).cut(
                figures.report().cover().title(), 170 * Type.POINT), "  Investor report"));
        page.put("report", labels.number() + " · week ending "
                + Words.day(figures.report().cover().weekEnding()));
        page.put("foot", InvestorFront.foot(labels));
        var notes = new InvestorNotes(figures);
        funds(page, notes);
        page.put(room == Room.ROOMY ? "roomy" : "tight", true);
        page.put("cashHeading", "Cash at the end of each week, and the next call");
        figures.cash().ifPresent(each -> page.put("cashChart", ClosingsChart.of(each)));
        if (figures.recoupment().isPresent()) {
            page.put("recouped", true);
            page.put("receiptsHeading", receiptsHeading());
            page.put("receiptsNote", note(notes.receipts()));
        } else {
            page.put("notRecouped", true);
            page.put("receiptsHeading", Type.sans(900, true).markup("Where receipts would go", ""));
            page.put("receiptsNote", note("No terms of recoupment were given (waterfall.yaml), so"
                    + " that nothing is said here of who is paid back in which order."));
        }
        if (!offersOf().isEmpty()) {
            page.put("offered", true);
        }
        page.put("risksHeading", "Risks");
        page.put("risks", lines(Stream.concat(new InvestorRisks(figures).lines().stream(),
                brief.risks().stream()).toList(), RISKS,
                "Nothing is known that may still change this."));
        page.put("outsideHeading", "What is not in the numbers");
        page.put("outside", lines(brief.notInFigures(), room.lines,
                "Nothing that is known is left out."));
        page.put("basis", basis());
        return new Part("investor-money", page, List.of(Row.of(Kind.PLAIN)), List.of(),
                layout.size());
    }

    private void funds(Map<String, Object> page, InvestorNotes notes) {
        if (figures.funds().sources().isEmpty()) {
            page.put("fundsNote", note("No funding has been delivered."));
        } else {
            page.put("fundsNote", note(notes.funds()));
        }
    }

    private String receiptsHeading() {
        var bold = Type.sans(900, true);
        var words = new InvestorWords(figures).illustration();
        return bold.markup("Where receipts would go",
                words.isEmpty() ? "" : " · " + words);
    }

    private String basis() {
        var type = Type.condensed(750, false);
        return type.markup("Basis. ", String.join(" ", brief.basis(), brief.people()));
    }

    /** The rest is in the cost report. */
    private static String lines(List<String> all, int most, String otherwise) {
        if (all.isEmpty()) {
            return note(otherwise);
        }
        var shown = new ArrayList<>(all.subList(0, Math.min(most, all.size())));
        if (all.size() > most) {
            shown.add("%s more: see the cost report.".formatted(
                    Words.capital(Words.count(all.size() - most))));
        }
        return shown.stream().map(InvestorMoney::note).collect(Collectors.joining("\n"));
    }

    private static String note(String text) {
        return Type.condensed(750, false).markup(text);
    }

    /** Equity as one, the other signed sources each, all signed as a sum. */
    Part sources() {
        var rows = new ArrayList<Row>();
        var funds = figures.funds();
        if (!funds.equity().committed().isZero()) {
            rows.add(source(Kind.PLAIN, "Equity", funds.equity()));
        }
        funds.others().forEach(each -> rows.add(source(Kind.PLAIN,
                Words.capital(InvestorWords.line(each)), each.figures())));
        rows.add(source(Kind.TOTAL, "Total", funds.signed()));
        var heads = new HashMap<String, Object>();
        heads.put("wide", layout.wide());
        heads.put("heading", "Funds called, received and due");
        heads.put("sourceHead", funds.unsigned().isEmpty() ? "Source, all signed"
                : "Source, signed only");
        heads.put("dueHead", funds.dueOn().map(each -> "Due " + Words.shortDate(
                each, figures.report().cover().weekEnding())).orElse("Due")
                + Figure.HANGING);
        return new Part("investor-funds", heads, rows, FUNDS, layout.size());
    }

    private Row source(Kind kind, String name, Funds.Figures funds) {
        var figure = figure();
        var type = Type.condensed(layout.size(), kind.isStrong());
        return Row.of(kind).put("name", type.markup(type.cut(name, SOURCE)))
                .put("committed", figure.of(funds.committed()))
                .put("called", figure.of(funds.called()))
                .put("received", figure.of(funds.received()))
                .put("toCome", figure.of(funds.toCome()))
                .put("due", figure.of(funds.due()));
    }

    /** Funds to complete against cash to complete. */
    Part balance() {
        var notes = new InvestorNotes(figures);
        var lines = figures.cash().map(each -> notes.balance(
                each.standing(), each.balance(), figure())).orElse(List.of());
        var type = Type.condensed(800, false);
        var parameters = new HashMap<String, Object>();
        parameters.put("amounts222", true);
        parameters.put("wide", layout.wide());
        parameters.put("heading", "In balance");
        parameters.put("note", note(figures.cash().map(CashFlow::standing).map(notes::cash)
                .orElse("No cash flow was reckoned.")));
        return new Part("cost-report-block", parameters, lines.stream().map(each ->
                Row.of(each.kind()).put("label", type.markup(each.label()))
                        .put("value", each.value())).toList(),
                List.of("value"), layout.size());
    }

    /** Every tier in every scenario; empty without {@code waterfall.yaml}. */
    Part tiers() {
        var parameters = new HashMap<String, Object>();
        parameters.put("wide", layout.wide());
        parameters.put("owedHead", new InvestorWords(figures).owedHead(figures.recoupment()
                .map(Recoupment::standings).orElse(List.of())) + Figure.HANGING);
        return new Part("investor-tiers", parameters, figures.recoupment()
                .map(each -> new TierTable(each, figure(), layout.size()).rows())
                .orElse(List.of()), TierTable.FIGURES, layout.size());
    }

    /** Base as it is expected, then every open offer in its place. */
    Part offers() {
        var rows = new ArrayList<Row>();
        figures.recoupment().filter(each -> !each.offers().isEmpty()).ifPresent(each -> {
            var base = each.run(Scenario.BASE);
            rows.add(offer("Base, without any of them", "", base.investors().received(),
                    base.investors().principalBack(), base.investorsLack()));
            each.offers().forEach(run -> rows.add(offer(
                    "%s, %s%s".formatted(run.offer().distributor(), run.offer().territory(),
                            paid(run.offer().payable())),
                    figure().of(run.offer().guarantee()), run.netToInvestors(),
                    run.principalBack(), run.toWhole())));
        });
        var parameters = new HashMap<String, Object>();
        parameters.put("wide", layout.wide());
        parameters.put("heading", "Offers compared, each in the base case");
        return new Part("investor-offers", parameters, rows, OFFERS, layout.size());
    }

    private static String paid(String payable) {
        return payable.isBlank() ? ""
                : payable.equals("quarterly") ? ", paid quarterly" : ", paid at " + payable;
    }

    private List<Recoupment.OfferRun> offersOf() {
        return figures.recoupment().map(Recoupment::offers).orElse(List.of());
    }

    private Row offer(String name, String guarantee, Money net,
            Optional<LocalDate> back, Money owed) {
        var type = Type.condensed(layout.size(), false);
        return Row.of(Kind.PLAIN).put("name", type.markup(type.cut(name, OFFER)))
                .put("guarantee", guarantee)
                .put("net", figure().of(net))
                .put("back", back.map(each -> Words.shortDate(each)).orElse("never")
                        + Figure.HANGING)
                .put("owed", figure().of(owed));
    }

    private Figure figure() {
        return new Figure(layout.scale(), figures.report().cover().overIsPositive());
    }
}
