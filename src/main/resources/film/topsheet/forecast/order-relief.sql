-- What do postings up to a week say about purchase orders and accruals?
--
-- One row per order or accrual, line named ('' none), account and currency. Minor units; finals
-- are postings that close what they name, less their reversals.
--
--   :production
--   :ending       this week-ending; later weeks are not counted

select promise, number, line, account, currency,
       sum(amount_minor)::bigint as amount, sum(base_minor)::bigint as base,
       sum(finals)::int as finals
from relief_week
where production = :production and week <= :ending
group by promise, number, line, account, currency
