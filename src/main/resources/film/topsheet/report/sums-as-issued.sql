-- Add up the postings again that the books held when a week was issued.
--
-- The sums that reports read, made from the ledger instead of kept: posting and the three tables
-- are those of the books as issued.
--
--   :production

with account as (
    insert into account_week (production, account, episode, week, base_minor, prior_rows,
                              posting_rows, oldest)
    select production, account, coalesce(episode, ''), week, sum(base_minor),
           count(*) filter (where prior_period), count(*), min(posting_date)
    from posting
    where production = :production
    group by production, account, coalesce(episode, ''), week
), relief as (
    insert into relief_week (production, promise, number, line, account, week, currency,
                             amount_minor, base_minor, finals)
    select production, 'order', po_number, coalesce(po_line, ''), account, week, currency,
           sum(amount_minor), sum(base_minor),
           sum(case when not coalesce(po_final, false) then 0 when seq % 2 = 1 then 1
                    else -1 end)
    from posting
    where production = :production and po_number is not null
    group by production, po_number, coalesce(po_line, ''), account, week, currency
  union all
    select production, 'accrual', accrual_no, '', account, week, currency, sum(amount_minor),
           sum(base_minor), 0
    from posting
    where production = :production and accrual_no is not null
    group by production, accrual_no, account, week, currency
)
insert into currency_week (production, week, currency, rate, amount_minor)
select production, week, currency, rate, sum(amount_minor)
from posting
where production = :production and rate is not null
group by production, week, currency, rate
