-- Which accounts does the accounting system's own trial balance see otherwise?
--
-- One row per cost account whose balance in the newest trial balance that is drawn up for a
-- week-ending by now (absent there: 0) is not the sum of its postings of periods up to that day.
-- The amount is the difference.
--
--   :production    the production's number
--   :now           the week-ending of the report
--   :digits        of the production's currency
--   named_account  every account that a row names; asked: neither balance sheet nor contingency
--
-- severity: blocking
-- needs: trial-balance

with newest as (
    select max(as_of) as as_of
    from trial_balance
    where production = :production and as_of <= :now and (:now - as_of) % 7 = 0
), stated as (
    select coalesce(n.chart_account, n.account) as account, sum(b.balance_minor) as stated,
           0 as posted, min(array[b.load, b.file_line]) as place
    from trial_balance b
    join newest using (as_of)
    join named_account n on n.account = b.account and n.asked
    where b.production = :production
    group by 1
), posted as (
    select coalesce(n.chart_account, n.account), 0, sum(w.base_minor), null::bigint[]
    from account_week w
    join newest on w.week <= newest.as_of
    join named_account n on n.account = w.account and n.asked
    where w.production = :production
    group by 1
), off as (
    select account, sum(stated) as stated, sum(posted) as posted,
           sum(stated) - sum(posted) as difference,
           coalesce(min(place), (select array[max(b.load), 0] from trial_balance b
                                 join newest using (as_of)
                                 where b.production = :production)) as place,
           bool_or(place is not null) as is_listed
    from (select * from stated union all select * from posted) side
    group by account
    having sum(stated) <> sum(posted)
)
select o.account         as subject,
       o.account,
       abs(o.difference) as amount_minor,
       'The trial balance of ' || day_text(n.as_of)
       || case when o.is_listed then ' has ' || amount_text(o.stated, :digits) || ' on '
               else ' does not list ' end || o.account
       || ', and its postings up to that day come to ' || amount_text(o.posted, :digits) || ': '
       || amount_text(abs(o.difference), :digits)
       || case when o.difference > 0
               then ' is in the accounting system and was not exported. Export what is missing.'
               else ' was exported and is not in the accounting system. Book it there, or take the'
                    || ' export back.' end as message,
       null              as mailable,
       f.path            as file,
       o.place[2]        as file_line
from off o
cross join newest n
join load f on f.production = :production and f.load = o.place[1]
