package film.topsheet.job;

import film.topsheet.intake.ExportTask;
import film.topsheet.intake.Preview;
import film.topsheet.profile.ControlTotal;
import film.topsheet.slate.ProductionSettings;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What {@code profile} says of one export.
 *
 * @param task empty: no feed takes the file
 * @param rule the pattern that claims it; empty: its name does
 * @param fit  which export profile fits it best, as a sentence
 * @param nearest account of the chart, by one that it lacks
 */
record ProfileScreen(ProductionSettings settings, Path file, Optional<ExportTask> task,
        Optional<String> rule, Preview preview, Optional<String> fit,
        Map<String, String> nearest) {

    private static final int WIDEST = 24;
    private static final int OUTSIDE = 10;

    static ProfileScreen unclaimed(
            ProductionSettings settings, Path file, Optional<String> fit) {
        return new ProfileScreen(settings, file, Optional.empty(), Optional.empty(),
                new Preview(List.of(), List.of(), List.of(), 0, List.of(),
                        Optional.of(Preview.unclaimed()), Optional.empty(), Optional.empty(),
                        false, Collections.emptySortedMap(), Optional.empty(), Optional.empty()),
                fit, Map.of());
    }

    Exit exit() {
        var countsTwice = preview.read().stream().flatMap(each -> each.controls().stream())
                .anyMatch(ControlTotal::loadsAsRow);
        return preview.refused().isEmpty() && preview.held().isEmpty() && !countsTwice
                ? Exit.DONE : Exit.ATTENTION;
    }

    String text() {
        var text = new StringBuilder("%s, as %s would read it\n".formatted(file, settings.code()));
        task.ifPresent(each -> text.append("  feed %s, profile %s, %s; taken by %s\n".formatted(
                each.feed().name(), each.profile(), each.mode(),
                rule.map("the rule \"%s\""::formatted).orElse("its name"))));
        if (task.isEmpty() || preview.refused().isPresent()) {
            fit.ifPresent(each -> text.append("  ").append(each).append('\n'));
        }
        columns(text);
        preview.read().ifPresent(each -> text.append(made(each)));
        if (!preview.sums().isEmpty()) {
            text.append("\nRows\n");
            sums(text);
        }
        remarks().forEach(each -> text.append("  ").append(each).append('\n'));
        text.append(HeldGroups.text(preview.held(), this::place));
        preview.refused().ifPresent(refused -> text.append(
                "\n%s: the whole file would be held: it %s.\n%s\n".formatted(
                        place(refused.line()), refused.problem(), refused.remedy())));
        return text.toString();
    }

    private void columns(StringBuilder text) {
        if (preview.fields().isEmpty()) {
            return;
        }
        text.append("\nColumns of the file, the field each fills, and its first values\n");
        var width = preview.fields().stream().mapToInt(each -> each.name().length()).max()
                .orElse(1);
        var second = preview.fields().stream().mapToInt(each -> each.field().length()).max()
                .orElse(1);
        var line = "  %%-%ds  %%-%ds  %%s".formatted(
                Math.min(WIDEST, width), Math.max(16, second));
        for (var field : preview.fields()) {
            var samples = field.samples().stream()
                    .map(ProfileScreen::sample).collect(Collectors.joining(" | "));
            text.append(line.formatted(field.name().isEmpty() ? "–" : field.name(),
                    field.field().isEmpty() ? "kept as a tag" : field.field(),
                    samples.isEmpty() ? "blank" : samples + blanks(field))).append('\n');
        }
        if (!preview.absent().isEmpty()) {
            text.append("  not in the file, nor needed: %s\n"
                    .formatted(String.join(", ", preview.absent())));
        }
    }

    private static String blanks(Preview.Field field) {
        var parts = new ArrayList<String>();
        if (field.blank() > 0) {
            parts.add("%,d blank".formatted(field.blank()));
        }
        if (field.refused() > 0) {
            parts.add("%,d refused".formatted(field.refused()));
        }
        return parts.isEmpty() ? "" : " (%s)".formatted(String.join(", ", parts));
    }

    private static String sample(Preview.Sample sample) {
        if (!sample.readable()) {
            return "\"%s\" %s".formatted(sample.text(), sample.read());
        }
        return sample.text().equals(sample.read())
                ? sample.text() : "%s = %s".formatted(sample.text(), sample.read());
    }

    /** What the records are, and the totals the file states. */
    private static String made(Preview.Read read) {
        var text = new StringBuilder("\nRecords of the file\n");
        read.classes().forEach((name, count) ->
                text.append("  %-16s %,12d\n".formatted(name, count)));
        if (!read.controls().isEmpty()) {
            text.append("\nTotals that the file states\n");
        }
        for (var each : read.controls()) {
            text.append("  line %,d, %s, %s: %s; the rows sum to %s: %s\n".formatted(
                    each.line(), each.scope(), each.column(), plain(each.stated()),
                    plain(each.summed()), apart(each)));
        }
        read.notes().forEach(each -> text.append("  ").append(each).append('\n'));
        return text.toString();
    }

    private static String apart(ControlTotal total) {
        if (total.loadsAsRow()) {
            return "it would count twice; name it under rows: in the profile, as: grand-total or"
                    + " as: subtotal";
        }
        if (total.difference().signum() == 0) {
            return "agrees";
        }
        var apart = plain(total.difference().abs()) + " apart";
        return total.agrees() ? apart + ", within the tolerance"
                : total.unread().isEmpty() ? apart : apart + "; not among them: " + total.unread();
    }

    private static String plain(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }

    private void sums(StringBuilder text) {
        for (var sum : preview.sums()) {
            text.append("  %-20s%10s %18s\n".formatted(sum.currency(), "rows", "amount"));
            part(text, sum, "read", sum.read(), sum.amountRead());
            part(text, sum, "would load", sum.loaded(), sum.amountLoaded());
            part(text, sum, "known", sum.known(), sum.amountKnown());
            part(text, sum, "held", sum.held(), sum.amountHeld());
            if (sum.headings() > 0) {
                part(text, sum, "headings, totals", sum.headings(), sum.amountHeadings());
            }
        }
    }

    private static void part(
            StringBuilder text, Preview.Sum sum, String name, long rows, long minor) {
        text.append(String.format(Locale.ROOT, "    %-18s%,10d %18s\n", name, rows,
                amount(sum, minor)));
    }

    private static String amount(Preview.Sum sum, long minor) {
        return Wording.amount(sum.currency(), minor);
    }

    private List<String> remarks() {
        var remarks = new ArrayList<String>();
        preview.sameAs().ifPresent(each -> remarks.add(same(each)));
        if (preview.repeated() > 0) {
            remarks.add("%s in the file already with the same content: not counted again."
                    .formatted(
                    Wording.count(preview.repeated(), "row stands", "rows stand")));
        }
        preview.vanishing().ifPresent(each -> remarks.add(vanishing(each)));
        preview.amending().ifPresent(each -> remarks.add(amending(each)));
        outside(remarks);
        if (task.isPresent() && !preview.compared()) {
            remarks.add("Not compared with the books, so no row is known yet, and no rate but those"
                    + " of the settings.");
        }
        return remarks;
    }

    private static String same(Preview.Same same) {
        var said = "The same bytes came as %s: nothing would load.".formatted(same.path());
        return same.read() == 0 ? said : (said + " They were read by version %d of the profile,"
                + " which has changed since: to read them again, retract %s, then nightly --accept"
                + " %s --by NAME.").formatted(same.read(), same.path(), same.path());
    }

    private static String amending(Preview.Amending rows) {
        var changes = rows.changes().entrySet().stream()
                .map(each -> "%s %s".formatted(
                        each.getKey(), Wording.amount(each.getKey(), each.getValue())))
                .collect(Collectors.joining(", "));
        return "Would amend %s, %s: the same key stands in the books with other content.".formatted(
                Wording.count(rows.rows(), "known row"), changes);
    }

    /** What the chart lacks loads and is a finding; better to know before. */
    private void outside(List<String> remarks) {
        if (preview.outside().isEmpty()) {
            return;
        }
        var shown = preview.outside().entrySet().stream().limit(OUTSIDE)
                .map(each -> "%s (%s%s)".formatted(each.getKey(),
                        Wording.count(each.getValue(), "row"),
                        nearest.containsKey(each.getKey())
                                ? "; near " + nearest.get(each.getKey()) : ""))
                .collect(Collectors.joining(", "));
        var more = preview.outside().size() - OUTSIDE;
        remarks.add("Not in the chart: %s%s.".formatted(
                shown, more > 0 ? " and %,d more".formatted(more) : ""));
    }

    private String vanishing(Preview.Vanishing series) {
        var standing = "Of the %s of its series".formatted(Wording.count(series.standing(), "row"));
        return series.gone() == 0 ? standing + " none would be taken back."
                : "%s %s not in the file and would be taken back: %s %s.".formatted(standing,
                        Wording.count(series.gone(), "is", "are"), settings.currency(),
                        Wording.amount(settings.currency().getCurrencyCode(), series.goneMinor()));
    }

    private String place(long line) {
        return line == 0 ? file.getFileName().toString()
                : "%s:%d".formatted(file.getFileName(), line);
    }
}
