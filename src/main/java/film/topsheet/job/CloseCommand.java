package film.topsheet.job;

import film.topsheet.report.OnRequest;
import film.topsheet.slate.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "close",
        header = "Issue a week: freeze it, write its documents as issued, send the mails.",
        customSynopsis = {
            "topsheet close --production=CODE --week-ending=DATE --by=NAME --approved-by=NAME",
            "             [--override=FINDING]... [--correction] [--reason=TEXT] [--with=NAME]...",
            "             [OPTIONS]",
            "       topsheet close --all-due [--with=NAME]... [OPTIONS]"},
        description = {"",
            "Issues one week of one production, prepared by one person and approved by another; "
                + "or, with --all-due, every week that is due in productions that set \"close: "
                + "automatic\", and never one that needs approval.",
            "",
            "An issued week is never changed again: rows that come late go to the first open "
                + "week, and a correction is a new version beside the old one.", "",
            "With --dry-run nothing is issued or kept; printed is under which number the "
                + "week would "
                + "be issued, or what blocks it. With --json the whole result is printed as one "
                + "object before the last line.", ""},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:issued, or nothing is due",
            "1:failed; run it again",
            "2:wrong usage or configuration; nothing was touched",
            "3:issued, and a mail is in doubt or refused",
            "4:not issued: the books do not tie out, or a blocking finding is open",
            "75:another run holds the production; try again later",
            "130, 143:stopped by a signal; run it again"},
        footer = {"", "Examples:",
            "  topsheet close --production NF --week-ending 2026-09-05 --by \"J. Lee\" "
                + "--approved-by \"R. Ortiz\"",
            "  topsheet close --all-due",
            "  topsheet close --production NF --week-ending 2026-09-05 --by \"J. Lee\" "
                + "--approved-by \"R. Ortiz\"",
            "      --override 17 --reason \"The bank confirmed the balance by telephone\""})
final class CloseCommand implements Callable<Integer> {

    private final Function<CloseRequest, Exit> action;

    @Option(names = "--week-ending", paramLabel = "DATE",
            description = "The week, by its last day, as 2026-09-05.")
    private LocalDate weekEnding;

    @Option(names = "--by", paramLabel = "NAME", description = "Who prepares the report.")
    private Values.Words by;

    @Option(names = "--approved-by", paramLabel = "NAME",
            description = "Who approves it; somebody else.")
    private Values.Words approvedBy;

    @Option(names = "--all-due", description =
            "Issue what is due under \"close: automatic\". Of the other options here it takes "
            + "only --with.")
    private boolean allDue;

    @Option(names = "--override", paramLabel = "FINDING", description =
            "Issue past this blocking finding; can be repeated. Needs --reason, and the cover "
                + "prints both.")
    private List<Values.Words> overrides;

    @Option(names = "--correction",
            description = "Issue a new version of an issued week. Needs --reason.")
    private boolean correction;

    @Option(names = "--reason", paramLabel = "TEXT",
            description = "Why, for --override and --correction.")
    private Values.Words reason;

    @Option(names = "--with", paramLabel = "NAME", description = {
        "Issue with the week a document that is only written on request: ledger-pdf, every "
            + "posting with file and line, for audits. It is kept and reproduced like the others."})
    private Set<OnRequest> with;

    @Mixin
    private CommonArguments common;

    @Spec
    private CommandSpec spec;

    CloseCommand(Function<CloseRequest, Exit> action) {
        this.action = action;
    }

    @Override
    public Integer call() {
        var options = common.options(".");
        var request = allDue ? allDue(options) : oneWeek(options);
        return action.apply(request).code();
    }

    private CloseRequest allDue(CommonOptions options) {
        var others = Stream.of("--week-ending", "--by", "--approved-by", "--override",
                        "--correction", "--reason")
                .filter(spec.commandLine().getParseResult()::hasMatchedOption)
                .toList();
        if (!others.isEmpty()) {
            throw refusal("--all-due is given with " + String.join(", ", others),
                    "--all-due issues without a person; leave it out to issue one week by hand.");
        }
        return new CloseRequest.AllDue(options, asked());
    }

    private CloseRequest oneWeek(CommonOptions options) {
        if (options.productions().size() > 1) {
            throw refusal("--production is given more than once",
                    "One week is closed for one production at a time; --all-due takes several.");
        }
        refuseWhatIsMissing(options);
        if (Person.samePerson(by.text(), approvedBy.text())) {
            throw refusal("--by and --approved-by name one person, %s".formatted(by.text()),
                    "Somebody else must approve what one has prepared.");
        }
        var needsReason = overrides != null ? "--override" : correction ? "--correction" : "";
        if (reason == null && !needsReason.isEmpty()) {
            throw refusal(needsReason + " is given without --reason",
                    "Say why; the cover of the report prints it: --reason TEXT.");
        }
        if (reason != null && needsReason.isEmpty()) {
            throw refusal("--reason is given without --override or --correction",
                    "An ordinary close needs no reason; leave it out.");
        }
        return new CloseRequest.OneWeek(options, options.productions().get(0), weekEnding,
                by.text(), approvedBy.text(),
                Objects.requireNonNullElse(overrides, List.<Values.Words>of()).stream()
                        .map(Values.Words::text).distinct().toList(),
                correction, Optional.ofNullable(reason).map(Values.Words::text), asked());
    }

    private Set<OnRequest> asked() {
        return Objects.requireNonNullElse(with, Set.of());
    }

    private void refuseWhatIsMissing(CommonOptions options) {
        Needed.production(options).and("--week-ending DATE", weekEnding)
                .and("--by NAME", by).and("--approved-by NAME", approvedBy)
                .check(spec, "One week is prepared --by one person and --approved-by another;"
                        + " --all-due issues what needs no person.");
    }

    private Refusal refusal(String problem, String remedy) {
        return new Refusal(spec.commandLine(), problem, remedy);
    }
}
