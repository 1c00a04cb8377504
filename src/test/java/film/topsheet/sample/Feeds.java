package film.topsheet.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The columns and keys of every feed the sample writes, as the canonical profile lists them. */
final class Feeds {

    private static final Map<String, List<String>> COLUMNS = new LinkedHashMap<>();
    private static final Map<String, List<String>> KEYS = new LinkedHashMap<>();

    static {
        feed("payroll", "invoice_no line", """
                invoice_no line payroll supplements week_ending work_from work_to check_date
                posting_date employee_id employee engagement union occupation account component
                hours pay_hours rate rate_unit plan amount currency exchange_rate invoice_total
                payment_ref work_state po_number po_line episode set location tags""");
        feed("invoices", "document_no line", """
                document_no line vendor_id vendor invoice_no invoice_date posting_date due_date
                paid_on account description amount currency exchange_rate po_number po_line
                po_final accrual_no service_from service_to payment_ref package status
                tax_recoverable tax_form entered_by approved_by episode set location tags""");
        feed("locations", "document_no line", """
                document_no line agreement_no location kind work_date work_to posting_date
                vendor_id vendor tax_form account description quantity rate amount currency
                exchange_rate po_number po_line permit_no paid_on episode set tags""");
        feed("petty-cash", "envelope line", """
                envelope line holder card receipt_date posting_date merchant account description
                amount currency exchange_rate receipt episode set location tags""");
        feed("journals", "journal_no line", """
                journal_no line posting_date account description amount currency exchange_rate
                reverses document_type source_document vendor_id vendor invoice_no po_number
                po_line po_final accrual_no episode set location tags""");
        feed("chart", "account", """
                account name category category_name section kind phase driver cash locked_item
                bonded qualifies""");
        feed("budget", "account line", """
                account line description quantity unit multiplier rate fringe_percent amount
                currency phase episode set location""");
        feed("changes", "number line", """
                number line date kind from_account to_account amount reason funded_by requested_by
                approved_by approved_on episode""");
        feed("purchase-orders", "po_number line", """
                po_number line date vendor_id vendor account description amount currency
                exchange_rate status requested_by approved_by approved_on return_on package
                episode set location""");
        feed("accruals", "accrual_no", """
                accrual_no date vendor_id vendor account description amount currency exchange_rate
                location episode reversed_on""");
        feed("estimates", "account episode entered_at", """
                account week_ending efc etc method reason entered_by entered_at episode""");
        feed("exchange-rates", "date currency", "date currency rate");
        feed("variances", "number", """
                number account week_ending amount cause reason entered_by approved_by episode""");
        agreements();
        financing();
    }

    private Feeds() {}

    /** What was agreed, planned, counted and owed; nothing of it is a posting. */
    private static void agreements() {
        feed("deal-memos", "memo_no", """
                memo_no extends employee_id employee company engagement union occupation account
                from to rate rate_unit guaranteed_hours guaranteed_weeks rental_weekly rental_cap
                per_diem_daily signed_on""");
        feed("deal-instalments", "memo_no due_on", "memo_no due_on amount note");
        feed("rate-table", "plan item from", """
                plan item unit rate ceiling component base from to source""");
        feed("daily-times", "date employee_id unit", """
                date employee_id unit call meal_out meal_in wrap department note""");
        feed("location-agreements", "agreement_no", """
                agreement_no location owner prep_days shoot_days strike_days prep_rate shoot_rate
                strike_rate deposit restoration_limit permit_no permit_from permit_to signed_on""");
        feed("permits", "permit_no", "permit_no location from to");
        feed("schedule", "date unit location", "shoot_day date unit kind location pages scenes");
        feed("daily-reports", "date unit", """
                date unit shoot_day location pages scenes setups first_shot wrap note""");
        feed("vendors", "vendor_id", "vendor_id name tax_form employee_id");
        feed("float-counts", "holder counted_on", """
                holder account counted_on float cash receipts""");
        feed("bids", "package vendor", """
                package vendor bid_on amount currency awarded account units units_delivered""");
        feed("policies", "policy_no", "policy_no insurer premium from to deductible");
        feed("claims", "claim_no", "claim_no policy_no date account claimed received status");
        feed("deliverables", "item", "item due_on delivered_on accepted_on amount_blocked");
        feed("trial-balance", "as_of account", "as_of account balance");
        feed("bank", "account reference", """
                account date reference description amount balance""");
        feed("cash-plan", "date account party kind", "date account party kind amount note");
    }

    private static void financing() {
        feed("funding", "source", """
                source kind party amount currency premium_percent interest_percent signed_on
                expected_on guaranteed_by conditions""");
        feed("contributions", "source party due_on line", """
                source party due_on line amount received_on""");
        feed("revenue", "scenario date source territory", """
                date scenario source territory gross currency""");
        feed("offers", "offer_no", """
                offer_no distributor territory minimum_guarantee currency fee_percent expense_cap
                payable term_years received_on expires_on status""");
    }

    static List<String> columns(String feed) {
        return COLUMNS.get(feed);
    }

    /** What of a text of {@code week|feed|cell|cell…} is of one week: feed to rows. */
    static Map<String, List<Entry>> week(String lines, int week) {
        var files = new TreeMap<String, List<Entry>>();
        for (var line : lines.lines().toList()) {
            var cells = line.split("\\|", -1);
            if (Integer.parseInt(cells[0]) == week) {
                files.computeIfAbsent(cells[1], feed -> new ArrayList<>())
                        .add(row(cells[1], Arrays.copyOfRange(cells, 2, cells.length)));
            }
        }
        return files;
    }

    private static Entry row(String feed, String[] cells) {
        var row = entry(feed);
        var columns = columns(feed);
        for (var at = 0; at < columns.size(); at++) {
            row.set(columns.get(at), cells[at]);
        }
        return row;
    }

    /** The feed whose name the file name begins with. */
    static String named(String fileName) {
        return COLUMNS.keySet().stream().filter(fileName::startsWith).findFirst().orElseThrow();
    }

    static Entry entry(String feed) {
        return new Entry(columns(feed));
    }

    /** What makes a row of the feed the same row again. */
    static String key(String feed, Entry row) {
        return KEYS.get(feed).stream().map(row::get).collect(Collectors.joining(" | "));
    }

    /** The whole file: heading, rows, LF after each. */
    static String text(String feed, List<Entry> rows) {
        var heading = String.join(",", columns(feed));
        return rows.stream().map(Entry::text)
                .collect(Collectors.joining("\n", heading + "\n", rows.isEmpty() ? "" : "\n"));
    }

    private static void feed(String name, String key, String columns) {
        COLUMNS.put(name, Arrays.asList(columns.strip().split("\\s+")));
        KEYS.put(name, Arrays.asList(key.split(" ")));
    }
}
