package film.topsheet.job;

import static java.util.stream.Collectors.joining;

import film.topsheet.checks.Asked;
import film.topsheet.checks.CheckDefinition;
import film.topsheet.checks.CheckDefinition.Holds;
import film.topsheet.checks.CheckDefinition.Setting;
import film.topsheet.report.Json;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The catalogue of the checks in print: a check is its question, its settings and its state. */
record CheckScreen(
        String program, List<CheckDefinition> catalogue, List<CheckStanding> standings) {

    private static final String INDENT = " ".repeat(10);

    /** Every check with its defaults. */
    String ofCatalogue() {
        return "Topsheet %s, %s\n".formatted(program, Wording.count(catalogue.size(), "check"))
                + catalogue.stream()
                        .map(each -> "\n%-8s  %s\n".formatted(each.severity().word(), each.id())
                                + lines(each.question(), settings(each, null),
                                        needs(each.needs())))
                        .collect(joining());
    }

    /** Every check as each production uses it. */
    String ofProductions() {
        return standings.stream().map(this::ofProduction).collect(joining("\n"));
    }

    private String ofProduction(CheckStanding standing) {
        var settings = standing.settings();
        var asked = standing.asked();
        return "%s  %s, %s: %s asked, %,d off, %,d not asked\n".formatted(settings.code(),
                        settings.title(), settings.currency(),
                        Wording.count(asked.asked().size(), "check"), asked.off().size(),
                        asked.notAsked().size())
                + catalogue.stream()
                        .map(each -> "\n%-8s  %-28s  %s\n".formatted(
                                        each.severity().word(), each.id(), state(each, standing))
                                + lines(each.question(), settings(each, standing)))
                        .collect(joining());
    }

    private static String lines(String... lines) {
        return Stream.of(lines).filter(each -> !each.isEmpty())
                .map(each -> INDENT + each + "\n").collect(joining());
    }

    private static String needs(List<List<String>> needs) {
        return needs.isEmpty() ? "" : "needs: "
                + needs.stream().map(each -> String.join(" or ", each)).collect(joining(", "));
    }

    private static String state(CheckDefinition check, CheckStanding standing) {
        var missing = missing(check, standing.asked());
        if (!missing.isEmpty()) {
            return "not asked: no %s came".formatted(String.join(", no ", missing));
        }
        return (standing.asked().off().contains(check.id()) ? "off" : "asked")
                + standing.open().entrySet().stream()
                        .filter(each -> each.getKey().equals(check.id()))
                        .map(each -> "; %s open".formatted(
                                Wording.count(each.getValue(), "finding")))
                        .collect(joining());
    }

    /** The feeds it waits for; empty when it is asked or off. */
    private static List<String> missing(CheckDefinition check, Asked asked) {
        return asked.notAsked().stream().filter(each -> each.check().equals(check.id()))
                .flatMap(each -> each.missing().stream()).toList();
    }

    /** @param standing null: the defaults alone */
    private static String settings(CheckDefinition check, CheckStanding standing) {
        return check.settings().stream()
                .map(each -> each.name() + ": " + value(check, each, standing))
                .collect(joining(", "));
    }

    private static String value(
            CheckDefinition check, Setting setting, CheckStanding standing) {
        if (setting.holds() == Holds.LIST) {
            var list = list(check, setting, standing);
            return list.isEmpty() ? "none" : "[" + String.join(", ", list) + "]";
        }
        if (setting.holds() == Holds.TABLE) {
            var table = table(check, setting, standing);
            return table.isEmpty() ? "none" : table.entrySet().stream()
                    .map(each -> each.getKey() + ": " + each.getValue())
                    .collect(joining(", ", "{", "}"));
        }
        var number = number(check, setting, standing).toPlainString();
        var usual = setting.usual().toPlainString();
        return number.equals(usual) ? number : "%s (default %s)".formatted(number, usual);
    }

    private static List<String> list(
            CheckDefinition check, Setting setting, CheckStanding standing) {
        return standing == null ? setting.words() : standing.terms().list(check.id(), setting);
    }

    private static Map<String, String> table(
            CheckDefinition check, Setting setting, CheckStanding standing) {
        return new TreeMap<>(standing == null ? Map.of()
                : standing.terms().table(check.id(), setting));
    }

    private static BigDecimal number(
            CheckDefinition check, Setting setting, CheckStanding standing) {
        var number = standing == null ? setting.usual()
                : standing.terms().number(check.id(), setting);
        // 30000.00 and 30000 are one setting.
        return number.signum() == 0 ? BigDecimal.ZERO
                : number.setScale(Math.max(0, number.stripTrailingZeros().scale()));
    }

    void json(OutputStream out) {
        Json.document(out, json -> json
                .text("program", program)
                .objects("checks", catalogue, (content, each) -> settings(content
                        .text("check", each.id())
                        .text("question", each.question())
                        .text("severity", each.severity().word())
                        .texts("needs", each.needs().stream()
                                .map(feeds -> String.join(" or ", feeds)).toList()), each, null))
                .objects("productions", standings, this::production));
    }

    private void production(Json json, CheckStanding standing) {
        json.text("production", standing.settings().code())
                .text("title", standing.settings().title())
                .text("currency", standing.settings().currency().getCurrencyCode())
                .objects("checks", catalogue, (content, each) -> {
                    var missing = missing(each, standing.asked());
                    settings(content
                            .text("check", each.id())
                            .text("state", !missing.isEmpty() ? "not-asked"
                                    : standing.asked().off().contains(each.id()) ? "off" : "asked")
                            .texts("missing", missing)
                            .count("open_findings", standing.open().getOrDefault(each.id(), 0L)),
                            each, standing);
                });
    }

    private static void settings(Json json, CheckDefinition check, CheckStanding standing) {
        json.object("settings", content -> check.settings().forEach(each -> {
            if (each.holds() == Holds.LIST) {
                content.texts(each.name(), list(check, each, standing));
            } else if (each.holds() == Holds.TABLE) {
                content.object(each.name(), texts -> table(check, each, standing)
                        .forEach(texts::text));
            } else {
                content.number(each.name(), number(check, each, standing));
            }
        }));
    }
}
