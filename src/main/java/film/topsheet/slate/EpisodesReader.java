package film.topsheet.slate;

import film.topsheet.slate.Episodes.Amortization;
import film.topsheet.slate.Episodes.Episode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the episodes of a series and the tables by which common cost is spread over them. */
final class EpisodesReader {

    private static final Kind<String> CODE = Kinds.matching(
            "[\\p{L}\\d][\\p{L}\\d ._/-]{0,39}", "is not the code of an episode",
            "Write it as exports do, in quotes, as \"101\".");

    private static final Kind<BigDecimal> SHARE = Kind.of(
            "is not a share, 0 or more", "Write digits and at most one point, as 1 or 2.5.",
            text -> MoneyKinds.NUMBER.reader().apply(text).filter(each -> each.signum() >= 0));

    private static final Kind<Boolean> EQUAL = Kinds.choice(
            "is no way to spread cost", Map.of("equal", true));

    private static final String LIST_REMEDY =
            "Write one line for each episode, as \"- {code: \"101\", title: Landfall}\".";

    private final Set<String> codes = new LinkedHashSet<>();

    private EpisodesReader() {}

    static Optional<Episodes> read(TableReader in) {
        return new EpisodesReader().episodes(in);
    }

    private Optional<Episodes> episodes(TableReader in) {
        if (!in.has("list")) {
            in.missing("list", LIST_REMEDY);
        }
        var list = in.tables("list", this::episode);
        if (in.has("list") && codes.isEmpty()) {
            in.refuse("list", "names no episode", LIST_REMEDY);
        }
        var amortized = in.tables("amortized", this::amortization);
        return in.whole(() -> new Episodes(list, amortized));
    }

    private Optional<Episode> episode(TableReader in) {
        var code = in.require("code", CODE);
        var title = in.require("title", Kinds.TEXT);
        if (code.isPresent() && !codes.add(code.get())) {
            in.refuse("code", "names a second episode", "Give each a code of its own.");
        }
        return in.whole(() -> new Episode(code.orElseThrow(), title.orElseThrow()));
    }

    private Optional<Amortization> amortization(TableReader in) {
        var from = in.require("from", Kinds.DATE);
        if (!in.has("shares")) {
            in.missing("shares", "Write equal, or {\"101\": 2, \"102\": 1}.");
        }
        var shares = shares(in);
        return in.whole(() -> new Amortization(from.orElseThrow(), shares));
    }

    /** Written {@code equal}, or a share by episode; who is not named bears nothing. */
    private Map<String, BigDecimal> shares(TableReader in) {
        var shares = new LinkedHashMap<String, BigDecimal>();
        codes.forEach(each -> shares.put(each, BigDecimal.ZERO));
        if (in.setting("shares").orElse(null) instanceof Setting.Value) {
            in.find("shares", EQUAL);
            shares.replaceAll((code, none) -> BigDecimal.ONE);
        } else {
            in.table("shares").ifPresent(each -> {
                each.freeKeys(listed()).keySet().forEach(code -> each.find(code, SHARE)
                        .ifPresent(share -> shares.put(code, share)));
                each.whole(() -> shares);
            });
        }
        return shares;
    }

    private Kind<String> listed() {
        return new Kind<>("is not in the list of episodes",
                "Write one of: %s.".formatted(Kinds.listed(codes)), codes,
                text -> Optional.of(text).filter(codes::contains));
    }
}
