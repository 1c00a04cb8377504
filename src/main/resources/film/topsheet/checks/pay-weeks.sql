-- What was each person paid in each week, and which deal memo was in force?
--
-- One row per employee_id, week and occupation (without case) with live gross, overtime or rental
-- of periods up to the week of the report. In force is a memo of the same employee_id that is signed
-- by then and whose days meet the week; of several one of the same occupation, then the newest from.
-- pay_… is about gross and overtime; an account is blank where there are several.
--
--   :production    the production's number
--   :now           the week-ending of the report
--   named_account  every account that a row names; asked: neither balance sheet nor contingency

insert into pay_week
with paid as materialized (
    select p.employee_id, p.week_ending, lower(p.occupation) as occupation, p.component,
           max(p.employee) as employee, max(p.occupation) as called,
           sum(p.base_minor) as base_minor,
           min(p.account) as account, max(p.account) as last_account,
           min(array[p.load, p.file_line]) as place
    from live_posting p
    join named_account a on a.account = p.account and a.asked
    where p.production = :production and p.feed = 'payroll' and p.week <= :now
      and p.component in ('gross', 'overtime', 'rental')
    group by p.employee_id, p.week_ending, lower(p.occupation), p.component
), week as materialized (
    select employee_id, week_ending, occupation, max(employee) as employee, max(called) as called,
           coalesce(sum(base_minor) filter (where component = 'gross'), 0) as gross_minor,
           coalesce(sum(base_minor) filter (where component = 'overtime'), 0) as overtime_minor,
           coalesce(sum(base_minor) filter (where component = 'rental'), 0) as rental_minor,
           min(account) filter (where component <> 'rental') as pay_account,
           max(last_account) filter (where component <> 'rental') as last_pay_account,
           min(account) filter (where component = 'rental') as rental_account,
           max(last_account) filter (where component = 'rental') as last_rental_account,
           min(place) filter (where component <> 'rental') as pay_place,
           min(place) filter (where component = 'rental') as rental_place
    from paid
    group by employee_id, week_ending, occupation
), in_force as (
    select distinct on (w.employee_id, w.week_ending, w.occupation)
           w.employee_id, w.week_ending, w.occupation, m.memo_no
    from week w
    join deal_memo m on m.production = :production and m.employee_id = w.employee_id
    where m.signed_on <= :now and m.from_day <= w.week_ending and m.to_day > w.week_ending - 7
    order by w.employee_id, w.week_ending, w.occupation,
             lower(m.occupation) = w.occupation desc, m.from_day desc, m.memo_no desc
)
select w.employee_id, w.week_ending, w.occupation, w.employee, w.called, w.gross_minor,
       w.overtime_minor, w.rental_minor,
       case when w.pay_account = w.last_pay_account then w.pay_account else '' end,
       case when w.rental_account = w.last_rental_account then w.rental_account else '' end,
       w.pay_place, w.rental_place, f.memo_no
from week w
left join in_force f using (employee_id, week_ending, occupation)
