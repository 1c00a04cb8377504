package film.topsheet.checks;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every check on the class path, each in the package of its subject. */
final class Catalogue {

    private static final String FILES = "classpath*:film/topsheet/**/check-*.sql";

    private Catalogue() {}

    /** By id. */
    static List<CheckDefinition> read(ClassLoader classLoader) {
        try {
            var files = new PathMatchingResourcePatternResolver(classLoader).getResources(FILES);
            var checks = new ArrayList<CheckDefinition>();
            for (var file : files) {
                checks.add(CheckFile.read(file.getFilename(), text(file)));
            }
            return List.copyOf(byId(checks).values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8);
    }

    private static Map<String, CheckDefinition> byId(List<CheckDefinition> checks) {
        return checks.stream().collect(toMap(CheckDefinition::id, each -> each, (one, other) -> {
            throw new IllegalStateException("two files are check-" + one.id() + ".sql");
        }, TreeMap::new));
    }

    /** Each check after those whose findings it reads; otherwise by id. */
    static List<CheckDefinition> inOrder(List<CheckDefinition> checks) {
        var known = byId(checks);
        var order = new ArrayList<CheckDefinition>();
        for (var check : known.values()) {
            place(check, known, order, new LinkedHashSet<>());
        }
        return order;
    }

    private static void place(
            CheckDefinition check, Map<String, CheckDefinition> known,
            List<CheckDefinition> order, Set<String> path) {
        if (order.contains(check)) {
            return;
        }
        if (!path.add(check.id())) {
            throw new IllegalStateException("checks wait for each other: " + path);
        }
        for (var id : check.after().stream().sorted().toList()) {
            if (!known.containsKey(id)) {
                throw new IllegalStateException(
                        "check-%s.sql comes after %s, which is no check".formatted(check.id(), id));
            }
            place(known.get(id), known, order, path);
        }
        path.remove(check.id());
        order.add(check);
    }
}
