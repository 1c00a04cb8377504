package film.topsheet.job;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** What a command can't do without. All that is missing is named at once. */
final class Needed {

    private final List<String> missing = new ArrayList<>();

    private Needed() {}

    /** Of a command about one production. */
    static Needed production(CommonOptions options) {
        return new Needed().and("--production CODE",
                options.productions().isEmpty() ? null : options.productions());
    }

    /**
     * @param name  as the help has it
     * @param value null: it was not given
     */
    Needed and(String name, Object value) {
        if (value == null) {
            missing.add(name);
        }
        return this;
    }

    /** Refuses when something is missing, with what there is to know about the command. */
    void check(CommandSpec spec, String remedy) {
        if (!missing.isEmpty()) {
            throw new Refusal(spec.commandLine(), "missing: " + String.join(", ", missing), remedy);
        }
    }
}
