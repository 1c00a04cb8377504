-- What was each person paid in each week, and which deal memo was in force?
--
-- One row per employee_id, week and occupation (without case) with live gross, overtime or rental
-- of periods up to the week of the report. In force is a memo of the same employee_id that is signed
-- by then and whose days meet the week; of several one of the same occupation, then the newest from.
-- pay_… is about gross and overtime; an account is blank where there are several.
--
--   :production    the production's number
--   :now           the week-ending of the report
--   pay_posting    all live rows of payroll up to now, on accounts that are asked about

create temporary table pay_week on commit drop as
with week as materialized (
    select employee_id, week_ending, lower(occupation) as occupation, max(employee) as employee,
           max(occupation) as called,
           coalesce(sum(base_minor) filter (where component = 'gross'), 0)::bigint
               as gross_minor,
           coalesce(sum(base_minor) filter (where component = 'overtime'), 0)::bigint
               as overtime_minor,
           coalesce(sum(base_minor) filter (where component = 'rental'), 0)::bigint
               as rental_minor,
           min(account) filter (where component <> 'rental') as pay_account,
           max(account) filter (where component <> 'rental') as last_pay_account,
           min(account) filter (where component = 'rental') as rental_account,
           max(account) filter (where component = 'rental') as last_rental_account,
           min(array[load, file_line]) filter (where component <> 'rental') as pay_place,
           min(array[load, file_line]) filter (where component = 'rental') as rental_place
    from pay_posting
    where component in ('gross', 'overtime', 'rental')
    group by employee_id, week_ending, lower(occupation)
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
       case when w.pay_account = w.last_pay_account then w.pay_account else '' end as pay_account,
       case when w.rental_account = w.last_rental_account then w.rental_account else '' end
           as rental_account,
       w.pay_place, w.rental_place, f.memo_no
from week w
left join in_force f using (employee_id, week_ending, occupation)
