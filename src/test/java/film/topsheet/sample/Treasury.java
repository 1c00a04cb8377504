package film.topsheet.sample;

import java.util.List;
import java.util.Map;

/** What the bank says every week, what is planned to be paid, and the approved drawdown. */
final class Treasury {

    static final String CURVE_NAME = "drawdown.csv";
    static final String CURVE = """
            date,cumulative
            2026-06-22,6000000.00
            2026-08-03,10400000.00
            2026-08-28,12580000.00
            2026-09-18,18597663.00
            2026-10-02,23197663.00
            """;

    /**
     * {@code week|feed|the row's cells, in the order of the feed}. The balances are what the
     * cash flow reckons, but for cheques that are written and not yet cashed.
     */
    private static final String ROWS = """
            1|bank|0110|2026-06-22|T-0001|Equity, first call|6000000.00|6000000.00
            1|bank|0110|2026-06-25|W-0001|Sealight Completion|-513373.00|5486627.00
            1|bank|0110|2026-06-25|W-0002|Tidewrack Literary|-410000.00|5076627.00
            1|bank|0110|2026-06-25|W-0003|Stonewater Underwriters|-325000.00|4751627.00
            1|bank|0110|2026-06-27|B-01|Balance|0.00|4688688.55
            2|bank|0110|2026-07-04|B-02|Balance|0.00|4523917.99
            3|bank|0110|2026-07-11|B-03|Balance|0.00|4301595.05
            4|bank|0110|2026-07-18|B-04|Balance|0.00|4018997.49
            5|bank|0110|2026-07-25|B-05|Balance|0.00|3657855.66
            6|bank|0110|2026-08-01|B-06|Balance|0.00|2856097.68
            7|bank|0110|2026-08-03|T-0002|Equity, second call|4400000.00|
            7|bank|0110|2026-08-08|B-07|Balance|0.00|6476272.32
            8|bank|0110|2026-08-15|B-08|Balance|0.00|5177778.47
            9|bank|0110|2026-08-22|B-09|Balance|0.00|3759612.37
            10|bank|0110|2026-08-28|T-0003|Presale loan, first part|2180000.00|
            10|bank|0110|2026-08-29|B-10|Balance|0.00|4441228.18
            11|bank|0110|2026-09-05|B-11|Balance|0.00|2833658.17
            12|bank|0110|2026-09-12|B-12|Balance|0.00|1140393.02
            13|bank|0110|2026-09-18|T-0004|Equity, third call|2997663.00|
            13|bank|0110|2026-09-19|B-13|Balance|0.00|2609339.18
            14|bank|0110|2026-09-26|B-14|Balance|0.00|1105503.53
            10|cash-plan|2026-09-18|0140|Larkmoor Estate|deposit-return|15000.00|House on Mill Lane
            10|cash-plan|2026-10-09|0140|Cinder Row Stages|deposit-return|40000.00|Stage A
            10|cash-plan|2026-10-09|5120|Fathomline Music|payment|30000.00|Songs, first part
            10|cash-plan|2026-10-16|5520|Lattice Row Effects|payment|120000.00|Harbor, delivery 2
            10|cash-plan|2026-11-13||Stonewater Underwriters|receipt|36300.00|Claim 1
            13|cash-plan|2026-09-24|0140|Larkmoor Estate|deposit-return|15000.00|House on Mill Lane
            13|cash-plan|2026-10-09|0140|Cinder Row Stages|deposit-return|40000.00|Stage A
            13|cash-plan|2026-10-09|5120|Fathomline Music|payment|30000.00|Songs, first part
            13|cash-plan|2026-10-16|5520|Lattice Row Effects|payment|120000.00|Harbor, delivery 2
            13|cash-plan|2026-11-13||Stonewater Underwriters|receipt|36300.00|Claim 1
            """;

    private Treasury() {}

    /** Feed to rows of one week. */
    static Map<String, List<Entry>> week(int week) {
        return Feeds.week(ROWS, week);
    }
}
