package film.topsheet.financing;

import film.topsheet.financing.Recoupment.Scenario;
import film.topsheet.intake.Rates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Books about financing in the making; the week ends on 5 September 2026. */
final class FinancingBooks {

    static final LocalDate WEEK = LocalDate.of(2026, 9, 5);
    static final Currency USD = Currency.getInstance("USD");
    static final Currency CAD = Currency.getInstance("CAD");
    static final String TERMS = """
            tiers:
              - {name: Sales commission, to: sales-agent, take: 10%, of: gross}
              - {name: Equity, to: investors, up-to: 120%, of: contributions}
              - {name: Net profit, split: {investors: 50%, producer: 50%}}
            pots:
              credit: {source: state, tiers: [Equity, Net profit]}
            """;

    final List<FinancingRows.Source> sources = new ArrayList<>();
    final List<FinancingRows.Contribution> contributions = new ArrayList<>();
    final List<FinancingRows.Revenue> revenue = new ArrayList<>();
    final List<FinancingRows.Offer> offers = new ArrayList<>();

    Recoupment.Run run(Scenario scenario) {
        return recoupment().run(scenario);
    }

    Recoupment recoupment() {
        var settings = Terms.settings(TERMS);
        return new Recoupments(rows(), settings.waterfall().orElseThrow(), conversion(), settings,
                WEEK).recoupment();
    }

    Expectations expectations() {
        return new Expectations(rows(), Terms.of(TERMS), conversion(), USD, WEEK,
                WEEK.plusDays(7));
    }

    FinancingRows rows() {
        return new FinancingRows(sources, contributions, revenue, offers);
    }

    static Conversion conversion() {
        var dated = new TreeMap<>(Map.of(day("2026-08-01"), new BigDecimal("0.80")));
        return new Conversion(USD, new Rates(Map.of("CAD", dated),
                Map.of("CAD", new BigDecimal("0.75"))), WEEK);
    }

    String receipts(Scenario scenario) {
        return expectations().receipts(expectations().gross(scenario)).stream()
                .map(each -> each.date() + " " + each.pot() + " " + dollars(each.grossMinor()))
                .collect(Collectors.joining(", "));
    }

    String paidIn(Scenario scenario) {
        return expectations().stakes(scenario).paidIn().stream()
                .map(each -> each.date() + " " + each.party() + " " + dollars(each.minor()))
                .collect(Collectors.joining(", "));
    }

    static String dollars(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString().replace(".00", "");
    }

    void revenue(String scenario, String date, String source, String territory,
            long dollars) {
        revenue.add(new FinancingRows.Revenue(
                scenario, day(date), source, territory, dollars * 100, USD));
    }

    void source(String name, String kind, String party, long dollars, String signedOn,
            String expectedOn) {
        sources.add(new FinancingRows.Source(name, kind, party, dollars * 100, USD,
                Optional.ofNullable(signedOn).map(FinancingBooks::day),
                Optional.ofNullable(expectedOn).map(FinancingBooks::day), "", ""));
    }

    void paid(String source, String party, String dueOn, long dollars,
            String receivedOn) {
        contributions.add(new FinancingRows.Contribution(source, party, day(dueOn), dollars * 100,
                USD, Optional.ofNullable(receivedOn).map(FinancingBooks::day)));
    }

    void offer(String number, String territory, long guarantee, String fee,
            long expenses, String payable) {
        offers.add(new FinancingRows.Offer(number, "Distributor", territory, guarantee * 100, USD,
                new BigDecimal(fee), expenses * 100, payable, day("2026-08-01"),
                Optional.empty(), "open"));
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
