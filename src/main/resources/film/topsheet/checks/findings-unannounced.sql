-- Which findings has no run reported yet?
--
-- One row per finding that is not waived and stands in a report, as the newest week that has it
-- tells it; money first, then severity.
--
--   :production  the production's number

select *
from (select distinct on (check_id, subject) f.finding, w.*, f.state, f.first_seen
      from finding f
      join week_finding w using (production, check_id, subject)
      where f.production = :production and not f.announced and f.state <> 'waived'
      order by check_id, subject, w.week_ending desc) n
order by amount_minor desc,
         array_position(array['blocking', 'high', 'medium', 'low'], severity),
         account, check_id, subject collate "C"
