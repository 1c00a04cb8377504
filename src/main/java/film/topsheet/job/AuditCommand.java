package film.topsheet.job;

import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "audit",
        header = "Who did what, when and why; with verify: that nobody changed it since.",
        customSynopsis = {"topsheet audit [OPTIONS]", "       topsheet audit verify [OPTIONS]"},
        description = {"",
            "Lists every close, correction, override, waiver, note, estimate, retraction, "
                + "acceptance and change of settings, with what it was before and what it is now. "
                + "An estimate is whose file says so; a change of settings is told by the first "
                + "run that finds it.",
            "",
            "Nothing of it can be changed or deleted: the database refuses it. Each entry carries "
                + "the hash of the one before it; verify walks that chain and names the first link "
                + "that does not hold. Keep the last hash elsewhere now and then: a chain that was "
                + "written anew from its beginning ends in another one.", "",
            "Reads, changes nothing, and waits for no run.", ""},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:listed; the chain holds",
            "1:failed",
            "2:wrong usage or configuration",
            "4:the chain is broken"},
        footer = {"", "Examples:",
            "  topsheet audit --production NF",
            "  topsheet audit verify --slate /srv/slate --home /var/lib/topsheet"})
final class AuditCommand implements Callable<Integer> {

    private static final String VERIFY = "verify";

    private final Function<AuditRequest, Exit> action;

    @Parameters(index = "0", arity = "0..1", paramLabel = "verify", hideParamSyntax = true,
            description = "Walk the chain instead of listing it.")
    private String what;

    @Mixin
    private CommonArguments common;

    @Spec
    private CommandSpec spec;

    AuditCommand(Function<AuditRequest, Exit> action) {
        this.action = action;
    }

    @Override
    public Integer call() {
        if (what != null && !what.equals(VERIFY)) {
            throw new Refusal(spec.commandLine(), "\"%s\" is nothing to do with it".formatted(what),
                    "Write topsheet audit to list it, or topsheet audit verify.");
        }
        return action.apply(new AuditRequest(common.options("."), what != null)).code();
    }
}
