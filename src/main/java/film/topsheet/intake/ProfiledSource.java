package film.topsheet.intake;

import film.topsheet.money.Money;
import film.topsheet.profile.FileRefused;
import film.topsheet.profile.ProfiledFile;
import film.topsheet.profile.RowClass;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The rows of one feed in an export that a profile reads. Where the export holds rows of several
 * feeds it is read once for each, and the first counts what is nobody's: headings, totals.
 */
final class ProfiledSource implements RowSource {

    private final ProfiledFile file;
    private final Feed feed;
    private final boolean isFirst;
    private final Currency own;
    private final char separator;
    private final String[] header;
    private final int[] key;
    private final Map<String, Currency> currencies = new HashMap<>();

    /**
     * @param own       the production's currency
     * @param separator what stands between the cells of the file
     */
    ProfiledSource(
            ProfiledFile file, Feed feed, boolean isFirst, Currency own, char separator) {
        this.separator = separator;
        this.file = file;
        this.feed = feed;
        this.isFirst = isFirst;
        this.own = own;
        var columns = file.columns(feed.name());
        this.header = columns.toArray(String[]::new);
        this.key = feed.key().stream().mapToInt(columns::indexOf).toArray();
    }

    @Override
    public String[] header() {
        return header;
    }

    @Override
    public char separator() {
        return separator;
    }

    @Override
    public boolean read(RowBatch batch) throws IOException, FileRefused {
        batch.clear();
        if (!file.unfed().isEmpty()) {
            throw lacking();
        }
        while (!batch.isFull()) {
            if (!file.next()) {
                return batch.size() > 0;
            }
            if (file.rowClass() != RowClass.DATA) {
                if (isFirst) {
                    batch.add(file.line(), null, file.cells(), note(null, ""));
                }
            } else if (file.feed().equals(feed.name())) {
                var fault = file.fault();
                batch.add(file.line(), file.values(), file.cells(), fault == null ? null
                        : note(Problem.of(fault.column(), fault.value(), fault.problem(),
                                fault.remedy()), key(file.values())));
            }
        }
        return true;
    }

    /** Said once, and not of every row; what else the file holds is counted all the same. */
    private FileRefused lacking() throws IOException, FileRefused {
        while (file.next()) {
            // Its records and totals are told too.
        }
        return new FileRefused(0, "gives no row its %s, which every row of %s needs".formatted(
                        String.join(", ", file.unfed()), feed.name()),
                ("Name a column of the file, or a constant, for each of them under fields: in the"
                        + " profile; topsheet profile --fields %s tells what they hold.")
                        .formatted(feed.name()));
    }

    private RowNote note(Problem problem, String keyText) {
        var currency = currencies.computeIfAbsent(
                file.currency(), code -> Currencies.read(code).orElse(own));
        return new RowNote(problem, keyText, currency.getCurrencyCode(),
                minor(file.amountRead(), Money.digits(currency)));
    }

    /** Null where it has more decimals than the currency, or does not fit the books. */
    private static Long minor(BigDecimal amount, int digits) {
        if (amount == null || amount.precision() - amount.scale() > 15
                || amount.stripTrailingZeros().scale() > digits) {
            return null;
        }
        return amount.movePointRight(digits).longValueExact();
    }

    /** Blank unless every column of the key can be read. */
    private String key(String[] values) {
        var text = new StringBuilder();
        for (var place : key) {
            if (place < 0 || place >= values.length || values[place].isBlank()) {
                return "";
            }
            text.append(text.isEmpty() ? "" : HeldRow.JOIN).append(values[place]);
        }
        return text.toString();
    }

    /** What the file was, for people; complete once it is read to its end. */
    Preview.Read read() {
        return new Preview.Read(reading(0, "").classes(), file.controlTotals(), file.notes());
    }

    /** What the file was; complete once it is read to its end. */
    Reading reading(int version, String hash) {
        var classes = file.counts().entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().word(), Map.Entry::getValue));
        return new Reading(version, hash, new TreeMap<>(classes), file.controlTotals());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
