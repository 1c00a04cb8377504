package film.topsheet.intake;

import film.topsheet.slate.Nearest;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds the export that somebody names: by its path below the production's folder, by an ending of
 * that path, or by the beginning of its SHA-256.
 */
final class ExportName {

    private final JdbcClient jdbc;
    private final int production;
    private final List<LoadedExport> loaded;

    ExportName(JdbcClient jdbc, int production, List<LoadedExport> loaded) {
        this.jdbc = jdbc;
        this.production = production;
        this.loaded = loaded;
    }

    /** @throws NotRetracted when the name means none, more than one, or one that does not count */
    LoadedExport find(String name) throws NotRetracted {
        if (name.matches("[0-9a-f]{8,64}")) {
            var contents = contents(each -> each.sha256().startsWith(name));
            if (!contents.isEmpty()) {
                return one(name, contents);
            }
        }
        for (var meant : List.<Predicate<String>>of(name::equals,
                path -> path.endsWith("/" + name), path -> path.endsWith(name))) {
            var paths = contents(each -> meant.test(each.path()));
            if (!paths.isEmpty()) {
                return one(name, paths);
            }
        }
        throw neverLoaded(name);
    }

    private List<LoadedExport> contents(Predicate<LoadedExport> meant) {
        return loaded.stream().filter(meant).toList();
    }

    private LoadedExport one(String name, List<LoadedExport> meant) throws NotRetracted {
        var paths = meant.stream().map(LoadedExport::path).distinct().sorted().toList();
        if (paths.size() > 1) {
            throw new NotRetracted("%s is the ending of %d exports: %s.".formatted(
                            name, paths.size(), String.join(", ", paths)),
                    "Name one of them by its whole path.");
        }
        var newest = meant.get(0);
        if (newest.counts()) {
            return newest;
        }
        var older = meant.stream().filter(LoadedExport::counts).findFirst();
        throw new NotRetracted(retracted(newest), older
                .map(each -> ("Under that name stands what it held before, loaded as of %s: name"
                        + " that by its SHA-256, %s.")
                        .formatted(each.asOf(), each.sha256().substring(0, 12)))
                .orElse("To load it again: nightly --accept %s --by NAME."
                        .formatted(newest.path())));
    }

    private String retracted(LoadedExport export) {
        return jdbc.sql("""
                        select retracted_by, as_of, reason
                        from retraction r join retracted_load t
                            on t.production = r.production and t.by_load = r.load
                        where t.production = :production and t.load = :load""")
                .param("production", production).param("load", export.load())
                .query((row, at) -> "%s %s.".formatted(export.path(), Retraction.words(
                        row.getString(1), row.getObject(2, LocalDate.class), row.getString(3))))
                .single();
    }

    /** It lies in the exports and was never loaded, or nobody knows it. */
    private NotRetracted neverLoaded(String name) {
        record Seen(String path, String state, String sameAs, String problem) {}
        var seen = jdbc.sql("""
                        select path, state, same_as, problem from export_file
                        where production = :production
                          and (path = :name or path like '%' || :name)
                        order by path <> :name, path""")
                .param("production", production).param("name", name)
                .query(Seen.class).list();
        if (seen.isEmpty()) {
            return unknown(name);
        }
        var file = seen.get(0);
        return file.sameAs() != null
                ? new NotRetracted("%s holds the same bytes as %s and brought nothing itself."
                                .formatted(file.path(), file.sameAs()),
                        "Retract that one.")
                : new NotRetracted("%s was never loaded%s.".formatted(file.path(),
                                file.problem() == null ? "" : ": it " + file.problem()),
                        "There is nothing to take out; move it out of the exports folder.");
    }

    private NotRetracted unknown(String name) {
        var paths = loaded.stream().map(LoadedExport::path).distinct().sorted().toList();
        return new NotRetracted("%s is no export that was ever loaded.".formatted(name),
                nearest(name, paths).map("Did you mean %s?"::formatted).orElse(
                        "run.json lists every export that was loaded, by its path."));
    }

    /** The path nearest to a name, else the one whose file's name is. */
    static Optional<String> nearest(String name, Collection<String> paths) {
        return Nearest.to(name, paths).or(() -> Nearest.to(fileName(name),
                        paths.stream().map(ExportName::fileName).collect(Collectors.toSet()))
                .flatMap(file -> paths.stream()
                        .filter(each -> fileName(each).equals(file)).findFirst()));
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
