-- What was posted in other currencies up to the end of a week, and at which rates?
--
-- One row per currency and rate used. Minor units of the currency.
--
--   :production
--   :ending       this week-ending

select currency, rate, sum(amount_minor)::bigint as amount
from posting
where production = :production and week <= :ending and rate is not null
group by currency, rate
order by currency, rate
