package film.topsheet.sample;

/**
 * Invoices that the story needs:
 * {@code week|document|vendor|invoice|invoiced|posted|account|amount|order|settings|description}.
 * Dates are month-day of 2026. A blank document takes the next number.
 */
final class InvoiceEvents {

    static final String TEXT = """
            1||Sealight Completion|SC-77|06-22|06-22|8200|513373.00|0001|paid=2026-06-25|Completion bond
            1||Tidewrack Literary|2211|06-22|06-23|1105|410000.00|0002|paid=2026-06-25|Underlying rights
            1||Stonewater Underwriters|P-9034|06-22|06-24|6710|325000.00|0003|paid=2026-06-25|Package premium
            2||Ashdown Counsel|AC-118|03-04|06-30|6610|1875.00|||Chain of title, March
            5||Clearwire Systems|CW-5521|07-20|2062-07-22|4330|1860.00||reports=6|Software seats
            6||Marrow Lane Supplies|ML-604|07-28|07-29|4320|5480.00|||Office partitions
            6||Copperline Salvage|CS-940|07-29|07-31|2750|9400.00|0233||Broken model ship
            7||Inkberry Stationers|IS-8841|08-04|08-05|4320|1240.00|||Toner, paper
            8||Beacon Row Lighting|INV-20418|08-12|08-14|3220|14862.50|0251||Condor kit
            8||Corvane Truck Rental|CT-3107|08-10|08-12|3520|6500.00|0259|service=8|Camera truck
            8||Maplewater Optics|M-2290|08-11|08-13|3330|48300.00|0231|currency=CAD;\
            base=35799.96|Camera body B
            8||Stavely Timber|7702|08-10|08-11|2320|4980.00|||Plywood, first load
            8||Stavely Timber|7709|08-11|08-12|2320|4925.00|||Plywood, second load
            8||Stavely Timber|7715|08-13|08-14|2320|4920.00|||Plywood, third load
            9||Beacon Row Lighting|Inv 020418|08-17|08-19|3220|14862.50|0251||Condor kit
            9||Corvane Truck Rental|CT-3162|08-17|08-19|3520|6500.00|0259|service=9|Camera truck
            9|D-1188|Gantry Marine Supply|GM-4410|08-18|08-20|3030|22400.00|0318||Ferry, two days
            9||Palisade Lens and Camera|PL-0871|08-19|08-20|3330|8740.00|||Long lenses
            9||Adria Housings|26/118|08-17|08-19|3340|6450.00|0340|currency=EUR;base=6998.25;\
            reports=10|Underwater housing
            9||Saltmarsh Ferries|SF-310|08-19|08-21|3030|11000.00|0318|tags=claim-1|Ferry, idle day
            9||Beacon Row Lighting|INV-20466|08-19|08-21|3220|8900.00|0251|tags=claim-1|Lamps
            9||Northreach Grip|NG-77|08-19|08-21|2515|9900.00|0351|tags=claim-1|Grip
            9||Corvane Truck Rental|CT-3170|08-20|08-21|3520|12500.00|0352|tags=claim-1|Fleet
            9||Lowtide Kitchens|LK-051|08-20|08-21|3630|9000.00|0353|tags=claim-1|Meals, idle day
            9||Harbour View Rooms|90217|08-20|08-21|4220|10000.00|0354|tags=claim-1|Rooms, idle day
            10|D-0977|Coldharbour Print|CP-31|08-03|08-05|1120|1180.00||status=void|Script copies
            10|D-1241|Saltmarsh Ferries|SF-322|08-18|08-26|3030|22400.00|0318||Ferry, two days
            10||Tallgrove Crane Hire|TC-1180|08-25|08-27|2520|21460.00|0298||Crane, pier nights
            10||Corvane Truck Rental|CT-3219|08-24|08-26|3520|6500.00|0259|service=10|Camera truck
            10||Lowtide Kitchens|LK-058|08-24|08-26|3630|20000.00|0385|accrual=AC-07|Second meals
            10||Quarrel Vehicle Leasing|QV-640|08-25|08-27|3520|9150.00|0266||Unit vans
            10||Mullion Lamp Supply|MLS-3316|08-26|08-27|3240|4120.00|||Lamps
            10||Cobble and Reed|CR-208|08-25|08-26|2720|2985.00|||Ship's linen
            10||Paperwharf|PW-66|08-24|08-25|4320|2350.00|||Copies, maps
            11||Haywain Trailers|HT-19|08-31|09-02|3520|1750.00|||Trailer tow
            11||Briarstone Options|BO-12|08-31|09-01|1102|1100.00|||Option, extension
            11||Oldmere Set Rentals|OS-455|09-01|09-03|2730|9212.00|0288|final=yes|Last bill
            11||Corvane Truck Rental|CT-3277|08-31|09-02|3520|6500.00|0259|service=11|Camera truck
            11||Saltmarsh Ferries|SF-340|09-02|09-04|3030|9000.00|0412||Ferry standby 2 Sep
            11||Lowtide Kitchens|LK-066|08-31|09-02|3630|9870.00|0416|accrual=AC-07|Second meals
            11||Skyreach Lifts|SL-288|09-01|09-02|2340|3930.00|0409||Lift to 4 September
            11||Tidegate Moorings|TG-905|09-04|09-08|3040|4310.25||reports=12|Mooring, coming week
            12||Skyreach Lifts|SL-301|09-08|09-10|2340|1750.00|0409||Lift, transport back
            12||Quarrel Vehicle Leasing|QV-671|09-08|09-10|3520|9150.00|0266||Unit vans
            12||Inkberry Stationers|8990-C|09-08|09-09|4320|-120.50||reports=13|Toner taken back
            14||Quarrel Vehicle Leasing|QV-702|09-21|09-23|3520|9150.00|0266||Unit vans
            """;

    private InvoiceEvents() {}
}
