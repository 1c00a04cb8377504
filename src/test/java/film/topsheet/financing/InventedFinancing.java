package film.topsheet.financing;

import film.topsheet.ledger.ProductionWeeks;
import film.topsheet.money.Money;
import film.topsheet.slate.Waterfall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The financing of Night Ferry, as its exports have it in week 11, and of films that nobody makes.
 * The week ends on 5 September 2026.
 */
public final class InventedFinancing {

    private static final Currency USD = Currency.getInstance("USD");
    private static final List<String> SCENARIOS = List.of("actual", "low", "base", "high");

    private final FinancingBooks books;
    private final Waterfall waterfall;

    private InventedFinancing(FinancingBooks books, Waterfall waterfall) {
        this.books = books;
        this.waterfall = waterfall;
    }

    public static InventedFinancing nightFerry() {
        try {
            var books = new FinancingBooks();
            sources(books);
            sales(books);
            books.offer("O-1", "North America", 9000000, "25", 750000, "delivery");
            books.offer("O-2", "North America", 6500000, "20", 400000, "signature");
            return new InventedFinancing(books, Terms.of(
                    Files.readString(Path.of("sample-data/night-ferry/waterfall.yaml"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sources(FinancingBooks books) {
        var signed = "2026-05-18";
        books.source("equity-1", "equity", "Harbor Light Equity LP", 6000000, signed, null);
        books.source("equity-2", "equity", "Breakwater Film Fund", 4400000, signed, null);
        books.source("equity-3", "equity", "Saltmarsh Capital", 2997663, signed, null);
        books.sources.add(new FinancingRows.Source("presale-loan", "presale", "Kestrel Bank",
                520000000, USD, Optional.of(LocalDate.of(2026, 5, 26)),
                Optional.of(LocalDate.of(2026, 9, 18)), "Greywater Sales", ""));
        books.sources.add(new FinancingRows.Source("credit-loan", "tax-credit",
                "Millrace Lending", 460000000, USD, Optional.of(LocalDate.of(2026, 5, 28)),
                Optional.of(LocalDate.of(2026, 10, 2)), "", "Final certificate of the state"));
        books.source("deferments", "deferment", "Deferred fees", 800000, signed, null);
        books.paid("equity-1", "Harbor Light Equity LP", "2026-06-22", 6000000, "2026-06-22");
        books.paid("equity-2", "Breakwater Film Fund", "2026-08-03", 4400000, "2026-08-03");
        books.paid("equity-3", "Saltmarsh Capital", "2026-09-18", 2997663, null);
        books.paid("presale-loan", "Kestrel Bank", "2026-08-28", 2180000, "2026-08-28");
    }

    private static void sales(FinancingBooks books) {
        var days = List.of("2027-09-30", "2027-12-31", "2028-06-30", "2028-12-31", "2029-06-30");
        var places = List.of("Europe", "North America", "Asia", "North America",
                "Rest of the world");
        var dollars = List.of(List.of(4000000, 6500000, 3000000, 3000000, 1500000),
                List.of(6500000, 12000000, 5000000, 5000000, 2500000),
                List.of(8500000, 17500000, 7500000, 7000000, 3500000));
        for (var scenario = 0; scenario < dollars.size(); scenario++) {
            var word = SCENARIOS.get(scenario + 1);
            books.revenue(word, "2027-06-30", "State credit", "",
                    scenario == 0 ? 4600000 : 4842500);
            for (var at = 0; at < days.size(); at++) {
                books.revenue(word, days.get(at), "Sales", places.get(at),
                        dollars.get(scenario).get(at));
            }
        }
    }

    /** A source that is promised and not signed, and what it waits for. */
    public InventedFinancing unsigned(String name, String party, long dollars, String waits) {
        books.sources.add(new FinancingRows.Source(name, "gap", party, dollars * 100, USD,
                Optional.empty(), Optional.empty(), "", waits));
        return this;
    }

    public InventedFinancing signed(String name, String party, long dollars) {
        books.source(name, "loan", party, dollars, "2026-05-18", null);
        return this;
    }

    public InventedFinancing received(String date, String territory, long dollars) {
        books.revenue("actual", date, "Sales", territory, dollars);
        return this;
    }

    /** What a signed source waits for, and when it is expected. */
    public InventedFinancing awaited(String source, String expectedOn, String waits) {
        books.sources.replaceAll(each -> !each.name().equals(source) ? each
                : new FinancingRows.Source(source, each.kind(), each.party(), each.minor(),
                        each.currency(), each.signedOn(),
                        Optional.of(LocalDate.parse(expectedOn)), each.guaranteedBy(), waits));
        return this;
    }

    /** A call of a source was due on another day. */
    public InventedFinancing due(String source, String dueOn) {
        books.contributions.replaceAll(each -> !each.source().equals(source) ? each
                : new FinancingRows.Contribution(source, each.party(), LocalDate.parse(dueOn),
                        each.minor(), each.currency(), each.receivedOn()));
        return this;
    }

    /** Another name for whoever is called so. */
    public InventedFinancing renamed(String party, String name) {
        books.sources.replaceAll(each -> !each.party().equals(party) ? each
                : new FinancingRows.Source(each.name(), each.kind(), name, each.minor(),
                        each.currency(), each.signedOn(), each.expectedOn(),
                        each.guaranteedBy(), each.conditions()));
        books.contributions.replaceAll(each -> !each.party().equals(party) ? each
                : new FinancingRows.Contribution(each.source(), name, each.dueOn(), each.minor(),
                        each.currency(), each.receivedOn()));
        return this;
    }

    /** Of each seed in turn. */
    static final class Any {

        private final InventedTerms terms = new InventedTerms();

        InventedFinancing next() {
            var books = new FinancingBooks();
            for (var at = terms.below(5); at > 0; at--) {
                var party = terms.below(2) == 0 ? "fund" : "bank";
                var kind = terms.below(2) == 0 ? "equity" : "loan";
                books.source("source " + at, kind, party, terms.below(20000),
                        terms.below(4) == 0 ? null : "2026-01-01", "2026-10-01");
                books.paid("source " + at, terms.below(3) == 0 ? "other" : party, day(),
                        terms.below(9000), terms.below(2) == 0 ? null : "2026-08-0" + at);
            }
            for (var at = terms.below(12); at > 0; at--) {
                books.revenue.add(new FinancingRows.Revenue(SCENARIOS.get(terms.below(4)),
                        LocalDate.parse(day()), terms.below(3) == 0 ? "state" : "Sales",
                        "UK", terms.cents(), USD));
            }
            return new InventedFinancing(books, terms.waterfall());
        }

        private String day() {
            return LocalDate.of(2026, 6, 1).plusDays(terms.below(900)).toString();
        }
    }

    public static List<InventedFinancing> any(int many) {
        var any = new Any();
        var films = new ArrayList<InventedFinancing>();
        for (var at = 0; at < many; at++) {
            films.add(any.next());
        }
        return films;
    }

    public Recoupment recoupment() {
        return new Recoupments(books.rows(), waterfall, FinancingBooks.conversion(),
                Terms.settings(FinancingBooks.TERMS), FinancingBooks.WEEK).recoupment();
    }

    public Funds funds() {
        return new FundsReckoned(books.rows(), FinancingBooks.conversion(), USD,
                FinancingBooks.WEEK, cash().standing().nextCall()
                        .map(CashStanding.Call::date)).funds();
    }

    /**
     * Of the same sources: 1,967,507 in the bank, 494,253 less than the books say, and 11,330,943
     * still to be paid.
     */
    public CashFlow cash() {
        var sources = books.sources.stream().map(this::source).toList();
        return CashFlow.of(new CashBooks(USD, new ProductionWeeks(DayOfWeek.SATURDAY),
                FinancingBooks.WEEK, Optional.empty(),
                List.of(new Paid(FinancingBooks.WEEK, "PRODUCTION", usd("10118240"), usd("0"),
                        usd("0"))),
                List.of(new Rest("PRODUCTION", usd("21449183"), usd("10118240"), usd("0"),
                        Optional.of(CashTable.SHOOT), 0)),
                List.of(), sources,
                List.of(new BankLine("main", FinancingBooks.WEEK, usd("0"), usd("1967507"))),
                new TreeMap<>(), usd("100000")));
    }

    private FundingSource source(FinancingRows.Source source) {
        var contributions = books.contributions.stream()
                .filter(each -> each.source().equals(source.name()))
                .map(each -> new Contribution(each.dueOn(), each.receivedOn().orElse(null),
                        new Money(each.currency(), each.minor()), BigDecimal.ONE)).toList();
        return new FundingSource(source.name(), source.kind(),
                new Money(source.currency(), source.minor()), BigDecimal.ONE,
                source.signedOn().orElse(null), source.expectedOn().orElse(null), contributions);
    }

    private static Money usd(String amount) {
        return Money.of(USD, amount);
    }
}
