-- What was posted in other currencies up to the end of a week, and at which rates?
--
-- One row per currency and rate used. Minor units of the currency. Reads the sums, never the
-- postings, so its price does not grow with the ledger.
--
--   :production
--   :ending       this week-ending

select currency, rate, sum(amount_minor)::bigint as amount
from currency_week
where production = :production and week <= :ending
group by currency, rate
order by currency, rate
