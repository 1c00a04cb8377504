package film.topsheet.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who works on which account, the head first; the last title repeats as often as needed. */
final class Roster {

    /** {@code account|plan|unit|title rate, …}. */
    private static final String TABLE = """
            1405|performers|week|Lead 84000.00, Principal 31000.00, \
            Principal 17500.00, Principal 9800.00
            1410|performers|week|Supporting 9600.00, Supporting 8200.00, Supporting 7400.00
            1415|performers|day|Day player 1310.00
            1420|performers|day|Voice 1090.00
            1425|performers|day|Rehearsal player 1050.00
            1455|performers|week|Stunt coordinator 6900.00, Assistant coordinator 3800.00
            1460|performers|day|Stunt performer 1240.00
            1465|technicians|hour|Stunt rigger 52.00
            1605|casting|week|Casting director 5600.00, Casting associate 2900.00
            2005|staff|week|Unit production manager 6400.00, Assistant manager 3700.00
            2010|staff|week|Production supervisor 4100.00, Assistant supervisor 2600.00
            2015|staff|week|First assistant director 6500.00, Second assistant director 4400.00, \
            Third assistant director 3200.00, Set runner 1450.00
            2020|staff|week|Coordinator 3300.00, Assistant coordinator 2500.00, Secretary 1900.00
            2025|staff|hour|Script supervisor 58.00, Script assistant 31.00
            2030|staff|week|Production accountant 4600.00, First assistant 3300.00, \
            Payroll accountant 2900.00, Second assistant 2400.00, Clerk 1700.00
            2035|staff|hour|Office assistant 22.00, Set assistant 19.80, Set assistant 20.50
            2205|staff|week|Production designer 6800.00
            2210|staff|hour|Art director 62.00, Assistant art director 44.00
            2215|staff|hour|Set designer 48.00, Graphic designer 45.00
            2310|staff|hour|Construction coordinator 60.00, Foreman 52.00, Carpenter 41.00
            2330|staff|hour|Charge scenic 55.00, Painter 42.00
            2410|staff|hour|Striking foreman 48.00, Carpenter 41.00
            2505|technicians|hour|Key grip 56.00, Best boy grip 49.50, Dolly grip 46.00
            2510|technicians|hour|Grip 43.50
            2525|technicians|hour|Craft service 44.00, Craft assistant 30.00
            2530|technicians|hour|Set medic 52.00
            2610|technicians|hour|Effects supervisor 60.00, Effects technician 46.00
            2710|staff|hour|Set decorator 66.00, Leadman 48.00, Set dresser 41.00
            2810|technicians|hour|Property master 54.00, Property assistant 43.00
            2910|technicians|hour|Costume designer 70.00, Supervisor 50.00, Costumer 42.00
            3010|technicians|hour|Picture car handler 44.00
            3020|technicians|hour|Marine handler 45.00
            3110|technicians|hour|Department head 62.00, Make-up artist 52.00, Hair stylist 50.00
            3210|technicians|hour|Gaffer 57.00, Best boy electric 50.00, Electrician 44.50
            3310|technicians|hour|Director of photography 152.00, Operator 72.00
            3320|technicians|hour|Operator 68.00, First assistant 56.00, Second assistant 46.00
            3410|technicians|hour|Sound mixer 72.00, Boom operator 52.00, Sound utility 44.00
            3505|technicians|hour|Transport coordinator 61.00, Captain 50.00
            3510|technicians|hour|Driver 45.50
            3605|staff|hour|Location manager 64.00, Key assistant 44.00, Location assistant 31.00
            3630|technicians|hour|Cook 44.00, Server 29.00
            3710|technicians|hour|Data technician 62.00, Data wrangler 44.00
            4010|technicians|hour|Second unit operator 66.00, Assistant 48.00, Grip 43.50
            4340|staff|hour|Safety officer 58.00, Water safety 46.00
            5010|post|week|Editor 4600.00, Additional editor 3400.00
            5020|post|hour|Assistant editor 44.00
            5040|post|week|Post supervisor 3200.00
            6510|staff|week|Unit publicist 3300.00
            """;

    private final Map<String, String[]> lines = new HashMap<>();
    private final Map<String, Person> people = new HashMap<>();

    Roster() {
        TABLE.lines().map(line -> line.split("\\|")).forEach(parts -> lines.put(parts[0], parts));
    }

    List<String> accounts() {
        return lines.keySet().stream().sorted().toList();
    }

    /** The same person for the same account and index, whoever asks. */
    Person person(String account, int index) {
        return people.computeIfAbsent(Numbered.of("E" + account, index + 1, 2),
                id -> hired(id, lines.get(account), index));
    }

    private Person hired(String id, String[] line, int index) {
        var titles = line[3].split(", ");
        var title = titles[Math.min(index, titles.length - 1)];
        var space = title.lastIndexOf(' ');
        return new Person(id, Names.person(people.size()), line[0], title.substring(0, space),
                line[1], PayUnit.valueOf(line[2].toUpperCase(Locale.ROOT)),
                Cents.of(title.substring(space + 1)));
    }
}
