package film.topsheet.report;

import film.topsheet.financing.CashFlow;
import film.topsheet.financing.CashFlows;
import film.topsheet.financing.CashStanding;
import film.topsheet.financing.Funds;
import film.topsheet.financing.Recoupment;
import film.topsheet.financing.Recoupments;
import film.topsheet.money.Money;
import film.topsheet.slate.ProductionSettings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All that the investor documents print, already computed: the report, the workbook, the JSON, the
 * statements. What is printed for everybody has equity as one; figures of the members stand in the
 * JSON, in {@code waterfall.csv} and each in its own statement.
 *
 * @param cash       empty where none was reckoned
 * @param recoupment empty without {@code waterfall.yaml}: then nothing is said of receipts
 */
record InvestorFigures(CostReport report, Optional<CashFlow> cash, Funds funds,
        Optional<Recoupment> recoupment, List<Incentive> incentives) {

    InvestorFigures {
        incentives = List.copyOf(incentives);
    }

    /**
     * What a state may give back; never a lower cost.
     *
     * @param ceiling  empty: there is none
     * @param expected on the final cost that qualifies, up to the ceiling
     * @param borrowed of it, from a lender
     */
    record Incentive(String name, BigDecimal ratePercent, Optional<Money> ceiling,
            Optional<LocalDate> expectedOn, Money expected, Money borrowed) {

        /** Below nil when more is borrowed than it brings. */
        Money left() {
            return expected.minus(borrowed);
        }
    }

    /** Empty of a production that has neither funding nor {@code waterfall.yaml}. */
    static Optional<InvestorFigures> of(JdbcClient jdbc, ReportOrder order, CostReport report) {
        var settings = order.settings();
        var cash = new CashFlows(jdbc).of(
                order.production(), settings.currency(), order.weekEnding());
        var funds = Funds.of(jdbc, order.production(), settings, order.weekEnding(),
                cash.flatMap(each -> each.standing().nextCall()).map(CashStanding.Call::date));
        if (funds.sources().isEmpty() && settings.waterfall().isEmpty()) {
            return Optional.empty();
        }
        var recoupment = Recoupments.of(
                jdbc, order.production(), settings, order.weekEnding());
        return Optional.of(new InvestorFigures(
                report, cash, funds, recoupment, incentives(settings, report)));
    }

    /** As the memo lines of the cost report have them; those that bring nothing stand here too. */
    private static List<Incentive> incentives(ProductionSettings settings, CostReport report) {
        return settings.incentives().stream().map(each -> {
            var expected = report.recoveries().stream()
                    .filter(memo -> memo.name().equals(each.name()))
                    .map(CostReport.Memo::amount).findFirst()
                    .orElse(Money.zero(settings.currency())).negated();
            return new Incentive(each.name(), each.ratePercent(),
                    each.ceilingMinor().isPresent() ? Optional.of(new Money(
                            settings.currency(), each.ceilingMinor().getAsLong()))
                            : Optional.empty(),
                    each.expectedOn(), expected,
                    new Money(settings.currency(), each.financedMinor().orElse(0)));
        }).toList();
    }

    Optional<CashStanding> standing() {
        return cash.map(CashFlow::standing);
    }

    /** Rows of funding and revenue that count as nothing, each a clause. */
    List<String> leftOut() {
        return Stream.concat(funds.leftOut().stream(),
                        recoupment.stream().flatMap(each -> each.leftOut().stream()))
                .distinct().toList();
    }

    Money nil() {
        return Money.zero(report.cover().currency());
    }
}
