-- Which lines make the locked budget of an account, and which file and line stated them?
--
-- One row per budget line. Minor units of the production's currency.
--
--   :production, :account

select b.line, b.episode, l.path, b.file_line, coalesce(b.description, '') as description,
       b.base_minor
from budget_line b
join load l using (production, load)
where b.production = :production and b.account = :account
order by length(b.line), b.line
