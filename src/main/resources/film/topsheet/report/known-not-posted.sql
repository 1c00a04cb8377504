-- What is known and not posted at the end of a week, kind by kind?
--
-- One row per kind: its items, their amount in minor units of the production's currency, and the
-- accounts they are for. Held rows of a currency without a budget rate, or without a readable
-- amount, are counted and not in the sum: unknown says how many.
--
--   :production
--   :ending       this week-ending
--   :currencies, :rates   what one unit of a currency is worth at the budget rate

with rate (currency, rate) as (
    select * from unnest(cast(:currencies as text[]), cast(:rates as numeric[]))
), item (kind, what, amount, account) as (
    select 'held', '', (select h.amount_minor * r.rate from rate r where r.currency = h.currency),
           h.fields ->> 'account'
    from held_row h
    where h.production = :production and h.until_load is null
      and h.feed in ('payroll', 'invoices', 'locations', 'petty-cash', 'journals')
  union all
    select 'requested', '', o.amount_minor * coalesce(o.rate, 1), o.account
    from purchase_order_line o
    where o.production = :production and o.status = 'requested' and o.date <= :ending
  union all
    select 'payroll', f.subject, f.amount_minor, null
    from week_finding f
    where f.production = :production and f.week_ending = :ending
      and f.check_id = 'payroll-week-missing'
)
select kind, what, count(*) as items, count(*) - count(amount) as unknown,
       coalesce(round(sum(amount)), 0)::bigint as amount,
       array_remove(array_agg(distinct account order by account), null) as accounts
from item
group by kind, what
order by kind, what collate "C"
