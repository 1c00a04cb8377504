-- Which accounts have too little left for what signed deals still promise?
--
-- One row per account on which the sum over signed memos of max(0, guarantee − gross and overtime
-- paid on the memo) is above its ETC and commitments; the amount is the difference.
--
--   :production    the production's number
--   :now           the week-ending of the report
--   :digits        of the production's currency
--   deal_owed      per signed memo what it still promises
--
-- severity: high
-- needs: deal-memos

with promised as (
    select account, sum(base_minor) as base_minor, min(array[load, file_line]) as place,
           string_agg(memo_no, ', ' order by base_minor desc, memo_no) as memos
    from deal_owed
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
