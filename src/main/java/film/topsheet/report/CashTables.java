package film.topsheet.report;

import film.topsheet.budget.Section;
import film.topsheet.financing.CashWeek;
import film.topsheet.financing.Flow;
import film.topsheet.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The tables of the cash flow, a row a week, with the sums of each phase. */
record CashTables(CashReport cash) {

    /** The receipts that are no funding. */
    static final String PLANNED = "Planned";
    /** Columns of funding on paper. */
    private static final int MOST_SOURCES = 6;

    /**
     * One row: a week, the sums of a phase, or of all.
     *
     * @param state  actual or forecast; of sums how many weeks
     * @param begins the first week of the forecast
     */
    record Line(Kind kind, String week, String state, boolean begins, List<Money> figures) {}

    /** @param heads of the figures, at most nine */
    record Table(String title, List<String> heads, List<Line> lines) {}

    /** How each week opens and closes. */
    Table weeks() {
        var heads = new ArrayList<>(List.of("Opening", "Receipts", "Payments", "Unexplained",
                "Closing", "Drawn"));
        if (cash.hasCurve()) {
            heads.addAll(List.of("Approved\ndrawdown", "Ahead/\n(behind)"));
        }
        return new Table("Weeks, with the sums of each phase", heads,
                lines(week -> true, this::weekFigures, this::sums));
    }

    /** From the opening of the first week to what stands at the end of the last. */
    private List<Money> sums(List<CashWeek> weeks) {
        var sums = new ArrayList<>(weekFigures(weeks.get(weeks.size() - 1)));
        sums.set(0, weeks.get(0).opening());
        sums.set(1, sum(weeks.stream().map(CashWeek::receipts).toList()));
        sums.set(2, sum(weeks.stream().map(CashWeek::payments).toList()));
        sums.set(3, sum(weeks.stream().map(CashWeek::unexplained).toList()));
        return sums;
    }

    private List<Money> weekFigures(CashWeek week) {
        var figures = new ArrayList<>(List.of(week.opening(), week.receipts(), week.payments(),
                week.unexplained(), week.closing(), week.drawn()));
        if (cash.hasCurve()) {
            // Before its first point the curve says nothing, and nothing is ahead of it.
            var approved = week.drawdown();
            figures.add(approved.orElse(cash.nil()));
            figures.add(week.drawn().minus(approved.orElse(week.drawn())));
        }
        return figures;
    }

    /** What comes in, by source; weeks without receipts are left out. */
    Table receipts() {
        return parts("Receipts by source, weeks that have some",
                sources(MOST_SOURCES), each -> !each.receipts().isZero());
    }

    /** What goes out, by section. */
    Table payments() {
        return parts("Payments by section", sections(), each -> true);
    }

    private Table parts(String title, Map<String, Predicate<Flow>> columns,
            Predicate<CashWeek> wanted) {
        var heads = new ArrayList<>(columns.keySet());
        heads.add("Total");
        var lines = lines(wanted, week -> figures(columns, List.of(week)),
                all -> figures(columns, all));
        return new Table(title, heads, lines);
    }

    private List<Money> figures(Map<String, Predicate<Flow>> columns, List<CashWeek> weeks) {
        var ends = weeks.stream().map(CashWeek::weekEnding).toList();
        var figures = new ArrayList<Money>();
        columns.values().forEach(wanted -> figures.add(sum(cash.flow().parts().stream()
                .filter(each -> ends.contains(each.day())).filter(wanted)
                .map(Flow::amount).toList())));
        figures.add(sum(figures));
        return figures;
    }

