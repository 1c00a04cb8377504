package film.topsheet.checks;

import film.topsheet.checks.CheckDefinition.Holds;
import film.topsheet.checks.CheckDefinition.Setting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads one {@code check-….sql}. Its head is a comment: the first paragraph is the question, the
 * last one is read by this class, what stands between is for people.
 *
 * <pre>
 * -- Which invoices were bought without a purchase order?
 * --
 * -- severity: medium
 * -- needs: invoices, purchase-orders
 * -- after: po-probably-invoiced
 * -- setting: above 500 amount
 * -- setting: set list
 * -- setting: except list background, extra
 * -- setting: plans table
 * </pre>
 *
 * <p>A head that can't be read is a mistake in the program and throws.
 */
final class CheckFile {

    /** What every query may name beside its own settings. */
    static final Set<String> PARAMETERS = Set.of("production", "now", "as_of", "previous",
            "currency", "digits", "development_from");

    private static final Pattern ENTRY = Pattern.compile("([a-z]+): +(.*)");
    private static final Pattern SETTING =
            Pattern.compile("([a-z]+) (?:([0-9]+(?:\\.[0-9]+)?)( amount)?|(table)|list( .+)?)");
    private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w]):([a-z_]+)");

    private final String name;
    private final List<Setting> settings = new ArrayList<>();
    private final List<List<String>> needs = new ArrayList<>();
    private final Set<String> after = new HashSet<>();
    private Severity severity;

    private CheckFile(String name) {
        this.name = name;
    }

    /** @param name the file's, as {@code check-no-po.sql} */
    static CheckDefinition read(String name, String sql) {
        return new CheckFile(name).read(sql);
    }

    private CheckDefinition read(String sql) {
        var head = sql.lines().takeWhile(each -> each.startsWith("--"))
                .map(each -> each.substring(2).strip())
                .collect(Collectors.joining("\n"));
        var paragraphs = head.split("\n\n+");
        var question = paragraphs[0].replace('\n', ' ');
        if (!question.endsWith("?")) {
            throw wrong("does not begin with its question");
        }
        if (paragraphs.length > 1) {
            paragraphs[paragraphs.length - 1].lines().forEach(this::take);
        }
        if (severity == null) {
            throw wrong("names no severity");
        }
        compareParameters(sql);
        var id = name.substring("check-".length(), name.length() - ".sql".length());
        return new CheckDefinition(id, question, severity, settings, needs, after, sql);
    }

    private void take(String line) {
        var entry = ENTRY.matcher(line);
        if (!entry.matches()) {
            throw wrong("has a line \"" + line
                    + "\" where severity, needs, after and settings stand");
        }
        var value = entry.group(2).strip();
        switch (entry.group(1)) {
            case "severity" -> severity = severity(value);
            case "needs" -> words(value, ",").forEach(each -> needs.add(words(each, " or ")));
            case "after" -> after.addAll(words(value, ","));
            case "setting" -> settings.add(setting(value));
            default -> throw wrong("has a line \"" + line + "\" that nobody reads");
        }
    }

    private Severity severity(String value) {
        return Arrays.stream(Severity.values())
                .filter(each -> each.word().equals(value))
                .findFirst()
                .orElseThrow(() -> wrong("has a severity \"" + value + "\""));
    }

    private Setting setting(String value) {
        var words = SETTING.matcher(value);
        if (!words.matches()) {
            throw wrong("has a setting \"" + value + "\"; write its name, its default, and"
                    + " \"amount\" where it is one; or its name and \"list\" or"
                    + " \"table\"");
        }
        if (words.group(2) == null) {
            return words.group(4) != null
                    ? new Setting(words.group(1), null, Holds.TABLE, List.of())
                    : new Setting(words.group(1), null, Holds.LIST, words.group(5) == null
                            ? List.of() : words(words.group(5), ","));
        }
        return new Setting(words.group(1), new BigDecimal(words.group(2)),
                words.group(3) == null ? Holds.NUMBER : Holds.AMOUNT, List.of());
    }

    private static List<String> words(String value, String separator) {
        return Arrays.stream(value.split(separator)).map(String::strip).toList();
    }

    /** A parameter that nobody fills would stop the night; a setting that nobody reads misleads. */
    private void compareParameters(String sql) {
        var code = sql.replaceAll("(?m)--.*$", "").replaceAll("'[^']*'", "''");
        var used = PARAMETER.matcher(code).results().map(each -> each.group(1)).toList();
        var own = settings.stream().map(Setting::name).toList();
        for (var parameter : used) {
            if (!PARAMETERS.contains(parameter) && !own.contains(parameter)) {
                throw wrong("has a parameter :" + parameter + " that is no setting of it");
            }
        }
        for (var setting : own) {
            if (!used.contains(setting)) {
                throw wrong("has a setting \"" + setting + "\" that it does not use");
            }
        }
    }

    private IllegalStateException wrong(String problem) {
        return new IllegalStateException(String.format(Locale.ROOT, "%s %s", name, problem));
    }
}
