package film.topsheet.job;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "finding",
        header = "Waive a finding until a day, or say why it is as it is.",
        customSynopsis = {
            "topsheet finding --production=CODE FINDING --waive --until=DATE --reason=TEXT",
            "             --by=NAME [OPTIONS]",
            "       topsheet finding --production=CODE FINDING --note=TEXT --by=NAME",
            "             [--amount=AMOUNT] [--cause=TEXT] [--decided-by=NAME]",
            "             [--recurs=yes|no] [OPTIONS]"},
        description = {"",
            "A waived finding rests to that day, the day included, compared with the as-of date; "
                + "when its amount grows it is open again at once. A blocking finding is never "
                + "waived: \"close --override FINDING --reason TEXT\" issues past it.",
            "",
            "A note stands beside its finding in all documents and is carried forward until the "
                + "finding is cleared; a newer one takes its place. over-threshold asks for "
                + "accounts without a note: with one it rests until the account is back within "
                + "its thresholds.", "",
            "Who said it, when and why is kept. The next night's documents show it.", ""},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed; nothing was changed, run it again",
            "2:wrong usage, or no such finding, or it can't be waived; nothing was touched",
            "75:another run holds the production; try again later",
            "130, 143:stopped by a signal; run it again"},
        footer = {"", "Examples:",
            "  topsheet finding --production NF no-po-3f1a --waive --until 2026-09-30 "
                + "--reason \"Standing order, signed in August\" --by \"J. Lee\"",
            "  topsheet finding --production NF over-threshold-88c2 --note \"Pier 9, fourth day\" "
                + "--amount 12500 --cause weather --decided-by \"R. Ortiz\" --recurs no "
                + "--by \"J. Lee\""})
final class FindingCommand implements Callable<Integer> {

    private final Function<FindingRequest, Exit> action;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FINDING", hideParamSyntax = true,
            description = "The finding as findings.csv names it.")
    private Values.Words finding;

    @Option(names = "--waive", description = "Let it rest. Needs --until and --reason.")
    private boolean waive;

    @Option(names = "--until", paramLabel = "DATE", description = "The last day of the waiver.")
    private LocalDate until;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why it may rest; it is kept.")
    private Values.Words reason;

    @Option(names = "--note", paramLabel = "TEXT", description = "What there is to say about it.")
    private Values.Words note;

    @Option(names = "--amount", paramLabel = "AMOUNT",
            description = "How much of it the note explains, as 12500 or 12500.00.")
    private BigDecimal amount;

    @Option(names = "--cause", paramLabel = "TEXT", description = "As weather, or schedule.")
    private Values.Words cause;

    @Option(names = "--decided-by", paramLabel = "NAME", description = "Who decided it.")
    private Values.Words decidedBy;

    @Option(names = "--recurs", paramLabel = "yes|no", description = "Whether it comes again.")
    private Values.YesNo recurs;

    @Option(names = "--by", paramLabel = "NAME", description = "Who says so; it is kept.")
    private Values.Words by;

    @Mixin
    private CommonArguments common;

    @Spec
    private CommandSpec spec;

    FindingCommand(Function<FindingRequest, Exit> action) {
        this.action = action;
    }

    @Override
    public Integer call() {
        var options = common.options(".");
        if (waive == (note != null)) {
            throw refusal(waive ? "--waive and --note are given together"
                            : "neither --waive nor --note is given",
                    "Say one at a time: --waive --until DATE --reason TEXT, or --note TEXT.");
        }
        refuseWhatIsMissing(options);
        refuseWhatBelongsToTheOther();
        var production = options.productions().get(0);
        return action.apply(waive
                ? new FindingRequest.Waive(options, production, finding.text(), until,
                        reason.text(), by.text())
                : new FindingRequest.Note(options, production, finding.text(), note.text(),
                        Optional.ofNullable(amount), text(cause), text(decidedBy),
                        Optional.ofNullable(recurs).map(Values.YesNo::yes), by.text())).code();
    }

    private static Optional<String> text(Values.Words words) {
        return Optional.ofNullable(words).map(Values.Words::text);
    }

    private void refuseWhatIsMissing(CommonOptions options) {
        Needed.production(options).and("FINDING", finding)
                .and("--until DATE", waive ? until : "").and("--reason TEXT", waive ? reason : "")
                .and("--by NAME", by)
                .check(spec,
                        "A finding is answered by somebody, of one production; both are kept.");
        if (options.productions().size() > 1) {
            throw refusal("--production is given more than once",
                    "A finding is one production's.");
        }
    }

    private void refuseWhatBelongsToTheOther() {
        if (waive && (amount != null || cause != null || decidedBy != null || recurs != null)) {
            throw refusal("a waiver takes no --amount, --cause, --decided-by or --recurs",
                    "They belong to a note: --note TEXT.");
        }
        if (!waive && (until != null || reason != null)) {
            throw refusal("a note takes no --until or --reason",
                    "They belong to a waiver; the note itself is the reason.");
        }
    }

    private Refusal refusal(String problem, String remedy) {
        return new Refusal(spec.commandLine(), problem, remedy);
    }
}
