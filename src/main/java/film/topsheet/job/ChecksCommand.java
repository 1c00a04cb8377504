package film.topsheet.job;

import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "checks",
        header = "The questions put to the books: severity, settings, and where each stands.",
        customSynopsis = "topsheet checks [OPTIONS]",
        description = {"", "Alone it prints the catalogue with the default of every setting. With "
                + "--slate or --production it says for each production too what its settings "
                + "are, and whether a check is asked, switched off, or not asked because a feed "
                + "never came, and how many of its findings are open. Reads, changes nothing, "
                + "and waits for no run.", ""},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed, or a production's settings are wrong",
            "2:wrong usage or configuration"},
        footer = {"", "Examples:",
            "  topsheet checks",
            "  topsheet checks --slate /srv/slate --home /var/lib/topsheet --production NF"})
final class ChecksCommand implements Callable<Integer> {

    private final Function<ChecksRequest, Exit> action;

    @Mixin
    private CommonArguments common;

    ChecksCommand(Function<ChecksRequest, Exit> action) {
        this.action = action;
    }

    @Override
    public Integer call() {
        return action.apply(new ChecksRequest(common.options("."), common.namesProductions()))
                .code();
    }
}
