package film.topsheet.report;

import film.topsheet.budget.Section;
import film.topsheet.checks.Asked;
import film.topsheet.checks.Finding;
import film.topsheet.checks.Severity;
import film.topsheet.checks.TieOut;
import film.topsheet.forecast.Figures;
import film.topsheet.forecast.Flag;
import film.topsheet.forecast.Headline;
import film.topsheet.forecast.Method;
import film.topsheet.money.Money;
import film.topsheet.report.CostReport.Account;
import film.topsheet.report.CostReport.BalanceSheetAccount;
import film.topsheet.report.CostReport.Category;
import film.topsheet.report.CostReport.Change;
import film.topsheet.report.CostReport.Cover;
import film.topsheet.report.CostReport.Drawn;
import film.topsheet.report.CostReport.ExchangeDifference;
import film.topsheet.report.CostReport.Memo;
import film.topsheet.report.CostReport.Movement;
import film.topsheet.report.CostReport.Outside;
import film.topsheet.report.CostReport.Pace;
import film.topsheet.report.CostReport.Point;
import film.topsheet.report.CostReport.Review;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Report 11 of the invented feature Night Ferry, as on the pictures that documents follow. */
final class NightFerryWeek11 {

    static final Currency USD = Currency.getInstance("USD");
    static final LocalDate WEEK = LocalDate.of(2026, 9, 5);

    /** Nothing is switched off, and every feed came. */
    static final Asked ALL_ASKED = new Asked(List.of("no-po"), List.of(), List.of());

    private NightFerryWeek11() {}

    static CostReport issued() {
        return new CostReport(cover(), categories(), headline("22249183", "305010"),
                headline("22223163", "278990"),
                List.of(new Drawn("3", "R. Ortiz", usd("120000")),
                        new Drawn("5", "R. Ortiz", usd("95000"))),
                usd("62000"), movements(),
                List.of(new Memo("State credit", LocalDate.of(2027, 6, 30), usd("-4842500")),
                        new Memo("Insurance claim 1, less deductible", null, usd("-36300"))),
                List.of(new ExchangeDifference("CAD", usd("541"))),
                new Pace(558, 900, 570, 1, "84, 86", new BigDecimal("0.3"), null),
                new Review(91, 165, usd("6942903"), usd("7232191")), history(), findings(),
                outside(), changes(),
                List.of(new BalanceSheetAccount("0110", "Production float, locations", "float",
                                usd("48000.00"), LocalDate.of(2026, 7, 13)),
                        new BalanceSheetAccount("0120", "Cash cards", "float",
                                usd("33750.00"), LocalDate.of(2026, 8, 3)),
                        new BalanceSheetAccount("0210", "Guild and site deposits", "deposit",
                                usd("150000.00"), LocalDate.of(2026, 6, 29))),
                tieOut(), ALL_ASKED);
    }

    static CostReport draft() {
        return Variant.of(issued()).cover(cover -> Variant.cover(cover)
                .state(CostReport.State.DRAFT).asOf(LocalDate.of(2026, 9, 6)).approvedBy("")
                .build()).build();
    }

    static Money usd(String amount) {
        return Money.of(USD, amount);
    }

    private static Cover cover() {
        return new Cover("NF", "Night Ferry", USD, CostReport.State.ISSUED, 11, 1, WEEK,
                LocalDate.of(2026, 9, 9), 10, WEEK.minusDays(7), 25, 40,
                LocalDate.of(2026, 8, 3), LocalDate.of(2026, 6, 1), List.of("CAD .7300 at lock"),
                "J. Lee, accountant", "R. Ortiz, producer", true, List.of(), "");
    }

    private static Headline headline(String finalCost, String over) {
        return new Headline(usd("21944173"), usd(finalCost), usd(over), usd("2053490"));
    }

    private static List<Category> categories() {
        var categories = new ArrayList<Category>();
        for (var line : lines("night-ferry-week-11.txt")) {
            if (line.startsWith("# ")) {
                var words = line.split(" ", 4);
                categories.add(new Category(Section.valueOf(words[1]), words[2], words[3],
                        new ArrayList<>()));
            } else if (!line.startsWith("#")) {
                categories.get(categories.size() - 1).accounts().add(account(line));
            }
        }
        return categories;
    }

    private static Account account(String line) {
        var word = line.split(" +", 10);
        // The pictures' cost to date ends in 37 cents, which are nobody's elsewhere.
        var cents = usd(word[0].equals("8300") ? "0.37" : "0");
        var figures = new Figures(usd(word[1]), usd(word[2]).plus(cents), usd(word[3]), usd("0"),
                usd(word[4]).minus(cents), usd(word[5]), usd(word[6]), usd(word[7]));
        var flags = Stream.of(Flag.values()).filter(flag -> flag.mark().equals(word[8])).toList();
        return new Account(word[0], word[9], figures, Method.HOLD, WEEK, null, null,
                Set.copyOf(flags));
    }

    private static List<Movement> movements() {
        return cells("""
                Weather 2 Sep: ferry standby 9,000, stage early 6,200 |  15200
                Pier 9, fourth day                                    |  12500
                Fringes on overtime                                   |   7300
                Grips, overtime                                       |   6400
                Fuel, price                                           |   5800
                Two estimates exceeded                                |   3320
                Harbor sequence, 9 shots dropped                      | -18000
                Dressing rentals returned early                       |  -6500
                """).map(cell -> new Movement(cell[0], usd(cell[1]))).toList();
    }

