package film.topsheet.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whom the production buys from: all invented, named after what they sell. */
final class Vendors {

    /** What the vendors of an account trade in. */
    private static final String TRADES = """
            1102 Rights|1105 Rights|1110 Script Office|1115 Research|1120 Clearances
            1315 Storyboards|1320 Previsualization|1405 Loan-Out|1410 Loan-Out|1430 Talent Agency
            1465 Stunt Rigging|1505 Flights|1510 Hotels|1515 Serviced Flats|1520 Cars
            1605 Casting|1610 Casting Rooms|1615 Medical Practice|1620 Voice Coaching
            2120 Background Casting|2220 Drawing Materials|2225 Plan Printing|2320 Timber
            2340 Lift Hire|2420 Skip Hire|2515 Grip Hire|2520 Crane and Dolly|2525 Bakery
            2620 Effects Supplies|2630 Rain and Smoke|2720 Furniture|2730 Set Rentals
            2750 Restorers|2820 Prop Makers|2830 Prop Hire|2850 Prop Repair|2920 Cloth
            2930 Costume Hire|2940 Laundry|3010 Picture Cars|3030 Ferries|3040 Tug and Tow
            3120 Prosthetics|3130 Make-up Supplies|3220 Lighting Hire|3230 Generators
            3240 Lamp Supply|3330 Camera Hire|3340 Underwater Housings|3350 Camera Supplies
            3420 Sound Hire|3430 Battery Supply|3520 Truck Rental|3530 Fuel|3540 Vehicle Repair
            3630 Catering|3640 Tents and Heating|3720 Data Storage|3730 Dailies Lab
            3820 Power and Telephone|3830 Office Fit-Out|4020 Second Unit Hire|4030 Boat Hire
            4210 Air Travel|4220 Lodging|4230 Board|4240 Shuttles|4310 Office Lets
            4320 Office Supply|4330 Telephone and Software|4340 Safety Training
            5030 Cutting Rooms|5110 Composition|5120 Music Licensing|5130 Music Supervision
            5210 Sound Editing|5310 Colour|5320 Mastering|5510 Visual Effects Supervision
            5520 Visual Effects|5530 Clean-Up|5540 Scanning|6520 Stills|6610 Counsel|6620 Audit
            6710 Underwriters|6720 Errors Cover|6920 Warehousing|6930 Dining
            6940 Accounting Systems|8200 Completion Bonds
            """;
    private static final List<String> PREFIXES = List.of("INV-", "", "A/", "26-", "R", "No. ");
    private static final long LARGE = Cents.dollars(60_000);
    private static final long SIZEABLE = Cents.dollars(31_000);
    private static final long MIDDLING = Cents.dollars(24_000);

    private final Map<String, List<Vendor>> ordered = new HashMap<>();
    private final Map<String, List<Vendor>> small = new HashMap<>();
    private final Map<String, Vendor> named = new LinkedHashMap<>();
    private final Map<String, Integer> invoices = new HashMap<>();
    private int count;

    Vendors() {
        for (var part : TRADES.strip().split("[|\\n]")) {
            var space = part.strip().indexOf(' ');
            var account = Account.of(part.strip().substring(0, space));
            var trade = part.strip().substring(space + 1);
            var size = Cents.share(account.after14(), account.percent(Source.INVOICES), 100);
            ordered.put(account.code(), hired(trade, size > LARGE ? 3 : size > MIDDLING ? 2 : 1));
            small.put(account.code(), hired(trade, size > SIZEABLE ? 2 : 1));
        }
    }

    /** Those who supply against purchase orders. */
    List<Vendor> ordered(String account) {
        return ordered.get(account);
    }

    /** Those whose bills are small enough to need no order; nobody is in both lists. */
    List<Vendor> small(String account) {
        return small.get(account);
    }

    /** A vendor that has a part of its own in what goes wrong. */
    Vendor named(String name) {
        return named.computeIfAbsent(name, this::hired);
    }

    /** The vendor's next invoice number. */
    String nextInvoice(Vendor vendor, int step) {
        var first = 1000 + Math.abs(vendor.name().hashCode() % 8000);
        var number = invoices.merge(vendor.id(), step, Integer::sum);
        return vendor.prefix() + (first + number);
    }

    private List<Vendor> hired(String trade, int many) {
        var vendors = new ArrayList<Vendor>();
        for (var each = 0; each < many; each++) {
            vendors.add(hired(Names.company(count, trade)));
        }
        return List.copyOf(vendors);
    }

    private Vendor hired(String name) {
        count++;
        return new Vendor(Numbered.of("V", count, 3), name, PREFIXES.get(count % PREFIXES.size()));
    }
}
