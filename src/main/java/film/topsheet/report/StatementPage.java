package film.topsheet.report;

import film.topsheet.financing.Funds;
import film.topsheet.financing.Recoupment;
import film.topsheet.financing.Recoupment.Outcome;
import film.topsheet.financing.Recoupment.Scenario;
import film.topsheet.financing.Standing;
import film.topsheet.money.Money;
import film.topsheet.slate.Tier;
import film.topsheet.slate.Waterfall;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The statement of one party: what it put in, what comes back, where it stands. No name and no
 * figure of another is on it.
 */
record StatementPage(InvestorFigures figures, String party, Layout layout) {

    private static final String TABLE = "statement-table";
    private static final List<String> COLUMNS = List.of("a", "b", "c", "d", "e");
    /** Lines of a table; what is more stands as one. */
    private static final int MOST = 12;
    private static final int NAME = 191 * Type.POINT;
    private static final int TIER = 93 * Type.POINT;
    private static final int TAKE = 96 * Type.POINT;
    private static final int TITLE = 232 * Type.POINT;

    Part page() {
        var cover = figures.report().cover();
        var labels = new Labels(figures.report(), layout.scale());
        var words = new StatementWords(figures, party);
        var page = new HashMap<String, Object>();
        labels.state(page);
        var bold = Type.sans(1700, true);
        page.put("title", bold.markup(bold.lines(cover.title(), TITLE, 6), "")
                + Type.sans(1700, false).markup(" statement"));
        page.put("party", Type.sans(1300, true).markup(
                Type.sans(1300, true).lines(party, 528 * Type.POINT, 3), ""));
        page.put("report", labels.number() + " · week ending " + Words.day(cover.weekEnding()));
        page.put("secret", "confidential: for this party only");
        page.put("say", Type.sans(1300, false).markup(words.verdict(), " " + words.sentence()));
        page.put("notes", Type.condensed(800, false).markup(
                String.join("\n", words.notes())));
        page.put("basis", Type.condensed(750, false).markup("Basis.", " " + words.basis()));
        page.put("foot", labels.unit() + " · as of the week ending "
                + Words.date(cover.weekEnding()) + " · – = nil");
        return new Part("statement", page, List.of(), List.of(), layout.size());
    }

    /** Each of its sources; deferred fees are no money that comes. */
    Part paid() {
        var sources = figures.funds().sources().stream()
                .filter(each -> each.signed() && each.shares().containsKey(party)).toList();
        var week = figures.report().cover().weekEnding();
        var rows = new ArrayList<Row>();
        var kept = sources.size() <= MOST ? sources.size() : MOST - 1;
        sources.subList(0, kept).forEach(each -> rows.add(source(Kind.PLAIN,
                each.name() + (each.isDeferment() ? " (no cash)" : ""),
                each.shares().get(party))));
        if (kept < sources.size()) {
            var others = sources.subList(kept, sources.size());
            rows.add(source(Kind.PLAIN, Words.capital(Words.count(others.size())) + " others",
                    sum(others)));
        }
        if (sources.size() > 1) {
            rows.add(source(Kind.TOTAL, "Together", sum(sources)));
        }
        return table("What you put in", List.of("Committed", "Called", "Paid", "Still to come",
                figures.funds().dueOn().map(each -> "Due " + Words.shortDate(each, week))
                        .orElse("Due")), "Source", "", rows);
    }

    private Funds.Figures sum(List<Funds.Source> sources) {
        return sources.stream().map(each -> each.shares().get(party))
                .reduce(Funds.Figures.nil(figures.funds().currency()), Funds.Figures::plus);
    }

    private Row source(Kind kind, String name, Funds.Figures amounts) {
        return row(kind, name, List.of(figure(amounts.committed()), figure(amounts.called()),
                figure(amounts.received()), figure(amounts.toCome()), figure(amounts.due())));
    }

    /** Empty where nothing is said of receipts. */
    Part back() {
        var rows = new ArrayList<Row>();
        figures.recoupment().ifPresent(recoupment -> {
            var outcomes = recoupment.outcomesOf(party);
            rows.add(outcome("Put in", outcomes, each -> figure(each.invested())));
            rows.add(outcome("Received", outcomes, each -> figure(each.received())));
            rows.add(outcome("Multiple", outcomes, StatementWords::multiple));
            rows.add(outcome("Yearly return (IRR)", outcomes, StatementWords::yearlyReturn));
            rows.add(dates("First money", outcomes, Outcome::firstMoney));
            if (outcomes.values().stream().anyMatch(each -> each.invested().isPositive())) {
                rows.add(dates("Principal back", outcomes, Outcome::principalBack));
            }
            if (recoupment.standingsOf(party).stream().anyMatch(StatementPage::isPremium)) {
                rows.add(dates("Premium whole", outcomes, Outcome::premiumWhole));
            }
        });
        var illustration = new InvestorWords(figures).illustration();
        return table("What comes back"
                        + (illustration.isEmpty() ? "" : " · " + illustration),
                List.of("", "Actual", "Low", "Base", "High"), "Scenario", "", rows);
    }

