package film.topsheet.sample;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A cost account of the sample and how its money is spent.
 *
 * @param locked  cents approved at financing
 * @param percent of its cost, by source; together 100
 * @param after6  cents posted after week 6; 0 for an account that begins with the shoot
 * @param after11 cents posted after week 11
 * @param after14 cents posted after week 14
 * @param driver  what its cost follows: day, week or fixed
 */
record Account(String code, String name, String category, String categoryName, String section,
        long locked, Map<Source, Integer> percent, long after6, long after11, long after14,
        String driver) {

    private static final List<Account> ALL = read(
            ChartAboveTheLine.TEXT + ChartProduction.TEXT + ChartRest.TEXT);

    private static final Map<String, Account> BY_CODE =
            ALL.stream().collect(Collectors.toMap(Account::code, account -> account));
    private static final Set<String> FRINGES = Set.of("1900", "4900", "5900");

    static List<Account> all() {
        return ALL;
    }

    static Account of(String code) {
        return requireNonNull(BY_CODE.get(code), code);
    }

    static boolean exists(String code) {
        return BY_CODE.containsKey(code);
    }

    int percent(Source source) {
        return percent.getOrDefault(source, 0);
    }

    /** Employer's contributions follow pay: payroll taxes, pension and health, fees. */
    boolean fringe() {
        return FRINGES.contains(category);
    }

    String phase() {
        return switch (section) {
            case "POST" -> category.equals("5600") ? "delivery" : "post";
            case "FEES", "CONTINGENCY" -> "";
            default -> code.equals("1105") || code.equals("6710") ? "prep" : "shoot";
        };
    }

    private static List<Account> read(String text) {
        var accounts = new ArrayList<Account>();
        var category = new String[3];
        for (var line : text.lines().toList()) {
            var parts = line.split("\\|", -1);
            if (line.startsWith("# ")) {
                category = new String[] {parts[0].substring(2), parts[1], parts[2]};
            } else {
                accounts.add(new Account(parts[0], parts[1], category[0], category[1], category[2],
                        dollars(parts[2]), percents(parts[3]), dollars(parts[4]),
                        dollars(parts[5]), dollars(parts[6]), parts[7]));
            }
        }
        return List.copyOf(accounts);
    }

    private static long dollars(String text) {
        return Cents.dollars(Long.parseLong(text));
    }

    private static Map<Source, Integer> percents(String text) {
        var percents = new EnumMap<Source, Integer>(Source.class);
        for (var part : (text.isEmpty() ? "I100" : text).split(" ")) {
            percents.put(Source.of(part.charAt(0)), Integer.parseInt(part.substring(1)));
        }
        return percents;
    }
}
