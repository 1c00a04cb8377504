package film.topsheet.mail;

import film.topsheet.mail.Page.Asked;
import film.topsheet.mail.Page.Cause;
import film.topsheet.mail.Page.Chart;
import film.topsheet.mail.Page.Number;
import film.topsheet.mail.Page.Point;
import film.topsheet.mail.Page.Why;
import java.util.Base64;
import java.util.List;

/** Report 11 of the invented feature Night Ferry, as on the pictures that mails follow. */
final class NightFerryPage {

    private static final byte[] DOT = Base64.getDecoder().decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAA"
            + "ABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAGyvJ0wAAAABJRU5ErkJggg==");

    private NightFerryPage() {}

    static Page page() {
        return new Page("NF #11: on budget, 85% contingency free, ½ day behind, call 18 Sep",
                "305,010 over before contingency, which carries it. Your call: 750,000 by Friday"
                        + " 18 September.",
                "Night Ferry · report 11 · week ending 5 September",
                "Night Ferry, report 11, week ending Saturday 5 September 2026", "",
                "On budget.", "305,010 over before contingency, which carries it; half a day"
                        + " behind.",
                List.of(), numbers(),
                new Asked("What is asked of you", List.of("Pay 750,000 by Friday 18 September."
                        + " Without the whole call, the week closes 1,307,193 below zero."),
                        List.of("Change 7, a second camera crew, 62,000: R. Ortiz decides by"
                                + " Tuesday. Nothing for you to sign.")),
                why(), List.of(chart()),
                List.of("Background vouchers of the week, 38,240: in the forecast, not yet in the"
                                + " cost to date.",
                        "Change 7, 62,000: not in the forecast.",
                        "Insurance claim 1, 36,300 after the deductible: not deducted.",
                        "Eleven card lines without receipts, 7,842; three held rows, 4,415."),
                List.of("As of the week ending Saturday 5 September 2026, report 11, issued. USD,"
                                + " whole dollars. Tied out to the cent.",
                        "Prepared by J. Lee, production accountant; approved by R. Ortiz. Reply to"
                                + " this mail to reach J. Lee.",
                        "Attached: cost report and investor report (PDF)."));
    }

    private static List<Number> numbers() {
        return List.of(
                new Number("Final cost", "305,010 over", "before contingency, against 21,944,173;"
                        + " contingency carries it. Up 26,020 this week."),
                new Number("Contingency free", "1,748,480",
                        "85% of 2,053,490, and 20.0% of what is still to spend."),
                new Number("Schedule", "½ day behind", "Day 25 of 40. 1 4/8 pages and scenes 84,"
                        + " 86 owed. Delivery 24 Apr 2027 stands."),
                new Number("Your cash", "750,000", "due Fri 18 September, your share of"
                        + " 1,674,708. In balance; headroom 1,748,480."));
    }

    private static Why why() {
        return new Why("Why it moved: 26,020 up", List.of(
                new Cause("+27,700", "Weather on 2 September: ferry standby, stage opened early,"
                        + " a fourth day at Pier 9."),
                new Cause("+22,820", "Overtime on the water with its fringes, fuel, two small"
                        + " estimates exceeded."),
                new Cause("−18,000", "Harbor sequence: nine effects shots filmed instead, and a"
                        + " lower price per shot."),
                new Cause("−6,500", "Set dressing rentals returned early.")));
    }

    private static Chart chart() {
        return new Chart("Forecast final cost by week",
                "Forecast final cost by week, before contingency",
                new Letter.Picture("final-cost.png", DOT), 330, "",
                "Chart. Forecast final cost before contingency by week: 21,944,173 on 27 June,"
                        + " 22,249,183 on 5 September. Locked budget with contingency:"
                        + " 23,997,663.",
                List.of(new Point("27 Jun", "21,944,173", "the budget before contingency"),
                        new Point("8 Aug", "22,018,773", "the shoot begins"),
                        new Point("29 Aug", "22,223,163", "report 10"),
                        new Point("5 Sep", "22,249,183", "report 11"),
                        new Point("", "23,997,663", "locked budget, with contingency")));
    }
}
