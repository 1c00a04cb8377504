-- Who was paid at a higher rate than the deal memo says?
--
-- One row per person and week with gross at a rate above that of the memo in force, by more than
-- :percent of it, in the memo's own unit. The amount is (rate − memo's rate) × pay hours, else
-- hours; of a rate by the day, the week or flat it is taken as often as the row pays it, that is
-- amount ÷ rate. A negative row takes its part back.
--
--   :production    the production's number
--   :now           the week-ending of the report; later periods are not looked at
--   :digits        of the production's currency
--   :percent       tolerance
--   pay_week       per person, week and occupation the memo in force
--   pay_posting    all live rows of payroll up to now, on accounts that are asked about
--
-- severity: high
-- needs: payroll, deal-memos
-- setting: percent 0.5

with memo as materialized (
    select memo_no, employee_id, rate, rate_unit, min(rate) over (partition by employee_id) as least
    from deal_memo
    where production = :production
), likely as materialized (
    -- Who is paid no more than any memo of theirs says is not above the one in force: almost all.
    select p.*
    from pay_posting p
    join (select distinct employee_id, least from memo) m using (employee_id)
    where p.component = 'gross'
      and p.unit_rate * coalesce(p.rate, 1) > m.least * (1 + :percent / 100)
), above as materialized (
    select p.employee_id, p.employee, p.week_ending, p.account, m.memo_no, m.rate as agreed,
           m.rate_unit, p.unit_rate * coalesce(p.rate, 1) as paid,
           case when m.rate_unit = 'hour' then coalesce(p.pay_hours, p.hours) end as hours,
           p.amount_minor / (p.unit_rate * 10::numeric ^ currency_digits(p.currency)) as times,
           array[p.load, p.file_line] as place
    from likely p
    join pay_week w on w.employee_id = p.employee_id and w.week_ending = p.week_ending
                   and w.occupation = lower(p.occupation)
    join memo m on m.memo_no = w.memo_no
    where lower(p.rate_unit) = m.rate_unit
      and p.unit_rate * coalesce(p.rate, 1) > m.rate * (1 + :percent / 100)
), over as (
    select employee_id, week_ending, max(employee) as employee, max(paid) as paid,
           min(agreed) as agreed, string_agg(distinct memo_no, ', ') as memos,
           min(rate_unit) as unit, sum(coalesce(hours, times)) as times,
           bool_and(hours is not null) as by_hours,
           round(sum((paid - agreed) * coalesce(hours, times)) * 10::numeric ^ :digits)
               as excess,
           min(place) as place,
           case when min(account) = max(account) then min(account) else '' end as account
    from above
    group by employee_id, week_ending
    having sum((paid - agreed) * coalesce(hours, times)) > 0
)
select 'employee ' || o.employee_id || ', week ' || o.week_ending as subject,
       o.account,
       o.excess::bigint as amount_minor,
       o.employee || ' was paid ' || rate_text(o.paid, :digits)
       || case o.unit when 'flat' then ' flat' when 'hour' then ' an hour' else ' a ' || o.unit end
       || ' in the week ending ' || day_text(o.week_ending) || '; deal memo ' || o.memos || ' says '
       || rate_text(o.agreed, :digits) || ': '
       || case when o.by_hours then 'over ' || trim_scale(o.times) || ' pay hours ' else '' end
       || amount_text(o.excess, :digits)
       || ' too much. Have it taken back, or have the new rate signed.' as message,
       'A person was paid above the deal memo in the week ending ' || day_text(o.week_ending)
       || ', ' || amount_text(o.excess, :digits)
       || ' too much. Have it taken back, or have the new rate signed.' as mailable,
       f.path     as file,
       o.place[2] as file_line
from over o
join load f on f.production = :production and f.load = o.place[1]
