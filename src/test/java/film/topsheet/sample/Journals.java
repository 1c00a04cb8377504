package film.topsheet.sample;

import java.util.ArrayList;
import java.util.List;

/** What the accountant books by hand: contract fees, overhead, bank charges, floats, a recode. */
final class Journals {

    private static final List<String> FEES =
            List.of("1205", "1210", "1215", "1220", "1305", "1310");
    private static final List<String> BELOW = List.of("8300", "8400");
    private static final String BANK = "6910";
    /** Dollars of floats given out and taken back in weeks 1 to 14, per line. */
    private static final List<List<Integer>> FLOATS = List.of(
            List.of(2500, 2500, 4000), List.of(2500, 5000), List.of(6000), List.of(5000, 3000),
            List.of(5000), List.of(6000, 4000), List.of(3500, 2500), List.of(1500, -1000),
            List.of(2000, -1500), List.of(1500, -750), List.of(1000, -1000), List.of(-1500, 500),
            List.of(-2500, -1000), List.of(-3000, -2000));
    private static final int RECODE_WEEK = 7;

    private final SpendingPlan plan;

    Journals(SpendingPlan plan) {
        this.plan = plan;
    }

    static List<Pin> pins() {
        return List.of(new Pin(Source.INVOICES, RECODE_WEEK, "2750", Cents.dollars(-9400)),
                new Pin(Source.INVOICES, RECODE_WEEK, "2850", Cents.dollars(9400)));
    }

    List<Entry> export(int week) {
        var rows = new ArrayList<Entry>();
        if (week == RECODE_WEEK + 1) {
            rows.addAll(recode());
        }
        contractFees(week, rows);
        bankCharges(week, rows);
        floats(week, rows);
        if (week == RECODE_WEEK) {
            rows.addAll(recode());
        }
        return rows;
    }

    private void contractFees(int week, List<Entry> rows) {
        for (var account : FEES) {
            add(rows, week, 1, account, "Fee, instalment of the week", plan.of(account, week));
        }
        add(rows, week, 2, BELOW.get(0), "Overhead, share of the week", plan.of("8300", week));
        add(rows, week, 2, BELOW.get(1), "Interest and fees", plan.of("8400", week));
    }

    private void bankCharges(int week, List<Entry> rows) {
        var cents = ExplicitCosts.of(BANK, week);
        var wires = Cents.share(cents, 2, 5);
        var foreign = Cents.share(cents, 1, 5);
        add(rows, week, 3, BANK, "Wire fees", wires);
        add(rows, week, 3, BANK, "Foreign payments", foreign);
        add(rows, week, 3, BANK, "Account charges", cents - wires - foreign);
    }

    private void floats(int week, List<Entry> rows) {
        for (var dollars : FLOATS.get(week - 1)) {
            add(rows, week, 4, "0120", dollars > 0 ? "Float given out" : "Float taken back",
                    Cents.dollars(dollars));
        }
    }

    private List<Entry> recode() {
        var rows = new ArrayList<Entry>();
        add(rows, RECODE_WEEK, 5, "2750", "Recode: model ship was a prop", Cents.dollars(-9400));
        add(rows, RECODE_WEEK, 5, "2850", "Recode: model ship was a prop", Cents.dollars(9400));
        return rows;
    }

    private static void add(List<Entry> rows, int week, int journal, String account,
            String description, long cents) {
        if (cents == 0) {
            return;
        }
        var number = Numbered.of(Numbered.of("J-", week, 2), journal, 2);
        var line = 1 + rows.stream().filter(row -> row.get("journal_no").equals(number)).count();
        rows.add(Feeds.entry("journals").set("journal_no", number).set("line", line)
                .set("posting_date", Weeks.workday(week, 4)).set("account", account)
                .set("description", description).amount(cents));
    }
}
