package film.topsheet.sample;

/** Orders that the story needs: {@code week|number|vendor|account|amount|settings|description}. */
final class PlannedOrders {

    static final String TEXT = """
            1|0001|Sealight Completion|8200|513373.00|closed=2|Completion bond
            1|0002|Tidewrack Literary|1105|410000.00|closed=2|Underlying rights, purchase
            1|0003|Stonewater Underwriters|6710|325000.00|closed=2|Production package
            2||Farshore Effects|5520|300000.00||Harbor sequence, 96 shots, first award
            2||Farshore Effects|5530|126000.00||Clean-up, 140 shots
            2||Lanternpost Power|3820|43220.00|closed=11|Power line to stage A
            3||Lanternfield Rooms|5030|86500.00||Cutting rooms and systems to picture lock
            6|0217|Palisade Lens and Camera|3330|9000.00||Long lenses, marine days
            6|0233|Copperline Salvage|2750|9400.00|closed=8|Model ship, broken in transit
            6|0231|Maplewater Optics|3330|48300.00|currency=CAD;rate=0.73|Camera body B, eight weeks
            7|0251|Beacon Row Lighting|3220|46000.00||Condor kit for night work
            7|0259|Corvane Truck Rental|3520|26000.00|return=2026-09-05|Camera truck, four weeks
            7|0266|Quarrel Vehicle Leasing|3520|27500.00|by=M. Tarn;approver=M. Tarn;\
            approved=8|Unit vans, six weeks
            7||Emberlight Scores|5110|132000.00||Composer package
            7||Glasswing Colour|5310|93000.00||Colour, first pass
            7|0288|Oldmere Set Rentals|2730|10000.00||Wheelhouse furniture
            8|0298|Tallgrove Crane Hire|2520|18000.00||Crane, pier nights
            8|0318|Saltmarsh Ferries|3030|36000.00||Ferry, marine days
            9|0340|Adria Housings|3340|6450.00|currency=EUR;rate=1.0850|Underwater housing
            9|0351|Northreach Grip|2515|9900.00||Grip package kept over the idle day
            9|0352|Corvane Truck Rental|3520|12500.00||Fleet standing, idle day
            9|0353|Lowtide Kitchens|3630|9000.00||Meals, idle day
            9|0354|Harbour View Rooms|4220|10000.00||Rooms held, idle day
            10|0385|Lowtide Kitchens|3630|20000.00||Second meals, late wraps
            10|0392|Smokestack Rain|2610|13000.00|approved=14;void=13|Extra technicians, storm night
            10|0394|Deepwell Housings|3340|5600.00|approved=13|Underwater housing, one week more
            10||Foghorn Sound|5210|106710.00||Sound edit
            11|0409|Skyreach Lifts|2340|5680.00||Lift kept to 4 September
            11|0412|Saltmarsh Ferries|3030|9000.00||Ferry on standby, weather
            11|0416|Lowtide Kitchens|3630|9870.00||Second meals, rest
            11||Lanternpost Power|3820|10840.00||Power line, second term
            """;

    private PlannedOrders() {}
}
