package film.topsheet.sample;

import java.util.List;

/** Invented names, one per number and never the same one twice. */
final class Names {

    private static final List<String> FIRST_HALF = words("""
            Quill Brass Oaken Lant Thistle Marrow Copper Fenni Hollow Larken Nettle Pepper Saffron
            Tansy Umber Velvet Wicker Yarrow Zephyr Amber Bramble Cinder Dapple Ember Feather""");
    private static final List<String> SECOND_HALF = words("""
            wick hollow worth dale stone bury ridge combe thorpe leigh mere gate wood field shaw
            cliff brook march garth lock""");
    private static final List<String> COMPANIES = words("""
            Gullwing Harborough Ironmoor Juniper Kestrel Lodestar Mossbank Nightjar Orrery Parapet
            Quayside Rookery Sundial Tamarack Undertow Vantage Willowmere Xenia Yewtree Zodiac
            Alabaster Bellwether Catamaran Driftwood Eiderdown Foxglove Gossamer Hourglass""");
    private static final List<String> PARTNERS = words("""
            Abacus Bobbin Compass Domino Easel Flagon Girder Hammock Inkwell Jetty Kiln Lattice
            Mortar Nozzle Opal Pulley""");

    private Names() {}

    static String person(int number) {
        var surname = FIRST_HALF.get(number % FIRST_HALF.size())
                + SECOND_HALF.get(number / FIRST_HALF.size() % SECOND_HALF.size());
        return (char) ('A' + number * 7 % 26) + ". " + surname;
    }

    /** The trade comes last, as on a letterhead. */
    static String company(int number, String trade) {
        return COMPANIES.get(number % COMPANIES.size()) + " "
                + PARTNERS.get(number / COMPANIES.size() % PARTNERS.size()) + " " + trade;
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
