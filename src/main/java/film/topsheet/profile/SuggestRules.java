package film.topsheet.profile;

import static film.topsheet.profile.SuggestYaml.line;
import static film.topsheet.profile.SuggestYaml.text;

import film.topsheet.profile.SuggestRows.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes {@code rows:} and {@code controls:} of a draft. */
final class SuggestRules {

    private static final Pattern CODE_AND_NAME = Pattern.compile("\\d[0-9A-Za-z.-]*\\s+\\D.*");
    private static final Pattern WHOLE = Pattern.compile(SuggestRows.WHOLE);
    private static final int LONGEST_LABEL = 30;

    private final SuggestRows rows;
    private final SuggestNumbers numbers;
    /** A column that every row of data has filled, in a condition's words; null for none. */
    private final String always;
    private final List<String> lines = new ArrayList<>();

    SuggestRules(SuggestRows rows, SuggestNumbers numbers, List<SuggestColumn> columns) {
        this.rows = rows;
        this.numbers = numbers;
        always = columns.stream().filter(each -> each.blank() == 0 && !each.isNumbers()
                && !each.name().isEmpty()).map(SuggestColumn::name).findFirst().orElse(null);
    }

    /** The name under which rows below a section find the account; null for none. */
    String account() {
        var sections = rows.of(Kind.SECTION);
        return sections.isEmpty() ? null : areCodes(sections) ? "sectionCode" : "heading";
    }

    private static boolean areCodes(List<SniffRecord> sections) {
        return sections.stream()
                .allMatch(each -> CODE_AND_NAME.matcher(each.firstText()).matches());
    }

    List<String> rules() {
        label(Kind.OPENING, SuggestRows.OPENING, "opening");
        label(Kind.CLOSING, SuggestRows.CLOSING, "closing");
        totals();
        unlabelled();
        footers();
        sections();
        if (!lines.isEmpty()) {
            lines.add(0, "rows:");
        }
        return lines;
    }

    private void label(Kind kind, String pattern, String as) {
        var found = rows.of(kind);
        if (!found.isEmpty()) {
            add("first: " + text(pattern), as, found.size());
        }
    }

    private void add(String when, String as, int count) {
        lines.add(line("  - {when: {%s}, as: %s}".formatted(when, as),
                count == 1 ? "1 row" : "%,d rows".formatted(count)));
    }

    private void totals() {
        var found = rows.of(Kind.TOTAL);
        var whole = found.stream()
                .filter(each -> WHOLE.matcher(SuggestRows.label(each)).find()).toList();
        if (found.size() == 1) {
            add(where(found), "grand-total", 1);
        } else if (!found.isEmpty()) {
            if (whole.size() == 1) {
                add(where(whole), "grand-total", 1);
            }
            var parts = found.stream().filter(each -> whole.size() != 1
                    || each != whole.get(0)).toList();
            add(where(parts), "subtotal", parts.size());
        }
    }

    private String where(List<SniffRecord> found) {
        var pattern = pattern(found.stream().map(SuggestRows::label).distinct().toList());
        var thin = always == null ? "" : ", column: %s, blank: yes".formatted(text(always));
        return found.stream().allMatch(each -> each.first() == 0
                && SuggestRows.label(each).equals(each.firstText()))
                ? "first: " + text(pattern) : "any: " + text(pattern) + thin;
    }

