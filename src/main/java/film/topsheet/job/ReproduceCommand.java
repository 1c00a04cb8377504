package film.topsheet.job;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "reproduce",
        header = "Rebuild an issued week from the ledger and compare it with what was issued.",
        customSynopsis =
            "topsheet reproduce --production=CODE --week-ending=DATE [OPTIONS]",
        description = {"",
            "Every version of the week is made again from the ledger up to the load, and by the "
                + "settings, that it was issued with, whatever was loaded, amended, retracted or "
                + "set since. Compared are every figure of cost-report.csv and every row of "
                + "ledger.csv; and every byte of every document when the program and its "
                + "templates are those that issued it (of run.json all but its clock block).",
            "",
            "The first differences are named. Reads, changes nothing, and waits for no run.", ""},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it agrees",
            "1:failed",
            "2:wrong usage or configuration, or the week is not issued",
            "4:it differs: the database was changed from outside"},
        footer = {"", "Example:",
            "  topsheet reproduce --production NF --week-ending 2026-09-05"})
final class ReproduceCommand implements Callable<Integer> {

    private final Function<ReproduceRequest, Exit> action;

    @Option(names = "--week-ending", paramLabel = "DATE",
            description = "The week, by its last day, as 2026-09-05.")
    private LocalDate weekEnding;

    @Mixin
    private CommonArguments common;

    @Spec
    private CommandSpec spec;

    ReproduceCommand(Function<ReproduceRequest, Exit> action) {
        this.action = action;
    }

    @Override
    public Integer call() {
        var options = common.options(".");
        Needed.production(options).and("--week-ending DATE", weekEnding)
                .check(spec, "One issued week is rebuilt at a time.");
        if (options.productions().size() > 1) {
            throw new Refusal(spec.commandLine(), "--production is given more than once",
                    "One issued week is rebuilt at a time.");
        }
        return action.apply(new ReproduceRequest(
                options, options.productions().get(0), weekEnding)).code();
    }
}
