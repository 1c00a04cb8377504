package film.topsheet.slate;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A production that does not run until its settings are corrected.
 *
 * @param code     as far as it could be read
 * @param folder   holds its {@code production.yaml}
 * @param mailing  who is told of it, as far as that could be read; no recipients
 * @param problems everything that is wrong, at least one, in the order of the files' lines
 */
public record RefusedProduction(
        Optional<String> code, Path folder, Mailing mailing, List<SettingsProblem> problems) {

    public RefusedProduction {
        problems = List.copyOf(problems);
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("nothing is wrong in " + folder);
        }
    }

    /** Its code; its folder's name when that is not known. */
    public String name() {
        return code.orElseGet(() -> folder.toAbsolutePath().normalize().getFileName().toString());
    }

    /** Every problem as the user reads it, then what that means for the run. */
    public String message() {
        return problems.stream().map(SettingsProblem::message).collect(Collectors.joining())
                + "Production %s does not run until this is corrected; the others do not wait.\n"
                        .formatted(name());
    }
}
