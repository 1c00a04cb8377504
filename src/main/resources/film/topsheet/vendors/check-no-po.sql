-- Which invoices were bought without a purchase order?
--
-- One row per document of invoices whose live lines without PO sum to more than the limit, unless
-- one of these lines probably belongs to an open PO; the amount is that sum.
--
--   :production    the production's number
--   :now           the week-ending of the report; later periods are not looked at
--   :above         minor units
--   :digits        of the production's currency
--   bill_posting   all other live rows up to now, on accounts that are asked about
--
-- severity: medium
-- needs: invoices
-- after: po-probably-invoiced
-- setting: above 500 amount

with document as (
    select p.document, sum(p.base_minor) as amount, max(p.vendor) as vendor,
           min(p.invoice_date) as day,
           min(array[p.load, p.file_line]) as place,
           case when min(p.account) = max(p.account) then min(p.account) else '' end as account
    from bill_posting p
    where p.feed = 'invoices' and p.po_number is null
    group by p.document
    having sum(p.base_minor) > :above
), matched as (
    -- Its subject is the document, its line and the PO.
    select substring(subject from '^(.*)/[^/]*, PO ') as document
    from week_finding
    where production = :production and week_ending = :now and check_id = 'po-probably-invoiced'
), told as (
    select *, coalesce(', dated ' || day_text(day) || ',', '') || ' has ' || amount_text(amount, :digits)
              || ' without PO, and above ' || amount_text(:above, :digits)
              || ' one is needed. Name its PO, or have one approved.' as rest
    from document
)
select document_text('invoices', d.document) as subject,
       d.account,
       d.amount   as amount_minor,
       'Invoice ' || d.document || ' of ' || d.vendor || d.rest as message,
       'Invoice ' || d.document || d.rest as mailable,
       f.path     as file,
       d.place[2] as file_line
from told d
join load f on f.production = :production and f.load = d.place[1]
where document_text('invoices', d.document) not in (
          select document from matched where document is not null)
