package film.topsheet.job;

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

@Command(name = "trace",
        header = "Take one cell of the cost report apart, every cent to file and line.",
        customSynopsis =
            "topsheet trace --production=CODE ACCOUNT COLUMN [--week-ending=DATE] [OPTIONS]",
        description = {"",
            "COLUMN is an amount column of cost-report.csv, as actual_to_date, commitments, etc, "
                + "efc or over_under_locked. Printed are the postings and reversals, order lines "
                + "and accruals with what relieves them, budget lines, changes and the estimate in "
                + "force that the cell is made of; they sum to it to the cent. A category, a "
                + "section and the total are taken apart account by account; where an account "
                + "has the name of a category too, category:NAME is the category.",
            "",
            "An issued week is read as it was issued, in its newest version; a draft as the books "
                + "are now. Reads, changes nothing, and waits for no run.", ""},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the parts sum to the cell",
            "1:failed",
            "2:wrong usage or configuration, or no such account, column or week",
            "4:the parts do not sum to the cell: the database was changed from outside"},
        footer = {"", "Examples:",
            "  topsheet trace --production NF 3600 efc",
            "  topsheet trace --production NF total over_under_locked",
            "  topsheet trace --production NF 3600 actual_this_period --week-ending 2026-09-05"})
final class TraceCommand implements Callable<Integer> {

    private final Function<TraceRequest, Exit> action;

    @Parameters(index = "0", arity = "0..1", paramLabel = "ACCOUNT", hideParamSyntax = true,
            description = "The account, category or section as cost-report.csv names it; or "
                + "\"total\".")
    private Values.Words account;

    @Parameters(index = "1", arity = "0..1", paramLabel = "COLUMN", hideParamSyntax = true,
            description = "The column of cost-report.csv.")
    private Values.Words column;

    @Option(names = "--week-ending", paramLabel = "DATE",
            description = "The week, by its last day. Default: the newest week drafted")
    private LocalDate weekEnding;

    @Mixin
    private CommonArguments common;

    @Spec
    private CommandSpec spec;

    TraceCommand(Function<TraceRequest, Exit> action) {
        this.action = action;
    }

    @Override
    public Integer call() {
        var options = common.options(".");
        Needed.production(options).and("ACCOUNT", account).and("COLUMN", column)
                .check(spec, "Name one cell, as topsheet trace --production NF 3600 efc.");
        if (options.productions().size() > 1) {
            throw new Refusal(spec.commandLine(), "--production is given more than once",
                    "A cell is one production's.");
        }
        return action.apply(new TraceRequest(options, options.productions().get(0),
                account.text(), column.text(), Optional.ofNullable(weekEnding))).code();
    }
}
