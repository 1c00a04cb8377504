-- Let findings rest that ask for a note and have one: the question asks for those without.
--
--   :production  the production's number
--   :now         the week whose findings were just written

with resting as (
    delete from week_finding w
    using finding f
    where w.production = :production and w.week_ending = :now and w.check_id = 'over-threshold'
      and f.production = w.production and f.check_id = w.check_id and f.subject = w.subject
      and f.note is not null
    returning w.check_id, w.subject)
update finding f set state = 'cleared'
from resting r
where f.production = :production and f.check_id = r.check_id and f.subject = r.subject
