package film.topsheet.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * One week of crew and cast, paid account by account until each account's money is used: people
 * in the order of the roster, the last of them for part of the week.
 */
final class CrewWeek {

    private static final String KIT_RENTALS = "2515";
    private static final long KIT = Cents.dollars(300);
    private static final String KEY_GRIP = "E250501";
    private static final String SET_ASSISTANT = "E203502";
    private static final String LEAD = "E140501";

    private final int week;
    private final Roster roster;
    private final Map<String, Long> earnedBefore;
    private final Random random;
    private final PayInvoice crew;
    private final PayInvoice cast;
    /** Gross and overtime of the week, by person. */
    private final Map<String, Long> earned = new TreeMap<>();
    private final List<Person> paid = new ArrayList<>();

    /** @param earnedBefore cents on this picture before the week, by person */
    CrewWeek(int week, Roster roster, Map<String, Long> earnedBefore) {
        this.week = week;
        this.roster = roster;
        this.earnedBefore = earnedBefore;
        this.random = Seed.random("crew" + week);
        this.crew = new PayInvoice(Numbered.of("PR-", week, 2) + "-C", "crew", week);
        this.cast = new PayInvoice(Numbered.of("PR-", week, 2) + "-T", "cast", week);
    }

    PayInvoice crew() {
        return crew;
    }

    PayInvoice cast() {
        return cast;
    }

    long total() {
        return crew.total() + cast.total();
    }

    Map<String, Long> earned() {
        return earned;
    }

    void payAccount(String account, long cents) {
        if (account.equals(KIT_RENTALS)) {
            payKits(cents);
            return;
        }
        var left = cents;
        var index = 0;
        if (account.equals("1405") && week < Weeks.FIRST_SHOOT) {
            left -= payHoldingFee();
            index = 1;
        }
        var first = paid.size();
        while (left > 0) {
            var person = at(roster.person(account, index++));
            var usual = person.unit().usualTenths(week);
            if (person.pay(usual) > left) {
                payRest(account, index - 1, left, first);
                return;
            }
            left -= pay(person, "gross", usual);
            left -= payOvertime(person, left, index);
        }
    }

    /** Contributions on what each was paid, person by person. */
    void contribute() {
        for (var person : paid) {
            for (var each : Contributions.of(person.plan())) {
                var before = earnedBefore.getOrDefault(person.id(), 0L);
                var base = earned.get(person.id());
                var amount = chargedAboveCeiling(person) ? each.uncapped(base)
                        : each.on(base, before);
                if (amount != 0) {
                    invoice(person).add(person, each.component(), each.account(), amount);
                }
            }
        }
    }

    /** Fourteen of the crew and three of the cast wait for a meal; two half hours, and one. */
    void payMealPenalties() {
        paid.stream().filter(person -> person.plan().equals("technicians"))
                .filter(person -> invoice(person) == crew).limit(14)
                .forEach(person -> penalty(person, 1750));
        paid.stream().filter(person -> person.plan().equals("performers")).limit(3)
                .forEach(person -> penalty(person, 2500));
    }

    private void penalty(Person person, long cents) {
        invoice(person).add(person, "penalty", person.account(), cents);
    }

    /** Part of a week for the next who can be had for it, else overtime for the last one paid. */
    private void payRest(String account, int index, long left, int first) {
        for (var next = index; next < index + 4; next++) {
            var person = at(roster.person(account, next));
            var step = person.unit().step;
            var tenths = left * 10 / person.rate() / step * step;
            if (tenths >= person.unit().leastTenths(week)) {
                var rest = left - pay(person, "gross", tenths);
                if (!fixed(person)) {
                    overtime(person, rest);
                }
                return;
            }
        }
        if (paid.size() > first && !fixed(paid.get(paid.size() - 1))) {
            overtime(paid.get(paid.size() - 1), left);
        }
    }

    private long payOvertime(Person person, long left, int index) {
        if (index == 1 || fixed(person) || random.nextInt(100) >= 22) {
            return 0;
        }
        var cents = person.hourly() * (10 + random.nextInt(50)) / 10;
        return cents > left ? 0 : overtime(person, cents);
    }

    /** Pay hours to the tenth that so much money buys; cents paid. */
    private long overtime(Person person, long cents) {
        var tenths = cents * 10 / person.hourly();
        if (tenths == 0) {
            return 0;
        }
        var paidCents = Cents.share(person.hourly(), tenths, 10);
        invoice(person).pay(person, "overtime", tenths, paidCents);
        earned.merge(person.id(), paidCents, Long::sum);
        return paidCents;
    }

    private long pay(Person person, String component, long tenths) {
        var cents = person.pay(tenths);
        invoice(person).pay(person, component, tenths, cents);
        earned.merge(person.id(), cents, Long::sum);
        paid.add(person);
        return cents;
    }

    /** The lead is paid 50,000 flat for rehearsals in week 6. */
    private long payHoldingFee() {
        var lead = roster.person("1405", 0);
        return week == Weeks.FIRST_SHOOT - 1 ? pay(lead.at(Cents.dollars(50_000)), "gross", 10) : 0;
    }

    private void payKits(long cents) {
        var owners = paid.stream().filter(person -> person.account().equals("2510")
                || person.account().equals("2505")).toList();
        for (var each = 0; each < Math.min(owners.size(), cents / KIT); each++) {
            crew.add(owners.get(each), "rental", KIT_RENTALS, KIT);
        }
    }

    /** From week 8 the key grip is paid above his memo; the set assistant's rise is from week 9. */
    private Person at(Person person) {
        if (person.id().equals(KEY_GRIP) && week >= 8) {
            return person.at(Cents.of("58.50"));
        }
        return person.id().equals(SET_ASSISTANT) && week >= 9
                ? person.at(Cents.of("21.60")) : person;
    }

    private static boolean fixed(Person person) {
        return person.id().equals(KEY_GRIP) || person.id().equals(SET_ASSISTANT)
                || person.id().equals(LEAD);
    }

    /** In week 9 the lead's whole pay is charged, though the ceiling is reached within it. */
    private boolean chargedAboveCeiling(Person person) {
        return week == 9 && person.id().equals(LEAD);
    }

    private PayInvoice invoice(Person person) {
        return person.account().startsWith("1") ? cast : crew;
    }
}
