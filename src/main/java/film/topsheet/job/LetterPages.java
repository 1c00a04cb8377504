package film.topsheet.job;

import film.topsheet.mail.Letter;
import film.topsheet.mail.Page;
import film.topsheet.mail.Page.Asked;
import film.topsheet.mail.Page.Cause;
import film.topsheet.mail.Page.Number;
import film.topsheet.mail.Page.Point;
import film.topsheet.mail.Page.Why;
import film.topsheet.report.Brief;
import film.topsheet.report.DepartmentBrief;
import film.topsheet.report.Editions;
import film.topsheet.report.FinalCostChart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lays the words of a week out as the page of a mail: of the whole film, of some departments, or
 * as a slip that goes with documents.
 *
 * @param replyTo who is reached by an answer
 */
record LetterPages(Editions editions, String replyTo) {

    private static final String PICTURE = "final-cost";
    /** A list of mails shows no more, and a header line holds it. */
    private static final int LONGEST = 78;

    /** @param party whose own share of a call is told and asked for */
    Page summary(Optional<String> party, List<String> enclosed) {
        var brief = editions.brief();
        var urgent = party.filter(brief.callShares()::containsKey).isPresent() ? 1 : 0;
        var asked = brief.asked(party);
        var preview = preview(Stream.concat(Stream.of(editions.sentence()),
                asked.stream().limit(urgent)).toList());
        var why = brief.reasons();
        return new Page(brief.subject(party), preview, editions.film(), editions.filmInFull(),
                editions.correction(), brief.verdict(), editions.sentence(),
                editions.overrides(), List.of(number(brief.overBudget()),
                        number(brief.contingency()), begun(number(brief.schedule())),
                        number(brief.call(party))),
                new Asked(urgent > 0 ? "What is asked of you" : "What is asked",
                        asked.subList(0, urgent), asked.subList(urgent, asked.size())),
                why.isEmpty() ? Why.NOTHING : new Why("Why it moved: "
                        + Editions.direction(brief.movement()), causes(why)),
                editions.chart().map(LetterPages::chart).stream().toList(),
                brief.notInFigures(), foot(true, enclosed));
    }

    /** Of these departments and nothing else; at least one. */
    Page department(List<DepartmentBrief> departments, List<String> enclosed) {
        var verdict = new ArrayList<String>();
        var subject = new ArrayList<String>();
        var causes = new ArrayList<Cause>();
        var asked = new ArrayList<String>();
        var several = departments.size() > 1;
        for (var each : departments) {
            verdict.add("%s %s%s".formatted(verdict.isEmpty() ? each.name() : small(each.name()),
                    each.stand(), verdict.isEmpty() && !each.over().isZero()
                            ? " its budget" : ""));
            subject.add(small(each.name()) + " " + each.stand());
            var heading = several ? each.name() + ": " : "";
            causes.addAll(causes(each.reasons()).stream().map(cause ->
                    new Cause(cause.amount(), heading + cause.words())).toList());
            asked.addAll(each.asked());
        }
        return new Page(subject(subject), preview(departments.stream().limit(1)
                        .map(DepartmentBrief::line).map(LetterPages::sentence).toList()),
                editions.film(), editions.filmInFull(), editions.replaces(),
                Editions.list(verdict) + ".", "", List.of(),
                departments.stream().map(each -> new Number(
                        each.name(), each.stand(), sentence(each.line()))).toList(),
                new Asked("What is asked of you", List.of(), asked),
                causes.isEmpty() ? Why.NOTHING : new Why("Why it moved", causes),
                List.of(), List.of(), foot(false, enclosed));
    }

    /** @param verdict whether one of the documents says it too */
    Page slip(boolean verdict, List<String> enclosed) {
        var brief = editions.brief();
        return new Page(verdict ? brief.subject(Optional.empty()) : subject(List.of("issued")),
                preview(verdict ? List.of(editions.sentence()) : enclosed),
                editions.film(), editions.filmInFull(),
                verdict ? editions.correction() : editions.replaces(),
                verdict ? brief.verdict() : capital(editions.report()) + " is issued.",
                verdict ? brief.sentence() : "", verdict ? editions.overrides() : List.of(),
                List.of(), Asked.NOTHING, Why.NOTHING, List.of(), List.of(),
                foot(verdict, enclosed));
    }

    private String preview(List<String> sentences) {
        return editions.replaces().isEmpty() ? String.join(" ", sentences) : editions.replaces();
    }

    private String subject(List<String> clauses) {
        var kept = new ArrayList<>(clauses);
        var begin = editions.number() + ": ";
        while (kept.size() > 1 && begin.length() + String.join(", ", kept).length() > LONGEST) {
            kept.remove(kept.size() - 1);
        }
        return begin + String.join(", ", kept);
    }

    /** @param basis whether it says what the whole report rests on */
    private List<String> foot(boolean basis, List<String> enclosed) {
        var foot = new ArrayList<>(List.of(
                editions.brief().asOf() + " " + editions.unit()));
        if (basis) {
            foot.add(editions.brief().basis());
        }
        foot.add((editions.brief().people() + " Reply to this mail to reach " + replyTo + ".")
                .strip());
        foot.addAll(enclosed);
        return foot;
    }

    private static Number number(Brief.Number number) {
        return new Number(number.label(), number.figure(), sentence(number.line()));
    }

    /** Its line begins anew: the number is whole. */
    private static Number begun(Number number) {
        return number.line().isEmpty() ? number
                : new Number(number.label(), number.big(), capital(number.line()));
    }

    private static List<Cause> causes(List<Brief.Reason> reasons) {
        return reasons.stream().map(each ->
                new Cause(Editions.signed(each.amount()), sentence(each.what()))).toList();
    }

    private static Page.Chart chart(FinalCostChart chart) {
        return new Page.Chart("Forecast final cost by week",
                "Forecast final cost by week, before contingency",
                new Letter.Picture(PICTURE, chart.png()), FinalCostChart.width(),
                chart.caption(), chart.alt(), chart.lines().stream().map(each ->
                        new Point(each.day(), each.amount(), each.words())).toList());
    }

    private static String sentence(String words) {
        return words.endsWith(".") || words.endsWith("?") || words.isEmpty() ? words : words + ".";
    }

    private static String small(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
