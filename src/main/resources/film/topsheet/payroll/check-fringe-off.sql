-- Where is a contribution not what the rate table gives?
--
-- One row per person, plan and item where what was charged to date differs by more than :above from
-- rate × min(base to date, ceiling), each dated rate on what was earned while it was in force: on
-- the last day worked, else the week-ending. The base of a percentage is the pay in the components
-- that the rate names (blank: gross and overtime), that of a rate per hour their hours. A plan is
-- `plan`, else `union`; an item counts for the component it names, else for the one it is called.
-- In :plans, "IA" names the plan of the rate table that is meant by IA, and "IA/fee" the item that
-- is meant by that component. Not asked: a component for which the plan has no rate, or one that
-- payroll can't prove (by the day, flat, of scale), and what a loan-out or contractor was never
-- charged.
--
--   :production    the production's number
--   :now           the week-ending of the report; later periods are not looked at
--   :digits        of the production's currency
--   :above         minor units
--   :plans         names of the rate table by those of payroll
--   named_account  every account that a row names; asked: neither balance sheet nor contingency
--
-- severity: medium
-- needs: payroll, rate-table
-- setting: above 1 amount
-- setting: plans table

with paid as materialized (
    select p.employee_id, coalesce(p.plan, p.union_code) as plan, p.component,
           coalesce(p.work_to_day, p.week_ending) as day, sum(p.base_minor) as base_minor,
           sum(p.hours) as hours, max(p.employee) as employee,
           bool_and(coalesce(p.engagement, 'employee') = 'employee') as employed,
           max(array[p.load, p.file_line]) as place, min(p.account) as account,
           max(p.account) as last_account
    from live_posting p
    join named_account a on a.account = p.account and a.asked
    where p.production = :production and p.feed = 'payroll' and p.week <= :now
      and coalesce(p.plan, p.union_code) is not null
    group by p.employee_id, coalesce(p.plan, p.union_code), p.component,
             coalesce(p.work_to_day, p.week_ending)
), rule as materialized (
    select plan, item, unit, rate, ceiling_minor, coalesce(component, item) as component, from_day,
           regexp_split_to_array(lower(coalesce(base, 'gross, overtime')), '\s*,\s*') as base,
           coalesce(least(to_day, lead(from_day) over (
               partition by plan, item order by from_day) - 1), 'infinity') as to_day
    from plan_rate
    where production = :production
), owed as materialized (
    -- Which rules a component of a plan, as payroll calls them, follows.
    select c.plan, c.component, r.item, r.unit, r.rate, r.ceiling_minor, r.base, r.from_day,
           r.to_day,
           bool_and(r.unit in ('percent-of-gross', 'per-hour')) over (
               partition by c.plan, c.component) as proves
    from (select k.plan, k.component, coalesce(t.plans ->> k.plan, k.plan) as table_plan,
                 t.plans ->> (k.plan || '/' || k.component) as item
          from (select p.plan, n.component
                from (select distinct plan from paid) p
                cross join unnest(array['tax', 'pension-health', 'workers-comp', 'fee', 'penalty',
                                        'allowance', 'rental', 'per-diem', 'mileage', 'other'])
                           as n (component)) k
          cross join (select cast(:plans as jsonb) as plans) t) c
    join rule r on r.plan = c.table_plan
               and case when c.item is null then r.component = c.component
                        else r.item = c.item end
), earned as materialized (
    select p.employee_id, p.plan, o.component, o.item, p.day, o.unit, o.rate, o.ceiling_minor,
           sum(case when o.unit = 'per-hour' then coalesce(p.hours, 0) * 10::numeric ^ :digits
                    else p.base_minor end) as base
    from paid p
    join owed o on o.plan = p.plan and o.proves
    where p.component = any(o.base) and p.day between o.from_day and o.to_day
    group by p.employee_id, p.plan, o.component, o.item, p.day, o.unit, o.rate, o.ceiling_minor
), running as (
    select e.*, sum(base) over (partition by employee_id, plan, component, item order by day)
                    as to_date
    from earned e
), due as (
    select employee_id, plan, component,
           round(sum(case when unit = 'per-hour' then rate else rate / 100 end
                     * (least(to_date, ceiling_minor) - least(to_date - base, ceiling_minor))))
               as due_minor,
           max(ceiling_minor) filter (where to_date > ceiling_minor) as ceiling_minor
    from running
    group by employee_id, plan, component
), charged as (
    select employee_id, plan, component, sum(base_minor) as base_minor
    from paid
    group by employee_id, plan, component
), person as (
    select employee_id, plan, max(employee) as employee, bool_and(employed) as employed
    from paid
    group by employee_id, plan
), off as materialized (
    select employee_id, plan, component, s.employee, d.ceiling_minor, d.due_minor,
           coalesce(c.base_minor, 0) as charged,
           coalesce(c.base_minor, 0) - d.due_minor as difference
    from due d
    join person s using (employee_id, plan)
    left join charged c using (employee_id, plan, component)
    where abs(coalesce(c.base_minor, 0) - d.due_minor) > :above
      and (s.employed or c.base_minor is not null)
), placed as (
    -- The newest row that charges it, else the newest pay on which it should have been charged.
    select distinct on (o.employee_id, o.plan, o.component) o.*, p.place,
           case when p.account = p.last_account then p.account else '' end as account
    from off o
    join paid p on p.employee_id = o.employee_id and p.plan = o.plan
    order by o.employee_id, o.plan, o.component, p.component = o.component desc,
             p.component in ('gross', 'overtime') desc, p.place desc
), told as (
    select p.*, capital(replace(component, 'pension-health', 'pension and health')) as what,
           amount_text(abs(difference), :digits)
           || case when difference > 0 then ' too much. Have the payroll company take it back.'
                   else ' too little. Ask the payroll company whether it is still to come.' end
               as rest
    from placed p
)
select 'employee ' || t.employee_id || ', item ' || t.component as subject,
       t.account,
       abs(t.difference)::bigint as amount_minor,
       t.what || ' of ' || t.employee || ', plan ' || t.plan || ', is '
       || amount_text(t.charged, :digits) || ' to date; by the rate table it is '
       || amount_text(t.due_minor, :digits)
       || case when t.ceiling_minor is null then ''
               else ', for the ceiling of ' || amount_text(t.ceiling_minor, :digits)
                    || ' is reached' end || ': ' || t.rest as message,
       t.what || ' of a person, plan ' || t.plan || ', is not what the rate table gives: ' || t.rest
                                 as mailable,
       f.path                    as file,
       t.place[2]                as file_line
from told t
join load f on f.production = :production and f.load = t.place[1]
