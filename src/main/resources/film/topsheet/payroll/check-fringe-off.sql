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
--   pay_posting    all live rows of payroll up to now, on accounts that are asked about
--
-- severity: medium
-- needs: payroll, rate-table
-- setting: above 1 amount
-- setting: plans table

with rule as materialized (
    select plan, item, unit, rate, ceiling_minor, coalesce(component, item) as component, from_day,
           regexp_split_to_array(lower(coalesce(base, 'gross, overtime')), '\s*,\s*') as base,
           coalesce(least(to_day, lead(from_day) over (
               partition by plan, item order by from_day) - 1), 'infinity') as to_day
    from plan_rate
    where production = :production
), owed as materialized (
    -- Which rules a component of a plan, as payroll calls them, follows.
    select c.plan, c.component, r.item, r.unit, r.ceiling_minor, r.base, r.from_day, r.to_day,
           case when r.unit = 'per-hour' then r.rate else r.rate / 100 end as rate,
           dense_rank() over (order by r.base) as base_no,
           bool_and(r.unit in ('percent-of-gross', 'per-hour')) over (
               partition by c.plan, c.component) as proves
    from (select k.plan, k.component, coalesce(t.plans ->> k.plan, k.plan) as table_plan,
                 t.plans ->> (k.plan || '/' || k.component) as item
          from (select p.plan, n.component
                from (select distinct plan from pay_posting where plan is not null) p
                cross join unnest(array['tax', 'pension-health', 'workers-comp', 'fee', 'penalty',
                                        'allowance', 'rental', 'per-diem', 'mileage', 'other'])
                           as n (component)) k
          cross join (select cast(:plans as jsonb) as plans) t) c
    join rule r on r.plan = c.table_plan
               and case when c.item is null then r.component = c.component
                        else r.item = c.item end
), worked as materialized (
    -- What a plan's rates are reckoned on, day by day: several of them on the same components.
    select p.employee_id, p.plan, b.base_no, p.day, sum(p.base_minor) as base_minor,
           sum(p.hours) as hours
    from pay_posting p
    join (select distinct plan, base_no, unnest(base) as component from owed where proves) b
         on b.plan = p.plan and b.component = p.component
    group by p.employee_id, p.plan, b.base_no, p.day
), earned as materialized (
    select w.employee_id, w.plan, o.component, o.item, w.day, o.rate, o.ceiling_minor,
           case when o.unit = 'per-hour' then coalesce(w.hours, 0) * 10::numeric ^ :digits
                else w.base_minor end as base
    from worked w
    join owed o on o.plan = w.plan and o.base_no = w.base_no and o.proves
               and w.day between o.from_day and o.to_day
), whole as materialized (
    select employee_id, plan, component, item, sum(rate * base) as due,
           sum(greatest(base, 0)) > min(ceiling_minor) as may_reach
    from earned
    group by employee_id, plan, component, item
), running as (
    -- Only who may reach a ceiling is reckoned in the order of days.
    select e.*, sum(base) over (partition by employee_id, plan, component, item order by day)
                    as to_date
    from earned e
    join whole w using (employee_id, plan, component, item)
    where w.may_reach
), due as (
    select employee_id, plan, component, round(sum(due)) as due_minor,
           max(ceiling_minor) as ceiling_minor
    from (select employee_id, plan, component, due, null::bigint as ceiling_minor
          from whole
          where may_reach is not true
        union all
          select employee_id, plan, component,
                 sum(rate * (least(to_date, ceiling_minor)
                             - least(to_date - base, ceiling_minor))),
                 max(ceiling_minor) filter (where to_date > ceiling_minor)
          from running
          group by employee_id, plan, component) part
    group by employee_id, plan, component
), charged as (
    select employee_id, plan, component, sum(base_minor) as base_minor
    from pay_posting
    where component in (select component from owed)
    group by employee_id, plan, component
), suspect as materialized (
    select employee_id, plan, component, d.ceiling_minor, d.due_minor,
           coalesce(c.base_minor, 0) as charged,
           coalesce(c.base_minor, 0) - d.due_minor as difference,
           c.base_minor is not null as is_charged
    from due d
    left join charged c using (employee_id, plan, component)
    where abs(coalesce(c.base_minor, 0) - d.due_minor) > :above
), person as (
    select employee_id, plan, max(employee) as employee,
           bool_and(coalesce(engagement, 'employee') = 'employee') as employed
    from pay_posting
    where (employee_id, plan) in (select employee_id, plan from suspect)
    group by employee_id, plan
), off as materialized (
    select s.*, p.employee
    from suspect s
    join person p using (employee_id, plan)
    where p.employed or s.is_charged
), newest as (
    -- The newest row that charges it, else the newest pay on which it should have been charged.
    select distinct on (o.employee_id, o.plan, o.component) o.employee_id, o.plan, o.component,
           p.component as pay_component, p.day
    from off o
    join pay_posting p using (employee_id, plan)
    order by o.employee_id, o.plan, o.component, p.component = o.component desc,
             p.component in ('gross', 'overtime') desc, p.load desc, p.file_line desc
), placed as (
    select o.*, max(array[p.load, p.file_line]) as place,
           case when min(p.account) = max(p.account) then min(p.account) else '' end as account
    from off o
    join newest n using (employee_id, plan, component)
    join pay_posting p on p.employee_id = n.employee_id and p.plan = n.plan
                      and p.component = n.pay_component and p.day = n.day
    group by o.employee_id, o.plan, o.component, o.ceiling_minor, o.due_minor, o.charged,
             o.difference, o.is_charged, o.employee
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
