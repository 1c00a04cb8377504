package film.topsheet.report;

import static film.topsheet.report.NightFerryWeek11.usd;

import film.topsheet.report.VarianceReport.Behind;
import film.topsheet.report.VarianceReport.Document;
import film.topsheet.report.VarianceReport.Documents;
import film.topsheet.report.VarianceReport.Since;
import film.topsheet.slate.Thresholds;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What people entered about report 11 of Night Ferry, as on the picture of the variance report. */
final class VarianceWeek11 {

    /** Account, amount, cause, reason; a minus before the account: of an earlier week. */
    private static final String VARIANCES = """
            3610 | 12500  | schedule | Pier 9, fourth shoot day (weather)
            -3610 | 16400 | quantity | Police, four days
            3030 | 9000   | weather  | Ferry standby 2 Sep, cover set played on stage
            2510 | 6400   | quantity | Overtime 31 Aug to 4 Sep, 64 hours
            3810 | 6200   | weather  | Stage A opened three days early for the cover set
            3530 | 4350   | price    | Diesel .31 a gallon above budget
            3530 | 1450   | quantity | Generator barge, two nights
            4920 | 4200   | quantity | Follows overtime of the week
            4910 | 3100   | quantity | Follows overtime
            2730 | -6500  | saving   | Ship's furniture returned two weeks early
            5520 | -12600 | scope    | Shots 214 to 222 shot practically, vendor's change 4
            5520 | -5400  | price    | Rate per shot 1,800 to 1,500 on 18 shots
            """;

    private VarianceWeek11() {}

    static VarianceReport of(CostReport report) {
        return VarianceAssembly.of(report, thresholds(), said(), Map.of("3610", List.of(
                new Behind("location cost L-0236", "Narrows Port Board", usd("9500")),
                new Behind("PO 0403", "Weatherby Halls", usd("18000")))), documents());
    }

    /** Nobody entered anything; of each kind this one document, or none. */
    static VarianceReport unexplained(CostReport report, Document... documents) {
        var kinds = List.of(documents).stream().map(each -> new Documents("changed", 1,
                each.difference(), List.of(each))).toList();
        return VarianceAssembly.of(report, thresholds(), Map.of(), Map.of(),
                new DocumentsSince.Both(new Since("the last issue, report 10", 156, kinds),
                        new Since("the last night, 5 September", 156, kinds)));
    }

    static Thresholds thresholds() {
        return new Thresholds(10_000_00, BigDecimal.TEN, 2_500_00, 60_000_00);
    }

    private static Map<String, Said> said() {
        var said = new HashMap<String, Said>();
        VARIANCES.lines().map(line -> line.split("\\s*\\|\\s*")).forEach(cell ->
                said.merge(cell[0].replace("-", ""), new Said(List.of(new Said.Variance("V",
                        usd(cell[1]), cell[2], cell[3].strip(), "J. Lee", "R. Ortiz",
                        !cell[0].startsWith("-"))), null, List.of(), List.of(), usd("0")),
                        VarianceWeek11::both));
        return said;
    }

    private static Said both(Said one, Said other) {
        return new Said(Stream.of(one, other)
                .flatMap(each -> each.variances().stream()).toList(), null, List.of(), List.of(),
                usd("0"));
    }

    private static DocumentsSince.Both documents() {
        return new DocumentsSince.Both(new Since("the last issue, report 10", 156, List.of(
                new Documents("new", 214, usd("1601423.10"), List.of(
                        document("payroll invoice PR-11-C", "", "2005 and 46 more", "0",
                                "637866.26"),
                        document("invoice D-1507", "Saltmarsh Ferries", "3030", "0", "9000"))),
                new Documents("changed", 1, usd("-220"), List.of(
                        document("invoice D-1455", "שירותי הפקה בע״מ", "3030", "2160",
                                "1940"))),
                new Documents("gone", 1, usd("-22400"), List.of(
                        document("invoice D-1188", "東京ロケーション", "3030", "22400",
                                "0"))))),
                new Since("the last night, 5 September", 172, List.of()));
    }

    private static Document document(String name, String vendor, String account, String before,
            String now) {
        return new Document(name, vendor, account, usd(before), usd(now));
    }
}
