-- Which postings make the actuals of an account, and which file and line said so?
--
-- One row per posting or reversal, oldest week first. Minor units of the production's currency.
--
--   :production, :account
--   :after         weeks after this one
--   :ending        up to this one

select p.feed::text as feed, l.path, p.file_line, p.document, p.document_line, p.seq,
       coalesce(p.episode, '') as episode, p.week, p.prior_period, p.posting_date,
       coalesce(p.vendor, p.employee, p.holder, '') as who,
       coalesce(p.description, p.component, '') as description, p.base_minor
from posting p
join load l on l.production = p.production and l.load = coalesce(p.brought_by, p.load)
where p.production = :production and p.account = :account
  and p.week > :after and p.week <= :ending
order by p.week, p.posting_date, p.feed, p.document, p.document_line, p.seq
