-- Which account of the chart does each spelling mean?
--
-- One row per spelling; chart_account is null outside the chart. Where the chart spells one account
-- twice, a spelling means itself. asked: checks look at it without naming it, for it is neither a
-- balance-sheet account nor contingency.
--
--   :production  the production's number
--   spelling     account and key; equal keys are one account

insert into named_account (account, chart_account, kind, section, phase, asked)
select distinct on (s.account)
       s.account, c.account, c.kind, c.section, c.phase,
       coalesce(c.kind in ('cost', 'fringe') and c.section is distinct from 'CONTINGENCY', true)
from spelling s
left join (chart_account c join spelling k on k.account = c.account)
       on k.key = s.key and c.production = :production
order by s.account, c.account <> s.account, c.account
