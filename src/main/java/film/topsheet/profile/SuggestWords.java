package film.topsheet.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the exports of the trade call the columns of our feeds, the likeliest names first. */
final class SuggestWords {

    /** A column of a feed, its names elsewhere, and after {@code or} whose names do as well. */
    private static final String NAMES = """
            account = account, account no, account number, acct, acct no, account code, gl \
            account, gl code, gl acct, nominal a/c ref, nominal code, nominal account, nominal, \
            cost code, account full name, budget code, ledger account, ledger code, code, konto
            amount = net amount, amount, netamount, net, spend, amount posted, posted amount, \
            invoiced value, total amount, value, actual, line amount, gross wages, gross \
            amount, gross, total, subtotal, betrag
            posting_date = posting date, post date, posted date, posted, gl date, ledger date, \
            effective date, eff date, transaction date, trans date, txn date, clearing date, \
            accounting date, entry date, date, buchungsdatum or invoice_date, week_ending, \
            paid_on
            date = date, po date, order date or posting_date
            invoice_date = invoice date, inv date, document date, doc date, bill date or \
            posting_date
            receipt_date = receipt date, transaction date, purchase date
            work_date = work date, shoot date, date of use or posting_date
            week_ending = w/e date, week ending, we date, week ending date, period ending, pay \
            period end, payroll run date or posting_date
            due_date = due date, due
            paid_on = paid on, payment date, date of payment, paid date
            check_date = check date, pay date
            service_from = service from, from date, start date
            service_to = service to, to date, end date
            work_from = work date, work from
            journal_no = journal no, journal number, journal, je no, entry no, entry number, \
            journal id or document_no, batch
            document_no = document no, document number, document, doc no, docnum, voucher, \
            voucher no, transaction number, transaction no, transactionnr, transno, trans no, \
            trans id, transaction id, reference number, reference no, reference, ref no, ref, \
            num, number, pay id, belegnr or invoice_no
            envelope = envelope, envelope no, envelope number, env no or document_no
            invoice_no = invoice no, invoice number, invoice, inv no, invoice ref, vendor \
            invoice no, supplier invoice no, bill no or document_no
            batch = batch, batch no, batch id
            line = line, line no, line number, seq, sequence, item no
            description = description, memo, memo/description, details, narrative, line \
            description, transaction description, purpose, comments, comment, notes, text, \
            expense type, buchungstext or vendor
            vendor = vendor, vendor name, supplier, supplier name, payee, payee name, creditor, \
            beneficiary, merchant, merchant name, name, lieferant or description
            merchant = merchant, merchant name, 3rd, appears on your statement as or vendor, \
            description
            vendor_id = vendor id, vendor no, vendor number, vendor code, supplier id, supplier \
            no, supplier number, supplier code, account reference
            holder = holder, card member, cardholder, card holder, custodian, envelope holder, \
            employee
            card = card, card no, card number, account #
            po_number = po number, po no, po, purchase order, purchase order no, purchase order \
            number, order no
            po_line = po line, po line no
            currency = currency, currency code, ccy, cur, curr
            exchange_rate = exchange rate, fx rate, conversion rate
            episode = episode, episode no, epi, eps, series, series code, prd/epi
            set = set, set code, set no
            location = location, location code, loc, site
            document_type = document type, doc type, transaction type, trans type, type, source
            payment_ref = payment ref, payment reference, check no, check number, cheque no
            reverses = reverses, reversal of
            entered_by = entered by, user name, user, created by
            approved_by = approved by, approver
            requested_by = requested by, requester
            approved_on = approved on, approval date
            accrual_no = accrual no, accrual number
            agreement_no = agreement no, agreement, contract no
            permit_no = permit no, permit number
            employee = employee, employee name, worker name, worker
            employee_id = employee id, employee no, emp id, emp no, file #
            occupation = occupation, position, job title, occupation code, occ-code
            component = component, earnings type, pay type, pay category, earning
            union = union, union code
            hours = hours, hours worked, reg hours
            pay_hours = pay hours
            rate = rate, pay rate, hourly rate, unit rate
            quantity = quantity, qty, units
            work_state = work state, state
            category = category, cost category
            name = name, account name, account description, title
            tax_recoverable = recoverable tax
            efc = efc, estimated final cost
            etc = etc, estimate to complete
            """;

