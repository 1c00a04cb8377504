package film.topsheet.job;

import film.topsheet.job.NightlyRequest.Acceptance;
import film.topsheet.report.OnRequest;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "nightly",
        header = "Load what is new and write the draft documents. Issues nothing.",
        customSynopsis = {
            "topsheet nightly [--accept=FILE --by=NAME] [--time-limit=TIME] [--with=NAME]...",
            "                        [OPTIONS]"},
        description = {"",
            "Loads every new export of every production, forecasts, asks the checks, proves that "
                + "the books tie out, and writes the documents as draft. It is safe to run at any "
                + "time and any number of times: what is loaded is not loaded again, and after a "
                + "crash or a signal the next run goes on from there.",
            "",
            "Exports are never changed, moved or deleted. An export that is still being written "
                + "is waited for (the production's setting \"settle\").", "",
            "With --dry-run all of it happens but the documents, in one transaction that is taken "
                + "back, and what would become of each export is printed. With --json the whole "
                + "result is printed as one object before the last line.", ""},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed, or a production's settings are wrong while others ran; run it again",
            "2:wrong usage or configuration; nothing was touched",
            "3:done, and somebody must look at what is new: held rows, an export that did not "
                + "come, a new finding of severity high or blocking, a mail in doubt or refused",
            "75:another run holds the production; it is doing the work",
            "130, 143:stopped by a signal; run it again"},
        footer = {"", "Examples:",
            "  topsheet nightly --slate /srv/slate --out /srv/reports --home /var/lib/topsheet",
            "  topsheet nightly --production NF --as-of 2026-09-05",
            "  topsheet nightly --accept exports/w12/invoices.csv --by \"J. Lee\"",
            "",
            "The last line on stdout is for scripts:",
            "  night=2026-09-05 productions=1 files=12 rows=48210 ... result=attention run=..."})
final class NightlyCommand implements Callable<Integer> {

    private final Function<NightlyRequest, Exit> action;

    @Option(names = "--accept", paramLabel = "FILE", description = {
        "Let a file in that was held because it takes back too much of what was loaded, named as "
            + "the finding names it. Needs --by."})
    private Values.Words accept;

    @Option(names = "--by", paramLabel = "NAME",
            description = "Who answers for --accept; it is kept.")
    private Values.Words by;

    @Option(names = "--time-limit", paramLabel = "TIME", description =
            "End a hanging night as failed after this long, as 4h, 90m or 1h30m. Default: 4h")
    private Duration timeLimit;

    @Option(names = "--with", paramLabel = "NAME", description = {
        "Also write a document that is only written on request: ledger-pdf, every posting "
            + "with file and line, for audits. The next night without it takes it away again."})
    private Set<OnRequest> with;

    @Mixin
    private CommonArguments common;

    @Spec
    private CommandSpec spec;

    NightlyCommand(Function<NightlyRequest, Exit> action) {
        this.action = action;
    }

    @Override
    public Integer call() {
        if (accept != null && by == null) {
            throw new Refusal(spec.commandLine(), "--accept is given without --by",
                    "Add who answers for the file: --by NAME.");
        }
        if (by != null && accept == null) {
            throw new Refusal(spec.commandLine(), "--by is given without --accept",
                    "A night needs no name; leave --by out, or add --accept FILE.");
        }
        var accepted = Optional.ofNullable(accept)
                .map(file -> new Acceptance(file.text(), by.text()));
        var limit = Optional.ofNullable(timeLimit).orElse(Duration.ofHours(4));
        return action.apply(new NightlyRequest(common.options("."), accepted, limit,
                Objects.requireNonNullElse(with, Set.of()))).code();
    }
}
