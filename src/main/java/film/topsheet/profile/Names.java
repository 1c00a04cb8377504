package film.topsheet.profile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The values that a profile gives names to, beside columns, and which of its parts fills them. */
final class Names {

    /** In the order in which they are filled. */
    enum Origin {
        PARAMETER,
        CAPTURE,
        ROWS,
        RECORDS,
        REPEAT,
        SPLIT
    }

    private record Named(int slot, Origin origin) {}

    private final Map<String, Named> all = new LinkedHashMap<>();

    /** The name's slot; −1 where another part of the profile fills a value of this name. */
    int declare(String name, Origin origin) {
        var named = all.computeIfAbsent(name, each -> new Named(all.size(), origin));
        return named.origin == origin ? named.slot : -1;
    }

    /** The name's slot, or −1. */
    int slot(String name) {
        var named = all.get(name);
        return named == null ? -1 : named.slot;
    }

    /** Which part fills it, or null. */
    Origin origin(String name) {
        var named = all.get(name);
        return named == null ? null : named.origin;
    }

    Set<String> words() {
        return Collections.unmodifiableSet(all.keySet());
    }

    int size() {
        return all.size();
    }
}