    /** What all these labels fit: themselves, or their first word. */
    private static String pattern(List<String> labels) {
        if (labels.size() == 1) {
            return "^\\s*" + escaped(labels.get(0)) + "\\s*$";
        }
        var words = labels.stream().map(each -> each.split("\\W", 2)[0]).distinct().toList();
        return words.size() == 1 ? "^\\s*" + words.get(0) + "\\b" : SuggestRows.TOTAL;
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\\\.\\[\\]{}()*+?^$|]", "\\\\$0");
    }

    private void unlabelled() {
        var places = new LinkedHashMap<String, Integer>();
        for (var record : rows.of(Kind.UNLABELLED)) {
            var letters = new ArrayList<String>();
            for (var at = 0; at < record.cells().length; at++) {
                if (!record.cell(at).isEmpty()) {
                    letters.add(WorkbookRow.letters(at + 1));
                }
            }
            places.merge(String.join(", ", letters), 1, Integer::sum);
        }
        places.forEach((letters, count) -> add("only: [" + letters + "]",
                count == 1 ? "grand-total" : "subtotal", count));
    }

    private void footers() {
        var begins = new LinkedHashSet<String>();
        for (var record : rows.of(Kind.FOOTER)) {
            var label = record.firstText().split("(?<=\\D)\\d|\\R", 2)[0];
            begins.add((record.first() == 0 ? "" : "any ")
                    + label.substring(0, Math.min(LONGEST_LABEL, label.length())).strip());
        }
        for (var begin : begins) {
            var any = begin.startsWith("any ");
            var label = any ? begin.substring(4) : begin;
            if (!label.isEmpty()) {
                lines.add("  - {when: {%s: %s}, as: footer}".formatted(any ? "any" : "first",
                        text("^\\s*" + escaped(label).replaceFirst("^\\d+", "\\\\d+"))));
            }
        }
    }

    private void sections() {
        var sections = rows.of(Kind.SECTION);
        for (var place : sections.stream().map(SniffRecord::first).distinct().sorted().toList()) {
            var here = sections.stream().filter(each -> each.first() == place).toList();
            var only = "only: [%s]".formatted(WorkbookRow.letters(place + 1));
            var count = here.size() == 1 ? "1 heading, kept for the rows below it"
                    : "%,d headings, each kept for the rows below it".formatted(here.size());
            if (areCodes(sections) && place == 0) {
                lines.add(line("  - {when: {first: %s, %s}, as: section}".formatted(text(
                        "^\\s*(?<sectionCode>[0-9A-Za-z.-]+)\\s+(?<sectionName>.+)$"), only),
                        count));
            } else {
                lines.add(line("  - {when: {%s}, as: section, into: heading}".formatted(only),
                        count));
            }
        }
    }

    /** @param amounts columns in which totals may stand */
    List<String> controls(List<SuggestColumn> amounts) {
        var columns = new ArrayList<String>();
        var agree = 0;
        var differences = new ArrayList<String>();
        for (var column : amounts) {
            var proof = new Proof(column.place());
            if (proof.stated > 0) {
                columns.add(column.name());
                agree += proof.stated - proof.differences.size();
                proof.differences.forEach(each -> differences.add(column.name() + ", " + each));
            }
        }
        if (columns.isEmpty()) {
            return List.of();
        }
        return List.of(line("controls: {columns: %s}".formatted(SuggestYaml.list(columns)),
                "%,d of %,d totals agree with their rows".formatted(
                        agree, agree + differences.size())
                        + (differences.isEmpty() ? "" : "; " + differences.get(0))));
    }

    /** The totals of one column against its rows. */
    private final class Proof {

        private final Set<SniffRecord> ofFile = Set.copyOf(grandTotals());
        private final List<String> differences = new ArrayList<>();
        private int stated;

        private Proof(int place) {
            var block = BigDecimal.ZERO;
            var file = BigDecimal.ZERO;
            for (var each : rows.all()) {
                var amount = numbers.read(each.record().cell(place));
                switch (each.kind()) {
                    case DATA -> {
                        block = amount == null ? block : block.add(amount);
                        file = amount == null ? file : file.add(amount);
                    }
                    case SECTION -> block = BigDecimal.ZERO;
                    case TOTAL, UNLABELLED -> {
                        if (amount != null) {
                            prove(each.record(), amount,
                                    ofFile.contains(each.record()) ? file : block);
                        }
                        block = BigDecimal.ZERO;
                    }
                    default -> { }
                }
            }
        }

        private void prove(SniffRecord record, BigDecimal amount, BigDecimal sum) {
            stated++;
            if (amount.compareTo(sum) != 0) {
                differences.add("line %,d states %s, its rows add up to %s".formatted(
                        record.line(), amount.toPlainString(), sum.toPlainString()));
            }
        }
    }

    private List<SniffRecord> grandTotals() {
        var totals = rows.of(Kind.TOTAL);
        var grand = new ArrayList<>(totals.size() == 1 ? totals : totals.stream()
                .filter(each -> WHOLE.matcher(SuggestRows.label(each)).find()).toList());
        if (grand.size() > 1) {
            grand.clear();
        }
        if (rows.of(Kind.UNLABELLED).size() == 1) {
            grand.addAll(rows.of(Kind.UNLABELLED));
        }
        return grand;
    }
}
