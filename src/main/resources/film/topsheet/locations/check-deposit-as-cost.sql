-- Which deposits are booked as cost?
--
-- One row per document of locations with live rows of kind `deposit` on cost accounts that do not
-- sum to 0; the amount is their sum. A deposit comes back; a forfeited one is of another kind.
--
--   :production    the production's number
--   :now           the week-ending of the report; later periods are not looked at
--   :digits        of the production's currency
--   named_account  every account that a row names; asked: neither balance sheet nor contingency
--
-- severity: high
-- needs: locations

with document as (
    select p.document, sum(p.base_minor) as base_minor, min(array[p.load, p.file_line]) as place,
           string_agg(distinct p.account, ', ' order by p.account) as accounts,
           case when min(p.account) = max(p.account) then min(p.account) else '' end as account,
           min(p.location) as location
    from live_posting p
    join named_account a on a.account = p.account and a.asked
    where p.production = :production and p.feed = 'locations' and p.kind = 'deposit'
      and p.week <= :now
    group by p.document
    having sum(p.base_minor) <> 0
)
select document_text('locations', d.document) as subject,
       d.account,
       abs(d.base_minor)                      as amount_minor,
       capital(document_text('locations', d.document)) || ' books '
       || amount_text(d.base_minor, :digits) || ' of deposit for ' || d.location || ' as cost on '
       || d.accounts || '. Recode it to a deposit account; if it is forfeited, book it as another'
       || ' kind.'                            as message,
       null                                   as mailable,
       f.path                                 as file,
       d.place[2]                             as file_line
from document d
join load f on f.production = :production and f.load = d.place[1]
