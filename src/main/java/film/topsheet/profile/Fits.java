package film.topsheet.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which profiles fit a file, the best first. Two that fit equally well are an answer of their own:
 * somebody must say which.
 */
public record Fits(List<Fit> ranked) {

    public Fits {
        ranked = List.copyOf(ranked);
    }

    /** @throws FileRefused when the file is neither a text nor a workbook */
    public static Fits of(Path file, Collection<FitSignature> signatures)
            throws IOException, FileRefused {
        var seen = Sniffed.of(file, file.getFileName().toString());
        return new Fits(signatures.stream()
                .map(each -> Fit.of(each, seen))
                .sorted(Comparator.comparingInt(Fit::score).reversed()
                        .thenComparing(Fit::profile))
                .toList());
    }

    /** The same of all profiles that can be used. */
    public static Fits of(Path file, Profiles profiles) throws IOException, FileRefused {
        return of(file, profiles.names().stream()
                .flatMap(each -> profiles.find(each).stream()).map(FitColumns::of).toList());
    }

    /** The one that fits best; empty when none fits, and when two fit alike. */
    public Optional<Fit> best() {
        var best = bestOnes();
        return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }

    /** All that fit as well as the best one does, by name; empty when none fits. */
    public List<Fit> bestOnes() {
        return ranked.stream()
                .filter(each -> each.fits() && each.score() == ranked.get(0).score())
                .toList();
    }

    /** The answer in one sentence. */
    public String said() {
        var best = bestOnes();
        if (best.isEmpty()) {
            return ranked.isEmpty() || ranked.get(0).score() == 0 ? "No profile fits."
                    : "No profile fits; the nearest is %s: it %s.".formatted(
                            ranked.get(0).profile(), String.join("; ", ranked.get(0).reasons()));
        }
        return best.size() == 1
                ? "%s fits (%d of 100).".formatted(best.get(0).profile(), best.get(0).score())
                : "%s fit equally well (%d of 100): name one of them in the rule.".formatted(
                        String.join(" and ", best.stream().map(Fit::profile).toList()),
                        best.get(0).score());
    }
}
