package film.topsheet.report;

import film.topsheet.financing.InventedFinancing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What investors are told of week 11 of Night Ferry, and of films that nobody makes. */
final class InvestorsWeek11 {

    private InvestorsWeek11() {}

    static InvestorFigures figures() {
        return figures(InventedFinancing.nightFerry());
    }

    static InvestorFigures figures(InventedFinancing financing) {
        return new InvestorFigures(NightFerryWeek11.issued(), Optional.of(financing.cash()),
                financing.funds(), Optional.of(financing.recoupment()),
                List.of(new InvestorFigures.Incentive("State credit", BigDecimal.valueOf(25),
                        Optional.of(NightFerryWeek11.usd("5000000")),
                        Optional.of(LocalDate.of(2027, 6, 30)),
                        NightFerryWeek11.usd("4842500"), NightFerryWeek11.usd("4600000"))));
    }
}
