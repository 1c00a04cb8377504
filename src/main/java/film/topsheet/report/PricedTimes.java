package film.topsheet.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import film.topsheet.ledger.ProductionWeeks;
import film.topsheet.money.Money;
import film.topsheet.payroll.Contributions.Earned;
import film.topsheet.payroll.DayPay;
import film.topsheet.payroll.Deal;
import film.topsheet.payroll.PersonWeek;
import film.topsheet.payroll.RateTable;
import film.topsheet.payroll.Worked;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts a price on what people worked, person by person and week by week. */
final class PricedTimes {

    /**
     * What a person's memo says; of one that is not in force only account, plan and occupation
     * count.
     *
     * @param unit hour, day, week or flat
     */
    record Promise(String account, String plan, String occupation, BigDecimal rate, String unit,
            BigDecimal guaranteedHours, boolean employed, boolean inForce) {

        private boolean isFlat() {
            return inForce && Deal.Unit.of(unit).isEmpty();
        }

        private Optional<Deal> deal(RateTable table, LocalDate day) {
            if (!inForce) {
                return Deal.atScale(table, plan, occupation, account, day);
            }
            return Deal.Unit.of(unit).map(each -> new Deal(
                    plan, account, rate, each, guaranteedHours, employed, false));
        }
    }

    /** @param promise null: no memo names the person */
    record Time(String person, String unit, String department, Worked worked, Promise promise) {

        LocalDate date() {
            return worked.date();
        }
    }

    /** Pay of a person that payroll has posted. */
    record Paid(String person, LocalDate weekEnding, String plan, String component, Money amount,
            BigDecimal hours) {}

    /**
     * @param deal null: not priced
     * @param pay  null: not priced
     */
    record Priced(Time time, Deal deal, DayPay pay) {

        boolean isPriced() {
            return pay != null;
        }

        boolean isFlat() {
            return time.promise() != null && time.promise().isFlat();
        }

        Money cost() {
            return pay.pay().plus(pay.penalties());
        }
    }

    private final RateTable table;
    private final Currency currency;
    private final ProductionWeeks weeks;
    private final Map<LocalDate, Integer> daysOfWeeks;
    private final List<Paid> paid;
    private final TreeSet<String> problems = new TreeSet<>();
    private final List<Priced> all = new ArrayList<>();

    /**
     * @param daysOfWeeks days that a week's pay is for, by week-ending
     * @param paid        pay of the same people in the weeks before
     */
    PricedTimes(RateTable table, Currency currency, ProductionWeeks weeks,
            Map<LocalDate, Integer> daysOfWeeks, List<Paid> paid) {
        this.table = table;
        this.currency = currency;
        this.weeks = weeks;
        this.daysOfWeeks = daysOfWeeks;
        this.paid = paid;
    }

    /** @param times of each person in the order worked */
    PricedTimes price(List<Time> times) {
        times.stream().collect(groupingBy(Time::person, TreeMap::new, toList())).values()
                .forEach(this::person);
        return this;
    }

    List<Priced> all() {
        return all;
    }

    /** Rows of the rate table that can't be read, each with its remedy. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    private void person(List<Time> times) {
        Worked before = null;
        PersonWeek week = null;
        LocalDate ending = null;
        for (var time : times) {
            var deal = time.promise() == null ? Optional.<Deal>empty()
                    : time.promise().deal(table, time.date());
            if (!weeks.endingOf(time.date()).equals(ending)) {
                ending = weeks.endingOf(time.date());
                week = new PersonWeek(table, currency, daysOfWeeks.getOrDefault(ending, 5),
                        before, earned(time, ending));
            }
            all.add(priced(week, time, deal.orElse(null)));
            before = time.worked();
        }
    }

    private Priced priced(PersonWeek week, Time time, Deal deal) {
        if (deal == null) {
            return new Priced(time, null, null);
        }
        try {
            return new Priced(time, deal, week.price(time.worked(), deal));
        } catch (IllegalArgumentException unreadable) {
            problems.add(unreadable.getMessage());
            return new Priced(time, null, null);
        }
    }

    private List<Earned> earned(Time time, LocalDate ending) {
        var last = weeks.previous(ending);
        return paid.stream()
                .filter(each -> each.person().equals(time.person())
                        && time.promise() != null && each.plan().equals(time.promise().plan())
                        && !each.weekEnding().isAfter(last))
                .map(each -> new Earned(
                        each.weekEnding(), each.component(), each.amount(), each.hours()))
                .toList();
    }
}
