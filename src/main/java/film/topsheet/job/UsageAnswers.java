package film.topsheet.job;

import film.topsheet.slate.Nearest;
import java.util.Collection;
import java.util.Objects;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers a command line that is refused: what is wrong, the way out, exit 2. */
final class UsageAnswers implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException refused, String[] arguments) {
        var command = refused.getCommandLine();
        var name = command.getCommandSpec().qualifiedName();
        var err = command.getErr();
        err.printf("%s%s%nSee %s --help. Nothing was touched.%n", name, answer(refused), name);
        err.flush();
        return Exit.USAGE.code();
    }

    /** Begins with what follows the command's name. */
    private static String answer(ParameterException refused) {
        if (refused instanceof Refusal refusal) {
            return ": %s.%n%s".formatted(refusal.getMessage(), refusal.remedy());
        }
        if (refused instanceof UnmatchedArgumentException unmatched) {
            return unknown(unmatched.getUnmatched().get(0), refused.getCommandLine());
        }
        if (refused instanceof OverwrittenOptionException twice) {
            return ": %s is given twice.%nKeep one of the two.".formatted(
                    name(twice.getOverwritten()));
        }
        if (refused instanceof MissingParameterException missing) {
            var option = missing.getMissing().get(0);
            return ": %s is given without its value.%nWrite %s %s.".formatted(
                    name(option), name(option), option.paramLabel());
        }
        if (refused.getCause() instanceof TypeConversionException wrong) {
            var option = refused.getArgSpec();
            var parts = wrong.getMessage().split("\n", 2);
            return parts.length == 2
                    ? ", option \"%s\": \"%s\" %s.%n%s".formatted(
                            name(option), refused.getValue(), parts[0], parts[1])
                    : ": %s takes no value.%nWrite %s alone, or leave it out.".formatted(
                            name(option), name(option));
        }
        return ": %s.%nWrite it as the help shows.".formatted(
                refused.getMessage().replaceFirst("\\.$", ""));
    }

    private static String unknown(String word, CommandLine command) {
        var isOption = word.startsWith("-");
        var option = word.replaceFirst("=.*", "");
        var commands = command.getSubcommands();
        var belongs = commands.values().stream()
                .map(each -> each.getCommandSpec().findOption(option))
                .filter(Objects::nonNull).findFirst();
        if (isOption && belongs.isPresent()) {
            return ": %s stands before the command.%nWrite it behind, as topsheet nightly %s %s."
                    .formatted(option, option, belongs.get().paramLabel()).replace(" .", ".");
        }
        if (isOption) {
            var known = command.getCommandSpec().optionsMap().keySet();
            return ": there is no option %s.%n%s".formatted(
                    option, near(option, known, "options"));
        }
        if (!commands.isEmpty()) {
            return ": there is no command \"%s\".%n%s".formatted(
                    word, near(word, commands.keySet(), "commands"));
        }
        return ": \"%s\" is one argument too many.%n%s".formatted(
                word, "Put text that holds spaces in quotes.");
    }

    private static String near(String word, Collection<String> known, String what) {
        return Nearest.to(word, known).map("Did you mean %s?"::formatted)
                .orElseGet(() -> "The %s are: %s.".formatted(
                        what, String.join(", ", new TreeSet<>(known))));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() : argument.paramLabel();
    }
}
