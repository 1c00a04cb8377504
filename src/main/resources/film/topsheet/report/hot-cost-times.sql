-- Who worked when on the days of two weeks, and what is each paid by?
--
-- One row per person, day and unit in the order in which a person worked, with the deal memo in
-- force: signed by now, its days meet the day, the newest by its first day. Without one the newest
-- memo that there is of the person, in_force false: it names plan and occupation. Without any, its
-- columns are null.
--
--   :production
--   :since        the last day before those asked for
--   :ending       the week-ending of the report

with memo as materialized (
    select memo_no, employee_id, account, coalesce(union_code, '') as plan, occupation, rate,
           rate_unit, guaranteed_hours, coalesce(engagement, 'employee') = 'employee' as employed,
           from_day, to_day, signed_on
    from deal_memo
    where production = :production
)
select t.date, t.employee_id, t.unit, t.department, t.call, t.meal_out, t.meal_in, t.wrap,
       m.account, m.plan, m.occupation, m.rate, m.rate_unit, m.guaranteed_hours, m.employed,
       m.in_force
from daily_time t
left join lateral (
    select memo.*, coalesce(signed_on <= :ending and t.date between from_day and to_day, false)
                       as in_force
    from memo
    where memo.employee_id = t.employee_id
    order by in_force desc, from_day <= t.date desc, from_day desc, memo_no
    limit 1) m on true
where t.production = :production and t.date > :since and t.date <= :ending
order by t.employee_id, t.date, t.call, t.unit