    private static List<Point> history() {
        var overs = List.of("0", "1400", "3000", "6800", "18100", "31800", "74600", "149900",
                "214300", "278990", "305010");
        return IntStream.range(0, overs.size()).mapToObj(at -> new Point(at + 1,
                WEEK.minusWeeks(overs.size() - 1L - at), usd(overs.get(at)))).toList();
    }

    private static List<Finding> findings() {
        return lines("night-ferry-findings.txt").stream().map(line -> line.split(" *\\| *"))
                .map(cell -> new Finding("F" + cell[0], cell[4], Severity.valueOf(cell[2]),
                        Finding.State.OPEN, cell[3], cell[6], usd(cell[1]), cell[6], cell[6], "",
                        0, LocalDate.parse(cell[5])))
                .toList();
    }

    private static List<Outside> outside() {
        return cells("""
                Background vouchers, week ending 5 September |  38240 | yes | held estimate of 2110
                Purchase orders asked for, not approved (2) |  18600 | yes | held estimates of \
                2610, 3340
                Change 7, not signed | 62000 | no | shown as pending
                Rows held for a missing rate or account (3) | 4415 | yes | held estimates; \
                rejects list
                Insurance claim 1: 61,300 claimed, deductible 25,000 | -36300 | no | gross \
                report: memo line only
                """).map(cell -> new Outside(cell[0], usd(cell[1]), cell[2].equals("yes"), cell[3]))
                .toList();
    }

    private static List<Change> changes() {
        return cells("""
                1 | transfer    | 2026-07-24 | 2940 -4000 3110 4000 | Hair tests move to make-up
                2 | transfer    | 2026-08-07 | 2630 -8000 3230 8000 | Rain rig not needed; \
                second generator
                3 | contingency | 2026-08-14 | 8100 -120000 2310 41000 2320 19000 3510 20000 \
                3220 18000 4920 22000 | Ferry deck rebuilt on stage; drivers, lighting, fringes
                4 | transfer    | 2026-08-21 | 4010 -12000 2510 12000 | Second unit days cut; \
                grips on main unit
                5 | contingency | 2026-08-28 | 8100 -95000 3030 45000 3040 15000 3610 35000 | \
                Marine days and sites
                6 | transfer    | 2026-08-28 | 3810 -30000 2110 15000 4220 15000 | Stage \
                released early; background, hotels
                7 | contingency | - | 8100 -62000 3320 62000 | Second camera crew, days 26 to 33
                """).map(cell -> new Change(cell[0], cell[1],
                        cell[2].equals("-") ? null : LocalDate.parse(cell[2]), legs(cell[3]),
                        cell[4])).toList();
    }

    private static List<Change.Leg> legs(String text) {
        var words = text.split(" ");
        return IntStream.range(0, words.length / 2)
                .mapToObj(at -> new Change.Leg(words[2 * at], usd(words[2 * at + 1]))).toList();
    }

    private static TieOut tieOut() {
        var feeds = cells("""
                Payroll registers  | 11 | 6012 | 5990 |   0 | 0 | 22 | 6084120.14 | 6084120.14 | \
                0         | 0
                Vendor invoices    | 22 | 1838 | 1622 | 170 | 2 | 44 | 6203891.30 | 5948244.96 | \
                251470.14 | 4176.20
                Location costs     | 11 |  321 |  309 |   0 | 1 | 11 | 675000.00  | 674761.00  | \
                0         | 239.00
                Petty cash, cards  | 11 | 1143 | 1121 |   0 | 0 | 22 | 482000.27  | 482000.27  | \
                0         | 0
                Journals           |  3 |   98 |   92 |   0 | 0 |  6 | 229340.25  | 229340.25  | \
                0         | 0
                """).map(NightFerryWeek11::feed).toList();
        return new TieOut(feeds, List.of(
                new TieOut.Proof("Ledger",
                        List.of(part("Cost to date", "13182406.37"),
                                part("Balance sheet", "231750.00"),
                                part("Later weeks", "4310.25")),
                        List.of(part("Ledger", "13418466.62"))),
                new TieOut.Proof("Files",
                        List.of(part("Loaded from files, less reversals", "13418466.62")),
                        List.of(part("Ledger", "13418466.62"))),
                new TieOut.Proof("Trial balance",
                        List.of(part("Expense accounts of the trial balance", "13182406.37")),
                        List.of(part("Actual to date", "13182406.37")))), 58);
    }

    private static TieOut.FeedTotals feed(String[] cell) {
        var rows = Stream.of(cell).skip(2).limit(5).mapToLong(Long::parseLong).toArray();
        return new TieOut.FeedTotals(cell[0], "USD", Integer.parseInt(cell[1]), rows[0], rows[1],
                rows[2], rows[3], rows[4], usd(cell[7]), usd(cell[8]), usd(cell[9]), usd(cell[10]),
                usd("0"));
    }

    private static TieOut.Part part(String name, String amount) {
        return new TieOut.Part(name, usd(amount));
    }

    private static Stream<String[]> cells(String table) {
        return table.lines().map(line -> line.strip().split(" *\\| *"));
    }

    private static List<String> lines(String file) {
        try (var stream = NightFerryWeek11.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
