package film.topsheet.job;

import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "status",
        header = "Productions, weeks, last good night, rejects, findings, mails, in one screen.",
        customSynopsis = "topsheet status [OPTIONS]",
        description = {"", "Reads, changes nothing, and waits for no run. Of the findings of one "
                + "severity it names the most money at stake in one of them: several may be about "
                + "the same money.", ""},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the last night was good",
            "1:failed, or a production's settings are wrong",
            "2:wrong usage or configuration",
            "3:the last good night of a production is older than 26 hours, or there is none"},
        footer = {"", "Example:",
            "  topsheet status --slate /srv/slate --home /var/lib/topsheet"})
final class StatusCommand implements Callable<Integer> {

    private final Function<CommonOptions, Exit> action;

    @Mixin
    private CommonArguments common;

    StatusCommand(Function<CommonOptions, Exit> action) {
        this.action = action;
    }

    @Override
    public Integer call() {
        return action.apply(common.options(".")).code();
    }
}
