-- On which days does a rate of the rate table begin, or is over?
--
-- One row, the days in order; null where there is no rate.
--
--   :production  the production's number

create temporary table rate_change on commit drop as
select array_agg(day order by day) as days
from (select from_day as day from plan_rate where production = :production
      union
      select to_day + 1 from plan_rate where production = :production and to_day < 'infinity') d
