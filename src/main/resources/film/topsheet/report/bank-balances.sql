-- What do the statements say that is in the bank at the end of a week?
--
-- One row per account: the day of its newest line, and the newest balance stated with the amounts
-- after it; without any stated balance the sum of all lines. paid, received: since the last issued
-- report. Minor units of the production's currency.
--
--   :production
--   :previous     the week-ending after which lines count as of this period
--   :ending       this week-ending

with line as (
    select account, date, amount_minor, balance_minor,
           count(balance_minor) over newest as balances
    from bank_line
    where production = :production and date <= :ending
    window newest as (partition by account order by date desc, load desc, file_line desc)
)
select account, max(date) as day,
       (coalesce(max(balance_minor) filter (where balances = 1), 0)
        + coalesce(sum(amount_minor) filter (where balances = 0), 0))::bigint as balance,
       coalesce(sum(amount_minor) filter (where date > :previous and amount_minor < 0), 0)::bigint
           as paid,
       count(*) filter (where date > :previous) as lines
from line
group by account
order by account
