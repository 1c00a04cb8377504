-- Who was paid for more weeks than the deals have?
--
-- One row per person with more weeks of gross above 0 than all signed memos of that person
-- guarantee together: a further memo is the extension, and one that guarantees no number of weeks
-- has no limit. The amount is the gross of the weeks beyond, the latest ones.
--
--   :production  the production's number
--   :now         the week-ending of the report; later periods are not looked at
--   :digits      of the production's currency
--   pay_week     per person, week and occupation what was paid
--
-- severity: medium
-- needs: payroll, deal-memos

with guaranteed as (
    select employee_id, sum(guaranteed_weeks) as weeks,
           string_agg(memo_no, ', ' order by from_day, memo_no) as memos
    from deal_memo
    where production = :production and signed_on <= :now
    group by employee_id
    having count(*) = count(guaranteed_weeks)
), likely as materialized (
    -- Who has no more rows than weeks is not beyond them: almost all.
    select w.employee_id
    from pay_week w
    join guaranteed g using (employee_id)
    where w.gross_minor > 0
    group by w.employee_id, g.weeks
    having count(*) > g.weeks
), paid as materialized (
    select w.employee_id, w.week_ending, max(w.employee) as employee,
           sum(w.gross_minor) as gross_minor, min(w.pay_place) as place,
           min(w.pay_account) as account, max(w.pay_account) as last_account
    from pay_week w
    join likely using (employee_id)
    group by w.employee_id, w.week_ending
    having sum(w.gross_minor) > 0
), counted as (
    select p.*, g.weeks as guaranteed, g.memos,
           row_number() over (partition by p.employee_id order by p.week_ending) as number
    from paid p
    join guaranteed g using (employee_id)
), beyond as (
    select employee_id, max(employee) as employee, max(number) as paid, min(guaranteed) as weeks,
           min(memos) as memos, min(week_ending) as first_week, sum(gross_minor) as gross_minor,
           min(place) as place,
           case when min(account) = max(last_account) then min(account) else '' end as account
    from counted
    where number > guaranteed
    group by employee_id
)
select 'employee ' || b.employee_id as subject,
       b.account,
       b.gross_minor                as amount_minor,
       b.employee || ' was paid for ' || count_text(b.paid, 'week', 'weeks')
       || '; deal memo ' || b.memos || ' has ' || trim_scale(b.weeks) || '. '
       || amount_text(b.gross_minor, :digits)
       || ' is for weeks beyond, from the one ending ' || day_text(b.first_week)
       || '. Have the extension signed.' as message,
       'A person was paid ' || amount_text(b.gross_minor, :digits) || ' for weeks beyond those of'
       || ' the signed deal, from the one ending ' || day_text(b.first_week)
       || '. Have the extension signed.' as mailable,
       f.path     as file,
       b.place[2] as file_line
from beyond b
join load f on f.production = :production and f.load = b.place[1]
