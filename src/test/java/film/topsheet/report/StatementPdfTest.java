package film.topsheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import film.topsheet.financing.InventedFinancing;
import film.topsheet.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A statement tells one party of its own money, and nobody of anybody else's. */
class StatementPdfTest {

    private static final StatementPdf PDF = new StatementPdf(new Paper(new Templates()));
    private static final List<String> PARTIES = List.of("Harbor Light Equity LP",
            "Breakwater Film Fund", "Saltmarsh Capital", "Kestrel Bank", "Millrace Lending",
            "Deferred fees");

    @Test
    void itSaysWhatThePartyPutInWhatComesBackAndWhereItStands() {
        assertThat(page(InvestorsWeek11.figures(), "Breakwater Film Fund")).isEqualTo("""
                Night Ferry statement Report 11 · week ending Saturday 5 September 2026 ISSUED
                confidential: for this party only
                Breakwater Film Fund
                4,400,000 paid in of 4,400,000. Nothing is due from you on 18 September. In the base
                case 5,558,680 comes back, 1.26 times what you put in.
                What you put in
                Source Committed Called Paid Still to come Due 18 Sep
                equity-2 4,400,000 4,400,000 4,400,000 – –
                What comes back · illustration: no receipt is actual yet
                Scenario Actual Low Base High
                Put in 4,400,000 4,400,000 4,400,000 4,400,000
                Received – 2,631,776 5,558,680 7,247,639
                Multiple 0.00 0.60 1.26 1.65
                Yearly return (IRR) – (21.6%) 13.9% 35.0%
                First money not yet 31 Dec 2027 30 Jun 2027 30 Jun 2027
                Principal back not yet never 31 Dec 2028 31 Dec 2027
                Premium whole not yet never 31 Dec 2028 30 Jun 2028
                Your place in the order of payment
                Tier What it may take Owed now Paid so far Low Base High
                7 of 9: Equity 120% of what is paid in, your 5,280,000 – 2,631,776 5,280,000 5,280,000
                share of it
                9 of 9: Net profit 50% of what is left, your – – – 278,680 1,967,639
                share of it
                Together 5,280,000 – 2,631,776 5,558,680 7,247,639
                Equity: 5,280,000 is owed to you now; nothing is paid of it so far.
                By what is paid in today, of the next 100 of sales nothing comes to you; after 12,733,061 of sales, 33.42 of each 100.
                No yearly return, actual: money goes one way only.
                Basis. Ledger and funding to 5 September 2026, report 11. Prepared by J. Lee, accountant; approved by R. Ortiz, producer. Low, base and high are what the sales estimates
                of that week give; they promise nothing.
                USD, whole dollars, rounded, may differ by 1 · as of the week ending 5 September 2026 · – = nil Page 1 of 1
                """);
    }

    /** The names of all, and every figure that is another's and not by chance one's own. */
    @Test
    void noNameAndNoFigureOfAnotherPartyIsOnIt() {
        var figures = InvestorsWeek11.figures(
                InventedFinancing.nightFerry().received("2026-09-01", "Europe", 9000000));
        for (var party : PARTIES) {
            var page = page(figures, party);
            assertThat(page).contains(party);
            for (var other : PARTIES) {
                if (!other.equals(party)) {
                    assertThat(page).as(party).doesNotContain(other);
                    assertThat(printed(figures, other).stream()
                                    .filter(each -> !printed(figures, party).contains(each)))
                            .as("of %s, for %s", other, party).isNotEmpty()
                            .noneMatch(each -> page.matches(
                                    "(?s).*(?<![0-9,])" + each + "(?![0-9,]).*"));
                }
            }
            assertThat(page).doesNotContain("Greywater", "Collection agent", "equity-2, ");
        }
    }

    @Test
    void itIsOfTheSameFiguresAsTheJsonAndTheWaterfall() {
        var figures = InvestorsWeek11.figures();
        var recoupment = figures.recoupment().orElseThrow();
        for (var party : PARTIES) {
            var words = page(figures, party);
            for (var run : recoupment.scenarios()) {
                var received = run.allocations().stream()
                        .filter(each -> each.party().equals(party)).map(each -> each.amount())
                        .reduce(figures.nil(), Money::plus);
                assertThat(recoupment.outcomesOf(party).get(run.scenario()).received())
                        .isEqualTo(received);
                assertThat(words).contains(new Figure(Scale.UNITS, true).of(received)
                        .replaceAll("[ \u2008\u200a]+", ""));
            }
        }
    }

