package film.topsheet.profile;

import film.topsheet.intake.Column;
import film.topsheet.intake.Feed;
import film.topsheet.intake.JournalFeed;
import film.topsheet.payroll.PayrollFeeds;
import film.topsheet.vendors.VendorFeeds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of the feeds that drafts are made for. */
final class DraftedFeeds {

    private static final Set<String> CODES = Set.of("account", "po_number", "po_line",
            "accrual_no", "episode", "line", "document_no", "journal_no", "envelope");

    static final Map<String, FeedWords> ALL = of(List.of(VendorFeeds.INVOICES,
            VendorFeeds.PETTY_CASH, VendorFeeds.ORDERS, PayrollFeeds.PAYROLL,
            JournalFeed.JOURNALS));

    private DraftedFeeds() {}

    private static Map<String, FeedWords> of(List<Feed> feeds) {
        var words = new LinkedHashMap<String, FeedWords>();
        for (var feed : feeds) {
            var kinds = new LinkedHashMap<String, FeedWords.Kind>();
            for (var column : feed.columns()) {
                kinds.put(column.name(), kind(column));
            }
            words.put(feed.name(), new FeedWords(feed.name(), kinds, feed.columns().stream()
                    .filter(Column::required).map(Column::name).collect(Collectors.toSet()),
                    feed.key()));
        }
        return words;
    }

    private static FeedWords.Kind kind(Column column) {
        return CODES.contains(column.name()) ? FeedWords.Kind.CODE
                : FeedWords.Kind.valueOf(column.type().name());
    }
}
