package film.topsheet.job;

import film.topsheet.intake.NamedExports;
import film.topsheet.report.OnRequest;
import film.topsheet.slate.ProductionSettings;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A night, as asked for.
 *
 * @param accepted  a file held for taking too much back, which is let in now
 * @param timeLimit after which the night is ended as failed
 * @param with      documents that are written because they are asked for
 */
public record NightlyRequest(CommonOptions common, Optional<Acceptance> accepted,
        Duration timeLimit, Set<OnRequest> with) {

    /**
     * @param file as {@code rejects.csv} names it, or an ending of that path
     * @param by   who answers for it
     */
    public record Acceptance(String file, String by) {

        /**
         * The same with the file's whole path.
         *
         * @throws Session.Refused when no export of these productions has that name, or several do
         */
        Acceptance among(List<ProductionSettings> productions, InstantSource clock) {
            var named = exports(productions, clock);
            if (named.meant().isEmpty()) {
                throw new Session.Refused("--accept: there is no export %s.%n%s".formatted(file,
                        named.nearest().map("Did you mean %s?"::formatted)
                                .orElse("Name it as rejects.csv or the message does.")));
            }
            if (named.meant().size() > 1) {
                throw new Session.Refused(("--accept: %s is the ending of %d exports: %s.%n"
                        + "Name one of them by its whole path.").formatted(file,
                                named.meant().size(), String.join(", ", named.meant())));
            }
            return new Acceptance(named.meant().get(0), by);
        }

        private NamedExports exports(List<ProductionSettings> productions, InstantSource clock) {
            try {
                return NamedExports.of(file,
                        productions.stream().map(ProductionSettings::folder).toList(), clock);
            } catch (IOException e) {
                throw new Session.Refused("--accept: the exports can't be listed: %s.%n%s"
                        .formatted(e.getMessage(), "Let this account read them, then accept it."));
            }
        }
    }
}
