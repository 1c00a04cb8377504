package film.topsheet.report;

import film.topsheet.financing.Allocation;
import film.topsheet.financing.CashStanding;
import film.topsheet.financing.Funds;
import film.topsheet.financing.Recoupment;
import film.topsheet.financing.Recoupment.Stretch;
import film.topsheet.financing.Standing;
import film.topsheet.money.Money;
import film.topsheet.slate.Waterfall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What the figures for investors say, in sentences that stand in front of everybody. */
record InvestorWords(InvestorFigures figures) {

    /** Stretches of sales that are told one by one; what comes after them is for a lawyer. */
    private static final int MOST_STRETCHES = 3;
    private static final String THE_INVESTORS = "the investors";

    /** What is promised and not signed; all equity as one. Empty where all is signed. */
    List<String> unsigned() {
        var words = new ArrayList<String>();
        var equity = figures.funds().unsigned().stream().filter(Funds.Source::isEquity)
                .map(each -> each.figures().committed()).reduce(Money::plus);
        equity.ifPresent(each -> words.add("Equity, %s: not signed."
                .formatted(Figure.plain(each))));
        figures.funds().unsigned().stream().filter(each -> !each.isEquity()).forEach(each ->
                words.add("%s, %s of %s: not signed%s.".formatted(name(each),
                        Figure.plain(each.figures().committed()), each.party(),
                        each.conditions().isBlank() ? ""
                                : "; waits for " + Words.small(each.conditions()))));
        return words;
    }

    /** A source as a line of a table: its name, and who brings it. */
    static String line(Funds.Source source) {
        return source.name() + ", " + source.party() + (source.isDeferment() ? " (no cash)" : "");
    }

    static String name(Funds.Source source) {
        return Words.capital(source.name());
    }

    /** {@code Where receipts would go · illustration: no receipt is actual yet}. */
    String illustration() {
        return figures.recoupment().filter(Recoupment::isIllustration).isPresent()
                ? "illustration: no receipt is actual yet" : "";
    }

    /** What each lender, then all investors together, are owed by the tiers; who guarantees it. */
    List<String> owed() {
        var recoupment = figures.recoupment();
        if (recoupment.isEmpty()) {
            return List.of();
        }
        return recoupment.get().standings().stream()
                .filter(each -> each.owed().filter(Money::isPositive).isPresent())
                .map(each -> "%s: %s is owed to %s%s%s.".formatted(each.tier().name(),
                        Figure.plain(each.owed().orElseThrow()), who(each.party()),
                        guarantee(recoupment.get(), each.party()), isUndrawn(each)
                                ? ", if drawn in full; %s is drawn".formatted(drawn(each)) : ""))
                .toList();
    }

    /** Whether a tier owes a fixed amount to a lender who has not yet lent all of it. */
    boolean isUndrawn(Standing standing) {
        return standing.tier().balance()
                .filter(each -> each.percentOfContributions().isEmpty()).isPresent()
                && figures.funds().lentBy(standing.party()).toCome().isPositive();
    }

    /** What the party of a tier has lent so far. */
    String drawn(Standing standing) {
        var drawn = figures.funds().lentBy(standing.party()).received();
        return drawn.isZero() ? "nothing" : Figure.plain(drawn);
    }

    /** Over what is owed: a tier of a fixed amount counts all of a loan, drawn or not. */
    String owedHead(List<Standing> standings) {
        return standings.stream().anyMatch(this::isUndrawn) ? "Owed if drawn" : "Owed now";
    }

    /** Which loans are owed less than stands there; blank where all are drawn. */
    String undrawn(List<Standing> standings) {
        var undrawn = standings.stream().filter(this::isUndrawn).map(each ->
                "%s of %s".formatted(drawn(each), each.tier().name())).toList();
        return undrawn.isEmpty() ? "" : "What is owed counts loans as drawn in full; "
                + Words.list(undrawn) + " is drawn.";
    }

    private static String who(String party) {
        return party.equals(Waterfall.INVESTORS) ? "all investors together" : party;
    }

    static String guarantee(Recoupment recoupment, String party) {
        var guarantor = recoupment.guarantors().get(party);
        return guarantor == null ? "" : ", guaranteed by " + guarantor;
    }

    /** What sales from now on would do; blank without {@code waterfall.yaml}. */
    String nextDollar() {
        return figures.recoupment().map(each -> told(each.stretches())).orElse("");
    }

