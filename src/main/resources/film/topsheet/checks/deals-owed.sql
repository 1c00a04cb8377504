-- What does each signed deal memo still promise?
--
-- One row per memo signed by then whose guarantee is above the gross and overtime paid on it:
-- base_minor is the difference. A guarantee is the sum of the memo's instalments, else its flat
-- rate, else its weeks × a week's pay: five days of a rate by the day, the guaranteed hours of a
-- rate by the hour. What a person is paid counts on the memo in force, and in a week without one on
-- the last memo begun by then, else on the first.
--
--   :production    the production's number
--   :now           the week-ending of the report; later periods are not looked at
--   pay_week       per person, week and occupation the memo in force, and what was paid
--   named_account  every account that a row names; asked: neither balance sheet nor contingency

create temporary table deal_owed on commit drop as
with instalment as (
    select memo_no, sum(amount_minor) as amount_minor
    from deal_instalment where production = :production
    group by memo_no
), memo as materialized (
    select m.memo_no, m.employee_id, m.account, m.from_day, m.load, m.file_line,
           coalesce(i.amount_minor, round(10::numeric ^ d.digits * m.rate * case m.rate_unit
               when 'flat' then 1
               when 'week' then m.guaranteed_weeks
               when 'day' then m.guaranteed_weeks * 5
               else m.guaranteed_weeks * m.guaranteed_hours end)) as guarantee
    from deal_memo m
    join production d on d.production = m.production
    left join instalment i using (memo_no)
    where m.production = :production and m.signed_on <= :now
), paid as (
    select coalesce(w.memo_no, (
               select m.memo_no from memo m
               where m.employee_id = w.employee_id
               order by m.from_day <= w.week_ending desc,
                        case when m.from_day <= w.week_ending then m.from_day end desc,
                        m.from_day, m.memo_no
               limit 1)) as memo_no,
           sum(w.gross_minor + w.overtime_minor) as base_minor
    from pay_week w
    where exists (select from memo m where m.employee_id = w.employee_id)
    group by 1
)
select m.memo_no, m.account, (m.guarantee - coalesce(p.base_minor, 0))::bigint as base_minor,
       m.load, m.file_line
from memo m
left join paid p using (memo_no)
left join named_account a on a.account = m.account
where m.guarantee > coalesce(p.base_minor, 0) and a.asked is not false
