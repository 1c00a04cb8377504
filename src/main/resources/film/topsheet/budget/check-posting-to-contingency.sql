-- Which documents post to contingency?
--
-- One row per document and account of the section CONTINGENCY with live postings of periods up to
-- this week; the amount is their sum.
--
--   :production    the production's number
--   :now           the week-ending of the report
--   :digits        of the production's currency
--   named_account  every account that a row names, with the section of the chart's account
--   live_row       every live posting of the ledger, narrow
--
-- severity: high
-- needs: chart

with document as (
    select p.feed, p.document, a.chart_account as account, sum(p.base_minor) as base_minor,
           min(array[p.load, p.file_line]) as place
    from live_row p
    join named_account a on a.account = p.account and a.section = 'CONTINGENCY'
    where p.week <= :now
    group by p.feed, p.document, a.chart_account
)
select document_text(d.feed, d.document) || ', ' || d.account as subject,
       d.account,
       abs(d.base_minor) as amount_minor,
       capital(document_text(d.feed, d.document)) || ' posts '
       || amount_text(d.base_minor, :digits) || ' to ' || d.account || ', which is contingency: it'
       || ' is moved by changes, never spent. Recode the cost to the account that bears it.'
                         as message,
       null              as mailable,
       f.path            as file,
       d.place[2]        as file_line
from document d
join load f on f.production = :production and f.load = d.place[1]
