package film.topsheet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FinancingChecksTest {

    @Test
    void whatIsNotDeliveredOnItsDayIsFoundUntilItIs() {
        var books = new Books().given("deliverables", """
                item            due_on      delivered_on  amount_blocked
                Picture, DCP    2026-09-04  -             1500000
                Title search    2026-08-05  2026-09-06    -
                Stills          2026-09-05  -             100
                Textless        2026-09-04  2026-09-05    100
                """);

        assertThat(books.ask("deliverable-late")).isEqualTo("""
                1500000.00  -  Picture, DCP  exports/deliverables-1.csv:2
                    Picture, DCP was due on 4 September 2026, 1 day ago, and is not delivered:
                    1,500,000.00 waits for it. Deliver it, or agree on another day.
                0.00  -  Title search  exports/deliverables-1.csv:3
                    Title search was due on 5 August 2026, 31 days ago, and is not delivered.
                    Deliver it, or agree on another day.
                """);
    }

    /** 5 September less 60 days is 7 July: that day is not yet more than 60 days ago. */
    @Test
    void aClaimIsFoundWhenItIsOpenForLongAndHasNotBroughtWhatWasClaimed() {
        var books = new Books().given("claims", """
                claim_no  date        claimed  received  status
                1         2026-07-06  36300    6300      open
                2         2026-07-07  100      -         open
                3         2026-07-06  100      -         denied
                4         2026-07-06  100      -         closed
                5         2026-07-06  100      -         paid
                6         2026-07-06  100      100       open
                7         2026-07-06  100      -         open
                """);

        assertThat(books.ask("claim-open")).isEqualTo("""
                30000.00  1405  claim 1  exports/claims-1.csv:2
                    Claim 1 of 6 July 2026 (policy P-1, account 1405) is open for 61 days:
                    6,300.00 of 36,300.00 has come, 30,000.00 has not. Ask the insurer when it
                    pays; if it is settled, set its status.
                100.00  1405  claim 7  exports/claims-1.csv:8
                    Claim 7 of 6 July 2026 (policy P-1, account 1405) is open for 61 days: 0.00
                    of 100.00 has come, 100.00 has not. Ask the insurer when it pays; if it is
                    settled, set its status.
                """);
        assertThat(books.set("claim-open", "days", "59").ask("claim-open")).contains("claim 2");
    }

    @Test
    void moneyIsFoundUntilItIsSignedAndTheMailNamesNoParty() {
        var books = new Books().budgetRate("EUR", "1.10")
                .given("exchange-rates", """
                        date        currency  rate
                        2026-09-05  CAD       0.75
                        2026-09-06  CAD       0.99
                        """)
                .given("funding", """
                        source  kind       currency  amount   signed_on
                        a       equity     USD       1000000  2026-09-05
                        b       equity     USD       500000   2026-09-06
                        c       presale    CAD       1000     -
                        d       grant      EUR       100      -
                        e       gap        GBP       100      -
                        """);

        assertThat(books.ask("unsigned-funding")).isEqualTo("""
                500000.00  -  b  exports/funding-2.csv:3
                    Funding b (equity of Example Equity LP), 500,000.00, is to be signed on 6
                    September 2026. It counts as no funds until then: have it signed, or find
                    other money.
                    mailed: Funding b (equity), 500,000.00, is to be signed on 6 September 2026.
                    It counts as no funds until then: have it signed, or find other money.
                750.00  -  c  exports/funding-2.csv:4
                    Funding c (presale of Example Equity LP), CAD 1,000.00, is not signed. It
                    counts as no funds until then: have it signed, or find other money.
                    mailed: Funding c (presale), CAD 1,000.00, is not signed. It counts as no
                    funds until then: have it signed, or find other money.
                110.00  -  d  exports/funding-2.csv:5
                    Funding d (grant of Example Equity LP), EUR 100.00, is not signed. It counts
                    as no funds until then: have it signed, or find other money.
                    mailed: Funding d (grant), EUR 100.00, is not signed. It counts as no funds
                    until then: have it signed, or find other money.
                0.00  -  e  exports/funding-2.csv:6
                    Funding e (gap of Example Equity LP), GBP 100.00, is not signed. It counts
                    as no funds until then: have it signed, or find other money.
                    mailed: Funding e (gap), GBP 100.00, is not signed. It counts as no funds
                    until then: have it signed, or find other money.
                """);
    }

    @Test
    void aContributionIsLateFromTheDayAfterAndTheMailNamesNeitherPartyNorAmount() {
        var books = new Books().given("contributions", """
                source  party  due_on      line  amount  received_on
                equity  Lamp   2026-09-03  1     4000    2026-09-03
                equity  Lamp   2026-09-03  2     6000    -
                equity  Lamp   2026-09-03  3     500     2026-09-06
                equity  Moth   2026-09-05  1     900     -
                equity  Moth   2026-08-05  1     800     2026-09-05
                """);

        assertThat(books.ask("contribution-late")).isEqualTo("""
                6500.00  -  equity, Lamp, 2026-09-03  exports/contributions-1.csv:3
                    6,500.00 of Lamp for equity, due on 3 September 2026, is 2 days late. Ask
                    for it; until it comes the plan of payments lacks it.
                    mailed: A contribution to equity, due on 3 September 2026, is 2 days late.
                    Ask for it; until it comes the plan of payments lacks it.
                """);
    }
}
