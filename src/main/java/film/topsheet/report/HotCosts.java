package film.topsheet.report;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import film.topsheet.ledger.NaturalOrder;
import film.topsheet.money.Money;
import film.topsheet.money.Rounding;
import film.topsheet.payroll.DayPay;
import film.topsheet.report.PricedTimes.Priced;
import film.topsheet.schedule.Shoot;
import film.topsheet.schedule.ShootDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Sums priced times to the hot cost of the last day.
 *
 * @param budgetOfDay  what the budget gives an account for a day of the shoot
 * @param fringeRates  what it gives the fringes of an account, as a share of it; null: no map says
 * @param told         what the daily reports tell of the last day besides pages and scenes
 */
record HotCosts(PricedTimes times, Currency currency, Shoot shoot,
        Map<String, Money> budgetOfDay, Map<String, BigDecimal> fringeRates, Told told) {

    /** Null where no report says it. */
    record Told(String location, LocalTime firstShot, BigDecimal setups) {}

    /** A department in a unit. */
    private record Place(String unit, String name) implements Comparable<Place> {

        private static Place of(Priced priced) {
            return new Place(priced.time().unit(),
                    Objects.requireNonNullElse(priced.time().department(), ""));
        }

        @Override
        public int compareTo(Place other) {
            return Comparator.comparing(Place::unit).thenComparing(Place::name)
                    .compare(this, other);
        }
    }

    /**
     * @param begin the first day of the week
     * @param posted see {@link HotCost.Posted}; null: none
     * @param other  of the last day
     */
    HotCost of(LocalDate begin, HotCost.Posted posted, HotCost.Other other) {
        var all = times.all();
        var last = all.stream().map(each -> each.time().date()).max(LocalDate::compareTo)
                .orElseThrow();
        var dates = new TreeSet<LocalDate>();
        all.forEach(each -> dates.add(each.time().date()));
        return new HotCost(day(last), shoot.days(), departments(of(last)),
                dates.tailSet(begin).stream().map(this::day).toList(), facts(of(last)),
                people(of(last), dates.lower(last) == null ? List.of() : of(dates.lower(last))),
                posted, other);
    }

    private List<Priced> of(LocalDate date) {
        return times.all().stream().filter(each -> each.time().date().equals(date)).toList();
    }

    private HotCost.Day day(LocalDate date) {
        var priced = of(date).stream().filter(Priced::isPriced).toList();
        var accounts = priced.stream().map(each -> each.deal().account()).collect(toSet());
        return new HotCost.Day(date, shoot.daysUpTo(date), eighths(shoot.planned(), date),
                eighths(shoot.reported(), date), people(priced),
                hours(priced, DayPay::hours), sum(priced, Priced::cost),
                sum(priced, each -> each.pay().contributions()), budget(accounts),
                fringes(accounts));
    }

    private static int eighths(List<ShootDay> days, LocalDate date) {
        return days.stream().filter(each -> each.date().equals(date))
                .mapToInt(ShootDay::eighths).sum();
    }

    private static int people(List<Priced> priced) {
        return (int) priced.stream().map(each -> each.time().person()).distinct().count();
    }

    private Money budget(Set<String> accounts) {
        return accounts.stream().map(each -> budgetOfDay.getOrDefault(each, nil()))
                .reduce(nil(), Money::plus);
    }

    private Money fringes(Set<String> accounts) {
        if (fringeRates == null) {
            return null;
        }
        var exact = accounts.stream()
                .map(each -> budgetOfDay.getOrDefault(each, nil()).decimal()
                        .multiply(fringeRates.getOrDefault(each, BigDecimal.ZERO)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Money(currency, Rounding.minor(exact, currency));
    }

    /** In the order of the first account of each, then by name. */
    private List<HotCost.Department> departments(List<Priced> day) {
        var priced = day.stream().filter(Priced::isPriced).toList();
        var places = priced.stream().collect(groupingBy(Place::of));
        var homes = homes(priced);
        var units = places.keySet().stream().map(Place::unit).distinct().count();
        var firsts = new TreeMap<Place, String>();
        places.forEach((place, people) -> firsts.put(place, people.stream()
                .map(each -> each.deal().account()).min(NaturalOrder.INSTANCE).orElseThrow()));
        return places.keySet().stream()
                .sorted(Comparator.comparing(Place::unit)
                        .thenComparing(firsts::get, NaturalOrder.INSTANCE)
                        .thenComparing(Place::name))
                .map(place -> department(place, units > 1, places.get(place), homes))
                .toList();
    }

    private HotCost.Department department(
            Place place, boolean isOneOfUnits, List<Priced> people, Map<String, Place> homes) {
        var accounts = new TreeSet<>(homes.keySet());
        accounts.removeIf(each -> !homes.get(each).equals(place));
        return new HotCost.Department(place.name(), isOneOfUnits ? place.unit() : "",
                people(people), hours(people, DayPay::hours),
                hours(people, DayPay::overtimeHours), sum(people, each -> each.pay().overtime()),
                sum(people, each -> each.pay().penalties()),
                sum(people, each -> each.pay().pay()), budget(accounts));
    }

    /** An account's budget goes to the department that most of its people of the day work in. */
    private static Map<String, Place> homes(List<Priced> priced) {
        var homes = new TreeMap<String, Place>();
        priced.stream().collect(groupingBy(each -> each.deal().account(),
                groupingBy(Place::of, TreeMap::new, counting()))).forEach((account, places) ->
                        homes.put(account, places.entrySet().stream()
                                .sorted(Map.Entry.<Place, Long>comparingByValue().reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                                .findFirst().orElseThrow().getKey()));
        return homes;
    }

    private HotCost.Facts facts(List<Priced> day) {
        var worked = day.stream().map(each -> each.time().worked()).toList();
        var late = day.stream().filter(each -> each.isPriced()
                && each.pay().mealPenalty().isPositive()).toList();
        var tired = day.stream().filter(each -> each.isPriced()
                && each.pay().restPenalty().isPositive()).toList();
        var date = worked.get(0).date();
        var scenes = new ArrayList<String>();
        shoot.reported().stream().filter(each -> each.date().equals(date))
                .forEach(each -> scenes.addAll(each.scenes()));
        var meals = worked.stream().map(each -> each.mealOut()).filter(Objects::nonNull)
                .collect(groupingBy(Function.identity(), TreeMap::new, counting()));
        return new HotCost.Facts(told.location(),
                worked.stream().map(each -> each.call()).min(LocalTime::compareTo).orElseThrow(),
                told.firstShot(), meals.entrySet().stream()
                        .max(Map.Entry.<LocalTime, Long>comparingByValue()
                                .thenComparing(Map.Entry.<LocalTime, Long>comparingByKey()
                                        .reversed()))
                        .map(Map.Entry::getKey).orElse(null),
                worked.stream().max(Comparator.comparing(each -> each.wrapped()))
                        .orElseThrow().wrap(),
                told.setups(), scenes, people(late),
                sum(late, each -> each.pay().mealPenalty()), people(tired),
                sum(tired, each -> each.pay().restPenalty()));
    }

    private HotCost.People people(List<Priced> day, List<Priced> before) {
        var here = day.stream().map(each -> each.time().person() + "/" + each.time().unit())
                .collect(toSet());
        var missing = before.stream()
                .filter(each -> !here.contains(each.time().person() + "/" + each.time().unit()))
                .toList();
        return new HotCost.People(
                people(day.stream().filter(each -> each.isPriced() && each.deal().atScale())
                        .toList()),
                people(day.stream().filter(each -> !each.isPriced() && !each.isFlat()).toList()),
                people(day.stream().filter(Priced::isFlat).toList()), people(missing),
                times.problems());
    }

    private static BigDecimal hours(List<Priced> priced, Function<DayPay, BigDecimal> hours) {
        return priced.stream().map(each -> hours.apply(each.pay()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Money sum(List<Priced> priced, Function<Priced, Money> amount) {
        return priced.stream().map(amount).reduce(nil(), Money::plus);
    }

    private Money nil() {
        return Money.zero(currency);
    }
}
