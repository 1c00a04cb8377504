-- Which documents put cost of an earlier week into this period?
--
-- One row per document with postings marked prior period in the weeks after the last issued report
-- up to this one, on accounts of the cost report. Reversals count, so that one and its replacement
-- net: a document that moves nothing on any account is not a row.
--
--   :production  the production's number
--   :now         the week-ending of the report
--   :previous    the week of the last issued report; null: none, and the period is this week
--   :digits      of the production's currency
--
-- severity: low

with moved as (
    select p.feed, p.document, p.account, sum(p.base_minor) as base_minor,
           min(p.posting_date) as oldest, max(array[p.load, p.file_line]) as place
    from posting p
    join named_account a on a.account = p.account and a.asked
    where p.production = :production and p.prior_period
      and p.week > coalesce(cast(:previous as date), :now - 7) and p.week <= :now
      and exists (select from account_week w
                  where w.production = :production and w.prior_rows > 0
                    and w.week > coalesce(cast(:previous as date), :now - 7) and w.week <= :now)
    group by p.feed, p.document, p.account
), document as (
    select feed, document, sum(base_minor) as base_minor, min(oldest) as oldest,
           max(place) as place,
           case when count(*) = 1 then min(account) else '' end as account
    from moved
    where base_minor <> 0
    group by feed, document
)
select document_text(d.feed, d.document) as subject,
       d.account,
       abs(d.base_minor)                 as amount_minor,
       capital(document_text(d.feed, d.document)) || ' of ' || day_text(d.oldest)
       || coalesce(' on ' || nullif(d.account, ''), '') || ' came after its week was issued: '
       || case when d.base_minor = 0 then 'it moves cost between accounts of this period.'
               when d.base_minor < 0 then amount_text(-d.base_minor, :digits)
                                          || ' comes off this period.'
               else amount_text(d.base_minor, :digits) || ' counts in this period.' end
       || ' Ask what else of that week is still to come.' as message,
       null                              as mailable,
       f.path                            as file,
       d.place[2]                        as file_line
from document d
join load f on f.production = :production and f.load = d.place[1]
