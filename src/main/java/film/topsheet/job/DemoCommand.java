package film.topsheet.job;

import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "demo",
        header = "Replay the sample production week by week, then say where to look.",
        customSynopsis = "topsheet demo [OPTIONS]",
        description = {"",
            "Copies sample-data, lets each week's exports arrive, runs the night and closes the "
                + "week, fourteen times; the last week stays a draft. Says where the time went, "
                + "what was found and which documents to open. Needs nothing installed and "
                + "nothing configured; a second demo finds nothing new. It takes neither --as-of, "
                + "--dry-run nor --json.", ""},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed; run it again",
            "2:wrong usage or configuration; nothing was touched",
            "75:another run holds the production",
            "130, 143:stopped by a signal; run it again"},
        footer = {"", "Example:", "  topsheet demo"})
final class DemoCommand implements Callable<Integer> {

    private final Function<CommonOptions, Exit> action;

    @Mixin
    private CommonArguments common;

    @Spec
    private CommandSpec spec;

    DemoCommand(Function<CommonOptions, Exit> action) {
        this.action = action;
    }

    @Override
    public Integer call() {
        var options = common.options("sample-data");
        if (common.hasAsOf()) {
            throw new Refusal(spec.commandLine(), "--as-of is given",
                    "The dates of the demo are fixed; leave it out.");
        }
        if (options.dryRun()) {
            throw new Refusal(spec.commandLine(), "--dry-run is given",
                    "The demo works on a copy of its own, so there is nothing to spare; leave it"
                            + " out.");
        }
        if (options.json()) {
            throw new Refusal(spec.commandLine(), "--json is given",
                    "The demo is for reading; leave it out, and see status --json afterwards.");
        }
        return action.apply(options).code();
    }
}
