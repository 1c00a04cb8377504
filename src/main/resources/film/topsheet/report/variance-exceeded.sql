-- By how much has cost passed the estimate that an account is held at?
--
-- One row per exceeded account. Minor units.
--
--   :production, :ending   the week whose forecast stands in cost_line

select account, sum(efc_minor - held_minor)::bigint as past_minor
from cost_line
where production = :production and week_ending = :ending and exceeded and held_minor is not null
group by account
