package film.topsheet.report;

import film.topsheet.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * What the last shoot day of a week cost: the times of the day, priced by deal memo and rate
 * table. An estimate that stands beside the books and never in them. No person is in it.
 *
 * @param departments in the order of their accounts
 * @param week        the days of the week up to this one, in order
 * @param posted      what payroll posted for the days of a week; null: no payroll of it came
 * @param other       what else is known of the day, in none of the other figures
 */
record HotCost(
        Day day,
        int shootDays,
        List<Department> departments,
        List<Day> week,
        Facts facts,
        People people,
        Posted posted,
        Other other) {

    HotCost {
        departments = List.copyOf(departments);
        week = List.copyOf(week);
    }

    /**
     * One department in one unit.
     *
     * @param overtime  inside the pay
     * @param pay       with overtime, without penalties
     * @param budget    the locked budget's for a day on the accounts it is paid from
     * @param unit      empty where all work in one
     */
    record Department(String name, String unit, int people, BigDecimal hours,
            BigDecimal overtimeHours, Money overtime, Money penalties, Money pay, Money budget) {

        Money estimate() {
            return pay.plus(penalties);
        }

        Department plus(Department other) {
            return new Department(name, unit, people + other.people, hours.add(other.hours),
                    overtimeHours.add(other.overtimeHours), overtime.plus(other.overtime),
                    penalties.plus(other.penalties), pay.plus(other.pay),
                    budget.plus(other.budget));
        }
    }

    /**
     * One day of the shoot.
     *
     * @param number              of the schedule; 0: none came
     * @param estimate            pay with penalties
     * @param contributions       the employer's, on top
     * @param budget              nil: the budget gives no day to any account of its people
     * @param contributionsBudget null: no fringe map says what of the budget is theirs
     */
    record Day(LocalDate date, int number, int eighthsPlanned, int eighthsShot, int people,
            BigDecimal hours, Money estimate, Money contributions, Money budget,
            Money contributionsBudget) {

        boolean isBudgeted() {
            return budget.isPositive();
        }

        Money over() {
            return estimate.minus(budget);
        }
    }

    /**
     * What the daily report and the times tell of the day; null, or empty: they don't.
     *
     * @param meal      when most of them went to eat first
     * @param lateMeals people with a penalty for it, and what it costs
     * @param shortRests people called too soon after their last wrap, and what it costs
     */
    record Facts(String location, LocalTime call, LocalTime firstShot, LocalTime meal,
            LocalTime wrap, BigDecimal setups, List<String> scenes, int lateMeals, Money mealCost,
            int shortRests, Money restCost) {}

    /**
     * Whom the figures leave out, or do not know well.
     *
     * @param atScale  priced at the scale, for no memo is in force
     * @param unpriced neither a memo in force nor a scale
     * @param flat     on a flat deal, which costs the same whatever the day
     * @param missing  worked the day before in the same unit and have no times
     * @param problems rows of the rate table that can't be read
     */
    record People(int atScale, int unpriced, int flat, int missing, List<String> problems) {}

    /**
     * @param days that have times
     * @param hot  pay and penalties of those days
     * @param paid what payroll posted for the same people and week
     */
    record Posted(LocalDate weekEnding, int days, Money hot, Money paid) {}

    /** A category or a place, and what it costs. */
    record Named(String name, Money amount) {}

    /**
     * Cost of the day beside labour, as far as it is known by then.
     *
     * @param bills by category, of those that name the day; the dearest first
     * @param sites agreed for a day and not billed yet
     */
    record Other(List<Named> bills, List<Named> sites) {

        Other {
            bills = List.copyOf(bills);
            sites = List.copyOf(sites);
        }

        Money billed(Money nil) {
            return bills.stream().map(Named::amount).reduce(nil, Money::plus);
        }
    }

    Department total() {
        var nil = Money.zero(day.estimate().currency());
        return departments.stream().reduce(new Department("", "", 0, BigDecimal.ZERO,
                BigDecimal.ZERO, nil, nil, nil, nil), Department::plus);
    }
}
