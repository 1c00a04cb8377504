-- What is known and not in the actuals at the end of a week?
--
-- One row per kind: its number of items and amount in the production's currency. Minor units.
-- Amounts in a currency without a budget rate are left out of the sum.
--
--   :production
--   :ending       this week-ending
--   :currencies, :rates   what one unit of a currency is worth at the budget rate

with rate (currency, rate) as (
    select * from unnest(cast(:currencies as text[]), cast(:rates as numeric[]))
),
item (kind, amount, accounts) as (
    select 'held', (select h.amount_minor * r.rate from rate r where r.currency = h.currency),
           h.fields ->> 'account'
    from held_row h
    where h.production = :production and h.until_load is null
      and h.feed in ('payroll', 'invoices', 'locations', 'petty-cash', 'journals')
  union all
    select 'requested', o.amount_minor * coalesce(o.rate, 1), o.account
    from purchase_order_line o
    where o.production = :production and o.status = 'requested' and o.date <= :ending
)
select kind, count(*) as items, coalesce(round(sum(amount)), 0)::bigint as amount,
       string_agg(distinct accounts, ', ' order by accounts) as accounts
from item
group by kind
order by kind
