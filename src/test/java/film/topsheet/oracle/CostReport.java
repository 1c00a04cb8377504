package film.topsheet.oracle;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** The cost report of one production and week: who has a row, what it says, and the sums. */
final class CostReport {

    private final Settings settings;
    private final References references;
    private final Positions positions;
    private final Map<String, BigDecimal> previous;
    private final List<CostLine> lines;

    /**
     * A report from the books as they stand.
     *
     * @param lastIssued the last week issued before this one, or null
     * @param previous   the final cost of every account in that week's report
     */
    CostReport(Settings settings, References references, List<Posting> postings, LocalDate week,
            LocalDate lastIssued, Map<String, BigDecimal> previous) {
        this.settings = settings;
        this.references = references;
        this.previous = previous;
        positions = new Positions(settings, references, postings, week, lastIssued);
        var accounts = positions.accounts().stream().collect(toCollection(TreeSet::new));
        accounts.addAll(previous.keySet());
        lines = lines(accounts.stream().filter(references::isCost).toList());
    }

    /** Accounts on the method fringe follow the others, and never each other. */
    private List<CostLine> lines(List<String> accounts) {
        var labour = accounts.stream()
                .filter(account -> !positions.estimates(account).uses("fringe"))
                .map(account -> new CostLine(positions, account, null)).toList();
        return accounts.stream().map(account -> labour.stream()
                .filter(line -> line.account().equals(account)).findFirst()
                .orElseGet(() -> new CostLine(positions, account, settings.fringeOf(account)
                        .map(fringe -> new Labour(settings, positions, fringe, labour))
                        .orElse(null)))).toList();
    }

    Map<String, BigDecimal> finalCosts() {
        return lines.stream().collect(toMap(CostLine::account, CostLine::efc));
    }

    /** Every row of cost-report.csv: accounts, categories, sections and the total. */
    List<ReportRow> rows() {
        var rows = new ArrayList<ReportRow>();
        lines.forEach(line -> rows.add(ofAccount(line)));
        lines.stream().map(line -> List.of(section(line), category(line))).distinct()
                .forEach(key -> rows.add(ofCategory(lines.stream()
                        .filter(line -> section(line).equals(key.get(0))
                                && category(line).equals(key.get(1))).toList())));
        lines.stream().map(this::section).distinct().forEach(section ->
                rows.add(sum("section", section, "", lines.stream()
                        .filter(line -> section(line).equals(section)).toList())));
        rows.add(sum("total", "", "", lines));
        return rows;
    }

    private String section(CostLine line) {
        return references.section(line.account());
    }

    private String category(CostLine line) {
        return references.category(line.account());
    }

    private ReportRow ofCategory(List<CostLine> of) {
        var row = sum("category", section(of.get(0)), category(of.get(0)), of);
        var chart = references.chart(of.get(0).account());
        if (chart != null) {
            row.put("name", chart.get("category_name"));
        }
        return row;
    }

    private ReportRow ofAccount(CostLine line) {
        var row = sum("account", section(line), category(line), List.of(line));
        var chart = references.chart(line.account());
        row.put("account", line.account());
        if (chart != null) {
            row.put("name", chart.get("name"));
        }
        row.put("method", line.method());
        row.put("estimate_week", Objects.toString(line.reviewed(), ""));
        row.put("schedule_efc", line.scheduledEfc() == null ? "" : text(line.scheduledEfc()));
        row.put("held_efc", line.heldEfc() == null ? "" : text(line.heldEfc()));
        row.put("flags", String.join(" ", flags(line, chart)));
        return row;
    }

    private List<String> flags(CostLine line, Row chart) {
        var words = new ArrayList<String>();
        if (!positions.hasBudgetLine(line.account(), null)) {
            words.add("unbudgeted");
        }
        if (line.isExceeded()) {
            words.add("exceeded");
        }
        if (positions.hasPriorPeriod(line.account())) {
            words.add("prior-period");
        }
        if (line.expectsCredit()) {
            words.add("credit-expected");
        }
        if (chart != null && chart.get("locked_item").equals("yes")) {
            words.add("locked-item");
        }
        return words;
    }

    private ReportRow sum(String level, String section, String category, List<CostLine> of) {
        var row = new ReportRow();
        row.put("level", level);
        row.put("section", section);
        row.put("category", category);
        row.put("actual_this_period", total(of, line -> actualThisPeriod(line)));
        row.put("actual_to_date", total(of, line -> positions.actual(line.account(), null)));
        row.put("commitments", total(of, line -> positions.commitments(line.account(), null)));
        row.put("total_cost", total(of, line -> positions.totalCost(line.account(), null)));
        row.put("etc", total(of, CostLine::etc));
        row.put("efc", total(of, CostLine::efc));
        row.put("locked_budget", total(of, line -> positions.locked(line.account(), null)));
        row.put("approved_changes", total(of, line -> positions.changes(line.account(), null)));
        row.put("revised_budget", total(of, line -> positions.revised(line.account(), null)));
        row.put("over_under_locked", total(of, this::overLocked));
        row.put("over_under_revised", total(of, line ->
                line.efc().subtract(positions.revised(line.account(), null))));
        row.put("previous_efc", total(of, this::previousEfc));
        row.put("efc_movement", total(of, line -> line.efc().subtract(previousEfc(line))));
        return row;
    }

    private BigDecimal actualThisPeriod(CostLine line) {
        return Ledger.base(positions.postingsOfThisPeriod(line.account()));
    }

    private BigDecimal overLocked(CostLine line) {
        return line.efc().subtract(positions.locked(line.account(), null));
    }

    private BigDecimal previousEfc(CostLine line) {
        return previous.getOrDefault(line.account(), positions.locked(line.account(), null));
    }

    private String total(List<CostLine> of, Function<CostLine, BigDecimal> figure) {
        return text(of.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private String text(BigDecimal amount) {
        return settings.rounded(amount).toPlainString();
    }

    Headline headline() {
        var over = outsideContingency().map(this::overLocked)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .subtract(positions.broughtTheirOwnMoney());
        var contingency = lines.stream().filter(line -> section(line).equals("CONTINGENCY"))
                .map(line -> positions.locked(line.account(), null))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var beyond = over.subtract(contingency);
        return new Headline(text(over),
                text(contingency.subtract(over.max(BigDecimal.ZERO))),
                text(beyond.max(BigDecimal.ZERO)),
                over.signum() < 0 ? "under" : beyond.signum() > 0 ? "over" : "on budget");
    }

    private Stream<CostLine> outsideContingency() {
        return lines.stream().filter(line -> !section(line).equals("CONTINGENCY"));
    }
}
