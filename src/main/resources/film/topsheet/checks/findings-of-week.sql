-- What must somebody look at in a week's report?
--
-- One row per finding of the week, money first, then severity. A finding of an older week may be
-- cleared: that is what the newest week drafted says.
--
--   :production  the production's number
--   :now         the week-ending of the report

select f.finding, w.*, f.state, f.first_seen
from week_finding w
join finding f using (production, check_id, subject)
where w.production = :production and w.week_ending = :now
order by w.amount_minor desc,
         array_position(array['blocking', 'high', 'medium', 'low'], w.severity),
         w.account, w.check_id, w.subject collate "C"