    @Test
    void whoeverHasNotPaidReadsWhatIsDueAndWhen() {
        assertThat(page(InvestorsWeek11.figures(), "Saltmarsh Capital")).contains(
                "Nothing paid in of 2,997,663. 2,997,663 is due from you on 18 September.",
                "equity-3 2,997,663 – – 2,997,663 2,997,663",
                "Equity: nothing is owed to you now.");
        assertThat(page(InvestorsWeek11.figures(), "Deferred fees"))
                .contains("800,000 is deferred.", "deferments (no cash) 800,000")
                .doesNotContain("Principal back");
    }

    /** The tier of a loan counts all of it, whatever is drawn: that is not owed now. */
    @Test
    void aLoanThatIsNotAllDrawnIsOwedIfItIs() {
        var figures = InvestorsWeek11.figures();

        assertThat(page(figures, "Kestrel Bank")).contains("Owed if drawn",
                "Presale loan: 5,209,118 is owed to you if it is drawn in full, 2,180,000 is drawn;"
                        + " nothing is paid of it so far.").doesNotContain("owed to you now");
        assertThat(page(figures, "Millrace Lending")).contains("4,600,000 is owed to you if it is"
                + " drawn in full, nothing is drawn;");
        assertThat(page(figures, "Deferred fees"))
                .contains("Owed now", "800,000 is owed to you now");
    }

    @Test
    void theHeadOfADraftIsWhole() {
        var like = InvestorsWeek11.figures();
        var draft = new InvestorFigures(NightFerryWeek11.draft(), like.cash(), like.funds(),
                like.recoupment(), like.incentives());
        var titled = new InvestorFigures(Variant.of(like.report()).cover(cover ->
                Variant.cover(cover).title(WideVoyage.TITLE).build()).build(), like.cash(),
                like.funds(), like.recoupment(), like.incentives());

        assertThat(page(draft, "Kestrel Bank")).contains(
                "Report 11, when issued · week ending Saturday 5 September 2026 DRAFT");
        assertThat(page(titled, "Kestrel Bank").replace("\n", " "))
                .contains("Report 11 · week ending Saturday 5 September 2026 ISSUED",
                        "What Came Back statement").doesNotContain("…");
    }

    @Test
    void withoutTermsItSaysNothingOfReceipts() {
        var figures = InvestorsWeek11.figures();
        var untold = new InvestorFigures(figures.report(), figures.cash(), figures.funds(),
                Optional.empty(), List.of());

        assertThat(page(untold, "Kestrel Bank"))
                .contains("2,180,000 paid in of 5,200,000.", "presale-loan 5,200,000",
                        "Nothing is said of receipts")
                .doesNotContain("What comes back", "order of payment\n", "Low");
    }

    @Test
    void onePageHoldsManySourcesLongNamesAndFourteenDigits() {
        var film = InventedFinancing.nightFerry().renamed("Kestrel Bank",
                "The Very Long and Winding Name of a Company for the Financing of Films of Every "
                        + "Kind <and> Others & Sons, Limited, in Liquidation");
        for (var at = 0; at < 30; at++) {
            film.signed("mezzanine-" + at, "Saltmarsh Capital", 999999999999L);
        }
        var figures = InvestorsWeek11.figures(film);
        var names = new ArrayList<>(figures.funds().parties());

        var large = PDF.print(figures, "Saltmarsh Capital");
        assertThat(large.pages()).isEqualTo(1);
        assertThat(PdfText.page(large.bytes(), 1)).contains(
                "20 others", "mezzanine-0 999,999,999,999", "Together 30,000,002,997,633");
        assertThat(PdfText.page(PDF.print(figures, names.get(3)).bytes(), 1))
                .contains("<and> Others & Sons");
    }

    @Test
    void theSameFiguresGiveTheSameBytes() {
        assertThat(PDF.print(InvestorsWeek11.figures(), "Kestrel Bank").bytes())
                .isEqualTo(PDF.print(InvestorsWeek11.figures(), "Kestrel Bank").bytes());
    }

    /** What a party's figures look like on paper: those above a thousand say whose they are. */
    private static List<String> printed(InvestorFigures figures, String party) {
        var amounts = new ArrayList<Money>();
        var own = figures.funds().of(party);
        amounts.addAll(List.of(own.committed(), own.received(), own.toCome(), own.due()));
        var recoupment = figures.recoupment().orElseThrow();
        recoupment.outcomesOf(party).values().forEach(each -> amounts.add(each.received()));
        recoupment.standingsOf(party).forEach(each -> {
            each.owed().ifPresent(amounts::add);
            amounts.addAll(each.taken().values());
        });
        return amounts.stream().filter(each -> each.minor() > 100_000).map(Figure::plain)
                .distinct().toList();
    }

    private static String page(InvestorFigures figures, String party) {
        return PdfText.page(PDF.print(figures, party).bytes(), 1);
    }
}
