package film.topsheet.job;

import film.topsheet.ledger.AuditLog;
import film.topsheet.report.Json;
import film.topsheet.slate.ProductionSettings;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The command {@code audit}: lists the log, or walks its chain. */
final class Auditing {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Session session;
    private final AuditRequest request;

    private record Chain(ProductionSettings settings, List<AuditLog.Entry> entries,
            Optional<AuditLog.Break> broken) {

        String head() {
            return entries.isEmpty() ? "" : entries.get(entries.size() - 1).hash();
        }
    }

    Auditing(Session.World world, AuditRequest request) {
        this.session = new Session(world, request.common());
        this.request = request;
    }

    Exit run() {
        var productions = session.productions();
        var chains = new ArrayList<Chain>();
        try (var engine = Engine.open(session)) {
            for (var settings : productions.chosen()) {
                chains.add(Inspection.ask(engine, settings, (tx, production) -> {
                    var log = new AuditLog(tx.jdbc(), production);
                    return new Chain(settings, log.all(),
                            request.verify() ? log.firstBreak() : Optional.empty());
                }).orElse(new Chain(settings, List.of(), Optional.empty())));
            }
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
        if (session.options().json()) {
            Json.document(session.world().out(), json -> json.objects("productions", chains,
                    request.verify() ? Auditing::verdict : Auditing::entries));
        } else {
            chains.forEach(each -> session.world().out().print(
                    request.verify() ? verdict(each) : entries(each)));
        }
        return chains.stream().anyMatch(each -> each.broken().isPresent())
                ? Exit.NOT_ISSUED : Exit.DONE;
    }

    private static String verdict(Chain chain) {
        var code = chain.settings().code();
        return chain.broken()
                .map(each -> ("%s: the audit log is broken at entry %d of %d: %s.\nSomebody changed"
                        + " the database from outside. Restore the last backup, and compare.\n")
                        .formatted(code, each.entry(),
                                Math.max(each.entry(), chain.entries().size()), each.problem()))
                .orElseGet(() -> "%s: %s, the chain holds%s.\n".formatted(code,
                        Wording.count(chain.entries().size(), "entry", "entries"),
                        chain.entries().isEmpty() ? "" : "; it ends in " + chain.head()));
    }

    private static void verdict(Json json, Chain chain) {
        json.text("production", chain.settings().code())
                .count("entries", chain.entries().size())
                .yesNo("holds", chain.broken().isEmpty())
                .count("broken_at", chain.broken().map(AuditLog.Break::entry).orElse(0))
                .text("problem", chain.broken().map(AuditLog.Break::problem).orElse(null))
                .text("head", chain.head());
    }

    private static String entries(Chain chain) {
        var text = new StringBuilder("%s  %s\n".formatted(chain.settings().code(),
                Wording.count(chain.entries().size(), "entry", "entries")));
        for (var each : chain.entries()) {
            var deed = each.deed();
            text.append("%5d  %s UTC  %s  %s: %s\n".formatted(each.number(),
                    MINUTE.format(each.at().atOffset(ZoneOffset.UTC)), deed.who(), deed.what(),
                    deed.subject()));
            line(text, "why", deed.why());
            line(text, "old", deed.before());
            line(text, "new", deed.after());
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append("       %s  %s\n".formatted(name, value));
        }
    }

    private static void entries(Json json, Chain chain) {
        json.text("production", chain.settings().code())
                .objects("entries", chain.entries(), (content, each) -> content
                        .count("entry", each.number())
                        .text("at", each.at().toString())
                        .date("as_of", each.asOf())
                        .text("who", each.deed().who())
                        .text("what", each.deed().what())
                        .text("subject", each.deed().subject())
                        .text("why", each.deed().why())
                        .text("old", each.deed().before())
                        .text("new", each.deed().after())
                        .text("previous", each.previous())
                        .text("hash", each.hash()));
    }
}
