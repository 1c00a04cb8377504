-- Who was paid less than the scale?
--
-- One row per person and week with gross at a rate below the one that the rate table has for the
-- occupation in that plan, in the same unit, on the last day worked (else the week-ending). The
-- amount is (scale − rate) × hours; of a rate by the day it is taken as often as the row pays it,
-- that is amount ÷ rate. A plan is `plan`, else `union`. In :plans, "IA" names the plan of the rate
-- table that is meant by IA, and "IA/Grip" the item that is meant by that occupation.
--
--   :production    the production's number
--   :now           the week-ending of the report; later periods are not looked at
--   :digits        of the production's currency
--   :plans         names of the rate table by those of payroll
--   pay_posting    all live rows of payroll up to now, on accounts that are asked about
--
-- severity: high
-- needs: payroll, rate-table
-- setting: plans table

with paid as materialized (
    select p.employee_id, p.employee, p.week_ending, p.account, p.occupation,
           p.plan, p.day,
           'per-' || lower(p.rate_unit) as unit, p.unit_rate * coalesce(p.rate, 1) as rate,
           case when lower(p.rate_unit) = 'hour' then coalesce(p.hours, p.pay_hours) end as hours,
           p.amount_minor / nullif(p.unit_rate * 10::numeric ^ currency_digits(p.currency), 0)
               as times,
           array[p.load, p.file_line] as place
    from pay_posting p
    where p.component = 'gross' and lower(p.rate_unit) in ('hour', 'day')
      and exists (select from plan_rate where production = :production
                                          and unit in ('per-hour', 'per-day'))
), named as materialized (
    select c.plan, c.occupation, coalesce(t.plans ->> c.plan, c.plan) as table_plan,
           coalesce(t.plans ->> (c.plan || '/' || c.occupation), c.occupation) as item
    from (select distinct plan, occupation from paid) c
    cross join (select cast(:plans as jsonb) as plans) t
), scale as materialized (
    select plan, lower(item) as item, unit, rate, from_day,
           coalesce(least(to_day, lead(from_day) over (
               partition by plan, lower(item), unit order by from_day) - 1), 'infinity') as to_day
    from plan_rate
    where production = :production and unit in ('per-hour', 'per-day')
), under as (
    select p.employee_id, p.week_ending, max(p.employee) as employee, min(p.rate) as rate,
           max(s.rate) as scale, min(p.unit) as unit, min(n.table_plan) as plan,
           min(n.item) as item,
           round(10::numeric ^ :digits
                 * sum((s.rate - p.rate) * coalesce(p.hours, p.times, 1))) as missing,
           min(p.place) as place,
           case when min(p.account) = max(p.account) then min(p.account) else '' end as account
    from paid p
    join named n on n.plan = p.plan and n.occupation = p.occupation
    join scale s on s.plan = n.table_plan and s.item = lower(n.item) and s.unit = p.unit
                and p.day between s.from_day and s.to_day
    where p.rate < s.rate
    group by p.employee_id, p.week_ending
    having sum((s.rate - p.rate) * coalesce(p.hours, p.times, 1)) > 0
)
select 'employee ' || u.employee_id || ', week ' || u.week_ending as subject,
       u.account,
       u.missing::bigint as amount_minor,
       u.employee || ' was paid ' || rate_text(u.rate, :digits)
       || case u.unit when 'per-hour' then ' an hour' else ' a day' end || ' in the week ending '
       || day_text(u.week_ending) || '; the scale of ' || u.plan || ' for ' || u.item || ' is '
       || rate_text(u.scale, :digits) || ': ' || amount_text(u.missing, :digits)
       || ' is owed. Have the payroll company pay it.' as message,
       'A person was paid below scale in the week ending ' || day_text(u.week_ending) || ': '
       || amount_text(u.missing, :digits) || ' is owed. Have the payroll company pay it.'
                         as mailable,
       f.path            as file,
       u.place[2]        as file_line
from under u
join load f on f.production = :production and f.load = u.place[1]
