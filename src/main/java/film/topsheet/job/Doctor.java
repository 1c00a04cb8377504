package film.topsheet.job;

import film.topsheet.report.Json;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** The command {@code doctor}: looks at everything a night needs, and changes nothing. */
final class Doctor {

    private final Session session;

    Doctor(Session.World world, CommonOptions options) {
        this.session = new Session(world, options);
    }

    Exit run() {
        var advice = new ArrayList<Advice>();
        advice.addAll(new MachineExam(session).look());
        var slate = new SlateExam(session);
        advice.addAll(slate.look());
        advice.addAll(new FolderExam(session).look());
        advice.addAll(new BooksExam(session, slate.productions()).look());
        advice.addAll(new MailExam(session.world().environment()).look());
        var exit = exit(advice);
        if (session.options().json()) {
            Json.document(session.world().out(), json -> json
                    .text("result", exit.result())
                    .objects("advice", advice, (content, each) -> content
                            .text("state", each.state().word()).text("area", each.area())
                            .text("says", each.says())
                            .text("remedy", each.remedy().isEmpty() ? null : each.remedy())));
        } else {
            print(session.world().out(), advice);
        }
        return exit;
    }

    private static Exit exit(List<Advice> advice) {
        return count(advice, Advice.State.FAILS) > 0 ? Exit.FAILED
                : count(advice, Advice.State.PUT_RIGHT) > 0 ? Exit.ATTENTION : Exit.DONE;
    }

    private static long count(List<Advice> advice, Advice.State state) {
        return advice.stream().filter(each -> each.state() == state).count();
    }

    private void print(PrintStream out, List<Advice> advice) {
        for (var each : advice) {
            if (each.state() == Advice.State.OK && session.options().quiet()) {
                continue;
            }
            out.printf("%-9s  %-11s  %s%n", each.state().word(), each.area(), each.says());
            if (!each.remedy().isEmpty()) {
                out.printf("%24s%s%n", "", each.remedy());
            }
        }
        out.println(summary(count(advice, Advice.State.PUT_RIGHT),
                count(advice, Advice.State.FAILS)));
    }

    private static String summary(long toPutRight, long failing) {
        var right = "%s should be put right".formatted(Wording.count(toPutRight, "thing"));
        if (failing > 0) {
            return "%s would make a night fail%s.".formatted(Wording.count(failing, "thing"),
                    toPutRight == 0 ? "" : "; " + right);
        }
        return toPutRight == 0 ? "Nothing is missing." : right + "; a night would run.";
    }
}
