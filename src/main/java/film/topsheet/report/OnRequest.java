package film.topsheet.report;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Documents that are written only when somebody asks for them: {@code --with NAME}. */
public enum OnRequest {
    LEDGER_PDF("ledger-pdf", "ledger.pdf");

    private final String word;
    private final String document;

    OnRequest(String word, String document) {
        this.word = word;
        this.document = document;
    }

    /** The name to ask for it by. */
    public String word() {
        return word;
    }

    /** The name of its file. */
    public String document() {
        return document;
    }

    public static Optional<OnRequest> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(OnRequest::word).toList();
    }

    /** Those that stand among documents of these names: they had been asked for. */
    public static Set<OnRequest> among(Collection<String> documents) {
        var found = EnumSet.noneOf(OnRequest.class);
        Arrays.stream(values()).filter(each -> documents.contains(each.document))
                .forEach(found::add);
        return found;
    }
}
