-- Which purchase orders were written after the invoice came?
--
-- One row per document of invoices and PO it names whose lines are all dated after the invoice; the
-- amount is what the document's live lines on that PO sum to.
--
--   :production    the production's number
--   :now           the week-ending of the report; later periods are not looked at
--   :digits        of the production's currency
--   bill_posting   all other live rows up to now, on accounts that are asked about
--   order_line     the lines of purchase orders as they stand
--
-- severity: medium
-- needs: invoices, purchase-orders

with po as materialized (
    select po_number, min(date) as date
    from order_line
    where production = :production
    group by po_number
), late as (
    select p.document, p.po_number, po.date, min(p.invoice_date) as invoice_date,
           sum(p.base_minor) as base_minor, max(p.vendor) as vendor,
           min(array[p.load, p.file_line]) as place,
           case when min(p.account) = max(p.account) then min(p.account) else '' end as account
    from bill_posting p
    join po on po.po_number = p.po_number
    where p.feed = 'invoices' and po.date > p.invoice_date
    group by p.document, p.po_number, po.date
    having sum(p.base_minor) <> 0
), told as (
    select *, ', dated ' || day_text(invoice_date) || ', names PO ' || po_number
              || ', which was written '
              || count_text(date - invoice_date, 'day', 'days') || ' later, on ' || day_text(date)
              || ': ' || amount_text(base_minor, :digits) || '. Ask who ordered it before it was'
              || ' approved.' as rest
    from late
)
select document_text('invoices', t.document) || ', PO ' || t.po_number as subject,
       t.account,
       abs(t.base_minor)                                               as amount_minor,
       'Invoice ' || t.document || ' of ' || t.vendor || t.rest        as message,
       'Invoice ' || t.document || t.rest                              as mailable,
       f.path                                                          as file,
       t.place[2]                                                      as file_line
from told t
join load f on f.production = :production and f.load = t.place[1]
