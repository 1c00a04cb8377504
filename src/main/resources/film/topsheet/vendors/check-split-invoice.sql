-- Which purchases were perhaps split to stay below the limit?
--
-- One row per two or more documents of invoices of one vendor, the last dated at most 6 days after
-- the first, each of them below the limit and within the percentage of it. The amount is their sum.
-- A document is in one row at most. A row without vendor_id is of the id that its name has.
--
--   :production    the production's number
--   :now           the week-ending of the report; later periods are not looked at
--   :limit         minor units
--   :percent       how near to the limit
--   :digits        of the production's currency
--   bill_posting   all other live rows up to now, on accounts that are asked about
--   vendor_name    vendor, name: two spellings of one name are one
--
-- severity: medium
-- needs: invoices
-- setting: limit 5000 amount
-- setting: percent 10

with billed as materialized (
    select p.document, sum(p.base_minor) as amount, max(p.vendor_id) as vendor_id,
           max(p.vendor) as vendor, min(p.invoice_date) as day,
           min(array[p.load, p.file_line]) as place, min(p.account) as account,
           max(p.account) as last_account
    from bill_posting p
    where p.feed = 'invoices'
    group by p.document
    having sum(p.base_minor) < :limit
       and sum(p.base_minor) * 100 >= :limit * (100 - :percent)
), document as materialized (
    select *, row_number() over (partition by party order by day, document) as number
    from (select b.*, coalesce('id ' || coalesce(vendor_id, min(vendor_id) over (
                                   partition by name)), 'name ' || name) as party
          from billed b
          left join vendor_name using (vendor)) d
), grouped as (
    with recursive walk (party, number, document, day, first_day, first) as (
        select party, number, document, day, day, document
        from document
        where number = 1
      union all
        select d.party, d.number, d.document, d.day,
               case when d.day - w.first_day <= 6 then w.first_day else d.day end,
               case when d.day - w.first_day <= 6 then w.first else d.document end
        from walk w
        join document d on d.party = w.party and d.number = w.number + 1
    )
    select * from walk
), split as (
    select g.party, g.first, count(*) as documents, max(g.day) - min(g.day) as days,
           sum(d.amount) as amount, min(d.place) as place,
           (array_agg(d.vendor order by d.number))[1] as vendor,
           string_agg(d.document, ', ' order by d.number) as list,
           case when min(d.account) = max(d.last_account) then min(d.account) else '' end
               as account
    from grouped g
    join document d using (document)
    group by g.party, g.first
    having count(*) > 1
), told as (
    select *, case when days = 0 then 'of one day'
                   else 'within ' || count_text(days, 'day', 'days') end
              || ', each just below the limit of ' || amount_text(:limit, :digits)
              || ', come to ' || amount_text(amount, :digits) || ' (' || list
              || '). If it is one purchase, have its sum approved.' as rest
    from split
)
select 'vendor ' || t.vendor || ', ' || document_text('invoices', t.first) as subject,
       t.account,
       t.amount   as amount_minor,
       t.documents || ' invoices of ' || t.vendor || ' ' || t.rest as message,
       t.documents || ' invoices of one vendor ' || t.rest as mailable,
       f.path     as file,
       t.place[2] as file_line
from told t
join load f on f.production = :production and f.load = t.place[1]
