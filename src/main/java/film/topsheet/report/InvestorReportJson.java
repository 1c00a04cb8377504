package film.topsheet.report;

import film.topsheet.financing.CashStanding;
import film.topsheet.financing.Funds;
import film.topsheet.financing.Recoupment;
import film.topsheet.financing.Recoupment.OfferRun;
import film.topsheet.financing.Recoupment.Outcome;
import film.topsheet.financing.Recoupment.Run;
import film.topsheet.financing.Standing;
import film.topsheet.slate.Waterfall;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/**
 * {@code investor-report.json}: where cash stands, what each source and party has paid in, and what
 * each party gets back in every scenario. It names the investors, and is never mailed.
 */
final class InvestorReportJson {

    private InvestorReportJson() {}

    /** Leaves the stream open. */
    static void write(InvestorFigures figures, OutputStream out) {
        Json.document(out, json -> {
            var cover = figures.report().cover();
            json.object("report", facts -> facts.text("production", cover.code())
                    .text("title", cover.title())
                    .text("currency", cover.currency().getCurrencyCode())
                    .text("state", cover.state().name().toLowerCase(Locale.ROOT))
                    .count("number", cover.number()).count("version", cover.version())
                    .date("week_ending", cover.weekEnding()).date("as_of", cover.asOf()));
            cash(json, figures.standing().orElse(null));
            funding(json, figures.funds());
            incentives(json, figures);
            recoupment(json, figures);
            json.texts("left_out", figures.leftOut());
        });
    }

    private static void cash(Json json, CashStanding cash) {
        if (cash == null) {
            List.of("bank", "lowest_week", "lowest_closing", "next_call", "needed_by",
                    "closing_without", "cash_to_complete", "funds_to_complete", "headroom",
                    "signed", "unsigned").forEach(json::nothing);
            return;
        }
        json.amount("bank", cash.bank())
                .date("lowest_week",
                        cash.lowest().map(CashStanding.Closing::weekEnding).orElse(null))
                .amount("lowest_closing",
                        cash.lowest().map(CashStanding.Closing::amount).orElse(null));
        cash.nextCall().ifPresentOrElse(call -> json.object("next_call", each ->
                        each.date("date", call.date()).amount("amount", call.amount())),
                () -> json.nothing("next_call"));
        json.date("needed_by", cash.needed().map(CashStanding.Closing::weekEnding).orElse(null))
                .amount("closing_without",
                        cash.needed().map(CashStanding.Closing::amount).orElse(null))
                .amount("cash_to_complete", cash.cashToComplete())
                .amount("funds_to_complete", cash.fundsToComplete())
                .amount("headroom", cash.headroom().orElse(null))
                .amount("signed", cash.signed())
                .amount("unsigned", cash.unsigned());
    }

    private static void funding(Json json, Funds funds) {
        json.objects("funding", funds.sources(), (row, each) -> {
            row.text("source", each.name()).text("kind", each.kind()).text("party", each.party())
                    .yesNo("signed", each.signed())
                    .text("guaranteed_by", each.guaranteedBy())
                    .text("conditions", each.conditions());
            figures(row, each.figures());
            row.objects("shares", List.copyOf(each.shares().entrySet()), (part, share) -> {
                part.text("party", share.getKey());
                figures(part, share.getValue());
            });
        });
    }

    private static void figures(Json json, Funds.Figures figures) {
        json.amount("committed", figures.committed()).amount("called", figures.called())
                .amount("received", figures.received()).amount("to_come", figures.toCome())
                .amount("due", figures.due());
    }

    private static void incentives(Json json, InvestorFigures figures) {
        json.objects("incentives", figures.incentives(), (row, each) -> row
                .text("name", each.name())
                .number("rate_percent", each.ratePercent())
                .amount("ceiling", each.ceiling().orElse(null))
                .date("expected_on", each.expectedOn().orElse(null))
                .amount("expected", each.expected())
                .amount("borrowed", each.borrowed()));
    }

    /** Without {@code waterfall.yaml} the lists are empty. */
    private static void recoupment(Json json, InvestorFigures figures) {
        var recoupment = figures.recoupment().orElse(null);
        if (recoupment == null) {
            List.of("scenarios", "tiers", "offers").forEach(each ->
                    json.texts(each, List.<String>of()));
            return;
        }
        json.yesNo("illustration", recoupment.isIllustration());
        json.objects("scenarios", recoupment.scenarios(), InvestorReportJson::scenario);
        json.objects("tiers", recoupment.standings(), (row, each) ->
                tier(row, each, new InvestorWords(figures)));
        json.objects("offers", recoupment.offers(), InvestorReportJson::offer);
    }

    private static void scenario(Json json, Run run) {
        json.text("scenario", run.scenario().word())
                .amount("gross", run.gross())
                .object(Waterfall.INVESTORS, each -> outcome(each, run.investors()))
                .objects("parties", run.parties(), (row, each) ->
                        outcome(row.text("party", each.party()), each));
    }

    private static void outcome(Json json, Outcome outcome) {
        json.amount("invested", outcome.invested())
                .amount("received", outcome.received())
                .number("multiple", outcome.multiple().orElse(null))
                .number("irr", outcome.yearlyReturn().rate().orElse(null))
                .text("irr_none", outcome.yearlyReturn().why())
                .date("first_money", outcome.firstMoney().orElse(null))
                .date("principal_back", outcome.principalBack().orElse(null))
                .date("premium_whole", outcome.premiumWhole().orElse(null));
    }

    private static void tier(Json json, Standing standing, InvestorWords words) {
        json.text("tier", standing.tier().name())
                .text("party", standing.party())
                .amount("owed", standing.owed().orElse(null))
                .yesNo("owed_if_drawn", words.isUndrawn(standing))
                .amount("paid", standing.paid())
                .amount("of_next_hundred", standing.next());
    }

    private static void offer(Json json, OfferRun run) {
        json.text("offer", run.offerNo())
                .text("distributor", run.offer().distributor())
                .text("territory", run.offer().territory())
                .amount("gross", run.gross())
                .amount("net_to_investors", run.netToInvestors())
                .date("principal_back", run.principalBack().orElse(null))
                .amount("to_whole", run.toWhole());
    }
}