    /** Words that only one feed's exports have. */
    private static final String TELLING = """
            payroll = employee, employee name, worker name, w/e date, week ending, hours \
            worked, occupation, union, gross wages, pay rate, earnings type, reg hours, ssn, \
            ssn-4
            petty-cash = envelope, envelope no, receipt date, card member, cardholder, \
            merchant, holder, custodian
            purchase-orders = po date, approved on, requested by, requester, order date, order \
            status
            invoices = invoice no, invoice number, invoice date, inv no, invoice, supplier \
            invoice no, bill no, supplier, supplier name, vendor invoice no, due date
            locations = agreement no, permit no, work date, site fee
            exchange-rates = exchange rate date, from currency, to currency
            """;

    private static final Set<String> DEBITS = words("debit, debit amount, dr, debits, soll");
    private static final Set<String> CREDITS = words("credit, credit amount, cr, credits, haben");
    private static final Set<String> TAXES =
            words("tax, tax amount, vat, vat amount, gst, hst, sales tax, mwst");
    private static final Set<String> GROSSES =
            words("gross, gross amount, total, total amount, amount incl tax, invoice total");
    private static final Set<String> BALANCES = words("balance, running balance, cumulative");

    private record Named(Set<String> names, List<String> others) {}

    private static final Map<String, Named> COLUMNS = columns();
    private static final Set<String> KNOWN = COLUMNS.values().stream()
            .flatMap(each -> each.names().stream())
            .collect(Collectors.toCollection(HashSet::new));

    static {
        Stream.of(DEBITS, CREDITS, TAXES, GROSSES, BALANCES).forEach(KNOWN::addAll);
    }

    private SuggestWords() {}

    private static Map<String, Named> columns() {
        var columns = new LinkedHashMap<String, Named>();
        NAMES.lines().forEach(line -> {
            var parts = line.split(" = ", 2);
            var names = parts[1].split(" or ", 2);
            columns.put(parts[0], new Named(words(names[0]), names.length == 1 ? List.of()
                    : Arrays.asList(names[1].split(", "))));
        });
        return columns;
    }

    private static Set<String> words(String list) {
        return Arrays.stream(list.split(",\\s*")).map(SniffName::plain)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether any feed has a column of this name. */
    static boolean isKnown(String header) {
        return KNOWN.contains(SniffName.meaning(header)) || KNOWN.contains(SniffName.plain(header));
    }

    /** The names of a feed's column; its own first. */
    static List<String> names(String column) {
        var names = new ArrayList<String>();
        names.add(SniffName.plain(column));
        if (COLUMNS.containsKey(column)) {
            names.addAll(COLUMNS.get(column).names());
        }
        return names;
    }

    /** Columns whose names do where this one's are not found. */
    static List<String> others(String column) {
        return COLUMNS.containsKey(column) ? COLUMNS.get(column).others() : List.of();
    }

    /** For each feed the words that only its exports have, in the order of likelihood. */
    static Map<String, Set<String>> telling() {
        var telling = new LinkedHashMap<String, Set<String>>();
        TELLING.lines().forEach(line -> {
            var parts = line.split(" = ", 2);
            telling.put(parts[0], words(parts[1]));
        });
        return telling;
    }

    static boolean isDebit(String header) {
        return DEBITS.contains(SniffName.meaning(header));
    }

    static boolean isCredit(String header) {
        return CREDITS.contains(SniffName.meaning(header));
    }

    static boolean isTax(String header) {
        return TAXES.contains(SniffName.meaning(header));
    }

    static boolean isGross(String header) {
        return GROSSES.contains(SniffName.meaning(header));
    }

    static boolean isBalance(String header) {
        return BALANCES.contains(SniffName.meaning(header));
    }

    static boolean isPersonal(String header) {
        var plain = SniffName.plain(header);
        return plain.startsWith("ssn") || plain.contains("socialsecurity")
                || plain.equals("sin") || plain.equals("nino") || plain.contains("taxpayerid");
    }

    static boolean isDate(String header) {
        var plain = SniffName.plain(header);
        return plain.contains("date") || plain.contains("datum") || plain.contains("period")
                || plain.contains("ending") || plain.endsWith("on") && plain.startsWith("paid");
    }
}
