package film.topsheet.intake;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who pays, the bank, insurers and buyers: how their rows come, change and are held. */
class FinancingReferencesTest {

    @TempDir
    Path folder;

    @Test
    void aLineOfTheBankIsKnownByItsReference() {
        FeedTrial.of(folder, "bank", "account,date,reference,description,amount,balance",
                        "bank_line", "account, reference, date, amount_minor, balance_minor")
                .brings(",2026-08-05,T1,Harbor Grip,-1204.50,98795.50",
                        " T1 2026-08-05 -120450 9879550")
                .brings(",2026-08-06,T1,Harbor Grip,-1204.50,", " T1 2026-08-06 -120450 null")
                .holds(",2026-08-06,,Harbor Grip,1,", "? reference \"\" is needed and is not given")
                .holds(",2026-08-06,T2,Harbor Grip,\"-1,2\",",
                        "/T2 amount \"-1,2\" is not an amount");
    }

    @Test
    void aPolicyAndAClaimAreAmendedByTheirNumbers() {
        FeedTrial.of(folder, "policies", "policy_no,insurer,premium,from,to,deductible", "policy",
                        "policy_no, insurer, premium_minor, from_day, to_day, deductible_minor")
                .brings("N1,Mutual,325000,2026-06-22,2027-04-24,25000",
                        "N1 Mutual 32500000 2026-06-22 2027-04-24 2500000")
                .brings("N1,Mutual,326000,2026-06-22,2027-04-24,",
                        "N1 Mutual 32600000 2026-06-22 2027-04-24 null")
                .holds("N2,Mutual,1,2027-06-22,2026-06-22,",
                        "N2 to \"2026-06-22\" is before from, 2027-06-22");
        FeedTrial.of(folder.resolve("claims"), "claims",
                        "claim_no,policy_no,date,account,claimed,received,status", "claim",
                        "claim_no, policy_no, date, account, claimed_minor, received_minor, status")
                .brings("1,N1,2026-08-20,1400,61300,,", "1 N1 2026-08-20 1400 6130000 null open")
                .brings("1,N1,2026-08-20,1400,61300,36300,paid",
                        "1 N1 2026-08-20 1400 6130000 3630000 paid")
                .holds("2,N1,2026-08-20,1400,-1,,", "2 claimed \"-1.00\" is below zero")
                .holds("2,N1,2026-08-20,1400,1,,settled",
                        "2 status \"settled\" is none of open, paid, closed, denied");
    }

    @Test
    void aDeliverableIsAmendedByItsName() {
        FeedTrial.of(folder, "deliverables",
                        "item,due_on,delivered_on,accepted_on,amount_blocked", "deliverable",
                        "item, due_on, delivered_on, accepted_on, amount_blocked_minor")
                .brings("DCP,2027-04-24,,,1500000", "DCP 2027-04-24 null null 150000000")
                .brings("DCP,2027-04-24,2027-04-20,,1500000",
                        "DCP 2027-04-24 2027-04-20 null 150000000")
                .holds("M&E,2027-04-24,2027-04-20,2027-04-19,",
                        "M&E accepted_on \"2027-04-19\" is before delivered_on, 2027-04-20");
    }

