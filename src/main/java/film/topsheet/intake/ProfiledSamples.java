package film.topsheet.intake;

import film.topsheet.profile.FileRefused;
import film.topsheet.profile.ProfiledFile;
import film.topsheet.profile.RowClass;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a profile makes of the first rows of an export, field by field. */
final class ProfiledSamples {

    private static final int SAMPLES = 3;
    private static final int ROWS = 5_000;

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Set<String>> words;

    /** @param words the columns of every feed */
    private ProfiledSamples(Map<String, Set<String>> words) {
        this.words = words;
    }

    private static final class Field {
        private final List<Preview.Sample> samples = new ArrayList<>();
        private String origin = "";
        private boolean isTag;
        private long blank;
        private long refused;
    }

    /**
     * Each field that a column fills or that has a value, the columns it comes from, the first
     * different values of it, and how many of the rows looked at leave it blank.
     *
     * @param words the columns of every feed
     * @param first the feed whose fields are named alone; others have theirs before
     */
    static List<Preview.Field> read(
            ProfiledFile file, Map<String, Set<String>> words, String first)
            throws IOException, FileRefused {
        var samples = new ProfiledSamples(words);
        for (var rows = 0; rows < ROWS && file.next();) {
            if (file.rowClass() == RowClass.DATA && file.values().length > 0) {
                samples.keep(file, file.feed().equals(first) ? "" : file.feed() + " ");
                rows++;
            }
        }
        return samples.fields.entrySet().stream()
                .filter(each -> !each.getValue().origin.isEmpty()
                        || !each.getValue().samples.isEmpty())
                .map(each -> new Preview.Field(each.getValue().origin,
                        each.getValue().isTag ? "" : each.getKey(),
                        each.getValue().samples, each.getValue().blank,
                        each.getValue().refused)).toList();
    }

    private void keep(ProfiledFile file, String before) {
        var names = file.columns(file.feed());
        var origins = file.origins();
        var written = file.written();
        for (var at = 0; at < names.size(); at++) {
            var field = fields.computeIfAbsent(before + names.get(at), each -> new Field());
            var value = file.values()[at];
            var text = at < written.length ? written[at] : "";
            field.isTag = !words.get(file.feed()).contains(names.get(at));
            if (field.isTag) {
                field.origin = names.get(at);
            } else if (at < origins.length && field.origin.isEmpty()) {
                field.origin = origins[at];
            }
            var isBlank = text.isBlank() || file.fault() == null;
            field.blank += value.isEmpty() && isBlank ? 1 : 0;
            field.refused += value.isEmpty() && !isBlank ? 1 : 0;
            if (field.samples.size() < SAMPLES && !(value.isEmpty() && text.isBlank())) {
                var isRead = !value.isEmpty() || file.fault() == null;
                var sample = new Preview.Sample(Texts.shown(text.isEmpty() ? value : text),
                        isRead ? Texts.shown(value) : file.fault().problem(), isRead);
                if (!field.samples.contains(sample)) {
                    field.samples.add(sample);
                }
            }
        }
    }
}