    /** Whoever is owed an amount has no contributions to have back whole. */
    private static boolean isPremium(Standing standing) {
        return standing.tier().balance()
                .flatMap(Tier.Balance::percentOfContributions).isPresent();
    }

    /** What was really received goes on; a scenario has an end. */
    private Row dates(String name, Map<Scenario, Outcome> outcomes,
            Function<Outcome, Optional<LocalDate>> date) {
        var cells = new ArrayList<>(List.of(""));
        for (var scenario : Scenario.values()) {
            cells.add(Optional.ofNullable(outcomes.get(scenario)).flatMap(date)
                    .map(Words::shortDate)
                    .orElse(scenario == Scenario.ACTUAL ? "not yet" : "never")
                    + Figure.HANGING);
        }
        return row(Kind.PLAIN, name, cells);
    }

    private Row outcome(
            String name, Map<Scenario, Outcome> outcomes, Function<Outcome, String> value) {
        var cells = new ArrayList<>(List.of(""));
        for (var scenario : Scenario.values()) {
            cells.add(outcomes.containsKey(scenario) ? value.apply(outcomes.get(scenario))
                    : Figure.NIL + Figure.HANGING);
        }
        return row(Kind.PLAIN, name, cells);
    }

    /** Its own tiers by their place in the order; who stands before it is not named. */
    Part tiers() {
        var rows = new ArrayList<Row>();
        figures.recoupment().ifPresent(recoupment -> {
            var standings = recoupment.standingsOf(party);
            standings.stream().limit(MOST).forEach(each ->
                    rows.add(tier(recoupment, each)));
            if (standings.size() > 1) {
                rows.add(total(standings));
            }
        });
        var owedHead = new InvestorWords(figures).owedHead(figures.recoupment()
                .map(each -> each.standingsOf(party)).orElse(List.of()));
        return table("Your place in the order of payment", List.of(owedHead, "Paid so far",
                "Low", "Base", "High"), "Tier", "What it may take", rows);
    }

    private Row tier(Recoupment recoupment, Standing standing) {
        var payee = standing.tier().shares().containsKey(party) ? party : Waterfall.INVESTORS;
        var place = recoupment.tiers().indexOf(standing.tier()) + 1;
        var terms = new TierWords(figures.report().cover().currency())
                .of(standing.tier(), payee)
                + (payee.equals(party) ? "" : ", your share of it");
        var type = Type.condensed(layout.size(), false);
        var row = cells(Row.of(Kind.PLAIN), amounts(List.of(standing)));
        return row.put("tier", type.markup(type.lines("%d of %d: %s".formatted(
                        place, recoupment.tiers().size(), standing.tier().name()), TIER, 2)))
                .put("take", type.markup(type.lines(terms, TAKE, 2)));
    }

    private Row total(List<Standing> standings) {
        return row(Kind.TOTAL, standings.size() > MOST
                ? "Together, with %d others".formatted(standings.size() - MOST) : "Together",
                amounts(standings));
    }

    private List<String> amounts(List<Standing> standings) {
        return List.of(figure(sum(standings, each -> each.owed().orElse(figures.nil()))),
                figure(sum(standings, Standing::paid)),
                figure(sum(standings, each -> each.taken().get(Scenario.LOW))),
                figure(sum(standings, each -> each.taken().get(Scenario.BASE))),
                figure(sum(standings, each -> each.taken().get(Scenario.HIGH))));
    }

    private Money sum(List<Standing> standings, Function<Standing, Money> amount) {
        return standings.stream().map(amount).reduce(figures.nil(), Money::plus);
    }

    private Row row(Kind kind, String name, List<String> values) {
        var type = Type.condensed(layout.size(), kind.isStrong());
        return cells(Row.of(kind), values).put("name", type.markup(type.cut(name, NAME)));
    }

    private static Row cells(Row row, List<String> values) {
        for (var at = 0; at < COLUMNS.size(); at++) {
            row.put(COLUMNS.get(at), values.get(at));
        }
        return row;
    }

    private String figure(Money amount) {
        return new Figure(layout.scale(), true).of(amount);
    }

    private Part table(String heading, List<String> heads, String nameHead, String takeHead,
            List<Row> rows) {
        var parameters = new HashMap<String, Object>();
        parameters.put("wide", layout.wide());
        parameters.put("heading", heading);
        parameters.put("nameHead", nameHead);
        parameters.put("takeHead", takeHead);
        for (var at = 0; at < COLUMNS.size(); at++) {
            parameters.put(COLUMNS.get(at) + "Head",
                    heads.get(at).isEmpty() ? "" : heads.get(at) + Figure.HANGING);
        }
        return new Part(TABLE, parameters, rows, COLUMNS, layout.size());
    }
}
