-- Which accounts have too little left for what signed deals still promise?
--
-- One row per account on which the sum over signed memos of max(0, guarantee − gross and overtime
-- paid on the memo) is above its ETC and commitments; the amount is the difference. A guarantee is
-- the sum of the memo's instalments, else its flat rate, else its weeks × a week's pay: five days
-- of a rate by the day, the guaranteed hours of a rate by the hour. What a person is paid counts on
-- the memo in force, and in a week without one on the last memo begun by then, else on the first.
--
--   :production    the production's number
--   :now           the week-ending of the report; later periods are not looked at
--   :digits        of the production's currency
--   pay_week       per person, week and occupation the memo in force, and what was paid
--   named_account  every account that a row names; asked: neither balance sheet nor contingency
--
-- severity: high
-- needs: deal-memos

with instalment as (
    select memo_no, sum(amount_minor) as amount_minor
    from deal_instalment where production = :production
    group by memo_no
), memo as materialized (
    select m.memo_no, m.employee_id, m.account, m.from_day, m.load, m.file_line,
           coalesce(i.amount_minor, round(10::numeric ^ :digits * m.rate * case m.rate_unit
               when 'flat' then 1
               when 'week' then m.guaranteed_weeks
               when 'day' then m.guaranteed_weeks * 5
               else m.guaranteed_weeks * m.guaranteed_hours end)) as guarantee
    from deal_memo m
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
), open as (
    select m.account, greatest(0, m.guarantee - coalesce(p.base_minor, 0)) as base_minor, m.memo_no,
           array[m.load, m.file_line] as place
    from memo m
    left join paid p using (memo_no)
    left join named_account a on a.account = m.account
    where m.guarantee > coalesce(p.base_minor, 0) and a.asked is not false
), promised as (
    select account, sum(base_minor) as base_minor, min(place) as place,
           string_agg(memo_no, ', ' order by base_minor desc, memo_no) as memos
    from open
    group by account
), estimated as (
    select account, sum(etc_minor) as etc, sum(orders_minor + accruals_minor) as commitments
    from cost_line
    where production = :production and week_ending = :now
    group by account
), short as (
    select p.*, coalesce(e.etc, 0) as etc, coalesce(e.commitments, 0) as commitments,
           p.base_minor - coalesce(e.etc + e.commitments, 0) as difference
    from promised p
    left join estimated e using (account)
)
select s.account    as subject,
       s.account,
       s.difference as amount_minor,
       'Signed deals still promise ' || amount_text(s.base_minor, :digits) || ' on ' || s.account
       || ' (' || s.memos || '); its ETC is ' || amount_text(s.etc, :digits)
       || ' and its commitments are ' || amount_text(s.commitments, :digits) || ', '
       || amount_text(s.difference, :digits)
       || ' short. Raise the estimate, or say in a memo what was given up.' as message,
       'ETC and commitments of ' || s.account || ' are ' || amount_text(s.difference, :digits)
       || ' below what signed deals still promise on it. Raise the estimate, or say in a memo what'
       || ' was given up.' as mailable,
       f.path       as file,
       s.place[2]   as file_line
from short s
join load f on f.production = :production and f.load = s.place[1]
where s.difference > 0
