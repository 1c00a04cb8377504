-- What does an account stand at, who said so, and was it said since the last issued report?
--
-- One row per account that ever had an estimate: the newest that decides, for a confirmation
-- decides nothing. at_budget: it returned to the revised budget.
--
--   :production
--   :previous, :ending   the week of the last issued report, null before the first; this week

select distinct on (e.account) e.account, e.reason, e.entered_by, e.counts_from,
       coalesce(e.method = 'hold', false) and e.efc_minor is null as at_budget,
       e.counts_from > coalesce(cast(:previous as date), '-infinity') as is_new
from estimate e
where e.production = :production and e.counts_from <= :ending
  and (e.efc_minor is not null or e.etc_minor is not null or e.method is not null)
order by e.account, e.counts_from desc, e.entered_at desc, e.load desc, e.file_line desc
