package film.topsheet.job;

import film.topsheet.forecast.Forecaster;
import film.topsheet.ledger.IssuedWeeks;
import film.topsheet.money.Money;
import film.topsheet.report.CellPart;
import film.topsheet.report.CellRows;
import film.topsheet.report.CellTrace;
import film.topsheet.report.CostReport;
import film.topsheet.report.IssuedReports;
import film.topsheet.report.Json;
import film.topsheet.report.ReportOrder;
import film.topsheet.slate.Nearest;
import film.topsheet.slate.ProductionSettings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The command {@code trace}: one cell of one report, taken apart. */
final class Tracing {

    private final Session session;
    private final TraceRequest request;

    /** What one account brings to the cell. */
    private record Piece(String account, CellTrace.Trace trace) {}

    /**
     * @param standing what was read: the books as issued, or as they are now
     * @param row      of which row the cell is, in words
     */
    private record Answer(LocalDate week, String standing, String row, List<Piece> pieces) {

        Money cell() {
            return sum(CellTrace.Trace::cell);
        }

        Money sum() {
            return sum(CellTrace.Trace::sum);
        }

        private Money sum(Function<CellTrace.Trace, Money> of) {
            return pieces.stream().map(Piece::trace).map(of).reduce(Money::plus).orElseThrow();
        }

        boolean ties() {
            return pieces.stream().allMatch(each -> each.trace().ties());
        }
    }

    Tracing(Session.World world, TraceRequest request) {
        this.session = new Session(world, request.common());
        this.request = request;
    }

    Exit run() {
        if (!CellTrace.columns().contains(request.column())) {
            throw new Session.Refused("\"%s\" is no amount column of cost-report.csv.%n%s"
                    .formatted(request.column(), Nearest.remedy(request.column(),
                            CellTrace.columns(),
                            "They are " + String.join(", ", CellTrace.columns()) + ".")));
        }
        var settings = new Errand(session, "trace").settings(request.production());
        Answer answer;
        try (var engine = Engine.open(session)) {
            answer = Inspection.ask(engine, settings,
                            (tx, production) -> answer(tx, production, settings))
                    .orElseThrow(() -> new Session.Refused("%s has loaded nothing yet.%n%s"
                            .formatted(settings.code(), "Run topsheet nightly first.")));
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
        if (session.options().json()) {
            Json.document(session.world().out(), json -> json(json, answer));
        } else {
            session.world().out().print(words(answer));
        }
        return answer.ties() ? Exit.DONE : Exit.NOT_ISSUED;
    }

    private Answer answer(Books.Transaction tx, int production, ProductionSettings settings) {
        var week = request.weekEnding().orElseGet(() -> newest(tx, production, settings));
        var issues = new IssuedReports(tx.jdbc()).issues(production, week);
        if (issues.isEmpty()) {
            refuseClosed(tx, production, settings, week);
            new Forecaster(tx.jdbc()).forecast(production, settings, week);
            return answer(tx, week, "a draft, as the books are now", new ReportOrder(
                    production, settings, week, week, CostReport.State.DRAFT, 0, 1, "", "",
                    List.of(), ""));
        }
        var issue = issues.get(issues.size() - 1);
        var order = Remaking.of(tx, issue, settings).order();
        return answer(tx, week, "report %d, version %d, as issued from the ledger up to load %d"
                .formatted(order.number(), order.version(), issue.load()), order);
    }

    private static LocalDate newest(
            Books.Transaction tx, int production, ProductionSettings settings) {
        return tx.jdbc().sql("select max(week_ending) from cost_line where production = ?")
                .param(production)
                .query((row, at) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single().orElseThrow(() -> new Session.Refused(
                        "%s has no report yet.%nRun topsheet nightly first."
                                .formatted(settings.code())));
    }

    private static void refuseClosed(Books.Transaction tx, int production,
            ProductionSettings settings, LocalDate week) {
        var weeks = settings.calendar().weeks();
        if (!weeks.isWeekEnding(week)) {
            throw new Session.Refused("--week-ending: %s is no week-ending of %s.%n%s is one."
                    .formatted(week, settings.code(), weeks.endingOf(week)));
        }
        var last = new IssuedWeeks(tx.jdbc()).last(production);
        if (last.isPresent() && week.isBefore(last.get())) {
            throw new Session.Refused(("--week-ending: no report was issued for %s, and %s is"
                    + " issued.%nTrace a week that has a report.").formatted(week, last.get()));
        }
    }

    private Answer answer(
            Books.Transaction tx, LocalDate week, String standing, ReportOrder order) {
        var rows = new CellRows(tx.jdbc(), order);
        var row = rows.find(request.account()).orElseThrow(() -> new Session.Refused(
                "%s: no account, category or section \"%s\" in the report of %s.%n%s".formatted(
                        request.production(), request.account(), order.weekEnding(),
                        Nearest.remedy(request.account(), rows.names(),
                                "cost-report.csv names them all."))));
        return new Answer(week, standing, row.words(), row.accounts().stream()
                .map(each -> new Piece(each,
                        new CellTrace(tx.jdbc(), order, each).of(request.column())))
                .toList());
    }

    private String words(Answer answer) {
        var text = new StringBuilder("%s: %s of %s, week ending %s, %s\n".formatted(
                request.production(), request.column(), answer.row(), answer.week(),
                answer.standing()));
        for (var piece : answer.pieces()) {
            if (answer.pieces().size() > 1 && !piece.trace().parts().isEmpty()) {
                text.append("account %s, %s\n".formatted(
                        piece.account(), Wording.amount(piece.trace().cell())));
            }
            piece.trace().parts().forEach(each -> text.append("%16s  %-8s  %s\n".formatted(
                    each.counts() ? Wording.amount(each.amount()) : "", each.what(),
                    about(each))));
        }
        text.append("%16s  sum%s\n".formatted(Wording.amount(answer.sum()), answer.ties()
                ? "       = cost-report.csv"
                : ", and cost-report.csv says " + Wording.amount(answer.cell())));
        if (!answer.ties()) {
            text.append("The database was changed from outside. Restore the last backup, and "
                    + "compare.\n");
        }
        return text.toString();
    }

    private static String about(CellPart part) {
        return "%s  %s  %s%s".formatted(
                part.line() == 0 ? part.file() : part.file() + ":" + part.line(), part.key(),
                part.words(), part.counts() ? "" : ", " + Wording.amount(part.amount()))
                .stripTrailing();
    }

    private void json(Json json, Answer answer) {
        json.text("production", request.production())
                .text("account", request.account())
                .text("row", answer.row())
                .text("column", request.column())
                .date("week_ending", answer.week())
                .text("standing", answer.standing())
                .objects("parts", answer.pieces().stream().flatMap(piece -> piece.trace().parts()
                        .stream().map(each -> Map.entry(piece.account(), each))).toList(),
                        Tracing::part)
                .amount("sum", answer.sum())
                .amount("cell", answer.cell())
                .yesNo("ties", answer.ties());
    }

    private static void part(Json json, Map.Entry<String, CellPart> of) {
        var part = of.getValue();
        json.text("what", part.what()).text("account", of.getKey()).text("file", part.file())
                .count("line", part.line()).text("key", part.key())
                .text("words", part.words()).text("episode", part.episode())
                .amount("amount", part.amount()).yesNo("counts", part.counts());
    }
}
