-- Which journals post what an invoice or a payroll has posted already?
--
-- One row per journal and document of invoices or payroll: the journal's live lines that name one
-- vendor and invoice number sum to that document's total or to its opposite, and the document has
-- that number, and that vendor where it names any. What sums to 0 is a recode. Compared in base
-- currency and, where both have one currency, in that. The amount is the document's total.
--
--   :production    the production's number
--   :now           the week-ending of the report; later periods are not looked at
--   :digits        of the production's currency
--   pay_document   per payroll invoice what its rows sum to; asked_…: those up to now, on
--                  accounts that are asked about
--   bill_posting   all other live rows up to now, on accounts that are asked about
--
-- severity: blocking
-- needs: journals, invoices or payroll

with named as materialized (
    select p.document, p.vendor_id, p.vendor, p.invoice_no, sum(p.base_minor) as base_minor,
           sum(p.amount_minor) as amount_minor,
           case when min(p.currency) = max(p.currency) then min(p.currency) end as currency,
           min(array[p.load, p.file_line]) as place,
           case when min(p.account) = max(p.account) then min(p.account) else '' end as account
    from bill_posting p
    where p.feed = 'journals' and p.invoice_no is not null
    group by p.document, p.vendor_id, p.vendor, p.invoice_no
    having sum(p.base_minor) <> 0
), total as materialized (
    -- Amounts first: of a hundred thousand documents a few are as large as a journal.
    select feed, document, sum(base_minor) as base_minor, sum(amount_minor) as amount_minor
    from bill_posting
    where feed = 'invoices' and exists (select from named)
    group by feed, document
  union all
    select 'payroll', document, asked_base_minor, asked_amount_minor from pay_document
), large as materialized (
    select feed, document from total
    where abs(base_minor) in (select abs(base_minor) from named)
       or abs(amount_minor) in (select abs(amount_minor) from named)
), billed as materialized (
    select p.feed, p.document, max(p.vendor_id) as vendor_id, max(p.vendor) as vendor,
           coalesce(max(p.invoice_no), p.document) as invoice_no,
           sum(p.base_minor) as base_minor, sum(p.amount_minor) as amount_minor,
           case when min(p.currency) = max(p.currency) then min(p.currency) end as currency
    from bill_posting p
    join large using (feed, document)
    group by p.feed, p.document
  union all
    select l.feed, d.document, null, null, d.document, d.asked_base_minor, d.asked_amount_minor,
           d.asked_currency
    from pay_document d
    join large l on l.feed = 'payroll' and l.document = d.document
), match as (
    select j.document as journal, j.invoice_no, j.base_minor as taken, j.place, j.account, d.feed,
           d.document, d.vendor_id, d.vendor, d.invoice_no as own_no, d.base_minor,
           j.vendor_id as journal_vendor_id, j.vendor as journal_vendor
    from named j
    join billed d on abs(d.base_minor) = abs(j.base_minor)
  union
    select j.document, j.invoice_no, j.base_minor, j.place, j.account, d.feed, d.document,
           d.vendor_id, d.vendor, d.invoice_no, d.base_minor, j.vendor_id, j.vendor
    from named j
    join billed d on d.currency = j.currency and abs(d.amount_minor) = abs(j.amount_minor)
), twice as (
    select *
    from match
    where same_number(own_no) = same_number(invoice_no)
      and (vendor is null
           or case when vendor_id is null or journal_vendor_id is null
                   then same_vendor(vendor) = same_vendor(journal_vendor)
                   else vendor_id = journal_vendor_id end)
)
select document_text('journals', t.journal) || ', ' || document_text(t.feed, t.document)
                         as subject,
       t.account,
       abs(t.base_minor) as amount_minor,
       case when sign(t.taken) = sign(t.base_minor)
            then 'Journal ' || t.journal || ' posts ' || amount_text(t.taken, :digits)
                 || ' for invoice number ' || t.invoice_no || ', which '
                 || document_text(t.feed, t.document) || ' has posted already: it counts twice.'
                 || ' Have one of the two taken back.'
            else 'Journal ' || t.journal || ' takes back ' || amount_text(abs(t.taken), :digits)
                 || ' for invoice number ' || t.invoice_no || ', all that '
                 || document_text(t.feed, t.document) || ' has posted: it counts no more. Void the'
                 || ' document instead, or have the journal taken back.' end as message,
       null              as mailable,
       f.path            as file,
       t.place[2]        as file_line
from twice t
join load f on f.production = :production and f.load = t.place[1]
