package film.topsheet.report;

import film.topsheet.financing.Recoupment;
import film.topsheet.financing.Recoupment.Outcome;
import film.topsheet.financing.Recoupment.Run;
import film.topsheet.financing.Recoupment.Scenario;
import film.topsheet.financing.Standing;
import film.topsheet.money.Money;
import film.topsheet.slate.Waterfall;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The scenarios side by side: who takes what, and what it means for the investors together. */
final class ScenariosSheet {

    static final String NAME = "Scenarios";

    private static final int HEAD = 4;
    private static final int FIRST = 4;
    private static final int MULTIPLE_DECIMALS = 4;

    private final Content content;
    private final InvestorFigures figures;
    private final Recoupment recoupment;
    private final Sheet sheet;
    private final RecoupmentSheet receipts;
    private final List<Standing> standings;
    private int next = HEAD + 1;

    ScenariosSheet(Content content, InvestorFigures figures, Sheet sheet,
            RecoupmentSheet receipts) {
        this.content = content;
        this.figures = figures;
        this.recoupment = figures.recoupment().orElseThrow();
        this.sheet = sheet;
        this.receipts = receipts;
        this.standings = recoupment.standings();
    }

    void write() {
        var said = new InvestorWords(figures);
        sheet.put(0, 0, content.cover().title() + " · scenarios", Ink.TITLE);
        var undrawn = said.undrawn(standings);
        sheet.put(1, 0, (said.illustration().isEmpty()
                ? "What was received, then what each scenario counts on."
                : Words.capital(said.illustration()) + ".")
                + (undrawn.isEmpty() ? "" : " " + undrawn), Ink.QUIET);
        heads();
        for (var at = 0; at < standings.size(); at++) {
            tier(standings.get(at), at);
        }
        amounts("Gross receipts", Ink.TOTAL, run -> receipts.grossCell(run.scenario()),
                Run::gross);
        next++;
        investors();
        sheet.freeze(1, HEAD + 1);
        sheet.printTitle(HEAD);
        sheet.finish();
    }

    private void heads() {
        var heads = new ArrayList<>(List.of("Tier, in order of payment", "What it may take",
                new InvestorWords(figures).owedHead(standings), "Of the next 100"));
        recoupment.scenarios().forEach(run -> heads.add(Words.capital(run.scenario().word())));
        var width = recoupment.scenarios().stream().mapToInt(each -> Heads.width(each.gross()))
                .max().orElse(14);
        for (var at = 0; at < heads.size(); at++) {
            sheet.put(HEAD, at, heads.get(at), at >= 2 ? Ink.HEAD_RIGHT : Ink.HEAD);
            sheet.width(at, Math.max(14, width));
        }
        sheet.width(0, 44);
        sheet.width(1, 40);
    }

    private void tier(Standing standing, int column) {
        sheet.put(next, 0, RecoupmentSheet.name(standing), Ink.PLAIN);
        sheet.put(next, 1, new TierWords(content.cover().currency())
                .of(standing.tier(), standing.party()), Ink.PLAIN);
        standing.owed().ifPresent(each -> sheet.put(next, 2, each, Ink.PLAIN));
        sheet.put(next, 3, standing.next(), Ink.PLAIN);
        for (var at = 0; at < recoupment.scenarios().size(); at++) {
            var scenario = recoupment.scenarios().get(at).scenario();
            sheet.formula(next, FIRST + at, receipts.totalCell(scenario, column),
                    standing.taken().get(scenario), Ink.PLAIN);
        }
        next++;
    }

    private void amounts(String name, Ink ink, Function<Run, String> formula,
            Function<Run, Money> shown) {
        label(name, ink);
        for (var at = 0; at < recoupment.scenarios().size(); at++) {
            var run = recoupment.scenarios().get(at);
            sheet.formula(next, FIRST + at, formula.apply(run), shown.apply(run), ink);
        }
        next++;
    }

    private void label(String name, Ink ink) {
        for (var at = 0; at < FIRST; at++) {
            sheet.put(next, at, at == 0 ? name : "", ink);
        }
    }

    private void investors() {
        var invested = next;
        row("Investors together: paid in", run -> run.investors().invested());
        amounts("To investors", Ink.SUM, this::toInvestors, run -> run.investors().received());
        var to = next - 1;
        label("Multiple", Ink.PLAIN);
        for (var at = 0; at < recoupment.scenarios().size(); at++) {
            multiple(at, invested, to, recoupment.scenarios().get(at).investors());
        }
        next++;
        row("Yearly return (IRR)", run -> run.investors().yearlyReturn().rate()
                .map(each -> (Object) each)
                .orElse("none: " + run.investors().yearlyReturn().why()));
        sheet.paint(next - 1, FIRST, next - 1, FIRST + recoupment.scenarios().size() - 1, "0.0%",
                Ink.PLAIN);
        row("First money", run -> date(run, Outcome::firstMoney));
        row("Principal back", run -> date(run, Outcome::principalBack));
        row("Premium whole", run -> date(run, Outcome::premiumWhole));
        row("Still owed at the end", Run::investorsLack);
    }

    private void row(String name, Function<Run, Object> value) {
        label(name, Ink.PLAIN);
        for (var at = 0; at < recoupment.scenarios().size(); at++) {
            var shown = value.apply(recoupment.scenarios().get(at));
            sheet.put(next, FIRST + at, shown, Ink.PLAIN);
        }
        next++;
    }

    /** What was really received goes on; a scenario has an end. */
    private static Object date(Run run, Function<Outcome, Optional<LocalDate>> date) {
        return date.apply(run.investors()).map(each -> (Object) each)
                .orElse(run.scenario() == Scenario.ACTUAL ? "not yet" : "never");
    }

    /** What tiers pay to all of them, or to one by name. */
    private String toInvestors(Run run) {
        var cells = new ArrayList<String>();
        for (var at = 0; at < standings.size(); at++) {
            var party = standings.get(at).party();
            if (party.equals(Waterfall.INVESTORS) || recoupment.investors().contains(party)) {
                cells.add(receipts.totalCell(run.scenario(), at));
            }
        }
        return cells.isEmpty() ? "0" : content.rounded(String.join("+", cells));
    }

    private void multiple(int at, int invested, int received, Outcome outcome) {
        var column = FIRST + at;
        if (outcome.multiple().isEmpty()) {
            sheet.put(next, column, "none: nothing is paid in", Ink.PLAIN);
            return;
        }
        sheet.formula(next, column, "ROUND(%s/%s,%d)".formatted(Sheet.cell(received, column),
                        Sheet.cell(invested, column), MULTIPLE_DECIMALS),
                outcome.multiple().map(BigDecimal::toPlainString).orElseThrow(), "0.0000",
                Ink.PLAIN);
    }
}
