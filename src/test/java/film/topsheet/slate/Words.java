package film.topsheet.slate;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What settings may name in these tests: all feeds and checks of the contract. */
final class Words {

    private static final Set<String> FEEDS = Set.of("""
            payroll invoices locations petty-cash journals chart budget changes purchase-orders
            accruals estimates variances deal-memos deal-instalments permits vendors float-counts
            location-agreements schedule daily-reports exchange-rates rate-table trial-balance
            cash-plan daily-times bank funding contributions revenue offers bids policies claims
            deliverables""".split("\\s+"));

    private static final String CHECKS = """
            does-not-tie
            control-total
            file-held
            unknown-file
            late-rate
            repeated-row
            unknown-account
            unbudgeted-account
            posting-to-contingency
            estimate-exceeded
            estimate-not-reviewed       weeks:COUNT
            leftover-etc                above:NUMBER
            cost-after-complete
            credit-overdue              weeks:COUNT
            fringe-not-moved            above:NUMBER
            locked-item-over
            over-threshold
            pending-change
            contingency-short           percent:NUMBER
            export-missing
            payroll-week-missing        weeks:COUNT
            po-probably-invoiced        percent:NUMBER
            deposit-as-cost
            not-in-balance
            prior-period
            outside-calendar
            duplicate-invoice           days:COUNT
            duplicate-vendor
            invoice-over-po             percent:NUMBER
            po-not-found
            no-po                       above:NUMBER
            po-after-invoice
            old-commitment              weeks:COUNT
            accrual-and-po
            split-invoice               limit:NUMBER percent:NUMBER
            self-approval
            missing-tax-form            above:NUMBER
            missing-receipt
            unusual-account             percent:NUMBER postings:COUNT
            void-without-original
            rate-over-deal              percent:NUMBER
            no-deal-memo                except:LIST
            weeks-over-guarantee
            guarantee-not-covered
            ledger-and-subledger
            rental-over-cap
            double-pay
            fringe-off                  above:NUMBER plans:TABLE
            payroll-does-not-foot
            under-scale                 plans:TABLE
            location-day-not-scheduled
            scheduled-day-without-cost  days:COUNT
            fee-off-agreement           above:NUMBER
            permit-missing              ahead:COUNT
            deposit-outstanding         days:COUNT
            restoration-without-estimate
            trial-balance-off
            bank-unmatched              days:COUNT
            float-off                   above:NUMBER
            unsigned-funding
            contribution-late
            cash-below-floor
            deliverable-late
            claim-open                  days:COUNT
            over-award
            default-code                episode:LIST set:LIST location:LIST
            """;

    static final Vocabulary ALL = new Vocabulary(FEEDS, CHECKS.lines()
            .map(line -> line.split("\\s+"))
            .collect(Collectors.toMap(words -> words[0], Words::settings)),
            Set.of("showbiz-po-log"), profile -> Set.of("invoices", "petty-cash"));

    private Words() {}

    private static Map<String, CheckSetting> settings(String[] words) {
        var settings = new TreeMap<String, CheckSetting>();
        Arrays.stream(words).skip(1).map(word -> word.split(":"))
                .forEach(pair -> settings.put(pair[0], CheckSetting.valueOf(pair[1])));
        return settings;
    }
}
