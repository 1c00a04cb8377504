package film.topsheet.slate;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The productions of one slate folder.
 *
 * @param productions those whose settings are right, by code
 * @param refused     those whose settings are wrong: they stop, the others run
 * @param problems    of the slate as a whole: no such folder, no production in it, a
 *                    {@code slate.yaml} that is not YAML. Then every production is refused
 */
public record Slate(
        List<ProductionSettings> productions, List<RefusedProduction> refused,
        List<SettingsProblem> problems) {

    public Slate {
        productions = List.copyOf(productions);
        refused = List.copyOf(refused);
        problems = List.copyOf(problems);
    }

    /**
     * Reads every folder directly under {@code dir} that holds a {@code production.yaml}, and
     * {@code dir} itself when it holds one. Folders whose name begins with a dot are left out.
     *
     * @param vocabulary what settings may name
     */
    public static Slate read(Path dir, Vocabulary vocabulary) {
        return new SlateReader(dir, vocabulary).read();
    }

    /** The production of a code, compared exactly; empty when it is refused or unknown. */
    public Optional<ProductionSettings> production(String code) {
        return productions.stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
