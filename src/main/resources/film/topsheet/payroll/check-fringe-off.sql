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
--   pay_sum        the same added up by person, plan, component and span of days
--   rate_change    days: where these spans begin
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
), charged as materialized (
    select employee_id, plan, component, sum(base_minor) as base_minor
    from pay_sum
    where plan is not null
    group by employee_id, plan, component
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
                from (select distinct plan from charged) p
                cross join unnest(array['tax', 'pension-health', 'workers-comp', 'fee', 'penalty',
                                        'allowance', 'rental', 'per-diem', 'mileage', 'other'])
                           as n (component)) k
          cross join (select cast(:plans as jsonb) as plans) t) c
    join rule r on r.plan = c.table_plan
               and case when c.item is null then r.component = c.component
                        else r.item = c.item end
), span as (
    select distinct plan, base_no, from_day, to_day, unnest(base) as component
    from owed
    where proves
), worked as materialized (
    -- What the rates of a plan that are in force together are reckoned on.
    select p.employee_id, p.plan, s.base_no, s.from_day, s.to_day,
           sum(p.base_minor) as base_minor, sum(p.most_minor) as most_minor,
           sum(p.hours) as hours, sum(p.most_hours) as most_hours
    from pay_sum p
    cross join rate_change c
    join span s on s.plan = p.plan and s.component = p.component
               and p.span between width_bucket(s.from_day, c.days)
                              and width_bucket(s.to_day, c.days)
    group by p.employee_id, p.plan, s.base_no, s.from_day, s.to_day
), whole as materialized (
    select w.employee_id, w.plan, o.component, o.item,
           sum(o.rate * case when o.unit = 'per-hour' then w.hours * 10::numeric ^ :digits
                             else w.base_minor end) as due,
           sum(case when o.unit = 'per-hour' then w.most_hours * 10::numeric ^ :digits
                    else w.most_minor end) > min(o.ceiling_minor) as may_reach
    from worked w
    join owed o using (plan, base_no, from_day, to_day)
    where o.proves
    group by w.employee_id, w.plan, o.component, o.item
), plain as (
    select employee_id, plan, component, sum(due) as due
    from whole
    where may_reach is not true
    group by employee_id, plan, component
), watched as materialized (
    -- Few people of many: what follows looks at their rows four times.
    select employee_id, plan, component, day, base_minor, hours, load, file_line, account
    from pay_posting
    where (employee_id, plan) in (
        select employee_id, plan from whole where may_reach
      union
        select employee_id, plan
        from plain
        left join charged c using (employee_id, plan, component)
        where abs(coalesce(c.base_minor, 0) - round(due)) > :above)
), earned as (
    -- Only who may reach a ceiling is reckoned day by day.
    select p.employee_id, p.plan, o.component, o.item, p.day, o.rate, o.ceiling_minor,
           sum(case when o.unit = 'per-hour' then coalesce(p.hours, 0) * 10::numeric ^ :digits
                    else p.base_minor end) as base
    from watched p
    join (select employee_id, plan, component as item_component, item from whole
          where may_reach) w using (employee_id, plan)
    join owed o on o.plan = p.plan and o.component = w.item_component and o.item = w.item
               and o.proves and p.component = any(o.base)
               and p.day between o.from_day and o.to_day
    group by p.employee_id, p.plan, o.component, o.item, p.day, o.rate, o.ceiling_minor
), running as (
    select e.*, sum(base) over (partition by employee_id, plan, component, item order by day)
                    as to_date
    from earned e
), due as (
    select employee_id, plan, component, round(sum(due)) as due_minor,
           max(ceiling_minor) as ceiling_minor
    from (select employee_id, plan, component, due, null::bigint as ceiling_minor
          from plain
        union all
          select employee_id, plan, component,
                 sum(rate * (least(to_date, ceiling_minor)
                             - least(to_date - base, ceiling_minor))),
                 max(ceiling_minor) filter (where to_date > ceiling_minor)
          from running
          group by employee_id, plan, component) part
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
    from pay_sum
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
    join watched p using (employee_id, plan)
    order by o.employee_id, o.plan, o.component, p.component = o.component desc,
             p.component in ('gross', 'overtime') desc, p.load desc, p.file_line desc
), placed as (
    select o.*, max(array[p.load, p.file_line]) as place,
           case when min(p.account) = max(p.account) then min(p.account) else '' end as account
    from off o
    join newest n using (employee_id, plan, component)
    join watched p on p.employee_id = n.employee_id and p.plan = n.plan
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
