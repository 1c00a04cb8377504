package film.topsheet.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The exports that lie there now and that somebody may mean by a name.
 *
 * @param meant   paths below a production's folder: the one of that name, else all that end so
 * @param nearest what may have been meant where none is
 */
public record NamedExports(List<String> meant, Optional<String> nearest) {

    /** @param folders of the productions among whose exports it is looked for */
    public static NamedExports of(String name, Collection<Path> folders, InstantSource clock)
            throws IOException {
        var paths = new TreeSet<String>();
        for (var folder : folders) {
            new Exports(folder, clock).all()
                    .forEach(each -> paths.add(each.path()));
        }
        for (var isMeant : List.<Predicate<String>>of(name::equals,
                path -> path.endsWith("/" + name))) {
            var meant = paths.stream().filter(isMeant).toList();
            if (!meant.isEmpty()) {
                return new NamedExports(meant, Optional.empty());
            }
        }
        return new NamedExports(List.of(), ExportName.nearest(name, paths));
    }
}
