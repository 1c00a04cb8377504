package film.topsheet.job;

import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "doctor",
        header = "What is missing or unsafe on this machine and in this database.",
        customSynopsis = "topsheet doctor [OPTIONS]",
        description = {"",
            "Looks at the machine, the folders, the settings of every production, the database "
                + "and the mail relay, and says of each what is wrong and how to put it right. "
                + "Changes nothing. Adds up the whole ledger and compares "
                + "it with the sums that reports read, which takes some seconds for a million "
                + "rows.",
            ""},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing is missing",
            "1:something is missing or unsafe; a night would fail",
            "2:wrong usage or configuration",
            "3:a night would run, and something should be put right"},
        footer = {"", "Environment:",
            "  TOPSHEET_DB_URL, _USER, _PASSWORD, _PASSWORD_FILE   a PostgreSQL server of your own",
            "  TOPSHEET_SMTP_HOST, _PORT, _USER, _PASSWORD_FILE, _FROM   a mail relay",
            "  TOPSHEET_JAVA_OPTS   options of the Java machine, as -Xmx4g",
            "", "Example:",
            "  topsheet doctor --slate /srv/slate --home /var/lib/topsheet"})
final class DoctorCommand implements Callable<Integer> {

    private final Function<CommonOptions, Exit> action;

    @Mixin
    private CommonArguments common;

    DoctorCommand(Function<CommonOptions, Exit> action) {
        this.action = action;
    }

    @Override
    public Integer call() {
        return action.apply(common.options(".")).code();
    }
}
