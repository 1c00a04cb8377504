-- Which postings relieve a promise?
--
-- One row per posting or reversal that names it, whatever account it stands on, oldest first.
-- Minor units of the production's currency.
--
--   :production
--   :promise, :number   order or accrual, and which
--   :ending             up to this week

select l.path, p.file_line, p.document, p.document_line, p.seq, coalesce(p.po_line, '') as po_line,
       p.account, p.base_minor
from posting p
join load l on l.production = p.production and l.load = coalesce(p.brought_by, p.load)
where p.production = :production and p.week <= :ending
  and case when :promise = 'order' then p.po_number = :number else p.accrual_no = :number end
order by p.week, p.posting_date, p.feed, p.document, p.document_line, p.seq
