package film.topsheet.profile;

import film.topsheet.intake.Feed;
import film.topsheet.job.Feeds;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a profile makes of an export, as a page for people: the rows of each feed, those that are
 * held, what each record is, and what proves the rows.
 */
final class SamplePage {

    private final Profile profile;
    private final Map<String, List<List<String>>> rows = new LinkedHashMap<>();
    private final Map<String, List<String>> columns = new LinkedHashMap<>();
    private final List<String> held = new ArrayList<>();
    private final Map<String, BigDecimal> sums = new TreeMap<>();
    private final StringBuilder page = new StringBuilder();

    private SamplePage(Profile profile) {
        this.profile = profile;
    }

    static String of(Profile profile, Source source) throws IOException, FileRefused {
        return new SamplePage(profile).read(source);
    }

    private String read(Source source) throws IOException, FileRefused {
        try (var file = ProfiledFile.open(profile, source)) {
            while (file.next()) {
                if (file.rowClass() == RowClass.DATA) {
                    take(file);
                }
            }
            print(file);
        }
        return page.toString();
    }

    private void take(ProfiledFile file) {
        var feed = file.feed();
        var fault = file.fault();
        if (fault != null) {
            held.add("%4d  %s: \"%s\" %s. %s".formatted(file.line(), fault.column(),
                    oneLine(fault.value()), fault.problem(), fault.remedy()));
            return;
        }
        columns.put(feed, file.columns(feed));
        var values = Arrays.stream(file.values()).map(SamplePage::oneLine).toList();
        var lacking = lacking(feed, file.columns(feed), values);
        if (!lacking.isEmpty()) {
            held.add("%4d  %s is given no %s".formatted(file.line(), feed, lacking));
            return;
        }
        var row = new ArrayList<>(List.of(String.valueOf(file.line())));
        row.addAll(values);
        rows.computeIfAbsent(feed, each -> new ArrayList<>()).add(row);
        sums.merge(feed + " " + file.currency(),
                new BigDecimal(values.get(file.columns(feed).indexOf("amount"))), BigDecimal::add);
    }

    /** What the feed itself would hold the row for: it needs the column, or other words in it. */
    private static String lacking(String name, List<String> columns, List<String> values) {
        var feed = Feeds.ALL.stream().filter(each -> each.name().equals(name)).findFirst();
        return feed.map(Feed::columns).orElseThrow().stream()
                .filter(each -> {
                    var place = columns.indexOf(each.name());
                    var value = place < 0 ? "" : values.get(place);
                    return value.isEmpty() ? each.required()
                            : !each.choices().isEmpty() && !each.choices().contains(value);
                })
                .map(each -> each.name()).collect(Collectors.joining(" and no "));
    }

    private static String oneLine(String text) {
        return text.replace("\r", "\\r").replace("\n", "\\n");
    }

    private void print(ProfiledFile file) {
        line("%s, %s".formatted(profile.name(), profile.label()));
        file.captured().forEach((name, value) -> line("  %s = %s".formatted(name, value)));
        rows.forEach(this::printRows);
        part("held", held);
        part("records", file.counts().entrySet().stream()
                .map(each -> "%4d  %s".formatted(each.getValue(), each.getKey().word())).toList());
        part("sums", sums.entrySet().stream()
                .map(each -> each.getKey() + "  " + each.getValue().toPlainString()).toList());
        part("controls", file.controlTotals().stream()
                .map(each -> "%4d  %s of %s: states %s, rows sum to %s".formatted(
                        each.line(), each.column(), each.scope(), each.stated().toPlainString(),
                        each.summed().toPlainString())).toList());
        part("notes", file.notes());
    }

    private void part(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            line("");
            line(title);
            lines.forEach(each -> line("  " + each));
        }
    }

    /** Aligned, without the columns that no row fills. */
    private void printRows(String feed, List<List<String>> all) {
        var header = new ArrayList<>(List.of("at"));
        header.addAll(columns.get(feed));
        var table = new ArrayList<List<String>>(List.of(header));
        table.addAll(all);
        var filled = IntStream.range(0, header.size())
                .filter(at -> all.stream().anyMatch(row -> !row.get(at).isEmpty())).toArray();
        line("");
        line(feed);
        for (var row : table) {
            var text = new StringBuilder(" ");
            for (var at : filled) {
                var width = table.stream().mapToInt(each -> each.get(at).length()).max().orElse(0);
                text.append(" ").append(row.get(at)).append(
                        " ".repeat(width - row.get(at).length() + 1));
            }
            line(text.toString().stripTrailing());
        }
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
