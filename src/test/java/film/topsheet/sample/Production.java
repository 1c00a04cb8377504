package film.topsheet.sample;

/** The settings of the production, and a file that is no export. */
final class Production {

    static final String YAML = """
            # Night Ferry: an invented feature. See ../README.md.
            production: NF
            title: Night Ferry
            currency: USD
            week-ending: SATURDAY
            time-zone: America/New_York
            locked-on: 2026-06-01
            phases:
              prep:     {from: 2026-06-22, to: 2026-08-01}
              shoot:    {from: 2026-08-03, to: 2026-09-26, days: 40, pages: 112 4/8}
              post:     {from: 2026-09-28, to: 2027-02-27}
              delivery: {from: 2027-03-01, to: 2027-04-24}
            budget-rates: {CAD: 0.73}
            variance-sign: over-is-positive
            # Past an amount, or past a share and a floor, a difference is listed.
            thresholds: {account: 30000, percent: 15, floor: 15000, category: 60000}
            accountant: {name: J. Lee, email: jl@example.com}
            approver: {name: R. Ortiz}
            # Who is told what when a week is issued.
            recipients:
              - {name: A. Example, email: ep@example.com, role: executive-producer, party: \
            Saltmarsh Capital, documents: [summary, cost-report, investor-report, \
            statement]}
              - {name: C. Example, email: fund@example.com, role: investor, party: Breakwater \
            Film Fund, documents: [summary, investor-report, statement]}
              - {name: D. Example, email: bond@example.com, role: guarantor, documents: \
            [cost-report, guarantor, variance]}
              - {name: B. Example, email: production@example.com, role: department, sections: \
            [PRODUCTION], documents: [department]}
              - {name: E. Example, email: post@example.com, role: department, sections: \
            [POST, OTHER], documents: [department]}
            mail-domains: [example.com]
            # The production asks for a purchase order from 5,000 on.
            # Contributions on a raise that is agreed late come with the quarter.
            checks: {no-po: {above: 5000}, fringe-off: {above: 25}}
            # What the financiers agreed to pay in, and by when.
            cash: {floor: 250000, drawdown: exports/drawdown.csv}
            incentives:
              - {name: State credit, rate: 25%, ceiling: 5000000, expected-on: 2027-06-30, \
            financed: 4600000}
            close: {needs: approval}
            exports:
              # Sent once, and again whenever something in them changes.
              - {files: "exports/**/chart*.csv", feed: chart}
              - {files: "exports/**/budget*.csv", feed: budget}
              - {files: "exports/**/changes*.csv", feed: changes}
              - {files: "exports/**/purchase-orders*.csv", feed: purchase-orders}
              - {files: "exports/**/accruals*.csv", feed: accruals}
              - {files: "exports/**/exchange-rates*.csv", feed: exchange-rates}
              - {files: "exports/**/estimates*.csv", feed: estimates}
              # The payroll company sends one register per payroll and week.
              - {files: "exports/**/payroll*.csv", feed: payroll, expect: {weekly: WEDNESDAY}}
              # These two restate everything so far, every week.
              - {files: "exports/**/invoices*.csv", feed: invoices, mode: cumulative}
              - {files: "exports/**/locations*.csv", feed: locations, mode: cumulative}
              # These bring what is new, and sometimes a few rows twice.
              - {files: "exports/**/petty-cash*.csv", feed: petty-cash}
              - {files: "exports/**/journals*.csv", feed: journals}
            """;

    /** Dropped into the exports of week 8 by mistake; nothing claims it. */
    static final String STRAY_NAME = "w08/call-sheet-day-6.txt";
    static final String STRAY = """
            NIGHT FERRY - day 6 of 40 - House on Mill Lane
            Crew call 7:00. Quiet on the lane before 8:00.
            """;

    private Production() {}
}
