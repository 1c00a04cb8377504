package film.topsheet.profile;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How one kind of export becomes rows of feeds; with what it began from taken in. */
public final class Profile {

    private final String name;
    private final String label;
    private final String hash;
    private final ProfileSpec spec;
    private final Map<String, FeedWords> feeds = new LinkedHashMap<>();

    /** @param words of the feeds that its types name, among others */
    Profile(String name, String label, String hash, ProfileSpec spec,
            Map<String, FeedWords> words) {
        this.name = name;
        this.label = label;
        this.hash = hash;
        this.spec = spec;
        spec.types().forEach(each -> feeds.put(each.feed(), words.get(each.feed())));
    }

    public String name() {
        return name;
    }

    public int version() {
        return spec.version();
    }

    /**
     * How far to trust it: {@code built-in}; {@code starting point}, where no layout is public; or
     * {@code own}.
     */
    public String label() {
        return label;
    }

    /** One line for lists; may be blank. */
    public String summary() {
        return spec.summary();
    }

    /** The feeds its rows can be of. */
    public List<String> feeds() {
        return List.copyOf(feeds.keySet());
    }

    /** SHA-256 of all that it says, and of the files beside it that it reads; hexadecimal. */
    public String hash() {
        return hash;
    }

    /** The first day on which exports have this layout; empty: it was always so. */
    public Optional<LocalDate> validFrom() {
        return Optional.ofNullable(spec.from());
    }

    /** The last day on which exports have this layout. */
    public Optional<LocalDate> validTo() {
        return Optional.ofNullable(spec.to());
    }

    /** What stands between the cells of its files; a comma where nothing does. */
    public char separator() {
        return spec.read().kind() == ReadSpec.Shape.DELIMITED ? spec.read().delimiter() : ',';
    }

    ProfileSpec spec() {
        return spec;
    }

    /** Whether some field lists patterns that can be mistaken for each other. */
    boolean hasAmbiguousDates(Source source) throws FileRefused {
        var reading = new Reading(spec, source, null);
        for (var type : spec.types()) {
            for (var field : type.fields()) {
                if (field.dates().of(reading).isAmbiguous()) {
                    return true;
                }
            }
        }
        return false;
    }

    FeedWords words(String feed) {
        return feeds.get(feed);
    }
}
