-- Which postings are dated before development began or after the last phase ends?
--
-- One row per document, over its live postings of any period so dated; the amount is their sum.
--
--   :production        the production's number
--   :development_from  no cost is expected to be older
--   :digits            of the production's currency
--   live_row           every live posting of the ledger, narrow
--   phase              name, from_day, to_day
--
-- severity: low

with document as (
    select p.feed, p.document, sum(p.base_minor) as base_minor, min(p.posting_date) as oldest,
           max(p.posting_date) as newest, min(array[p.load, p.file_line]) as place,
           case when min(p.account) = max(p.account) then min(p.account) else '' end as account
    from live_row p
    join named_account a on a.account = p.account and a.asked
    where p.posting_date < :development_from
       or p.posting_date > (select max(to_day) from phase)
    group by p.feed, p.document
)
select document_text(d.feed, d.document) as subject,
       d.account,
       abs(d.base_minor)                 as amount_minor,
       capital(document_text(d.feed, d.document)) || ', ' || amount_text(d.base_minor, :digits)
       || ', is dated ' || case when d.oldest < :development_from
               then day_text(d.oldest) || ', before development began on '
                    || day_text(:development_from)
               else day_text(d.newest) || ', after the last phase ends on '
                    || (select day_text(max(to_day)) from phase) end
       || '. Correct the date, or the calendar in production.yaml.' as message,
       null                              as mailable,
       f.path                            as file,
       d.place[2]                        as file_line
from document d
join load f on f.production = :production and f.load = d.place[1]
