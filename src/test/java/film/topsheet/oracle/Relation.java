package film.topsheet.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** What a report of one story has to do with the report in its place of another. */
interface Relation {

    /** Byte for byte. */
    Relation SAME = (given, other) -> same(given, other, UnaryOperator.identity());

    /** In every cell, except that rows can come to be marked as of a prior period. */
    Relation SAME_BUT_PRIOR_PERIOD = (given, other) -> {
        var rows = other.rows();
        var marked = given.rows().stream().map(ReportRow::flags).toList();
        for (var i = 0; i < Math.min(rows.size(), marked.size()); i++) {
            if (!marked.get(i).contains("prior-period")) {
                rows.get(i).dropFlag("prior-period");
            }
        }
        return differences(given.rows(), given.headline(), rows, other.headline());
    };

    /** Every amount times ten, all else the same. */
    Relation TIMES_TEN = (given, other) -> {
        var rows = given.rows();
        rows.forEach(row -> ReportRow.AMOUNTS.forEach(column ->
                row.put(column, timesTen(row.get(column)))));
        var headline = given.headline();
        return differences(rows, new Headline(timesTen(headline.overBeforeContingency()),
                timesTen(headline.contingencyFree()), timesTen(headline.overBudget()),
                headline.verdict()), other.rows(), other.headline());
    };

    /** Byte for byte, every date so many weeks later. */
    record WeeksLater(int weeks) implements Relation {
        @Override
        public List<String> faults(Printed given, Printed other) {
            return given.week().plusWeeks(weeks).equals(other.week())
                    ? same(given, other, text -> Shift.text(weeks, text))
                    : List.of("stands in the week " + other.week());
        }
    }

    /** How the second breaks the relation, in words; empty when it does not. */
    List<String> faults(Printed given, Printed other);

    /** Report by report. */
    static List<String> faults(Relation relation, List<Printed> given, List<Printed> other) {
        var faults = new ArrayList<String>();
        if (given.isEmpty() || given.size() != other.size()) {
            faults.add("%d reports became %d".formatted(given.size(), other.size()));
        }
        for (var i = 0; i < Math.min(given.size(), other.size()); i++) {
            var place = given.get(i) + ": ";
            relation.faults(given.get(i), other.get(i)).forEach(each -> faults.add(place + each));
        }
        return faults;
    }

    private static List<String> same(Printed given, Printed other, UnaryOperator<String> told) {
        var faults = new ArrayList<String>();
        var csv = told.apply(given.csv());
        if (!csv.equals(other.csv())) {
            faults.addAll(differences(ReportRow.read(csv), given.headline(), other.rows(),
                    other.headline()));
            if (faults.isEmpty()) {
                faults.add("the cells are the same, the bytes are not");
            }
        } else if (!Objects.equals(given.headline(), other.headline())) {
            faults.add(given.headline() + " became " + other.headline());
        }
        return faults;
    }

    private static List<String> differences(List<ReportRow> given, Headline headline,
            List<ReportRow> other, Headline otherHeadline) {
        var differences = Difference.between(given, other);
        differences.addAll(Difference.between(headline, otherHeadline));
        return differences.stream().map(Difference::toString).toList();
    }

    private static String timesTen(String amount) {
        return amount.isEmpty() ? "" : new BigDecimal(amount).multiply(BigDecimal.TEN)
                .setScale(new BigDecimal(amount).scale()).toPlainString();
    }
}
