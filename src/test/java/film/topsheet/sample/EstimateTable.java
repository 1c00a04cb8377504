package film.topsheet.sample;

/** What the accountant decides: {@code week|account|method|dollars|reason}; blank is held. */
final class EstimateTable {

    static final String TEXT = """
            2|1105|complete||Bought and paid
            2|6710|complete||Premium paid for the whole production
            5|2940||23000|Hair tests leave; alterations stay
            5|3110||174400|Hair tests come here
            7|2310||443000|Ferry deck rebuilt on stage
            7|2320||233900|Ferry deck rebuilt on stage
            7|2630||29000|Rain rig not needed
            7|3220||160000|Condor kit for night work
            7|3230||42000|Second generator
            7|3510||441300|Two drivers more
            7|3810||184800|Stage B released
            7|4920||746000|Follows labor
            8|1415||257300|Two day players more
            8|1505||109600|Fares lower than quoted
            8|2110||200000|Harbor crowd, first day
            8|2920||66000|Uniforms rented
            8|3230||48000|Second generator kept
            8|3520||257000|Vans for the marine unit
            8|3530||88000|Diesel dearer
            8|3640||68800|Heaters on the pier
            8|3720||41500|More data than planned
            8|4340||82000|Water safety, days 31, 32
            8|4910||622000|Follows labor
            8|5530||168000|Vendor's better offer
            9|1420|etc|69000|Looping sessions agreed, two more
            9|1460||137700|Fall from the mast, twice
            9|1510||138800|Rooms released early
            9|2320||235720|Marine plywood dearer
            9|2510||204300|Main unit takes grips of the second
            9|2525||55000|Crew of 145, budget 130
            9|2530|etc|39000|Days left counted
            9|2720||79500|Bought less than listed
            9|2730||85000|Ship's furniture returned earlier
            9|3030||146000|Third marine day
            9|3040||43000|Second safety boat
            9|3220||161000|Condor kit, one night more
            9|3330||180000|Second body for marine days
            9|3340||41000|Underwater housing, one week more
            9|3510||444300|Night drives
            9|3675||1950|Drone permit: not in the budget
            9|3610||609000|Police on four days; restoration
            9|3630||188200|Second meals on late wraps
            9|4010||114700|Three unit days cut
            9|4220||210000|12 rooms, nine nights
            9|4930||150300|Follows labor
            9|6930||32860|Guests of the harbor board
            10|2110||208000|Harbor crowd, second day
            10|2520||55460|Crane: nights dearer than ordered
            10|3530||92600|Diesel dearer
            10|3820|expect-credit|48600|Deposit on the power line comes back
            10|4010|etc|114700|Days left counted
            10|4030||26000|Helicopter replaced by drone
            10|4910||628200|Follows labor
            11|2510||210700|Overtime 31 Aug to 4 Sep
            11|2730||78500|Ship's furniture returned two weeks early
            11|3030||155000|Ferry standby 2 Sep
            11|3530||98400|Diesel dearer; generator barge
            11|3610||621500|Pier 9, fourth shoot day
            11|3810||191000|Stage B opened early for the cover set
            11|4910||631300|Follows overtime
            11|4920||750200|Follows overtime
            11|5520||384000|Shots 214 to 222 shot practically
            12|2340|complete||Lift is back
            12|3220||165000|Lamps for the long night
            12|3510||449900|Drivers to the end of the shoot
            12|3610||623800|Police for the customs hall
            12|6910||21300|Wire fees go on to day 40
            12|6930||31300|No more guests
            13|1405||1854000|Principal held one week more
            13|2510||216840|Late wraps on the water
            13|2710||249200|Dressers leave earlier
            13|2730||74500|Last returns
            13|4910||635300|Follows labor
            13|4920||754900|Follows labor
            13|5520||366000|Nine shots dropped
            14|3610||628050|House: landlord keeps 4,250 for the floor
            """;

    private EstimateTable() {}
}