    /**
     * Columns in their order, each with the parts that it holds.
     *
     * @param most sources that have a column of their own, but for the last one of them
     */
    Map<String, Predicate<Flow>> sources(int most) {
        var receipts = cash.flow().parts().stream()
                .filter(each -> each.kind().isReceipt()).toList();
        var columns = new LinkedHashMap<String, Predicate<Flow>>();
        put(columns, receipts, "Equity", each -> each.kind() == Flow.Kind.EQUITY);
        var sums = new LinkedHashMap<String, Money>();
        receipts.stream().filter(each -> each.kind() == Flow.Kind.FUNDING)
                .forEach(each -> sums.merge(each.name(), each.amount(), Money::plus));
        var names = sums.entrySet().stream()
                .sorted(Map.Entry.<String, Money>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).toList();
        var kept = names.size() <= most ? names : names.subList(0, most - 1);
        kept.forEach(name -> put(columns, receipts, head(name),
                each -> each.kind() == Flow.Kind.FUNDING && each.name().equals(name)));
        put(columns, receipts, "Other funding",
                each -> each.kind() == Flow.Kind.FUNDING && !kept.contains(each.name()));
        put(columns, receipts, PLANNED, each -> each.kind() == Flow.Kind.OTHER_RECEIPT);
        return columns;
    }

    /** A source may be called as our own columns are. */
    private static String head(String source) {
        return List.of("Equity", "Other funding", PLANNED, "Total").contains(source)
                ? source + " (source)" : source;
    }

    /** The same of payments; nobody pays from contingency, and if so, it is other. */
    Map<String, Predicate<Flow>> sections() {
        var payments = cash.flow().parts().stream()
                .filter(each -> !each.kind().isReceipt()).toList();
        var own = List.of(Section.ATL, Section.PRODUCTION, Section.POST, Section.FEES);
        var columns = new LinkedHashMap<String, Predicate<Flow>>();
        for (var section : Arrays.asList(Section.ATL, Section.PRODUCTION, Section.POST,
                Section.OTHER, Section.FEES)) {
            put(columns, payments, section.title(), each -> each.kind() == Flow.Kind.PAYMENT
                    && (each.name().equals(section.name()) || section == Section.OTHER
                            && own.stream().noneMatch(one -> one.name().equals(each.name()))));
        }
        put(columns, payments, "Deposits,\nfloats", each -> each.kind() == Flow.Kind.HELD);
        put(columns, payments, "Recoverable\ntax", each -> each.kind() == Flow.Kind.TAX);
        put(columns, payments, "Deferments", each -> each.kind() == Flow.Kind.DEFERRED);
        return columns;
    }

    private static void put(Map<String, Predicate<Flow>> columns, List<Flow> parts, String head,
            Predicate<Flow> wanted) {
        if (parts.stream().anyMatch(wanted)) {
            columns.put(head, wanted);
        }
    }

    private interface Figures<T> {
        List<Money> of(T weeks);
    }

    private List<Line> lines(Predicate<CashWeek> wanted, Figures<CashWeek> row,
            Figures<List<CashWeek>> sums) {
        var lines = new ArrayList<Line>();
        var weeks = cash.flow().weeks().stream().filter(wanted).toList();
        var phase = new ArrayList<CashWeek>();
        var forecast = false;
        for (var at = 0; at < weeks.size(); at++) {
            var week = weeks.get(at);
            var name = phase(week.weekEnding());
            lines.add(new Line(Kind.PLAIN, Words.shortDate(week.weekEnding()), Words.small(name)
                    + (week.actual() ? ", actual" : ", forecast"),
                    !week.actual() && !forecast && at > 0, row.of(week)));
            forecast |= !week.actual();
            phase.add(week);
            if (at + 1 == weeks.size() || !phase(weeks.get(at + 1).weekEnding()).equals(name)) {
                lines.add(new Line(Kind.TOTAL, name, weeks(phase.size()), false, sums.of(phase)));
                phase.clear();
            }
        }
        if (!weeks.isEmpty()) {
            lines.add(new Line(Kind.GRAND, "All weeks", weeks(weeks.size()), false,
                    sums.of(weeks)));
        }
        return lines;
    }

    private String phase(LocalDate week) {
        return cash.phase(week);
    }

    private static String weeks(int count) {
        return Figure.grouped(count) + (count == 1 ? " week" : " weeks");
    }

    private Money sum(List<Money> amounts) {
        return amounts.stream().reduce(cash.nil(), Money::plus);
    }
}
