package film.topsheet.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
            10|cash-plan|2026-09-18|0140|Larkmoor Estate|deposit-return|15000.00|House on Mill Lane
            10|cash-plan|2026-10-09|0140|Cinder Row Stages|deposit-return|40000.00|Stage A
            10|cash-plan|2026-10-09|5120|Tidewrack Literary|payment|30000.00|Songs, first part
            10|cash-plan|2026-10-16|5520|Lattice Row Effects|payment|120000.00|Harbor, delivery 2
            10|cash-plan|2026-11-13||Stonewater Underwriters|receipt|36300.00|Claim 1
            13|cash-plan|2026-09-24|0140|Larkmoor Estate|deposit-return|15000.00|House on Mill Lane
            13|cash-plan|2026-10-09|0140|Cinder Row Stages|deposit-return|40000.00|Stage A
            13|cash-plan|2026-10-09|5120|Tidewrack Literary|payment|30000.00|Songs, first part
            13|cash-plan|2026-10-16|5520|Lattice Row Effects|payment|120000.00|Harbor, delivery 2
            13|cash-plan|2026-11-13||Stonewater Underwriters|receipt|36300.00|Claim 1
            """;

    private Treasury() {}

    /** Feed to rows of one week. */
    static Map<String, List<Entry>> week(int week) {
        var files = new TreeMap<String, List<Entry>>();
        for (var line : ROWS.lines().toList()) {
            var cells = line.split("\\|", -1);
            if (Integer.parseInt(cells[0]) == week) {
                files.computeIfAbsent(cells[1], key -> new ArrayList<>())
                        .add(row(cells[1], Arrays.copyOfRange(cells, 2, cells.length)));
            }
        }
        return files;
    }

    private static Entry row(String feed, String[] cells) {
        var row = Feeds.entry(feed);
        var columns = Feeds.columns(feed);
        for (var at = 0; at < columns.size(); at++) {
            row.set(columns.get(at), cells[at]);
        }
        return row;
    }
}