    private String told(List<Stretch> stretches) {
        var first = stretches.get(0);
        var words = new ArrayList<String>();
        words.add("Of the next %s %s".formatted(unit(), Words.list(parts(shares(first)))));
        for (var at = 1; at < Math.min(MOST_STRETCHES, stretches.size()); at++) {
            var gains = gains(shares(stretches.get(at - 1)), shares(stretches.get(at)));
            words.add("%s: then %s".formatted(end(stretches.get(at - 1)),
                    gains.isEmpty() ? "the same shares go on" : Words.list(parts(gains))));
        }
        var text = String.join(", until ", words) + ".";
        return text + firstOf(stretches, each -> each.payee().equals(Waterfall.INVESTORS))
                .filter(Money::isPositive)
                .map(each -> " The investors’ first money comes after %s of sales."
                        .formatted(Figure.plain(each))).orElse("");
    }

    /** {@code 316,456 is sold and Sales expenses is paid}. */
    private static String end(Stretch stretch) {
        var sold = Figure.plain(stretch.before().plus(stretch.sales().orElseThrow()))
                + " is sold";
        return stretch.paid().map(each -> sold + " and " + each.tier() + " is paid")
                .orElse(sold);
    }

    /** What is sold until a party has its first part; empty: it never has. */
    static Optional<Money> firstOf(
            List<Stretch> stretches, Function<Allocation, Boolean> isTheirs) {
        return stretches.stream().filter(stretch -> stretch.ofHundred().stream()
                        .anyMatch(each -> isTheirs.apply(each) && each.amount().isPositive()))
                .findFirst().map(Stretch::before);
    }

    /** By whom a tier names, in the order of payment; without those who get nothing. */
    private static Map<String, Money> shares(Stretch stretch) {
        var shares = new LinkedHashMap<String, Money>();
        stretch.ofHundred().stream().filter(each -> each.amount().isPositive()).forEach(each ->
                shares.merge(each.payee(), each.amount(), Money::plus));
        return shares;
    }

    private static Map<String, Money> gains(Map<String, Money> before, Map<String, Money> now) {
        var gains = new LinkedHashMap<String, Money>();
        now.forEach((party, amount) -> {
            var more = before.containsKey(party) ? amount.minus(before.get(party)) : amount;
            if (more.isPositive()) {
                gains.put(party, more);
            }
        });
        return gains;
    }

    private List<String> parts(Map<String, Money> shares) {
        var parts = new ArrayList<String>();
        shares.forEach((party, amount) -> parts.add("%s%s to %s".formatted(
                cents(amount), parts.isEmpty() ? centWord(amount) : "",
                party.equals(Waterfall.INVESTORS) ? THE_INVESTORS : party)));
        return parts;
    }

    /** A hundred units that are shared out are the hundred cents of one. */
    static String cents(Money ofHundred) {
        return ofHundred.decimal().stripTrailingZeros().toPlainString();
    }

    private String centWord(Money ofHundred) {
        return !hasCents() ? "" : cents(ofHundred).equals("1") ? " cent goes" : " cents go";
    }

    private String unit() {
        var units = new Labels(figures.report(), Scale.UNITS).units();
        return hasCents() ? units.substring(0, units.length() - 1) + " of sales"
                : "100 " + units + " of sales,";
    }

    private boolean hasCents() {
        var units = new Labels(figures.report(), Scale.UNITS).units();
        return units.equals("dollars") || units.equals("euros");
    }

    /** The next call as everybody reads it; blank where none is due. */
    String call() {
        var week = figures.report().cover().weekEnding();
        return figures.standing().flatMap(CashStanding::nextCall).map(each ->
                "The next call is %s, due on %s.".formatted(Figure.plain(each.amount()),
                        Words.date(each.date(), week))).orElse("");
    }

    /** Rows that do not count. Which they are the JSON says: their names may be of one party. */
    List<String> leftOut() {
        var words = new ArrayList<String>();
        figures.recoupment().ifPresent(recoupment -> recoupment.scenarios().forEach(run ->
                run.overdue().forEach(each -> words.add(
                        "%s was expected on %s in scenario %s, did not come and does not count."
                                .formatted(Figure.plain(each.gross()), Words.date(each.date()),
                                        run.scenario().word())))));
        var rows = figures.leftOut().size();
        if (rows > 0) {
            words.add("%s of funding or revenue without a rate or a source: left out."
                    .formatted(Words.capital(PackBooks.count(rows, "row", "rows"))));
        }
        return words;
    }
}