    @Test
    void aSourceOfMoneyAndAnOfferHaveTheirOwnCurrency() {
        FeedTrial.of(folder, "funding",
                        "source,kind,party,amount,currency,premium_percent,signed_on", "funding",
                        "source, kind, party, amount_minor, currency, premium_percent, signed_on")
                .brings("eq-1,equity,Example LP,6000000,,20,", "eq-1 equity Example LP 600000000"
                        + " USD 20 null")
                .brings("eq-1,equity,Example LP,6000000,,20,2026-06-01",
                        "eq-1 equity Example LP 600000000 USD 20 2026-06-01")
                .holds("eq-2,equity,Example LP,-1,JPY,,", "eq-2 amount \"-1\" is below zero")
                .holds("eq-2,shares,Example LP,1,,,", "eq-2 kind \"shares\" is none of equity,"
                        + " loan, presale, tax-credit, grant, gap, deferment");
        FeedTrial.of(folder.resolve("offers"), "offers",
                        "offer_no,distributor,territory,minimum_guarantee,currency,fee_percent,"
                                + "payable,received_on,expires_on,status",
                        "offer", "offer_no, minimum_guarantee_minor, currency, fee_percent,"
                                + " payable, status")
                .brings("O1,Nord,DE,400000,EUR,25,delivery,2026-08-01,,",
                        "O1 40000000 EUR 25 delivery open")
                .brings("O1,Nord,DE,450000,EUR,22.5,delivery,2026-08-01,2026-09-01,declined",
                        "O1 45000000 EUR 22.5 delivery declined")
                .brings("O1,Nord,DE,450000,EUR,22,,2026-08-01,2026-09-01,declined",
                        "O1 45000000 EUR 22 delivery declined")
                .holds("O2,Nord,DE,,EUR,25,,2026-08-01,,",
                        "O2 minimum_guarantee \"\" is needed and is not given")
                .holds("O2,Nord,DE,0,EUR,25,,2026-08-01,2026-07-01,",
                        "O2 expires_on \"2026-07-01\" is before received_on, 2026-08-01");
    }

    @Test
    void aContributionIsInTheCurrencyOfItsSource() {
        FeedTrial.of(folder, "contributions", "source,party,due_on,line,amount,received_on",
                        "contribution", "source, party, line, due_on, amount_minor, currency,"
                                + " received_on")
                .knowing("funding.csv", "source,kind,party,amount,currency\n"
                        + "eq-1,equity,A,6000000,\njp-1,presale,B,90000000,JPY\n")
                .brings("eq-1,A,2026-07-01,,2000000.00,",
                        "eq-1 A 1 2026-07-01 200000000 USD null")
                .brings("eq-1,A,2026-07-01,,2000000.00,2026-07-02",
                        "eq-1 A 1 2026-07-01 200000000 USD 2026-07-02")
                .brings("jp-1,B,2026-07-01,2,90000,",
                        "eq-1 A 1 2026-07-01 200000000 USD 2026-07-02",
                        "jp-1 B 2 2026-07-01 90000 JPY null")
                .holds("jp-1,B,2026-07-01,,1.50,", "jp-1/B/2026-07-01/1 amount \"1.50\" has more"
                        + " decimals than JPY, the currency of its source")
                .holds("eq-9,A,2026-07-01,,1,",
                        "eq-9/A/2026-07-01/1 source \"eq-9\" is in no funding file");
    }

    @Test
    void aReceiptIsNeverBelowZeroAndAPaymentNeedsAnAccountThatHoldsCost() {
        FeedTrial.of(folder, "revenue", "date,scenario,source,territory,gross,currency", "revenue",
                        "scenario, date, source, territory, gross_minor, currency")
                .brings("2027-06-30,base,sales,DE,900000,EUR",
                        "base 2027-06-30 sales DE 90000000 EUR")
                .brings("2027-06-30,base,sales,DE,910000,EUR",
                        "base 2027-06-30 sales DE 91000000 EUR")
                .holds("2027-06-30,low,sales,DE,-1,",
                        "low/2027-06-30/sales/DE gross \"-1.00\" is below zero");
        FeedTrial.of(folder.resolve("plan"), "cash-plan", "date,account,party,kind,amount,note",
                        "cash_plan", "date, account, party, kind, amount_minor, note")
                .knowing("chart.csv", "account,name,category,section,kind\n"
                        + "3600,Sites,36,PRODUCTION,\n1300,Deposits,13,,deposit\n")
                .brings("2026-10-02,3600,Port,payment,12500,", "2026-10-02 3600 Port payment"
                        + " 1250000 null")
                .brings("2026-10-02,3600,Port,payment,12600,last", "2026-10-02 3600 Port payment"
                        + " 1260000 last")
                .holds("2026-10-02,3600,Port,refund,1,", "? kind"
                        + " \"refund\" is none of payment, deposit, deposit-return, receipt");
    }
}
