package film.topsheet.job;

import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_OPTION_LIST;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/**
 * The command line: reads what was asked, refuses what makes no sense, and hands the rest to the
 * actions. A refused command line exits 2 before any action is called.
 */
@Command(name = "topsheet",
        header = "Turns film-accounting exports into the weekly cost report, right to the cent.",
        synopsisHeading = "%nUsage: ",
        customSynopsis = "topsheet COMMAND [OPTIONS]",
        commandListHeading = "%nCommands:%n",
        sortOptions = false,
        descriptionHeading = "%n",
        description = {
            "Drop exports into the exports folder of a production, run \"topsheet nightly\" every "
                + "night, and \"topsheet close\" when the week is approved. Results go to stdout, "
                + "logs to stderr.", ""},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed; running it again goes on from there",
            "2:wrong usage or configuration; nothing was touched",
            "3:done, and somebody must look at what is new",
            "4:not issued: the books do not tie out, or a blocking finding is open",
            "75:another run holds this production",
            "130, 143:stopped by a signal; running it again goes on from there"},
        footer = {"", "Start here:",
            "  topsheet demo             replays a sample film and says which documents to open",
            "  topsheet COMMAND --help   what a command does, its options and an example"})
public final class TopsheetCommand implements Callable<Integer> {

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this and end.")
    private boolean help;

    @Option(names = {"-V", "--version"}, versionHelp = true,
            description = "Print the version and end.")
    private boolean version;

    private final CommandLine commandLine;

    private TopsheetCommand() {
        commandLine = new CommandLine(this);
    }

    /**
     * The command line, ready for {@link CommandLine#execute}, which returns the exit code.
     *
     * @param version of the program, as {@code 0.1.0}
     */
    public static CommandLine commandLine(Actions actions, String version) {
        return commandLine(commands(actions).values(), version);
    }

    /** The same for one line, which needs no more than the command it begins with. */
    static CommandLine commandLine(Actions actions, String version, String... arguments) {
        var commands = commands(actions);
        var named = arguments.length == 0 ? null : commands.get(arguments[0]);
        return commandLine(named == null ? commands.values() : List.of(named), version);
    }

    /** Reading what a command can be told costs time, so it is put off until it is asked for. */
    private static Map<String, Supplier<Object>> commands(Actions actions) {
        var commands = new LinkedHashMap<String, Supplier<Object>>();
        commands.put("nightly", () -> new NightlyCommand(actions.nightly()));
        commands.put("close", () -> new CloseCommand(actions.close()));
        commands.put("retract", () -> new RetractCommand(actions.retract()));
        commands.put("finding", () -> new FindingCommand(actions.finding()));
        commands.put("trace", () -> new TraceCommand(actions.trace()));
        commands.put("reproduce", () -> new ReproduceCommand(actions.reproduce()));
        commands.put("audit", () -> new AuditCommand(actions.audit()));
        commands.put("mails", () -> new MailsCommand(actions.mails()));
        commands.put("status", () -> new StatusCommand(actions.status()));
        commands.put("profile", () -> new ProfileCommand(actions.profile()));
        commands.put("checks", () -> new ChecksCommand(actions.checks()));
        commands.put("doctor", () -> new DoctorCommand(actions.doctor()));
        commands.put("demo", () -> new DemoCommand(actions.demo()));
        return commands;
    }

    private static CommandLine commandLine(
            Collection<Supplier<Object>> commands, String version) {
        var line = new TopsheetCommand().commandLine;
        commands.forEach(each -> line.addSubcommand(each.get()));
        Values.register(line);
        // An argument that begins with @ is a name or a file, never a file of arguments.
        line.setExpandAtFiles(false);
        line.setUsageHelpWidth(100);
        line.setParameterExceptionHandler(new UsageAnswers());
        line.setExecutionExceptionHandler(TopsheetCommand::failed);
        line.getCommandSpec().version("topsheet " + version);
        line.getSubcommands().values().forEach(command -> {
            command.getCommandSpec().version("topsheet " + version);
            command.getCommandSpec().usageMessage().synopsisHeading("%nUsage: ");
            command.getHelpSectionMap().put(SECTION_KEY_OPTION_LIST, TopsheetCommand::options);
        });
        return line;
    }

    /** Our bug, or a machine that failed: nothing the user did, so the whole trace is for us. */
    private static int failed(Exception fault, CommandLine command, ParseResult arguments) {
        fault.printStackTrace(command.getErr());
        command.getErr().printf("%s failed. Running it again goes on from there.%n",
                command.getCommandSpec().qualifiedName());
        command.getErr().flush();
        return Exit.FAILED.code();
    }

    /** A command's own options, then those of every command under a heading. */
    private static String options(Help help) {
        var common = help.commandSpec().mixins().get("common").options();
        var own = help.commandSpec().options().stream()
                .filter(option -> !common.contains(option)).toList();
        return list(help, own) + "%nOptions of every command:%n".formatted() + list(help, common);
    }

    private static String list(Help help, List<OptionSpec> options) {
        // One layout for both lists would keep the rows of the first; one width keeps them even.
        return help.optionListExcludingGroups(options, help.createDefaultLayout(), null,
                help.createDefaultParamLabelRenderer());
    }

    @Override
    public Integer call() {
        commandLine.usage(commandLine.getErr());
        return Exit.USAGE.code();
    }
}
