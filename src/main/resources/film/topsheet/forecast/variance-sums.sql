-- By how much do numbered variances move an account away from its locked budget?
--
-- One row per account and episode ('' none) with variances of weeks up to this one. Minor units;
-- positive is more cost.
--
--   :production
--   :ending       this week-ending; variances of later weeks are not counted

select account, episode, sum(amount_minor)::bigint as amount
from variance
where production = :production and counts_from <= :ending
group by account, episode
