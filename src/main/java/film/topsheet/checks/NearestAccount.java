package film.topsheet.checks;

import film.topsheet.slate.Nearest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The account of the chart that somebody probably meant by one that it does not have: the same but
 * for separators and case; else the same but for zeros at its beginning, which a spreadsheet cuts
 * off; else the same but for letters typed for the digits they look like; else
 * the one with the fewest letters added, left out, replaced or swapped, of equally near ones the
 * first. Suggested only.
 */
public final class NearestAccount {

    private final List<String> chart;
    private final Map<String, String> bare = new HashMap<>();
    private final Map<String, String> unpadded = new HashMap<>();

    public NearestAccount(List<String> chart) {
        this.chart = chart;
        chart.stream().sorted().forEach(each -> {
            bare.putIfAbsent(bare(each), each);
            unpadded.putIfAbsent(unpadded(each), each);
        });
    }

    public Optional<String> to(String account) {
        return Optional.ofNullable(bare.get(bare(account)))
                .or(() -> Optional.ofNullable(unpadded.get(unpadded(account))))
                .or(() -> Optional.ofNullable(bare.get(digits(bare(account)))))
                .or(() -> Nearest.to(account, chart));
    }

    private static String bare(String account) {
        return account.replaceAll("[^\\p{L}\\p{Nd}]", "").toUpperCase(Locale.ROOT);
    }

    private static String unpadded(String account) {
        return bare(account).replaceFirst("^0+(?=.)", "");
    }

    private static String digits(String account) {
        return account.replace('O', '0').replace('I', '1').replace('L', '1').replace('S', '5')
                .replace('B', '8');
    }
}
