package film.topsheet.job;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "profile",
        header = "Show how one export file would be read. Writes nothing.",
        customSynopsis = "topsheet profile --production=CODE [OPTIONS] FILE",
        description = {"",
            "Says which feed and profile take the file, which column became which field, with "
                + "sample values, which rows would be held and why, and what the rest adds up "
                + "to. Nothing is loaded; try an export here before it goes into exports/. A file "
                + "that lies elsewhere is read as if it lay there. Where there is a database, rows "
                + "are compared with the books: what is known, which known rows would be amended "
                + "and by how much, and what a cumulative export would take back.", "",
            "Says too which export profile fits the file best. --suggest drafts one for a file "
                + "that none fits: encoding, delimiter, header, dates, numbers and columns as "
                + "they were seen, each guess with its reason.", ""},
        parameterListHeading = "The file:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every row can be read",
            "1:failed",
            "2:wrong usage or configuration",
            "3:some rows, or the whole file, would be held, or a total would load as a row"},
        footer = {"", "Examples:",
            "  topsheet profile --production NF ~/Downloads/payroll-w07.csv",
            "  topsheet profile --suggest ~/Downloads/ledger.txt > slate/profiles/studio-gl.yaml",
            "  topsheet profile --production NF --profile studio-gl ~/Downloads/ledger.txt"})
final class ProfileCommand implements Callable<Integer> {

    private final Function<ProfileRequest, Exit> action;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", hideParamSyntax = true,
            description = "The export, wherever it lies.")
    private Path file;

    @Option(names = "--profile", paramLabel = "NAME",
            description = "Read it by this profile, whatever its rule says.")
    private String profile;

    @Option(names = "--suggest",
            description = "Print the draft of a profile for it, ready to be edited.")
    private boolean suggest;

    @Option(names = "--fields", paramLabel = "FEED",
            description = "Print the fields of a feed, which of them every row needs, and end.")
    private String fields;

    @Mixin
    private CommonArguments common;

    @Spec
    private CommandSpec spec;

    ProfileCommand(Function<ProfileRequest, Exit> action) {
        this.action = action;
    }

    @Override
    public Integer call() {
        var options = common.options(".");
        if (fields != null) {
            return action.apply(new ProfileRequest(options, "", null, Optional.empty(), false,
                    Optional.of(fields))).code();
        }
        if (file == null) {
            throw new Refusal(spec.commandLine(), "FILE is missing",
                    "Name the export to look at, as exports/w07/payroll.csv.");
        }
        if (suggest) {
            return action.apply(new ProfileRequest(options, "", file, Optional.empty(), true,
                    Optional.empty())).code();
        }
        if (options.productions().size() != 1) {
            throw new Refusal(spec.commandLine(), options.productions().isEmpty()
                            ? "--production is missing" : "--production is given more than once",
                    "Name the one production whose settings read the file: --production CODE.");
        }
        var code = options.productions().get(0);
        return action.apply(new ProfileRequest(
                options, code, file, Optional.ofNullable(profile), false, Optional.empty())).code();
    }
}
