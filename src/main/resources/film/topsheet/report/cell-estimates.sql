-- Which estimates are in force for an account, and which file and line stated them?
--
-- One row per episode that has one: its newest figure or method, confirmations left out. Minor
-- units of the production's currency.
--
--   :production, :account
--   :ending        counting from this week or before

select distinct on (e.episode)
       e.episode, l.path, e.file_line, e.week_ending, e.method, e.efc_minor, e.etc_minor,
       e.reason, e.entered_by, coalesce(e.place, '') as place
from estimate e
join load l using (production, load)
where e.production = :production and e.account = :account and e.counts_from <= :ending
  and (e.efc_minor is not null or e.etc_minor is not null or e.method is not null)
order by e.episode, e.counts_from desc, e.entered_at desc, e.load desc, e.file_line desc
