package film.topsheet.report;

import film.topsheet.financing.Allocation;
import film.topsheet.financing.Recoupment;
import film.topsheet.financing.Recoupment.Run;
import film.topsheet.financing.Recoupment.Scenario;
import film.topsheet.financing.Standing;
import film.topsheet.money.Money;
import film.topsheet.slate.Waterfall;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every receipt of every scenario in a row, every party of every tier in a column: what it got, to
 * the cent, and that nothing is left.
 */
final class RecoupmentSheet {

    static final String NAME = "Recoupment";

    private static final int HEAD = 4;
    private static final int GROSS = 3;
    private static final int FIRST = 4;

    private final Content content;
    private final Recoupment recoupment;
    private final Sheet sheet;
    private final List<Standing> columns;
    private final Map<Scenario, Integer> totals = new EnumMap<>(Scenario.class);
    private int next = HEAD + 1;

    RecoupmentSheet(Content content, Recoupment recoupment, Sheet sheet) {
        this.content = content;
        this.recoupment = recoupment;
        this.sheet = sheet;
        this.columns = recoupment.standings();
    }

    private record Place(LocalDate date, String pot) {}

    /** A formula that leads to what a column comes to in a scenario. */
    String totalCell(Scenario scenario, int column) {
        return "'%s'!%s".formatted(NAME, Sheet.cell(totals.get(scenario), FIRST + column));
    }

    /** The same of the gross receipts. */
    String grossCell(Scenario scenario) {
        return "'%s'!%s".formatted(NAME, Sheet.cell(totals.get(scenario), GROSS));
    }

    /** {@code Net profit: all investors}. */
    static String name(Standing standing) {
        return standing.tier().name() + ": " + (standing.party().equals(Waterfall.INVESTORS)
                ? "all investors" : standing.party());
    }

    void write() {
        sheet.put(0, 0, content.cover().title() + " · recoupment", Ink.TITLE);
        sheet.put(1, 0, "Every receipt, through every tier, to the cent; the investors stand as"
                + " one. " + (recoupment.isIllustration()
                        ? "Illustration: no receipt is actual yet." : ""), Ink.QUIET);
        heads();
        recoupment.scenarios().forEach(this::scenario);
        sheet.freeze(FIRST, HEAD + 1);
        sheet.printTitle(HEAD);
        sheet.finish();
    }

    private void heads() {
        var heads = new ArrayList<>(List.of("Scenario", "Date", "Pot", "Gross"));
        columns.forEach(each -> heads.add(name(each)));
        heads.addAll(List.of("Together", "Left over"));
        var width = recoupment.scenarios().stream().mapToInt(each -> Heads.width(each.gross()))
                .max().orElse(14);
        for (var at = 0; at < heads.size(); at++) {
            sheet.put(HEAD, at, heads.get(at), at >= GROSS ? Ink.HEAD_RIGHT : Ink.HEAD);
            sheet.width(at, at >= GROSS ? Math.max(14, width) : 12);
        }
        sheet.height(HEAD, 42);
    }

    private void scenario(Run run) {
        var receipts = new LinkedHashMap<Place, List<Allocation>>();
        run.allocations().forEach(each -> receipts.computeIfAbsent(
                new Place(each.date(), each.pot()), key -> new ArrayList<>()).add(each));
        var first = next;
        receipts.forEach((place, allocations) -> {
            sheet.put(next, 0, run.scenario().word(), Ink.PLAIN);
            sheet.put(next, 1, place.date(), Ink.PLAIN);
            sheet.put(next, 2, place.pot(), Ink.LISTED);
            sheet.put(next, GROSS, gross(run, place), Ink.PLAIN);
            for (var at = 0; at < columns.size(); at++) {
                sheet.put(next, FIRST + at, taken(allocations, columns.get(at)), Ink.PLAIN);
            }
            proof(gross(run, place), Ink.PLAIN);
            next++;
        });
        total(run, first);
    }

    private Money gross(Run run, Place place) {
        return run.receipts().stream()
                .filter(each -> each.date().equals(place.date())
                        && each.pot().equals(place.pot()))
                .map(Recoupment.Sale::gross).reduce(content.nil(), Money::plus);
    }

    private Money taken(List<Allocation> allocations, Standing column) {
        return allocations.stream()
                .filter(each -> each.tier().equals(column.tier().name())
                        && each.payee().equals(column.party()))
                .map(Allocation::amount).reduce(content.nil(), Money::plus);
    }

    private void total(Run run, int first) {
        totals.put(run.scenario(), next);
        sheet.put(next, 0, "All, " + run.scenario().word(), Ink.TOTAL);
        sheet.put(next, 1, "", Ink.TOTAL);
        sheet.put(next, 2, "", Ink.TOTAL);
        sum(GROSS, first, run.gross());
        for (var at = 0; at < columns.size(); at++) {
            sum(FIRST + at, first, columns.get(at).taken().get(run.scenario()));
        }
        proof(run.gross(), Ink.TOTAL);
        next += 2;
    }

    private void sum(int column, int first, Money shown) {
        sheet.formula(next, column, first == next ? "0" : content.rounded("SUM(%s:%s)".formatted(
                        Sheet.cell(first, column), Sheet.cell(next - 1, column))),
                shown, Ink.TOTAL);
    }

    /** What all took together, and that it is the receipt. */
    private void proof(Money gross, Ink ink) {
        var together = FIRST + columns.size();
        sheet.formula(next, together, content.rounded("SUM(%s:%s)".formatted(
                        Sheet.cell(next, FIRST), Sheet.cell(next, together - 1))),
                gross, ink);
        sheet.formula(next, together + 1, content.rounded(Sheet.cell(next, GROSS) + "-"
                + Sheet.cell(next, together)), content.nil(), ink);
    }
}
