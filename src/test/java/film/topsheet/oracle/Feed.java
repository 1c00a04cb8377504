package film.topsheet.oracle;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The feeds, in the order in which a night loads them: rates first, because a rate counts for what
 * is loaded with it; ledger feeds last. A star marks a required column; what stands before the bar
 * is the key.
 */
enum Feed {
    EXCHANGE_RATES("exchange-rates", "date* currency* | rate*"),
    CHART("chart", "account* | name* category* category_name section kind phase driver cash"
            + " locked_item bonded qualifies"),
    BUDGET("budget", "account* line* | description amount* currency phase episode set location"),
    CHANGES("changes", "number* line | date* kind from_account to_account* amount* reason*"
            + " funded_by requested_by approved_by approved_on episode"),
    PURCHASE_ORDERS("purchase-orders", "po_number* line* | date* vendor_id vendor* account*"
            + " description amount* currency exchange_rate status* requested_by approved_by"
            + " approved_on return_on package episode set location"),
    ACCRUALS("accruals", "accrual_no* | date* vendor_id vendor account* description amount*"
            + " currency exchange_rate location episode reversed_on"),
    SCHEDULE("schedule", "date* unit* location | kind* shoot_day pages scenes"),
    DAILY_REPORTS("daily-reports", "date* unit* | shoot_day* location pages scenes setups"),
    VARIANCES("variances", "number* | account* week_ending* amount* cause* reason* entered_by*"
            + " approved_by episode"),
    ESTIMATES("estimates", "account* episode entered_at* | week_ending* efc etc method reason*"
            + " entered_by*"),
    PAYROLL("payroll", "invoice_no* line* | payroll week_ending* posting_date employee_id*"
            + " employee* occupation* account* component* amount* currency exchange_rate"
            + " po_number po_line episode"),
    INVOICES("invoices", "document_no* line* | vendor_id vendor* invoice_no* invoice_date*"
            + " posting_date* account* description amount* currency exchange_rate po_number"
            + " po_line po_final accrual_no status episode"),
    LOCATIONS("locations", "document_no* line* | location* kind* work_date* posting_date* vendor*"
            + " account* description amount* currency exchange_rate po_number po_line episode"),
    PETTY_CASH("petty-cash", "envelope* line* | holder* posting_date* merchant* account*"
            + " description amount* currency exchange_rate receipt episode"),
    JOURNALS("journals", "journal_no* line* | posting_date* account* description* amount*"
            + " currency exchange_rate po_number po_line po_final accrual_no episode");

    final String code;
    private final String spec;

    Feed(String code, String spec) {
        this.code = code;
        this.spec = spec;
    }

    boolean isLedger() {
        return compareTo(PAYROLL) >= 0;
    }

    List<String> columns() {
        return words(spec.replace("|", " ").replace("*", ""));
    }

    List<String> required() {
        return words(spec.replace("|", " ")).stream()
                .filter(word -> word.endsWith("*"))
                .map(word -> word.replace("*", ""))
                .toList();
    }

    List<String> key() {
        return words(spec.substring(0, spec.indexOf('|')).replace("*", ""));
    }

    /** The longest feed name that the file's name begins with, before a hyphen, line or point. */
    static Optional<Feed> named(String fileName) {
        return Stream.of(values())
                .filter(feed -> fileName.matches(feed.code + "([-_.].*)?"))
                .max(Comparator.comparing(feed -> feed.code.length()));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.trim().split(" +")).toList();
    }
}
