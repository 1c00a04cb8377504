package film.topsheet.job;

import film.topsheet.intake.Retraction;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "retract",
        header = "Take one loaded export out again, by reversals.",
        customSynopsis =
            "topsheet retract --production=CODE --file=NAME --by=NAME --reason=TEXT [OPTIONS]",
        description = {"",
            "What the export brought and still stands is reversed; what it amended is as it was "
                + "before; what a later export says too, or changed again, stays and is counted. "
                + "Closed weeks stay as they are: there the reversal counts in the first open "
                + "week. Of a cumulative series the newest file can be taken out; the books are "
                + "then as before it. Versions of reference rows count no more.",
            "",
            "Nothing is deleted: who did it, when and why is kept. The file may stay in the "
                + "exports folder: it is not loaded again until its content changes, or somebody "
                + "lets it in with \"nightly --accept FILE --by NAME\". The next night writes the "
                + "documents without it.", "",
            "With --dry-run all of it happens in one transaction that is taken back, and what "
                + "would become of the export is printed. With --json the result is printed as "
                + "one object before the last line.", ""},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:taken out",
            "1:failed; nothing was changed, run it again",
            "2:wrong usage, or no such export, or it can't be taken out; nothing was touched",
            "75:another run holds the production; try again later",
            "130, 143:stopped by a signal; run it again"},
        footer = {"", "Examples:",
            "  topsheet retract --production NF --file exports/w12/invoices.csv --by \"J. Lee\" "
                + "--reason \"Of another film\"",
            "  topsheet retract --production NF --file w12/invoices.csv --by \"J. Lee\" "
                + "--reason \"Sent twice\" --dry-run"})
final class RetractCommand implements Callable<Integer> {

    private final Function<RetractRequest, Exit> action;

    @Option(names = "--file", paramLabel = "NAME", description = {
        "The export as documents name it, or the end of that name, as w12/invoices.csv; or the "
            + "beginning of its SHA-256, as run.json prints it."})
    private Values.Words file;

    @Option(names = "--by", paramLabel = "NAME", description = "Who answers for it; it is kept.")
    private Values.Words by;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; it is kept.")
    private Values.Words reason;

    @Mixin
    private CommonArguments common;

    @Spec
    private CommandSpec spec;

    RetractCommand(Function<RetractRequest, Exit> action) {
        this.action = action;
    }

    @Override
    public Integer call() {
        var options = common.options(".");
        refuseWhatIsMissing(options);
        if (options.productions().size() > 1) {
            throw new Refusal(spec.commandLine(), "--production is given more than once",
                    "One export is taken out of one production at a time.");
        }
        return action.apply(new RetractRequest(options, options.productions().get(0),
                new Retraction.Wish(file.text(), by.text(), reason.text()))).code();
    }

    private void refuseWhatIsMissing(CommonOptions options) {
        Needed.production(options)
                .and("--file NAME", file).and("--by NAME", by).and("--reason TEXT", reason)
                .check(spec, "An export is taken out by somebody, for a reason; both are kept.");
    }
}
