package film.topsheet.sample;

import java.util.List;
import java.util.Map;

/** Who pays for the film, what it may earn, and who is paid back in which order. */
final class Financing {

    static final String TERMS_NAME = "waterfall.yaml";
    static final String TERMS = """
            # Who is paid back in which order. Receipts are rows of the feed revenue.
            tiers:
              - {name: Collection agent,  to: Collection agent,  take: 1%,  of: gross}
              - {name: Residuals reserve, to: Residuals reserve, take: 5%,  of: gross}
              - {name: Sales commission,  to: Greywater Sales,   take: 15%, of: gross}
              - {name: Sales expenses,    to: Greywater Sales,   up-to: 250000}
              - {name: Presale loan,      to: Kestrel Bank,      up-to: 5200000, interest: 8%, \
            from: 2026-08-28}
              - {name: Tax-credit loan,   to: Millrace Lending,  up-to: 4600000, interest: 7%, \
            from: 2026-10-02}
              - {name: Equity,            to: investors,         up-to: 120%, of: contributions}
              - {name: Deferments,        to: Deferred fees,     up-to: 800000}
              - {name: Net profit,        split: {investors: 50%, producer: 50%}}
            pots:
              # The credit is the lender's first, and reaches no sales agent.
              state-credit: {source: State credit, tiers: [Tax-credit loan, Equity, Net profit]}
            """;

    /** {@code week|feed|the row's cells, in the order of the feed}. */
    private static final String ROWS = """
            1|funding|equity-1|equity|Harbor Light Equity LP|6000000.00||20||2026-05-18||||
            1|funding|equity-2|equity|Breakwater Film Fund|4400000.00||20||2026-05-18||||
            1|funding|equity-3|equity|Saltmarsh Capital|2997663.00||20||2026-05-22||||
            1|funding|presale-loan|presale|Kestrel Bank|5200000.00|||8|2026-05-26|2026-09-18|\
            Greywater Sales||
            1|funding|credit-loan|tax-credit|Millrace Lending|4600000.00|||7|2026-05-28|\
            2026-10-02||Initial certificate of the state|
            1|funding|deferments|deferment|Deferred fees|800000.00||||2026-05-28||||
            1|contributions|equity-1|Harbor Light Equity LP|2026-06-22|1|6000000.00|2026-06-22
            1|contributions|equity-2|Breakwater Film Fund|2026-08-03|1|4400000.00|
            1|contributions|equity-3|Saltmarsh Capital|2026-09-18|1|2997663.00|
            1|contributions|presale-loan|Kestrel Bank|2026-08-28|1|2180000.00|
            7|contributions|equity-2|Breakwater Film Fund|2026-08-03|1|4400000.00|2026-08-03
            10|contributions|presale-loan|Kestrel Bank|2026-08-28|1|2180000.00|2026-08-28
            13|contributions|equity-3|Saltmarsh Capital|2026-09-18|1|2997663.00|2026-09-18
            1|revenue|2027-06-30|low|State credit||4600000.00|
            1|revenue|2027-09-30|low|Sales|Europe|4000000.00|
            1|revenue|2027-12-31|low|Sales|North America|6500000.00|
            1|revenue|2028-06-30|low|Sales|Asia|3000000.00|
            1|revenue|2028-12-31|low|Sales|North America|3000000.00|
            1|revenue|2029-06-30|low|Sales|Rest of the world|1500000.00|
            1|revenue|2027-06-30|base|State credit||4775675.00|
            1|revenue|2027-09-30|base|Sales|Europe|6500000.00|
            1|revenue|2027-12-31|base|Sales|North America|12000000.00|
            1|revenue|2028-06-30|base|Sales|Asia|5000000.00|
            1|revenue|2028-12-31|base|Sales|North America|5000000.00|
            1|revenue|2029-06-30|base|Sales|Rest of the world|2500000.00|
            1|revenue|2027-06-30|high|State credit||4775675.00|
            1|revenue|2027-09-30|high|Sales|Europe|8500000.00|
            1|revenue|2027-12-31|high|Sales|North America|17500000.00|
            1|revenue|2028-06-30|high|Sales|Asia|7500000.00|
            1|revenue|2028-12-31|high|Sales|North America|7000000.00|
            1|revenue|2029-06-30|high|Sales|Rest of the world|3500000.00|
            9|offers|O-1|Tidal Pictures|North America|9000000.00||25|750000.00|delivery|15|\
            2026-08-19|2026-10-31|open
            10|offers|O-2|Meridian Releasing|North America|6500000.00||20|400000.00|signature|12|\
            2026-08-26|2026-10-15|open
            11|offers|O-3|Nordlicht Verleih|Europe|5000000.00||25|300000.00|quarterly|10|\
            2026-09-02|2026-09-30|open
            14|offers|O-3|Nordlicht Verleih|Europe|5000000.00||25|300000.00|quarterly|10|\
            2026-09-02|2026-09-30|declined
            """;

    private Financing() {}

    /** Feed to rows of one week. */
    static Map<String, List<Entry>> week(int week) {
        return Feeds.week(ROWS, week);
    }
}
