package film.topsheet.job;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "mails",
        header = "What was mailed, what waits, and what a person must decide.",
        customSynopsis = {"topsheet mails [OPTIONS]",
            "       topsheet mails --production=CODE --resend=MAIL --by=NAME [OPTIONS]",
            "       topsheet mails --production=CODE --sent=MAIL --by=NAME [OPTIONS]"},
        description = {"",
            "Lists the mails of every issued report and how each stands. A mail that waits is "
                + "tried again by the next nightly or close, after pauses that grow from a quarter "
                + "of an hour to a day.",
            "",
            "A mail is in doubt when it was handed over whole and the relay's answer never came. "
                + "Nobody sends it again by itself: ask the recipient, or look for its Message-ID "
                + "in the relay's log, and say what you found. A mail that was refused can be sent "
                + "again once the reason is gone.", "",
            "Without options it reads, changes nothing, and waits for no run.", ""},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:listed, or settled",
            "1:failed; nothing was changed, run it again",
            "2:wrong usage, or no such mail, or it was sent; nothing was touched",
            "3:listed, and a mail is in doubt or refused",
            "75:another run holds the production; try again later",
            "130, 143:stopped by a signal; run it again"},
        footer = {"", "Examples:",
            "  topsheet mails --production NF",
            "  topsheet mails --production NF --sent 2026-09-05/002 --by \"J. Lee\"",
            "  topsheet mails --production NF --resend 2026-09-05/002 --by \"J. Lee\""})
final class MailsCommand implements Callable<Integer> {

    private final Function<MailsRequest, Exit> action;

    @Option(names = "--resend", paramLabel = "MAIL", description =
            "Let the next nightly or close send this mail again, to the byte. Needs --by.")
    private Values.Words resend;

    @Option(names = "--sent", paramLabel = "MAIL",
            description = "This mail was found to be sent. Needs --by.")
    private Values.Words sent;

    @Option(names = "--by", paramLabel = "NAME", description = "Who answers for it; it is kept.")
    private Values.Words by;

    @Mixin
    private CommonArguments common;

    @Spec
    private CommandSpec spec;

    MailsCommand(Function<MailsRequest, Exit> action) {
        this.action = action;
    }

    @Override
    public Integer call() {
        var options = common.options(".");
        if (resend != null && sent != null) {
            throw refusal("--resend and --sent are given together",
                    "A mail is sent again or was sent; decide one mail at a time.");
        }
        if (resend == null && sent == null) {
            if (by != null) {
                throw refusal("--by is given without --resend or --sent",
                        "A list needs no name; leave --by out, or say what is decided.");
            }
            return action.apply(new MailsRequest(options, Optional.empty())).code();
        }
        Needed.production(options).and("--by NAME", by)
                .check(spec, "A mail is settled by somebody; it is kept who.");
        if (options.productions().size() > 1) {
            throw refusal("--production is given more than once",
                    "A mail is of one production.");
        }
        return action.apply(new MailsRequest(options, Optional.of(new MailsRequest.Decision(
                options.productions().get(0), (resend != null ? resend : sent).text(),
                resend != null, by.text())))).code();
    }

    private Refusal refusal(String problem, String remedy) {
        return new Refusal(spec.commandLine(), problem, remedy);
    }
}
